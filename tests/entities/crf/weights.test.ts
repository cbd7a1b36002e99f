import fc from "fast-check";
import { expect, test } from "vitest";
import { hashedRows } from "../../../src/entities/crf/hashed-rows";
import { labelCount, OUTSIDE } from "../../../src/entities/crf/labels";
import {
  createFeatureAdder,
  marginOf,
  packRow,
  packWeight,
  rowWidth,
  unpackRow,
} from "../../../src/entities/crf/weights";

const LABELS = labelCount(2);
const WIDTH = rowWidth(LABELS);

test("a feature adds its weights, and an unknown one adds nothing", () => {
  const weights = fc.array(fc.integer({ min: -128, max: 127 }), { minLength: LABELS, maxLength: LABELS });
  fc.assert(
    fc.property(weights, weights, fc.nat(0xffffffff), (sums, own, hash) => {
      const add = createFeatureAdder(hashedRows(new Map([[hash, own.map(packWeight)]])));
      const row = Int32Array.from(sums);
      add(hash, row);
      expect([...row]).toEqual(sums.map((sum, label) => sum + own[label]!));
      add(hash ^ 1, row);
      expect([...row]).toEqual(sums.map((sum, label) => sum + own[label]!));
    }),
    { numRuns: 30 },
  );
});

test("rows hold how much higher each label is than OUTSIDE, and can be added", () => {
  const sums = fc.array(fc.integer({ min: -4000, max: 4000 }), { minLength: LABELS, maxLength: LABELS });
  fc.assert(
    fc.property(sums, sums, (a, b) => {
      const rows = new Int32Array(2 * WIDTH);
      packRow(Int32Array.from(a), rows, 0);
      packRow(Int32Array.from(b), rows, WIDTH);
      const both = rows.subarray(0, WIDTH).map((number, k) => number + rows[WIDTH + k]!);
      const scores = new Int32Array(LABELS);
      unpackRow(both, 0, WIDTH, scores, 0);
      expect([...scores]).toEqual(a.map((sum, label) => sum + b[label]! - a[OUTSIDE]! - b[OUTSIDE]!));
    }),
  );
});

test("a packed weight has room for every label of seven types and a weight of eight bits", () => {
  const labels = labelCount(7);
  for (const weight of [-128, -1, 0, 127]) {
    const add = createFeatureAdder(hashedRows(new Map([[1, [packWeight(weight, labels - 1)]]])));
    const sums = new Int32Array(labels);
    add(1, sums);
    expect(sums[labels - 1]).toBe(weight);
  }
});

test("the margin is how much higher the best other label is than OUTSIDE", () => {
  expect(marginOf(Int32Array.of(5, 1, 2, 9, 3))).toBe(4);
  expect(marginOf(Int32Array.of(5, 4, 2, 1, 3))).toBe(-1);
  expect(marginOf(Int32Array.of(5, 1, 2, 3, 7))).toBe(2);
});
