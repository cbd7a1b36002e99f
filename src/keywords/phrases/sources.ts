import type { WordList } from "../../dictionary/word-list";
import { CharSet } from "../../text/char-set";
import type { NounRun } from "./phrase-word";

/** Returns for each run whether it only names a source, by the words after it: 読売新聞や朝日新聞などによると. */
export function findSources(text: string, runs: readonly NounRun[], sourceWords: WordList<true>): boolean[] {
  const found: boolean[] = runs.map(() => false);
  for (let i = runs.length - 1; i >= 0; i--) {
    const { end } = runs[i]!.at(-1)!;
    const isListed = found[i + 1] && runs[i + 1]![0]!.start === end + 1 && LIST_SIGNS.hasAt(text, end);
    found[i] = isListed || sourceWords.longest(text, end + pluralLength(text, end)) !== null;
  }
  return found;
}

/** Joins two sources: や in 読売新聞や朝日新聞. */
const LIST_SIGNS = new CharSet("、・やと");

/** Returns the length of など or ら at the offset `at`; 0 for neither. */
const pluralLength = (text: string, at: number): number =>
  text.startsWith("など", at) ? "など".length : text.startsWith("ら", at) ? "ら".length : 0;
