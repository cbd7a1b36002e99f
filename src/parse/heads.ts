import { SumMemo } from "../linear/sum-memo";
import { type Templates, writeHashes } from "../linear/templates";
import { sumOf, type WeightTable } from "../linear/weight-table";
import { candidatesOf, MOST_CANDIDATES } from "./candidates";
import {
  AROUND,
  CANDIDATE,
  HEAD_FEATURES,
  HEAD_VALUES,
  HeadValue,
  KINDS,
  MODIFIER,
  readModifier,
  readPair,
  readWords,
  WORDS,
} from "./head-features";

/**
 * A candidate whose kinds alone score so much less than those of the best is given up before its words are looked at: three in four are, and
 * in news 1 head in 250 is another than if all were looked at.
 */
export const HOPELESS = 350;

/**
 * Returns the head of each bunsetsu, always one to its right, and -1 for the last.
 * @param profiles the rows of the bunsetsu
 * @param from only the heads of the bunsetsu [from, to) are found, and written to `heads`, which has those of all bunsetsu from `to` on
 */
type HeadFinder = (
  profiles: Int32Array,
  bunsetsu: number,
  from?: number,
  to?: number,
  heads?: Int32Array,
) => Int32Array;

/** Creates the function that finds heads. */
export function createHeadFinder(table: WeightTable): HeadFinder {
  const hashes = new Int32Array(HEAD_FEATURES);
  const values = new Int32Array(HEAD_VALUES);
  const candidates = new Int32Array(MOST_CANDIDATES);
  const ofKinds = new Int32Array(MOST_CANDIDATES);
  const modifiers = new SumMemo(1);
  const candidatesAt = new SumMemo(1);
  const pairs = new SumMemo(1);
  /** Returns the sum of features that are a function of two numbers. */
  const remembered = (memo: SumMemo, templates: Templates, one: number, two: number): number => {
    const slot = memo.slotOf(one, two);
    if (!memo.holds(slot, one, two))
      memo.numbers[slot + 2] = sumOf(table, hashes, 0, writeHashes(templates, values, hashes, 0));
    return memo.numbers[slot + 2]!;
  };
  const sumOfKinds = (): number => {
    const place = values[HeadValue.Place]! * 4 + values[HeadValue.Brackets]!;
    const m = values[HeadValue.mKey]!;
    const h = values[HeadValue.hKey]!;
    return (
      remembered(modifiers, MODIFIER, m, place) +
      remembered(candidatesAt, CANDIDATE, h, place) +
      remembered(pairs, KINDS, m, h)
    );
  };
  /** Returns the number of the candidate for the head of `b` that scores highest. */
  const choose = (p: Int32Array, b: number, count: number): number => {
    readModifier(p, b, values);
    let least = Number.NEGATIVE_INFINITY;
    let best = 0;
    for (let rank = 0; rank < count; rank++) {
      readPair(p, b, candidates, count, rank, values);
      ofKinds[rank] = sumOfKinds();
      if (ofKinds[rank]! <= least) continue;
      least = ofKinds[rank]!;
      best = rank;
    }
    least -= HOPELESS;
    let hopeful = 0;
    for (let rank = 0; rank < count; rank++) if (ofKinds[rank]! >= least) hopeful++;
    if (hopeful === 1) return best;
    let most = Number.NEGATIVE_INFINITY;
    for (let rank = 0; rank < count; rank++) {
      if (ofKinds[rank]! < least) continue;
      readPair(p, b, candidates, count, rank, values);
      readWords(p, candidates, count, rank, values);
      const end = writeHashes(AROUND, values, hashes, writeHashes(WORDS, values, hashes, 0));
      const score = ofKinds[rank]! + sumOf(table, hashes, 0, end);
      if (score <= most) continue;
      most = score;
      best = rank;
    }
    return best;
  };
  return (profiles, bunsetsu, from = 0, to = bunsetsu - 1, heads = new Int32Array(bunsetsu).fill(-1)) => {
    const last = bunsetsu - 1;
    // From right to left, so that the heads of all later bunsetsu are known.
    for (let b = to - 1; b >= from; b--) {
      const count = candidatesOf(heads, b, last, candidates);
      heads[b] = candidates[count > 1 ? choose(profiles, b, count) : 0]!;
    }
    return heads;
  };
}
