import fc from "fast-check";
import { expect, test } from "vitest";
import { BigramFilter } from "../../src/text/bigram-filter";

const unit = fc.integer({ min: 0, max: 0xffff });

test("has every pair that was added, and none after it is cleared", () => {
  const set = new BigramFilter();
  fc.assert(
    fc.property(fc.array(fc.tuple(unit, unit)), (pairs) => {
      for (const [first, second] of pairs) set.add(first, second);
      expect(pairs.every(([first, second]) => set.mayHold(first, second))).toBe(true);
      set.clear();
      expect(pairs.some(([first, second]) => set.mayHold(first, second))).toBe(false);
    }),
  );
});

test("has few other pairs", () => {
  const set = new BigramFilter();
  for (let i = 0; i < 100; i++) set.add(0x4e00 + i, 0x4e00 + 7 * i);
  let others = 0;
  for (let i = 0; i < 1000; i++) if (set.mayHold(0x6000 + i, 0x6000 + 3 * i)) others++;
  expect(others).toBeLessThan(20);
  expect(set.mayHold(0x4e00, Number.NaN)).toBe(false);
});
