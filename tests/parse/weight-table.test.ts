import fc from "fast-check";
import { expect, it } from "vitest";
import { openParseModel, writeParseModel } from "../../src/parse/model";
import { sumOf, weightTable } from "../../src/parse/weight-table";
import { arbitraryTables, arbitraryWeights } from "./arbitrary-model";

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

it("is the same after it was written and opened", () => {
  const tables = arbitraryTables(5);
  const { bunsetsu, heads } = openParseModel(writeParseModel(1, tables).buffer);
  expect(bunsetsu).toEqual(weightTable(tables[0].hashes, tables[0].weights));
  expect(heads).toEqual(weightTable(tables[1].hashes, tables[1].weights));
});

it("is not read from other files, or from a part of one", () => {
  const file = writeParseModel(1, arbitraryTables(5));
  expect(() => openParseModel(file.slice(0, -1).buffer)).toThrow(/parser\.bin is broken or old/);
  expect(() => openParseModel(file.slice(0, 10).buffer)).toThrow(/broken/);
  file[0] = 0;
  expect(() => openParseModel(file.buffer)).toThrow(/broken/);
});
