import { describe, expect, it } from "vitest";
import { figuresOf } from "../read-figures";

const textsOf = (text: string) => figuresOf(text).map((figure) => figure.text);

describe("a number that is no figure", () => {
  it.each([
    // the numeral is the fourth character of its word, and no word has it later
    ["公設第一秘書が来た。", []],
    ["もう一歩だった。", []],
    ["もう一冊だった。", ["一冊"]],
    ["第48回全国大会が開かれた。", []],
    ["第48回は全国大会だ。", ["第48回"]],
    ["1、2号機が止まった。", []],
    ["1・2号機が止まった。", []],
    ["1,2号機が止まった。", []],
    ["1〜2号機が止まった。", []],
    ["1-2号機が止まった。", []],
    ["1と2号機が止まった。", []],
    ["1;2号機が止まった。", ["1"]],
    ["1台と2号機が止まった。", ["1台"]],
  ])("%s: %j", (text, expected) => {
    expect(textsOf(text)).toEqual(expected);
  });
});
