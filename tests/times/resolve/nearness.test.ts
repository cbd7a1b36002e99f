import { describe, expect, it } from "vitest";
import { nearest, nearestByTense } from "../../../src/times/resolve/nearness";
import type { Tense } from "../../../src/times/resolve/tense";

describe("nearest", () => {
  it("returns the first of the nearest items", () => {
    expect(nearest(["far away", "abc", "xyz"], (word) => word.length)).toBe("abc");
  });
  it("returns null for no items", () => {
    expect(nearest([], () => 0)).toBeNull();
  });
});

describe("nearestByTense", () => {
  /** The distance that is chosen, in days from publication. */
  const chosen = (days: readonly number[], tense: Tense) =>
    nearestByTense(
      days,
      (ahead) => ahead,
      () => tense,
    );
  it.each<[readonly number[], Tense, number | null]>([
    [[-10, 3], null, 3],
    [[5, -5], null, -5],
    [[6, -5], "past", -5],
    [[5, -6], "past", -6],
    [[-5, 6], "future", 6],
    [[-5, 0, 5], "future", 0],
    [[-5, 0, 5], "past", 0],
    // an item in the direction of the tense is chosen up to three times as far
    [[-3, 8], "future", 8],
    [[-3, 9], "future", -3],
    [[3, -10], "past", -10],
    [[3, -11], "past", 3],
    [[4, 9], "past", 4],
    [[], null, null],
    [[], "past", null],
  ])("of %j in the tense %s: %s", (days, tense, expected) => {
    expect(chosen(days, tense)).toBe(expected);
  });
  it("returns the first of two equally far items", () => {
    const items = [
      { name: "a", days: 1 },
      { name: "b", days: 1 },
    ];
    expect(
      nearestByTense(
        items,
        ({ days }) => days,
        () => null,
      )?.name,
    ).toBe("a");
  });
});
