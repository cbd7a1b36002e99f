import { expect, it } from "vitest";
import { figuresOf } from "../read-figures";

it.each([
  ["差は▲3人だった。", "-3"],
  ["差は△3人だった。", "-3"],
  ["差は−3人だった。", "-3"],
  ["差は-3人だった。", "-3"],
  ["差は－3人だった。", "-3"],
  ["差はマイナス3人だった。", "-3"],
  ["差は+3人だった。", "3"],
  ["差はプラス3人だった。", "3"],
  ["差はマイナス0人だった。", "0"],
  // a range, the end of a word, and what is no sign
  ["20代-60代に聞いた。", null],
  ["ワンマイナス3人だった。", "3"],
  ["差は・-3人だった。", "3"],
])("the sign of a number: %s %s", (text, decimal) => {
  expect(figuresOf(text)[0]?.decimal).toBe(decimal);
});
