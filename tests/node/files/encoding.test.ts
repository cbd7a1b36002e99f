import fc from "fast-check";
import { expect, test } from "vitest";
import { detectEncoding } from "../../../src/node/files/detect-encoding";
import { decodeAs, ENCODINGS, type Encoding, encodingNamed } from "../../../src/node/files/encoding";
import { encode } from "../encode";

const TEXT = "日米首脳会談が7日、ワシントンで開かれた。\n対米投資を1兆ドル(約150兆円)に増やす。\n";

test.each(ENCODINGS)("%s is detected and decoded", async (encoding) => {
  const bytes = encode(TEXT, encoding);
  expect(await detectEncoding(bytes)).toBe(encoding);
  expect(decodeAs(bytes, encoding, "file")).toBe(TEXT);
});

/** Words that news is written with: what a file of a few of them is in must be found. */
const words = fc
  .array(
    fc.constantFrom("首相は", "東京都", "売上高", "3億円", "前年比", "ニュース", "について", "。\n", "、", "A社"),
    {
      minLength: 8,
      maxLength: 40,
    },
  )
  .map((list) => `${list.join("")}発表した。\n`);

test.each(ENCODINGS)("news in %s is read as it was written", async (encoding) => {
  await fc.assert(
    fc.asyncProperty(words, async (text) => {
      const bytes = encode(text, encoding);
      expect(decodeAs(bytes, (await detectEncoding(bytes)) ?? "utf-8", "file")).toBe(text);
    }),
    { numRuns: 100 },
  );
});

test("what Windows adds to Shift_JIS, and the vendors to EUC-JP, is read", () => {
  expect(decodeAs(Uint8Array.of(0x87, 0x40, 0x87, 0x8a, 0xfb, 0xfc, 0x81, 0x60), "shift_jis", "file")).toBe("①㈱髙～");
  expect(decodeAs(Uint8Array.of(0xad, 0xa1, 0x8e, 0xb1, 0x8f, 0xb0, 0xa1), "euc-jp", "file")).toBe("①ｱ丂");
});

test("the order of bytes is found in UTF-16 that has its zeros where the other has them", async () => {
  const text = "一月一日、売上高は一万円と発表した。\n";
  expect(await detectEncoding(encode(text, "utf-16le"))).toBe("utf-16le");
  expect(await detectEncoding(encode(text, "utf-16be"))).toBe("utf-16be");
});

test("a byte order mark decides and is no text", async () => {
  const bytes = Uint8Array.of(0xff, 0xfe, 0x42, 0x30);
  expect(await detectEncoding(bytes)).toBe("utf-16le");
  expect(decodeAs(bytes, "utf-16le", "file")).toBe("あ");
});

test("plain ASCII is undecided", async () => {
  expect(await detectEncoding(Buffer.from("1 USD\n"))).toBeUndefined();
});

test("one broken line does not turn UTF-8 into something else", async () => {
  const broken = Buffer.concat([encode("日本", "shift_jis"), Buffer.from(`\n${TEXT}`)]);
  expect(await detectEncoding(broken)).toBe("utf-8");
  expect(await detectEncoding(Buffer.from(TEXT).subarray(0, 50))).toBe("utf-8");
});

test("what the file says of itself decides between the others", async () => {
  const bytes = Uint8Array.of(0xb1, 0xb2, 0xb3, 0xb4); // ｱｲｳｴ or 渦慨
  expect(await detectEncoding(bytes, "shift_jis")).toBe("shift_jis");
  expect(await detectEncoding(bytes, "euc-jp")).toBe("euc-jp");
});

const BAD: readonly [Encoding, number[]][] = [
  ["utf-8", [0xff]],
  ["utf-16le", [0x00, 0xd8]],
  ["utf-16be", [0xd8, 0x00]],
  ["shift_jis", [0xfd]],
  ["euc-jp", [0xff]],
  ["iso-2022-jp", [0x80]],
];

test.each(BAD)("a byte that is no %s is named with its place", (encoding, bad) => {
  const before = encode("一行目。\n二", encoding);
  const bytes = Buffer.concat([before, Uint8Array.from(bad), encode("行目。\n", encoding)]);
  let message = "";
  try {
    decodeAs(bytes, encoding, "file");
  } catch (error) {
    expect(error).toMatchObject({ name: "AnalyzerError", code: "ERR_ENCODING" });
    message = (error as Error).message;
  }
  const [, at, line] = /at offset (\d+) of the file, line (\d+)/.exec(message) ?? [];
  // A lone surrogate is bad only by what follows it.
  expect(Number(at)).toBeGreaterThanOrEqual(before.length);
  expect(Number(at)).toBeLessThanOrEqual(before.length + 4);
  expect(line).toBe("2");
});

test("what it could be is named too", () => {
  expect(() => decodeAs(encode("日本", "shift_jis"), "utf-8", "line")).toThrow(
    "not utf-8: byte 0x93 at offset 0 of the line; it is text in shift_jis",
  );
  expect(() => decodeAs(Buffer.from("日本").subarray(0, 5), "utf-8", "line")).toThrow(/it ends too early at offset 5/);
});

test.each([
  ["Shift_JIS", "shift_jis"],
  ["CP932", "shift_jis"],
  ["windows-31j", "shift_jis"],
  ["UTF8", "utf-8"],
  ["utf-16", "utf-16le"],
  ["EUC-JP", "euc-jp"],
  ["ISO-2022-JP", "iso-2022-jp"],
  ["latin1", undefined],
  ["no such", undefined],
])("%s is %s", (name, encoding) => {
  expect(encodingNamed(name)).toBe(encoding);
});
