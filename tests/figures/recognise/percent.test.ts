import { describe, expect, it } from "vitest";
import { figuresOf } from "../read-figures";

/** The percentages of a text: "span value unit". */
const percentsOf = (text: string) =>
  figuresOf(text)
    .filter((figure) => figure.kind === "percent" && figure.unit?.code === "percent")
    .map(({ text, decimal, unit }) => `${text} ${decimal} ${unit?.text}`);

describe("a rate in per cent", () => {
  it.each([
    ["支持率は5%だった。", "5% 5 %"],
    ["支持率は5 %だった。", "5 % 5 %"],
    ["支持率は5パーセントだった。", "5パーセント 5 パーセント"],
    ["支持率は5㌫だった。", "5㌫ 5 パーセント"],
    ["支持率は5プロセントだった。", "5プロセント 5 プロセント"],
    ["百分の五を払う。", "百分の五 5 百分の"],
    ["打率は三割だった。", "三割 30 割"],
    ["打率は三割二分一厘五毛だった。", "三割二分一厘五毛 32.15 割"],
    ["打率は3割2厘だった。", "3割2厘 30.2 割"],
    ["税率は3割半だった。", "3割半 35 割"],
    // neither more than nine tenths, nor another unit, nor 半 after a part
    ["税率は3割12分だった。", "3割 30 割"],
    ["定員の3割2人が休んだ。", "3割 30 割"],
    ["税率は3割2分半だった。", "3割2分 32 割"],
    ["運賃は3割り増しだ。", "3割 30 割"],
  ])("%s: %s", (text, expected) => {
    expect(percentsOf(text)).toEqual([expected]);
  });
  it.each([
    "5%ポイント",
    "百分の一",
    ..."合れ当".split("").map((c) => `3割${c}`),
    ..."込切振当勘".split("").map((c) => `3割り${c}`),
  ])("%s is none", (text) => {
    expect(percentsOf(`値は${text}だ。`)).toEqual([]);
  });
});
