import fc from "fast-check";
import { expect, test } from "vitest";
import { createRowFinder, hashedRows } from "../../../src/entities/crf/hashed-rows";

const hash = fc.oneof(
  fc.nat(0xffffffff),
  fc.tuple(fc.constantFrom(0, 1, 0xffff), fc.nat(3)).map(([first, second]) => first * 0x10000 + second),
);
const row = fc.array(fc.nat(0xffff), { maxLength: 5 });

test("each hash, signed or not, has its row, and other hashes have none", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(hash, row), { maxLength: 40 }), fc.array(hash), (pairs, others) => {
      const rows = new Map(pairs);
      const table = hashedRows(rows);
      const find = createRowFinder(table);
      for (const [key, wanted] of rows) {
        const at = find(key);
        expect([...table.entries.subarray(at, at + 1 + wanted.length)]).toEqual([wanted.length, ...wanted]);
        expect(find(key | 0)).toBe(at);
      }
      for (const key of others) if (!rows.has(key)) expect(find(key)).toBe(-1);
    }),
    // The table of upper halves is large, whatever its rows.
    { numRuns: 30 },
  );
});

test("the filter has eight bits a row, and at least 256", () => {
  const filterBits = (rows: number) =>
    32 * hashedRows(new Map(Array.from({ length: rows }, (_, i) => [i, []]))).filter.length;
  expect([0, 32, 33, 64, 65].map(filterBits)).toEqual([256, 256, 512, 512, 1024]);
});
