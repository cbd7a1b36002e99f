import { expect, test } from "vitest";
import {
  isInsideKatakana,
  isInsideRun,
  isKatakanaLetter,
  isKatakanaOrSmallKe,
  isLatinLetter,
  isLatinOrDigit,
} from "../../../src/entities/segments/script-boundary";

const lettersOf = (isLetter: (codeUnit: number) => boolean) =>
  Array.from({ length: 0x10000 }, (_, codeUnit) => String.fromCharCode(codeUnit)).filter((c) =>
    isLetter(c.charCodeAt(0)),
  );

test.each([
  [isKatakanaLetter, /[ァ-ヴー]/],
  [isKatakanaOrSmallKe, /[ァ-ヴヶー]/],
  [isLatinLetter, /[A-Za-z]/],
  [isLatinOrDigit, /[A-Za-z\u00C0-\u024F\d]/],
])("the letters of a script", (isLetter, pattern) => {
  const all = Array.from({ length: 0x10000 }, (_, codeUnit) => String.fromCharCode(codeUnit));
  expect(lettersOf(isLetter)).toEqual(all.filter((c) => pattern.test(c)));
});

test("an offset is inside a run if letters of one script are on both sides", () => {
  expect(isInsideKatakana("ニュートリノ", 3)).toBe(true);
  expect(isInsideKatakana("ニュートリノ", 0)).toBe(false);
  expect(isInsideKatakana("ニュートリノ", 6)).toBe(false);
  expect(isInsideKatakana("ニュー社", 3)).toBe(false);
  expect(isInsideRun("AB", 1, isLatinLetter)).toBe(true);
  expect(isInsideRun("A1", 1, isLatinLetter)).toBe(false);
});
