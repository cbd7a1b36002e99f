import { SumMemo } from "../linear/sum-memo";
import { type Templates, writeHashes } from "../linear/templates";
import { sumOf, type WeightTable } from "../linear/weight-table";
import {
  AFTER,
  BEFORE,
  BESIDE,
  BOUNDARY_FEATURES,
  BOUNDARY_VALUES,
  readAfter,
  readBefore,
  readBeside,
  readWindow,
  WINDOW,
} from "./bunsetsu-features";
import { MARGIN, type Morphemes } from "./morphemes";
import type { Uncut } from "./uncut";
import { Field } from "./word-profiles";

/** Where in a slot of the memo the sums of two neighbours stand: as a b |, as b | c, as | c d. */
const AS_BEFORE = 2;
const AS_BESIDE = 3;
const AS_AFTER = 4;

/** Returns the index of the first word of each bunsetsu of a sentence. None begins where `uncut` forbids it. */
export type Chunker = (words: Morphemes, profiles: Int32Array, uncut?: Uncut) => Int32Array;

export function createChunker(table: WeightTable): Chunker {
  const hashes = new Int32Array(BOUNDARY_FEATURES);
  const values = new Int32Array(BOUNDARY_VALUES);
  const memo = new SumMemo(3);
  const numbers = memo.numbers;
  const sum = (templates: Templates): number => sumOf(table, hashes, 0, writeHashes(templates, values, hashes, 0));
  /** Returns the slot of two neighbours. What their features give depends on nothing else, and most have been met before. */
  const slotOf = (p: Int32Array, one: number, two: number): number => {
    const a = p[one + Field.Key]!;
    const b = p[two + Field.Key]!;
    const slot = memo.slotOf(a, b);
    if (memo.holds(slot, a, b)) return slot;
    readBefore(p, one, two, values);
    numbers[slot + AS_BEFORE] = sum(BEFORE);
    readBeside(p, one, two, values);
    numbers[slot + AS_BESIDE] = sum(BESIDE);
    readAfter(p, one, two, values);
    numbers[slot + AS_AFTER] = sum(AFTER);
    return slot;
  };
  return (words, p, uncut) => {
    const { length, rows, starts } = words;
    const first = new Int32Array(length);
    let count = length > 0 ? 1 : 0;
    if (length < 2) return first;
    let before = numbers[slotOf(p, rows[MARGIN - 1]!, rows[MARGIN]!) + AS_BEFORE]!;
    let beside = slotOf(p, rows[MARGIN]!, rows[MARGIN + 1]!);
    let nextBefore = numbers[beside + AS_BEFORE]!;
    let score = numbers[beside + AS_BESIDE]!;
    for (let i = 1; i < length; i++) {
      // The slots are read before the next pair, which may take them.
      beside = slotOf(p, rows[MARGIN + i]!, rows[MARGIN + i + 1]!);
      score += before + numbers[beside + AS_AFTER]!;
      before = nextBefore;
      nextBefore = numbers[beside + AS_BEFORE]!;
      if (uncut === undefined || uncut[starts[i]!] !== 1) {
        readWindow(words, p, i, values);
        if (score + sum(WINDOW) > 0) first[count++] = i;
      }
      score = numbers[beside + AS_BESIDE]!;
    }
    return first.slice(0, count);
  };
}
