import { expect, test } from "vitest";
import { readSudachi, type SudachiWord } from "../../../scripts/build/sudachi";

const utf16 = (text: string) => Buffer.from(text, "utf16le");
const uint16 = (value: number) => Buffer.from(Uint16Array.of(value).buffer);
const uint32 = (value: number) => Buffer.from(Uint32Array.of(value).buffer);
const named = (text: string) => Buffer.concat([Buffer.of(text.length), Buffer.from(text)]);
/** Blocks and words begin at multiples of 8. */
const padded = (...parts: readonly Buffer[]) => {
  const all = Buffer.concat(parts);
  return Buffer.concat([all, Buffer.alloc(-all.length & 7)]);
};
const number = (value: number) => (value < 128 ? Buffer.of(value) : Buffer.of((value & 127) | 128, (value >> 7) & 127));

/** A word as it lies in the file: a pointer to its surface, its part of speech, six counts and what they count. */
const word = (surface: number, pos: number, counts: readonly number[], rest: readonly number[] = []) => {
  const fixed = [uint32(0), uint16(0), uint16(pos), uint32(surface), Buffer.alloc(14), Buffer.from(counts)];
  return padded(...fixed, ...rest.map(uint32));
};

/** A dictionary of three words; blocks begin at 128. */
function dictionary(): Buffer {
  const long = "Association of Southeast"; // 24 characters: head 22, and 1 in two more bits
  const strings = utf16(`石破静岡県警${" ".repeat(2)}${long}`);
  const parts = [
    ["名詞", "固有名詞", "人名", "姓", "*", "*"],
    ["名詞", "固有名詞", "一般", "*", "*", "*"],
  ].flatMap((pos) => pos.flatMap((label) => [uint16(label.length), utf16(label)]));
  const blocks = {
    POS: padded(uint16(2), ...parts),
    Strings: padded(strings),
    Entries: Buffer.concat([
      Buffer.alloc(32),
      word((2 << 27) | 0, 0, [0, 0, 0, 0, 1, 0], [7]),
      word((4 << 27) | 2, 1, [255, 255, 2, 0, 0, 0], [1, 2]),
      word(((22 << 27) | (1 << 25) | (8 >> 2)) >>> 0, 1, [0, 0, 0, 0, 0, 1], [0x00010001]),
    ]),
  };
  let at = 128;
  const table = Object.entries(blocks).map(([name, bytes]) => {
    at += bytes.length;
    return Buffer.concat([named(name), number(at - bytes.length), number(bytes.length)]);
  });
  const head = [Buffer.from("SudachiBinaryDic"), uint32(1), Buffer.alloc(20), named("v"), named("s"), named("")];
  const start = Buffer.concat([...head, number(3), number(300), number(table.length), ...table]);
  return Buffer.concat([start, Buffer.alloc(128 - start.length), ...Object.values(blocks)]);
}

test("reads surfaces, parts of speech and whether a word is cut", () => {
  const words: SudachiWord[] = [...readSudachi(dictionary())];
  expect(words).toEqual([
    { text: "石破", pos: ["名詞", "固有名詞", "人名", "姓", "*", "*"], isCompound: false },
    { text: "静岡県警", pos: ["名詞", "固有名詞", "一般", "*", "*", "*"], isCompound: true },
    { text: "Association of Southeast", pos: ["名詞", "固有名詞", "一般", "*", "*", "*"], isCompound: false },
  ]);
});

test("a file of another sort is refused", () => {
  expect(() => [...readSudachi(Buffer.alloc(64))]).toThrowError("not a dictionary of Sudachi");
});
