import type { WordFile } from "./format";

/** Where the answers for unknown words come from: kuromoji's own way, or MeCab's. */
export type UnknownWords = "kuromoji" | "mecab";

/** What char.def and unk.def say: which characters belong together, and which words they may be. */
export interface Categories {
  /** Per UTF-16 unit: its category (bits 16–19) and all its categories (a bit each from 20). Bits 0–15 are left for its code. */
  readonly ofUnit: Int32Array;
  /** Per category: 1 where unknown words are tried beside known ones. */
  readonly invoke: Uint8Array;
  /** Per category: 1 where a whole run of it is one word. */
  readonly group: Uint8Array;
  /** Per category: the longest word, in characters, that is tried beside the group. */
  readonly length: Uint8Array;
  /** Per category: its first unknown word; one more entry at the end. */
  readonly first: Uint8Array;
  /** Of each unknown word, its context. */
  readonly contexts: Int32Array;
  readonly costs: Int32Array;
}

export const CATEGORY_SHIFT = 16;
export const CATEGORY_MASK = 15;
export const KINDS_SHIFT = 20;
export const SPACE_CATEGORY = 1;

/** White space that char.def does not name: \r, form feed, no-break space … kuromoji takes it for SPACE, MeCab for DEFAULT. */
const WHITE_SPACE = [0x0c, 0x0d, 0xa0, 0x1680, 0xfeff];

export function readCategories(file: WordFile, unknownWords: UnknownWords): Categories {
  const ofUnit = new Int32Array(0x10000);
  for (let i = 0; i < file.categories.length; i += 4) {
    const [first, last, category, bits] = file.categories.subarray(i, i + 4) as unknown as [
      number,
      number,
      number,
      number,
    ];
    ofUnit.fill((category << CATEGORY_SHIFT) | (bits << KINDS_SHIFT), first, last + 1);
  }
  if (unknownWords === "kuromoji") {
    for (const unit of WHITE_SPACE) ofUnit[unit] = (SPACE_CATEGORY << CATEGORY_SHIFT) | (2 << KINDS_SHIFT);
  }
  const column = (table: ArrayLike<number>, width: number, at: number) =>
    Array.from({ length: table.length / width }, (_, i) => table[width * i + at]!);
  const owners = column(file.unknown, 3, 0);
  const count = file.rules.length / 3;
  return {
    ofUnit,
    invoke: Uint8Array.from(column(file.rules, 3, 0)),
    group: Uint8Array.from(column(file.rules, 3, 1)),
    length: Uint8Array.from(column(file.rules, 3, 2)),
    first: Uint8Array.from({ length: count + 1 }, (_, category) => owners.filter((owner) => owner < category).length),
    contexts: Int32Array.from(column(file.unknown, 3, 1)),
    costs: Int32Array.from(column(file.unknown, 3, 2)),
  };
}
