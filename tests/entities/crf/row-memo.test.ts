import fc from "fast-check";
import { expect, test } from "vitest";
import { createRowMemo } from "../../../src/entities/crf/row-memo";

test("a row depends on its four numbers, not on the rows before it", () => {
  const number = fc.integer({ min: -1, max: 1 });
  fc.assert(
    fc.property(fc.array(fc.tuple(number, number, number, number), { maxLength: 60 }), (keys) => {
      let made = 0;
      const memo = createRowMemo(8, 5, ({ rows, from }, ...four) => {
        made++;
        rows.set([...four, 7], from);
      });
      for (const four of keys) {
        const from = memo.rowOf(...four);
        expect([...memo.rows.subarray(from, from + 5)]).toEqual([...four, 7]);
        const before = made;
        expect(memo.rowOf(...four)).toBe(from);
        expect(made).toBe(before);
      }
    }),
  );
});
