import { describe, expect, test } from "vitest";
import { packEntry } from "../../../src/tokens/ipadic/format";
import type { WordDictionary } from "../../../src/tokens/ipadic/word-dictionary";
import { createCostFinder } from "../../../src/tokens/user/winning-cost";
import { surfaces } from "./tokenize";

test("a word wins against its parts, whatever is before and after it", async () => {
  const word = "北斗電機";
  for (const text of [word, `${word}は`, `その${word}の株`, `、${word}が、`, `東京${word}社長`, `株式会社${word}`]) {
    expect(await surfaces(undefined, text)).not.toContain(word);
    expect(await surfaces([{ surface: word }], text)).toContain(word);
  }
});

test("a cost that is given is kept: an expensive word loses", async () => {
  expect(await surfaces([{ surface: "東京都庁", cost: 30000 }], "東京都庁")).toEqual(["東京", "都庁"]);
});

describe("the cost", () => {
  const SIZE = 50;
  const [WORD, FIRST, LAST] = [0, 1, 2];
  /** The cost of a word of two parts, which cost 10 each and 5 to connect, where connections of the word to another context cost more. */
  function winningCost(dearer: { before?: number; after?: number }, extra = 100, partCost = 10): number {
    const matrix = new Int16Array(SIZE * SIZE);
    matrix[LAST * SIZE + FIRST] = 5;
    if (dearer.before !== undefined) matrix[WORD * SIZE + dearer.before] = extra;
    if (dearer.after !== undefined) matrix[dearer.after * SIZE + WORD] = extra;
    const entries = Int32Array.of(packEntry(FIRST, 0, partCost), packEntry(LAST, 0, partCost));
    const path = { words: Int32Array.of(0, 1, 0, 1, 2, 1), length: 6, offset: 0 };
    return createCostFinder({ matrix, size: SIZE, entries } as WordDictionary, () => path)("令和", WORD);
  }

  test("is 1 less than that of the parts", () => {
    expect(winningCost({})).toBe(10 + 5 + 10 - 1);
  });

  test("makes up for dearer connections to the 48 commonest contexts, and to no others", () => {
    expect(winningCost({ before: 47 })).toBe(24 - 100);
    expect(winningCost({ before: 48 })).toBe(24);
    expect(winningCost({ after: 47 })).toBe(24 - 100);
    expect(winningCost({ after: 48 })).toBe(24);
    expect(winningCost({ before: 3, after: 4 })).toBe(24 - 200);
  });

  test("has 16 bits", () => {
    expect(winningCost({ before: 3, after: 4 }, 32767, -1)).toBe(-32768);
    expect(winningCost({}, 0, 32767)).toBe(32767);
  });
});
