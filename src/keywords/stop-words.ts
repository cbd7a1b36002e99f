import type { Dictionary } from "../dictionary/tables";
import type { PhraseLimits } from "./phrases";

export type StopWords = Pick<PhraseLimits, "notAlone" | "breaks" | "notLast">;

/** Reads dict/stop-words.tsv. */
export function stopWordsOf(dictionary: Dictionary): StopWords {
  const words = (place: Dictionary["stopWords"][number]["place"]) =>
    new Set(dictionary.stopWords.filter((row) => row.place === place).map((row) => row.text));
  return { notAlone: words("alone"), breaks: words("break"), notLast: words("last") };
}
