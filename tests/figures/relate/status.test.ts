import { describe, expect, it } from "vitest";
import { figuresOf } from "../read-figures";

const statusOf = (text: string) => figuresOf(text).at(-1)?.status;

describe("the status of a figure", () => {
  it.each([
    ["売上高は100億円だった。", "actual"],
    ["売上高は100億円だったが、来期は減る見通しだ。", "actual"],
    ["来期は120億円を見込む。", "forecast"],
    ["1人当たり3万円を給付する。", "plan"],
    ["10億円を目標とする。", "target"],
    ["売上高の目標は10億円だ。", "target"],
    ["売上高は目標を10億円下回った。", "actual"],
    ["南東約230キロにあり、北へ進む見込みだ。", undefined],
    ["被害は10億円とみられる。", "estimate"],
    ["10億円ではない。", "denied"],
    ["10億円の行方。", undefined],
    ["10億円の行方。来期は減る見通しだ。", undefined],
  ])("%s: %s", (text, status) => {
    expect(statusOf(text)).toBe(status);
  });
});
