import { sumOf, type WeightTable } from "../linear/weight-table";
import { candidateAt, candidatesOf, MOST_CANDIDATES } from "./candidates";
import { HEAD_FEATURES, headFeatures } from "./head-features";

/** Returns a function that gives the head of each bunsetsu, always one to its right, and -1 for the last. It takes the rows of the bunsetsu. */
export function createHeadFinder(table: WeightTable): (profiles: Int32Array, bunsetsu: number) => Int32Array {
  const features = new Int32Array(HEAD_FEATURES);
  const candidates = new Int32Array(MOST_CANDIDATES);
  return (profiles, bunsetsu) => {
    const heads = new Int32Array(bunsetsu).fill(-1);
    const last = bunsetsu - 1;
    // From right to left, so that the heads of all later bunsetsu are known.
    for (let b = last - 1; b >= 0; b--) {
      const count = candidatesOf(heads, b, last, candidates);
      let best = 0;
      let most = Number.NEGATIVE_INFINITY;
      for (let rank = 0; count > 1 && rank < count; rank++) {
        headFeatures(profiles, candidateAt(b, candidates, count, rank), features, 0);
        const score = sumOf(table, features, 0, HEAD_FEATURES);
        if (score <= most) continue;
        most = score;
        best = rank;
      }
      heads[b] = candidates[best]!;
    }
    return heads;
  };
}
