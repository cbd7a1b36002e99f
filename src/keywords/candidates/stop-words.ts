import type { Dictionary } from "../../dictionary/tables";

/** Never a phrase by itself: 問題, 関係者. */
export const NOT_ALONE = 1;
/** No phrase goes over it: 今回, 同社. */
export const BREAK = 2;
/** Never the last word of a phrase: 向け, など. */
export const NOT_LAST = 4;
const PLACES = { alone: NOT_ALONE, break: BREAK, last: NOT_LAST };

/** Words that are no topic, each with the bits of what it cannot be. */
export type StopWords = ReadonlyMap<string, number>;

/** Reads dict/stop-words.tsv. */
export function stopWordsOf(dictionary: Dictionary): StopWords {
  const words = new Map<string, number>();
  for (const { text, place } of dictionary.stopWords) words.set(text, (words.get(text) ?? 0) | PLACES[place]);
  return words;
}
