import { expect, test } from "vitest";
import { decodeAs, ENCODINGS, type Encoding, encodingNamed } from "../../../src/node/files/encoding";
import { encode } from "../encode";

test.each(ENCODINGS)("%s is decoded", (encoding) => {
  expect(decodeAs(encode("対米投資を1兆ドル。\n", encoding), encoding, "file")).toBe("対米投資を1兆ドル。\n");
});

test("the additions of Windows to Shift_JIS and of vendors to EUC-JP are decoded", () => {
  expect(decodeAs(Uint8Array.of(0x87, 0x40, 0x87, 0x8a, 0xfb, 0xfc, 0x81, 0x60), "shift_jis", "file")).toBe("①㈱髙～");
  expect(decodeAs(Uint8Array.of(0xad, 0xa1, 0x8e, 0xb1, 0x8f, 0xb0, 0xa1), "euc-jp", "file")).toBe("①ｱ丂");
});

const BAD: readonly [Encoding, number[]][] = [
  ["utf-8", [0xff]],
  ["utf-16le", [0x00, 0xd8]],
  ["utf-16be", [0xd8, 0x00]],
  ["shift_jis", [0xfd]],
  ["euc-jp", [0xff]],
  ["iso-2022-jp", [0x80]],
];

test.each(BAD)("the message names the byte that is invalid in %s and its offset", (encoding, bad) => {
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

test("the message names the encodings in which the bytes are valid", () => {
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
