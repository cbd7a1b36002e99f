import { SumMemo } from "../linear/sum-memo";
import { writeHashes } from "../linear/templates";
import { sumOf, type WeightTable } from "../linear/weight-table";
import { candidatesOf, MOST_CANDIDATES } from "./candidates";
import {
  AROUND,
  HEAD_FEATURES,
  HEAD_VALUES,
  HeadValue,
  KINDS,
  keyOfCandidate,
  readCandidate,
  readKinds,
  readModifier,
  WORDS,
} from "./head-features";

/** Returns a function that gives the head of each bunsetsu, always one to its right, and -1 for the last. It takes the rows of the bunsetsu. */
export function createHeadFinder(table: WeightTable): (profiles: Int32Array, bunsetsu: number) => Int32Array {
  const hashes = new Int32Array(HEAD_FEATURES);
  const values = new Int32Array(HEAD_VALUES);
  const candidates = new Int32Array(MOST_CANDIDATES);
  const memo = new SumMemo(1);
  /** Returns the sum of `KINDS`: most pairs of kinds have been met before. */
  const sumOfKinds = (): number => {
    const one = values[HeadValue.mKey]!;
    const two = keyOfCandidate(values);
    const slot = memo.slotOf(one, two);
    if (!memo.holds(slot, one, two)) {
      readKinds(values);
      memo.numbers[slot + 2] = sumOf(table, hashes, 0, writeHashes(KINDS, values, hashes, 0));
    }
    return memo.numbers[slot + 2]!;
  };
  return (profiles, bunsetsu) => {
    const heads = new Int32Array(bunsetsu).fill(-1);
    const last = bunsetsu - 1;
    // From right to left, so that the heads of all later bunsetsu are known.
    for (let b = last - 1; b >= 0; b--) {
      const count = candidatesOf(heads, b, last, candidates);
      let best = 0;
      let most = Number.NEGATIVE_INFINITY;
      if (count > 1) readModifier(profiles, b, values);
      for (let rank = 0; count > 1 && rank < count; rank++) {
        readCandidate(profiles, b, candidates, count, rank, values);
        const ofKinds = sumOfKinds();
        const end = writeHashes(AROUND, values, hashes, writeHashes(WORDS, values, hashes, 0));
        const score = ofKinds + sumOf(table, hashes, 0, end);
        if (score <= most) continue;
        most = score;
        best = rank;
      }
      heads[b] = candidates[best]!;
    }
    return heads;
  };
}
