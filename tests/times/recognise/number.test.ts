import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  cutsKanjiWord,
  digitValue,
  isTailOfNumber,
  readNumber,
  readWholeNumber,
} from "../../../src/times/recognise/number";

describe("a number", () => {
  it("in digits has the value that JavaScript gives it, of any length", () => {
    const digits = fc.stringMatching(/^\d{1,25}$/);
    fc.assert(
      fc.property(digits, (text) => {
        expect(readNumber(text, 0)).toMatchObject({ value: Number(text), digits: text });
      }),
    );
  });
  it.each([
    ["2025年", { end: 4, value: 2025, digits: "2025", separated: false, kanji: false, several: false }],
    ["05日", { end: 2, value: 5, digits: "05" }],
    ["1,000年", { end: 5, value: 1000, separated: true }],
    ["4.5日", { end: 3, value: 4.5, separated: true }],
    ["二十日", { end: 2, value: 20, kanji: true }],
    ["数十年", { end: 2, value: 10, several: true }],
  ])("%s", (text, expected) => {
    expect(readNumber(text, 0)).toMatchObject(expected);
  });
  it("begins neither at its point nor inside a run of kanji", () => {
    expect(readNumber(".5日", 0)).toBeNull();
    expect(readNumber("二十日", 1)).toBeNull();
    expect(readNumber("年", 0)).toBeNull();
  });
  it("is whole only if no point or digit follows", () => {
    expect(readWholeNumber("2025年", 0)).toMatchObject({ end: 4, value: 2025 });
    expect(readWholeNumber("4.5", 0)).toBeNull();
    expect(readWholeNumber("12345", 0)).toBeNull();
  });
});

it.each([
  ["12年", 1, true],
  ["第3回", 1, true],
  ["十3", 1, true],
  ["1,234", 2, true],
  ["、,234", 2, false],
  ["1.5", 2, true],
  ["A5", 1, true],
  ["z5", 1, true],
  ["+5", 1, false],
  ["UTC+7", 4, true],
  ["GMT-7", 4, true],
  ["CTC+7", 4, false],
  ["約5", 1, false],
  ["A五", 1, false],
])("%s at %i: a tail is %s", (text, at, expected) => {
  expect(isTailOfNumber(text, at)).toBe(expected);
});

it("a digit is a number, in kanji up to 五", () => {
  expect([..."15一五"].map(digitValue)).toEqual([1, 5, 1, 5]);
});

it("a kanji numeral cuts a word where neither it nor the whole is made of tokens", () => {
  const words =
    (...spans: string[]) =>
    (start: number, end: number) =>
      spans.includes("三日月".slice(start, end));
  expect(cutsKanjiWord("三日月", words("三日月"), 0, 2)).toBe(true);
  expect(cutsKanjiWord("三日月", words("三"), 0, 2)).toBe(false);
  expect(cutsKanjiWord("三日月", words("三日"), 0, 2)).toBe(false);
  expect(cutsKanjiWord("3日月", words(), 0, 2)).toBe(false);
});
