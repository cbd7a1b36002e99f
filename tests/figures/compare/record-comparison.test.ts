import { describe, expect, it } from "vitest";
import { figuresOf } from "../read-figures";

/** "basis direction" of the first figure with a comparison. */
const recordOf = (text: string) => {
  const comparison = figuresOf(text).find((figure) => figure.comparison)?.comparison;
  return comparison && `${comparison.basis} ${comparison.direction} ${comparison.text}`;
};

describe("a record", () => {
  it.each([
    ["純利益は100億円で過去最高だった。", "other up 過去最高"],
    ["過去最少の3件だった。", "other down 過去最少"],
    ["過去最多となる約100件に上った。", "other up 過去最多"],
    ["過去最多100件に上った。", "other up 過去最多"],
    ["支持率は45%と3カ月連続で低下した。", "other down 3カ月連続"],
    ["3連敗で過去最低の5点だった。", "other down 過去最低"],
    ["純利益は100億円(過去最高)だった。", undefined],
    ["3年連続で100人が参加した。", undefined],
  ])("%s: %s", (text, expected) => {
    expect(recordOf(text)).toBe(expected);
  });
  it("begins at most 12 characters after the figure", () => {
    const text = (filler: number) => `純利益は100億円${"と".repeat(filler)}過去最高だった。`;
    expect(recordOf(text(11))).toBe("other up 過去最高");
    expect(recordOf(text(12))).toBeUndefined();
  });
  it("the direction begins at most 6 characters after 3カ月連続", () => {
    const text = (filler: number) => `支持率は45%と3カ月連続${"で".repeat(filler)}低下した。`;
    expect(recordOf(text(5))).toBe("other down 3カ月連続");
    expect(recordOf(text(6))).toBeUndefined();
  });
});
