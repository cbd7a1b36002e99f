import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createRandom } from "../../scripts/train/crf/random";
import { weightTable } from "../../src/linear/build-weight-table";
import { sumOf } from "../../src/linear/weight-table";
import { arbitraryWeights } from "../parse/arbitrary-model";

const weightOf = (table: ReturnType<typeof weightTable>, hash: number): number =>
  sumOf(table, Int32Array.of(hash), 0, 1);

/** Hashes of random bits, as features have them. */
function randomHashes(count: number, seed: number): number[] {
  const random = createRandom(seed);
  return Array.from({ length: count }, () => Math.floor(random() * 2 ** 32));
}

describe("weightTable", () => {
  it("gives back each weight of few hashes, and none to others", () => {
    // 0 has the fingerprint of an empty slot.
    const hashes = fc.uniqueArray(fc.oneof(fc.nat(40), fc.integer()), {
      minLength: 1,
      maxLength: 60,
      selector: (hash) => hash & 0x7ff,
    });
    fc.assert(
      fc.property(
        hashes,
        fc.array(fc.integer({ min: 1, max: 15 }), { minLength: 60, maxLength: 60 }),
        (hashes, sizes) => {
          const fingerprints = new Set(hashes.map((hash) => hash & 0x7ff));
          const ascending = Uint32Array.from(hashes, (hash) => hash >>> 0).sort();
          const weights = Int8Array.from(ascending, (_, i) => (i % 2 ? 8 : -8) * sizes[i]!);
          const table = weightTable(ascending, weights);
          ascending.forEach((hash, i) => {
            expect(weightOf(table, hash | 0)).toBe(weights[i]);
          });
          const others = Array.from({ length: 2048 }, (_, hash) => hash).filter((hash) => !fingerprints.has(hash));
          expect(others.filter((hash) => weightOf(table, hash) !== 0)).toEqual([]);
        },
      ),
      { numRuns: 50 },
    );
  });

  it("gives back nearly all of many, and few to others", () => {
    const { hashes } = arbitraryWeights(randomHashes(50_000, 1), 1);
    const weights = Int8Array.from(hashes, (_, i) => ((i % 31) - 15) * 8 || 127);
    const table = weightTable(hashes, weights);
    const wrong = hashes.filter((hash, i) => weightOf(table, hash | 0) !== weights[i]).length;
    expect(wrong / hashes.length).toBeLessThan(0.01);
    const known = new Set(hashes);
    const found = randomHashes(50_000, 2).filter((hash) => !known.has(hash) && weightOf(table, hash | 0) !== 0).length;
    expect(found / hashes.length).toBeLessThan(0.005);
    // 17 bits a weight
    expect(8 * 4 * table.words.length).toBeLessThan(17.1 * hashes.length);
  });

  it("leaves out the smaller of two weights that it cannot tell apart", () => {
    expect(weightOf(weightTable(Uint32Array.of(5, 5 + 2048), Int8Array.of(3, -9)), 5)).toBe(-9);
  });

  it("rounds weights of many different values, and keeps their signs", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100 }), (seed) => {
        const rows = arbitraryWeights(
          Array.from({ length: 200 }, (_, i) => i * 0x1000200 + i),
          seed,
        );
        const table = weightTable(rows.hashes, rows.weights);
        rows.hashes.forEach((hash, i) => {
          const weight = rows.weights[i]!;
          const found = weightOf(table, hash | 0);
          expect(Math.sign(found)).toBe(Math.sign(weight));
          expect(Math.abs(found - weight)).toBeLessThanOrEqual(Math.max(1, 0.25 * Math.abs(weight)));
        });
      }),
      { numRuns: 20 },
    );
  });

  it("is the same for the same weights, and for none", () => {
    const rows = arbitraryWeights(randomHashes(1000, 3), 4);
    expect(weightTable(rows.hashes, rows.weights)).toEqual(weightTable(rows.hashes, rows.weights));
    expect(weightOf(weightTable(new Uint32Array(0), new Int8Array(0)), 7)).toBe(0);
  });
});

describe("sumOf", () => {
  it("sums the weights of the hashes from one index to another", () => {
    const table = weightTable(Uint32Array.of(1, 2, 3), Int8Array.of(10, 20, 40));
    expect(sumOf(table, Int32Array.of(3, 2, 9, 1, 3), 1, 4)).toBe(30);
  });
});
