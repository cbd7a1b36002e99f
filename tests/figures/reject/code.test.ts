import { describe, expect, it } from "vitest";
import { figuresOf } from "../read-figures";

const textsOf = (text: string) => figuresOf(text).map((figure) => figure.text);

describe("a number in a code", () => {
  it.each([
    ["番号は03-1234-5678です。", []],
    ["番号は100-0001です。", []],
    ["版は1.2.3です。", []],
    ["成績は2-0です。", ["2-0"]],
    ["成績は2-0-1です。", []],
    ["値は3.5-4.5です。", ["3.5-4.5"]],
    ["DVD7枚です。", ["7枚"]],
    ["H2枚です。", []],
    ["値はM7です。", ["7"]],
    ["値はxM7です。", []],
    ["値は5GBです。", ["5GB"]],
    ["値は5Gです。", []],
  ])("%s: %j", (text, expected) => {
    expect(textsOf(text)).toEqual(expected);
  });
});
