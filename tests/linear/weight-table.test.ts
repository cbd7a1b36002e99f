import fc from "fast-check";
import { expect, it } from "vitest";
import { sumOf, weightTable } from "../../src/linear/weight-table";
import { arbitraryWeights } from "../parse/arbitrary-model";

it("gives each feature its own weight, and none to the others", () => {
  fc.assert(
    fc.property(fc.array(fc.integer(), { minLength: 1, maxLength: 300 }), fc.integer(), (hashes, other) => {
      const rows = arbitraryWeights(hashes, 1);
      const table = weightTable(rows.hashes, rows.weights);
      const weights = new Map(Array.from(rows.hashes, (hash, i) => [hash, rows.weights[i]!]));
      for (const hash of [...hashes, other])
        expect(sumOf(table, Int32Array.of(hash), 0, 1)).toBe(weights.get(hash >>> 0) ?? 0);
    }),
  );
});
