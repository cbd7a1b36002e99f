import { expect, test } from "vitest";
import { readWholeFile } from "../../../src/node/files/whole-file";
import { encode } from "../encode";

async function* chunks(...parts: Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* parts;
}

test("a file of 16 MiB is read, one of a byte more is an error", async () => {
  const half = new Uint8Array(8 * 1024 * 1024).fill(0x61);
  expect(await readWholeFile(chunks(half, half))).toHaveLength(16 * 1024 * 1024);
  await expect(readWholeFile(chunks(half, half, Uint8Array.of(0x61)))).rejects.toMatchObject({
    code: "ERR_INPUT",
    message: expect.stringMatching(/more than 16777216 bytes \(maxBytes\), which is too long for an article/),
  });
});

/** ｱｲｳｴ in Shift_JIS, 渦慨 in EUC-JP: only a declaration distinguishes them. */
const AMBIGUOUS = Uint8Array.of(0xb1, 0xb2, 0xb3, 0xb4);
test.each([
  ['<meta charset="Shift_JIS">', "ｱｲｳｴ"],
  ["<META charset=euc-jp>", "渦慨"],
  ['<meta http-equiv="Content-Type" content="text/html; charset=Shift_JIS">', "ｱｲｳｴ"],
  ['<?xml version="1.0" encoding="Shift_JIS"?>', "ｱｲｳｴ"],
  ["<?xml version='1.0' encoding='EUC-JP'?>", "渦慨"],
])("%s declares the encoding", async (declaration, text) => {
  const bytes = Buffer.concat([Buffer.from(declaration), AMBIGUOUS]);
  expect(await readWholeFile(chunks(bytes))).toBe(declaration + text);
});

test("an encoding that is given overrides the declaration", async () => {
  const bytes = Buffer.concat([Buffer.from('<meta charset="Shift_JIS">'), AMBIGUOUS]);
  expect(await readWholeFile(chunks(bytes), "euc-jp")).toMatch(/渦慨$/);
});

test.each([
  [0, "ｱｲｳｴ"],
  [1, undefined],
])("a declaration is read within the first 4096 bytes (%i too many)", async (excess, text) => {
  const declaration = '<meta charset="x-sjis';
  const padding = " ".repeat(4096 - declaration.length + excess);
  // One byte further on, what is left of the name is no encoding, and the bytes are detected without it.
  const bytes = Buffer.concat([Buffer.from(`${padding}${declaration}">`), AMBIGUOUS]);
  const read = await readWholeFile(chunks(bytes));
  if (text === undefined) expect(read).not.toContain("ｱｲｳｴ");
  else expect(read).toContain(text);
});

test("a file without a declaration is detected", async () => {
  expect(await readWholeFile(chunks(encode("首相は東京で3億円を発表した。", "euc-jp")))).toBe(
    "首相は東京で3億円を発表した。",
  );
});
