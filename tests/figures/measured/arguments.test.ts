import { expect, it } from "vitest";
import { ADVERB, measuredOf } from "../read-figures";

it("an argument is at most 80 tokens before the figure", () => {
  expect(measuredOf(`利益は${ADVERB.repeat(79)}100億円だった。`)).toBe("利益|");
  expect(measuredOf(`利益は${ADVERB.repeat(80)}100億円だった。`)).toBe("|");
});

it.each([
  ["利益は昨年、100億円だった。", "利益|"],
  ["日経が伝えたところ100億円だった。", "|"],
])("%s", (text, expected) => {
  expect(measuredOf(text)).toBe(expected);
});
