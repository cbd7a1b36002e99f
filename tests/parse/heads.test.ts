import fc from "fast-check";
import { expect, it } from "vitest";
import { weightTable } from "../../src/linear/build-weight-table";
import { sumOf } from "../../src/linear/weight-table";
import { BUNSETSU_PROFILE, Part } from "../../src/parse/bunsetsu-profiles";
import { candidatesOf, MOST_CANDIDATES } from "../../src/parse/candidates";
import { HEAD_FEATURES, headFeatures, PLACE_AND_KINDS } from "../../src/parse/head-features";
import { createHeadFinder, HOPELESS } from "../../src/parse/heads";
import { arbitraryWeights } from "./arbitrary-model";

/** Rows of bunsetsu of few different numbers, so that sums are remembered; before and after them a row of zeros. */
const profiles = fc.array(fc.array(fc.nat(1), { minLength: BUNSETSU_PROFILE, maxLength: BUNSETSU_PROFILE }), {
  minLength: 2,
  maxLength: 20,
});

it("chooses the candidate with the highest sum of its features among those whose kinds leave hope", () => {
  const pair = new Int32Array(HEAD_FEATURES);
  const candidates = new Int32Array(MOST_CANDIDATES);
  fc.assert(
    fc.property(profiles, fc.integer(), (bunsetsu, seed) => {
      const zeros = new Array<number>(BUNSETSU_PROFILE).fill(0);
      // The key tells rows with different numbers apart.
      const keyed = bunsetsu.map((row) => row.with(Part.Key, Number.parseInt(row.with(Part.Key, 1).join(""), 2)));
      const rows = Int32Array.from([zeros, ...keyed, zeros].flat());
      const last = bunsetsu.length - 1;
      const found = new Set<number>();
      const nextOnly = Int32Array.from(bunsetsu, (_, b) => (b < last ? b + 1 : -1));
      for (let b = last - 1; b >= 0; b--) {
        const count = candidatesOf(nextOnly, b, last, candidates);
        for (let rank = 0; rank < count; rank++) {
          headFeatures(rows, b, candidates, count, rank, pair);
          for (const hash of pair) found.add(hash);
        }
      }
      const { hashes, weights } = arbitraryWeights(found, seed);
      const table = weightTable(hashes, weights);
      const heads = createHeadFinder(table)(rows, bunsetsu.length);
      for (let b = 0; b < last; b++) {
        const count = candidatesOf(heads, b, last, candidates);
        const sums = Array.from({ length: count }, (_, rank) => {
          headFeatures(rows, b, candidates, count, rank, pair);
          return { kinds: sumOf(table, pair, 0, PLACE_AND_KINDS), all: sumOf(table, pair, 0, HEAD_FEATURES) };
        });
        const least = Math.max(...sums.map(({ kinds }) => kinds)) - HOPELESS;
        const scores = sums.map(({ kinds, all }) => (kinds < least ? Number.NEGATIVE_INFINITY : all));
        expect(heads[b]).toBe(candidates[scores.indexOf(Math.max(...scores))]);
      }
    }),
    { numRuns: 20 },
  );
});
