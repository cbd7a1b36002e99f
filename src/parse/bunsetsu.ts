import { SumMemo } from "../linear/sum-memo";
import { type Templates, writeHashes } from "../linear/templates";
import { sumOf, type WeightTable } from "../linear/weight-table";
import {
  AFTER,
  AS_A,
  AS_B,
  AS_C,
  AS_D,
  BEFORE,
  BESIDE,
  BOUNDARY_FEATURES,
  BOUNDARY_VALUES,
  readAfter,
  readAlone,
  readBefore,
  readBeside,
  readWindow,
  WINDOW,
} from "./bunsetsu-features";
import { MARGIN, type Morphemes } from "./morphemes";
import type { Uncut } from "./uncut";
import { Field } from "./word-profiles";

/** Where the sums of single words and of kinds are so far from 0, `WINDOW` is not read: at six boundaries in seven it changes nothing. */
export const SURE = 300;

/** Returns the index of the first word of each bunsetsu of a sentence. None begins where `uncut` forbids it. */
export type Chunker = (words: Morphemes, profiles: Int32Array, uncut?: Uncut) => Int32Array;

export function createChunker(table: WeightTable): Chunker {
  const hashes = new Int32Array(BOUNDARY_FEATURES);
  const values = new Int32Array(BOUNDARY_VALUES);
  const sum = (templates: Templates): number => sumOf(table, hashes, 0, writeHashes(templates, values, hashes, 0));
  /** What a word gives as a, b, c and d of boundaries. */
  const alone = new SumMemo(4);
  const slotOfWord = (p: Int32Array, row: number): number => {
    const key = p[row + Field.Key]!;
    const slot = alone.slotOf(key, 0);
    if (alone.holds(slot, key, 0)) return slot + 2;
    readAlone(p, row, values);
    alone.numbers[slot + 2] = sum(AS_A);
    alone.numbers[slot + 3] = sum(AS_B);
    alone.numbers[slot + 4] = sum(AS_C);
    alone.numbers[slot + 5] = sum(AS_D);
    return slot + 2;
  };
  /** What the kinds of two neighbours give as a b |, b | c and | c d. */
  const pairs = new SumMemo(3);
  const slotOfPair = (p: Int32Array, one: number, two: number): number => {
    const a = p[one + Field.KindKey]!;
    const b = p[two + Field.KindKey]!;
    const slot = pairs.slotOf(a, b);
    if (pairs.holds(slot, a, b)) return slot + 2;
    readBefore(p, one, two, values);
    pairs.numbers[slot + 2] = sum(BEFORE);
    readBeside(p, one, two, values);
    pairs.numbers[slot + 3] = sum(BESIDE);
    readAfter(p, one, two, values);
    pairs.numbers[slot + 4] = sum(AFTER);
    return slot + 2;
  };
  /** The scores of the boundaries before all words, the first of them before the word -2. */
  let scores = new Int32Array(256);
  return (words, p, uncut) => {
    const { length, rows, starts } = words;
    const first = new Int32Array(length);
    let count = length > 0 ? 1 : 0;
    if (scores.length < length + 2 * MARGIN + 1) scores = new Int32Array(2 * length + 2 * MARGIN + 1);
    scores.fill(0, 0, length + 2 * MARGIN + 1);
    let row = rows[MARGIN - 1]!;
    // Each word and each pair gives something to all boundaries around it.
    for (let w = -1; w <= length; w++) {
      const next = w < length ? rows[MARGIN + w + 1]! : row;
      const word = slotOfWord(p, row);
      const pair = slotOfPair(p, row, next);
      const at = MARGIN + w;
      scores[at - 1]! += alone.numbers[word + 3]!;
      scores[at]! += alone.numbers[word + 2]! + pairs.numbers[pair + 2]!;
      scores[at + 1]! += alone.numbers[word + 1]! + pairs.numbers[pair + 1]!;
      scores[at + 2]! += alone.numbers[word]! + pairs.numbers[pair]!;
      row = next;
    }
    for (let i = 1; i < length; i++) {
      if (uncut !== undefined && uncut[starts[i]!] === 1) continue;
      let score = scores[MARGIN + i]!;
      if (score <= SURE && score >= -SURE) {
        readWindow(words, p, i, values);
        score += sum(WINDOW);
      }
      if (score > 0) first[count++] = i;
    }
    return first.slice(0, count);
  };
}
