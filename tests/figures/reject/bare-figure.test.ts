import { describe, expect, it } from "vitest";
import { figuresOf } from "../read-figures";

const textsOf = (text: string) => figuresOf(text).map((figure) => figure.text);

describe("a number without a unit", () => {
  it.each([
    ["99) はじめに", []],
    ["100) はじめに", ["100"]],
    ["合計は99)だ。", ["99"]],
    ["値は[3]だ。", []],
    ["値は#3だ。", []],
    ["値は(3だ。", []],
    ["値は/3だ。", []],
    ["値は’3だ。", []],
    ["値は「3だ。", ["3"]],
    ["値は3だ。", ["3"]],
    ["値は3-Aだ。", []],
    ["値は3 Aだ。", []],
    ["マグニチュード7だった。", ["7"]],
    ["レベル5だった。", ["5"]],
    ["ステージ3だった。", ["3"]],
    ["ライン5だった。", []],
    ["「中期計画2017」を出した。", []],
    ["三は素数だ。", ["三"]],
    ["三角形だ。", []],
  ])("%s: %j", (text, expected) => {
    expect(textsOf(text)).toEqual(expected);
  });
});
