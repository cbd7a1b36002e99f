import fc from "fast-check";
import { expect, test } from "vitest";
import { detectEncoding } from "../../../src/node/files/detect-encoding";
import { decodeAs, ENCODINGS } from "../../../src/node/files/encoding";
import { encode } from "../encode";

const TEXT = "日米首脳会談が7日、ワシントンで開かれた。\n対米投資を1兆ドル(約150兆円)に増やす。\n";

test.each(ENCODINGS)("%s is detected and decoded", async (encoding) => {
  const bytes = encode(TEXT, encoding);
  expect(await detectEncoding(bytes)).toBe(encoding);
  expect(decodeAs(bytes, encoding, "file")).toBe(TEXT);
});

/** Words of the news: the encoding of a file with a few of them must be detected. */
const words = fc
  .array(
    fc.constantFrom("首相は", "東京都", "売上高", "3億円", "前年比", "ニュース", "について", "。\n", "、", "A社"),
    {
      minLength: 8,
      maxLength: 40,
    },
  )
  .map((list) => `${list.join("")}発表した。\n`);

test.each(ENCODINGS)("news in %s is detected and decoded", async (encoding) => {
  await fc.assert(
    fc.asyncProperty(words, async (text) => {
      const bytes = encode(text, encoding);
      expect(decodeAs(bytes, (await detectEncoding(bytes)) ?? "utf-8", "file")).toBe(text);
    }),
    { numRuns: 100 },
  );
});

test("the byte order of UTF-16 is detected though each has zero bytes where the other has them", async () => {
  const text = "一月一日、売上高は一万円と発表した。\n";
  expect(await detectEncoding(encode(text, "utf-16le"))).toBe("utf-16le");
  expect(await detectEncoding(encode(text, "utf-16be"))).toBe("utf-16be");
});

test("a byte order mark decides and is not part of the text", async () => {
  const bytes = Uint8Array.of(0xff, 0xfe, 0x42, 0x30);
  expect(await detectEncoding(bytes)).toBe("utf-16le");
  expect(decodeAs(bytes, "utf-16le", "file")).toBe("あ");
});

test("plain ASCII leaves the encoding open", async () => {
  expect(await detectEncoding(Buffer.from("1 USD\n"))).toBeUndefined();
});

test("one broken line does not turn UTF-8 into something else", async () => {
  const broken = Buffer.concat([encode("日本", "shift_jis"), Buffer.from(`\n${TEXT}`)]);
  expect(await detectEncoding(broken)).toBe("utf-8");
  expect(await detectEncoding(Buffer.from(TEXT).subarray(0, 50))).toBe("utf-8");
});

test("the declared encoding decides if the bytes are valid in several", async () => {
  const bytes = Uint8Array.of(0xb1, 0xb2, 0xb3, 0xb4); // ｱｲｳｴ or 渦慨
  expect(await detectEncoding(bytes, "shift_jis")).toBe("shift_jis");
  expect(await detectEncoding(bytes, "euc-jp")).toBe("euc-jp");
});

test.each([
  [[0xef, 0xbb, 0xbf], "utf-8"],
  [[0xff, 0xfe], "utf-16le"],
  [[0xfe, 0xff], "utf-16be"],
] as const)("the byte order mark %j is that of %s", async (mark, encoding) => {
  expect(await detectEncoding(Uint8Array.from(mark))).toBe(encoding);
});

test("a declared encoding in which the bytes are invalid does not decide", async () => {
  expect(await detectEncoding(encode(TEXT, "shift_jis"), "euc-jp")).toBe("shift_jis");
});

test.each([
  [9, "utf-16le"],
  [10, undefined],
])("UTF-16 without a mark is detected if one character in ten is common: 1 and %i others", async (others, encoding) => {
  const detected = await detectEncoding(encode(`A${"経".repeat(others)}`, "utf-16le"));
  if (encoding) expect(detected).toBe(encoding);
  else expect(detected).not.toMatch(/^utf-16/);
});

test.each([0, 1, 2])("EUC-JP of which %i bytes of the last character are cut off is detected", async (cut) => {
  const bytes = Buffer.concat([encode("首相は東京で会談した", "euc-jp"), Uint8Array.of(0x8f, 0xb0, 0xa1)]); // 丂
  expect(await detectEncoding(bytes.subarray(0, bytes.length - cut))).toBe("euc-jp");
});

test.each([0, 1])("Shift_JIS of which %i byte of the last character is cut off is detected", async (cut) => {
  const bytes = encode("首相は東京で会談した", "shift_jis");
  expect(await detectEncoding(bytes.subarray(0, bytes.length - cut))).toBe("shift_jis");
});

test.each([..."A~0、。「」・ぁンー"])("%s is a common character of UTF-16", async (common) => {
  // 一 (U+4E00) has a zero byte, without which UTF-16 is not looked for first.
  expect(await detectEncoding(encode(`${common}一${"経".repeat(8)}`, "utf-16le"))).toBe("utf-16le");
  expect(await detectEncoding(encode(`${common}一${"経".repeat(9)}`, "utf-16le"))).not.toBe("utf-16le");
});

test.each(["utf-16le", "utf-16be"] as const)(
  "%s without a zero byte is detected if it is no Japanese encoding",
  async (encoding) => {
    expect(await detectEncoding(encode("このニュースについて、首相は会見した。", encoding))).toBe(encoding);
  },
);
