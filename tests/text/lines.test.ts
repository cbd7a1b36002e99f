import { expect, test } from "vitest";
import { readLines } from "../../src/text/lines";

const lines = (text: string) => readLines(text).map(({ start, end, bullet }) => [text.slice(start, end), bullet]);

test.each(["・", "● ", "■", "💡", "✅ ", "①", "- ", "* ", "1. ", "(2) ", "→・"])("%j is a bullet", (bullet) => {
  expect(lines(` ${bullet}本文`)).toEqual([["本文", true]]);
});

test.each(["-3度", "1.5倍", "(2)番", "123. 本文", "*本文"])("%s has no bullet", (text) => {
  expect(lines(text)).toEqual([[text, false]]);
});

test.each(["> ", ">> ", "> > ", "＞", "## ", "# ", "> ### ", "　"])("%j is a margin", (margin) => {
  expect(lines(`${margin}本文`)).toEqual([["本文", false]]);
  expect(lines(`${margin}・本文`)).toEqual([["本文", true]]);
});

test.each(["#本文", "####### 本文", "#1 本文"])("%s has no margin", (text) => {
  expect(lines(text)).toEqual([[text, false]]);
});

test("a bullet has at most 64 code units", () => {
  expect(lines(`${"■".repeat(64)}本文`)).toEqual([["本文", true]]);
  expect(lines(`${"■".repeat(65)}本文`)).toEqual([["■本文", true]]);
});

test("a line has no outer white space, and an empty one is left out", () => {
  expect(lines("一 \r\n\u3000二\n\n \n・\n三")).toEqual([
    ["一", false],
    ["二", false],
    ["三", false],
  ]);
});
