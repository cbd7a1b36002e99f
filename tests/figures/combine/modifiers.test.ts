import { describe, expect, it } from "vitest";
import { figuresOf } from "../read-figures";

describe("the modifier of a figure", () => {
  it.each([
    // を上回る bounds a round figure, of at most two significant digits
    ["12000人を上回る見通し。", "moreThan"],
    ["12300人を上回る見通し。", null],
    ["昨年の12000人を上回る見通し。", null],
    ["約3件を結んだ。", "about"],
    ["公約3件を結んだ。", null],
    ["契約3件を結んだ。", null],
    ["約(3件)を結んだ。", "about"],
    ["最大5人。", "atMost"],
    ["最大震度5だった。", null],
    ["5人まで。", "atMost"],
    ["5人までの班。", "atMost"],
    ["5人までとする。", "atMost"],
    ["5人まで増えた。", null],
    ["2億円分以上を使う。", "atLeast"],
    ["30人強を選んだ。", "moreThan"],
    ["30人強制された。", null],
    // a bound wins over an approximation
    ["約500人以上。", "atLeast"],
  ])("%s: %s", (text, modifier) => {
    expect(figuresOf(text)[0]?.modifier).toBe(modifier);
  });
});
