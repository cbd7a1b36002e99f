import type { WordFeatures } from "../../types";
import { classOf } from "../word-class";
import { NO_WORD_ID, type Word } from "../words";
import type { FeatureTable } from "./feature-table";

/** How many words are kept; one that is met later is read anew each time. */
const MOST_KEPT = 0xffff;

/**
 * Creates the reader of the word at [start, end) of a text, given its id in the dictionaries.
 *
 * Words are kept, since most occur again, and numbered in the order in which they are met. Of an unknown word all but the surface is kept.
 * @param view returns a surface as the dictionary writes it
 */
export function createWordReader(
  features: FeatureTable,
  view: (surface: string) => string,
): (id: number, text: string, start: number, end: number) => Word {
  /** By id in the dictionaries the index of the word in `kept`, plus 1; 0 for one that is not kept. */
  const numbers = new Uint16Array(features.count);
  const kept: Word[] = [];

  function read(id: number, surface: string): Word {
    const number = kept.length;
    const ofWord = features.of(id);
    const isKept = number < MOST_KEPT;
    const lemma = features.lemma(id, view(surface));
    const word = wordOf(ofWord, classOf(ofWord), surface, lemma, ofWord.known && isKept ? number : NO_WORD_ID);
    if (isKept) {
      kept.push(word);
      numbers[id] = number + 1;
    }
    return word;
  }

  return (id, text, start, end) => {
    const number = numbers[id]!;
    const word = number > 0 ? kept[number - 1]! : read(id, text.slice(start, end));
    if (word.known) return word;
    const surface = text.slice(start, end);
    return wordOf(word, word.class, surface, view(surface), NO_WORD_ID);
  };
}

/** Makes a word of a surface and its features. All words are made here, so that V8 gives them one hidden class. */
export function wordOf(ofWord: WordFeatures, wordClass: number, surface: string, lemma: string, id: number): Word {
  const { pos, posDetail, conjugationType, conjugationForm, reading, pronunciation, known } = ofWord;
  return {
    surface,
    pos,
    posDetail,
    conjugationType,
    conjugationForm,
    lemma,
    reading,
    pronunciation,
    known,
    class: wordClass,
    id,
  };
}
