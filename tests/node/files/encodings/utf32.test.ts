import { writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { utf32AsUtf8 } from "../../../../src/node/files/encodings/utf32";
import { readArticles } from "../../../../src/node/files/read-articles";
import { folderOf } from "../../../cli/spawn";

/** Encodes code points by hand: no library does. */
function utf32(codes: readonly number[], littleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(4 * codes.length));
  for (const [i, code] of codes.entries()) view.setUint32(4 * i, code, littleEndian);
  return new Uint8Array(view.buffer);
}
const codesOf = (text: string): number[] => Array.from(text, (character) => character.codePointAt(0)!);

async function* inChunks(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
async function read(bytes: Uint8Array, size = bytes.length): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const part of utf32AsUtf8(inChunks(bytes, size))) parts.push(part);
  return Buffer.concat(parts);
}

const texts = fc.string({ unit: fc.constantFrom(..."東京a\n\0😀𠮷￿") });

test("UTF-32 with a mark becomes UTF-8 with one, wherever the chunks end", async () => {
  await fc.assert(
    fc.asyncProperty(texts, fc.boolean(), fc.integer({ min: 1, max: 9 }), async (text, littleEndian, size) => {
      const marked = `\uFEFF${text}`;
      expect((await read(utf32(codesOf(marked), littleEndian), size)).toString()).toBe(marked);
    }),
  );
});

test("all other bytes stay as they are", async () => {
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 12 }),
    fc.array(fc.constantFrom(0xff, 0xfe, 0, 1), { maxLength: 8 }).map((list) => Uint8Array.from(list)),
  );
  await fc.assert(
    fc.asyncProperty(bytes, fc.integer({ min: 1, max: 5 }), async (bytes, size) => {
      const hex = Buffer.from(bytes).toString("hex");
      fc.pre(!/^(?:fffe0000|0000feff)/.test(hex));
      expect((await read(bytes, size)).toString("hex")).toBe(hex);
    }),
  );
});

test("what is no character, and a part of one at the end, is U+FFFD", async () => {
  const codes = [0xfeff, 0x110000, 0xd800, 0xdfff, 0x10ffff, 0xe000];
  expect((await read(utf32(codes, false))).toString()).toBe("\uFEFF\uFFFD\uFFFD\uFFFD\u{10FFFF}\uE000");
  expect((await read(utf32([0xfeff, 0x41], true).subarray(0, 7))).toString()).toBe("\uFEFF\uFFFD");
});

test("a file of UTF-32 is read as any other", async () => {
  const path = join(folderOf({}), "a");
  for (const littleEndian of [true, false]) {
    writeFileSync(path, utf32(codesOf('\uFEFF{"id":"a","text":"円\u2028"}\n{"id":"b","text":"𠮷"}\n'), littleEndian));
    const ids: unknown[] = [];
    for await (const input of readArticles(path)) ids.push("article" in input ? input.article : input.problem);
    expect(ids).toEqual([
      { id: "a", text: "円\u2028" },
      { id: "b", text: "𠮷" },
    ]);
  }
});
