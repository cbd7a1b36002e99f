import type { Token, WordFeatures } from "../types";
import type { Features } from "./features";

/** A word as tokens have it; an unknown word has another surface each time. */
interface Word extends WordFeatures {
  readonly id: number;
  readonly surface: string;
  readonly lemma: string;
}

/** How many words are kept, since a text says the same words again and again; a power of two. */
const KEPT = 1 << 15;

/**
 * Makes the token of the word `id` that stands at [start, end) of a text. Every token is an object of its own, with the properties in one
 * order; its strings are shared.
 * @param view what the dictionary would have of a surface: the surface itself, or in full width
 */
export function createTokenMaker(
  features: Features,
  view: (surface: string) => string,
): (id: number, text: string, start: number, end: number) => Token {
  const kept = new Array<Word | undefined>(KEPT).fill(undefined);

  function read(id: number, surface: string): Word {
    const { pos, posDetail, conjugationType, conjugationForm, reading, pronunciation, known } = features.of(id);
    const lemma = features.lemma(id, view(surface));
    return { id, surface, pos, posDetail, conjugationType, conjugationForm, lemma, reading, pronunciation, known };
  }

  return (id, text, start, end) => {
    let word = kept[id & (KEPT - 1)];
    if (word === undefined || word.id !== id) {
      word = read(id, text.slice(start, end));
      kept[id & (KEPT - 1)] = word;
    }
    const { surface, pos, posDetail, conjugationType, conjugationForm, lemma, reading, pronunciation } = word;
    if (!word.known) {
      const own = text.slice(start, end);
      const known = false;
      return { surface: own, start, end, pos, posDetail, conjugationType, conjugationForm, lemma: view(own), known };
    }
    const known = true;
    if (reading === undefined || pronunciation === undefined)
      return { surface, start, end, pos, posDetail, conjugationType, conjugationForm, lemma, known };
    return {
      surface,
      start,
      end,
      pos,
      posDetail,
      conjugationType,
      conjugationForm,
      lemma,
      reading,
      pronunciation,
      known,
    };
  };
}
