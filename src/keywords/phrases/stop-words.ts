import type { Dictionary } from "../../dictionary/tables";

/** Seldom a keyword by itself: 問題, 関係者. */
export const LIGHT = 1;
/** Never in a phrase: 今回, 同社. */
export const BREAK = 2;
/** Never the last word of a phrase: 向け, など. */
export const NOT_LAST = 4;
const BITS = { alone: LIGHT, break: BREAK, last: NOT_LAST };

/** Words that are no keywords, each with its bits of the above. */
export type StopWords = ReadonlyMap<string, number>;

/** Reads dict/stop-words.tsv. */
export function stopWordsOf(dictionary: Dictionary): StopWords {
  const words = new Map<string, number>();
  for (const { text, place } of dictionary.stopWords) words.set(text, (words.get(text) ?? 0) | BITS[place]);
  return words;
}

/** Whether a phrase is a light word, perhaps one that IPADIC cuts in two: 前年|比. */
export const isLight = (stopWords: StopWords, phrase: string): boolean => ((stopWords.get(phrase) ?? 0) & LIGHT) !== 0;
