import type { Dictionary } from "../../dictionary/tables";
import { WordList } from "../../dictionary/word-list";
import type { Span } from "../../types";

/** So many characters before the end of a sentence may hold the word that tells its outcome: 開始を決定したと明らかにした。 */
const END_LENGTH = 12;
/** What stands after the last word. */
const END_SIGNS = /[。」』)]+$/;

/** Finds the words of dict/sentence-words.tsv in a sentence. */
export interface SentenceWordReader {
  /** Whether a sentence ends with what was decided, found or reached: 決定した, 判明した, 優勝した. */
  endsWithOutcome(text: string, sentence: Span): boolean;
  /** Whether a sentence tells of victims or of a crime: 死亡, 重傷, 逮捕. */
  tellsHarm(text: string, sentence: Span): boolean;
}

export function createSentenceWords(dictionary: Dictionary): SentenceWordReader {
  const wordsOf = (wanted: string) =>
    new WordList(dictionary.sentenceWords.filter(({ cue }) => cue === wanted).map(({ text }) => [text, true] as const));
  const outcomes = wordsOf("outcome");
  const harms = wordsOf("harm");
  const hasWord = (words: WordList<true>, text: string, start: number, end: number): boolean => {
    for (let at = start; at < end; at++) {
      const found = words.longest(text, at);
      if (found && found.end <= end) return true;
    }
    return false;
  };
  return {
    endsWithOutcome(text, { start, end }) {
      const tail = text.slice(Math.max(start, end - 2 * END_LENGTH), end).replace(END_SIGNS, "");
      return hasWord(outcomes, tail, Math.max(0, tail.length - END_LENGTH), tail.length);
    },
    tellsHarm: (text, { start, end }) => hasWord(harms, text, start, end),
  };
}
