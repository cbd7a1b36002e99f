import type { WordFeatures } from "../../types";
import { classOf } from "../word-class";
import { NO_WORD_ID, type Word } from "../words";
import type { FeatureTable } from "./feature-table";

/** How many words are kept at most; a word beyond the first so many is read anew each time. */
const MOST_KEPT = 0xffff;

/**
 * Reads the word that stands at [start, end) of a text, by its id in the dictionaries; an unknown word has another surface each time.
 *
 * TokenColumns are kept, since a text says the same ones again and again, and numbered as they come: the common ones come first and lie together.
 * @param view what the dictionary would have of a surface: the surface itself, or in full width
 */
export function createWordReader(
  features: FeatureTable,
  view: (surface: string) => string,
): (id: number, text: string, start: number, end: number) => Word {
  /** By id in the dictionaries the number of the word, plus 1; 0 for one that is not kept. */
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

/** The word of a surface with all that a dictionary, or a tokenizer, says of it. TokenColumns are of one shape, wherever they come from. */
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
