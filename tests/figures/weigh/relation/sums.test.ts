import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isDifferenceNear, Sum, sumOf } from "../../../../src/figures/weigh/relation/sums";
import { indexOf, viewOf } from "../views-of";

describe("figures that add up to another", () => {
  it.each([
    ["男性3人、女性4人の計7人が来た。", "3人", "7人", Sum.Before],
    ["男性3人、女性4人の計7人が来た。", "4人", "7人", Sum.Before],
    ["7人の内訳は男性3人、女性4人。", "4人", "7人", Sum.After],
    ["7人の内訳は男性3人、女性5人。", "5人", "7人", Sum.None],
    ["男性8人と女性7人が来た。", "8人", "7人", Sum.None],
    ["3人が7台で来た。", "3人", "7台", Sum.Unknown],
    ["男性3人(うち学生2人)、女性4人の計7人が来た。", "4人", "7人", Sum.Before],
  ])("%s %s", (text, part, whole, expected) => {
    const view = viewOf(text);
    expect(sumOf(view, indexOf(view, part), indexOf(view, whole))).toBe(expected);
  });

  it("all parts are found, on either side", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 2, maxLength: 8 }), (parts) => {
        const total = parts.reduce((a, b) => a + b, 0);
        const list = parts.map((n) => `組員${n}人`).join("、");
        const before = viewOf(`${list}の計${total}人が来た。`);
        const after = viewOf(`${total}人の内訳は${list}。`);
        parts.forEach((_, i) => {
          expect(sumOf(before, i, parts.length)).toBe(Sum.Before);
          expect(sumOf(after, i + 1, 0)).toBe(Sum.After);
        });
      }),
      { numRuns: 20 },
    );
  });
});

it.each([
  ["会員は3人増えて8人から11人になった。", true],
  ["会員は2人増えて8人から11人になった。", false],
])("a third figure may be their difference: %s", (text, expected) => {
  const view = viewOf(text);
  expect(isDifferenceNear(view, indexOf(view, "8人"), indexOf(view, "11人"))).toBe(expected);
});
