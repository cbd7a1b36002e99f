import fc from "fast-check";
import { expect, test } from "vitest";
import { createMemo } from "../../../src/entities/recognizer/memo";

test("a row is that of its six numbers, whatever was asked before", () => {
  const key = fc.tuple(...([0, 1, 2, 3, 4, 5].map(() => fc.integer({ min: -1, max: 1 })) as Six<fc.Arbitrary<number>>));
  fc.assert(
    fc.property(fc.array(key, { maxLength: 60 }), (keys) => {
      let made = 0;
      const memo = createMemo(8, 7, (rows, from, ...six) => {
        made++;
        for (const [i, one] of six.entries()) rows[from + i]! += one;
      });
      for (const six of keys) {
        const from = memo.rowOf(...six);
        expect([...memo.rows.subarray(from, from + 7)]).toEqual([...six, 0]);
        const before = made;
        expect(memo.rowOf(...six)).toBe(from);
        expect(made).toBe(before);
      }
    }),
  );
});

type Six<T> = [T, T, T, T, T, T];
