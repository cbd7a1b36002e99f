import type { Features } from "./features";
import { classOf } from "./word-class";
import type { Word } from "./words";

/** How many words are kept at most, since a text says the same words again and again. */
const MOST_KEPT = 1 << 16;
/** They are kept in pages of so many ids, made when they are needed. */
const PAGE_BITS = 7;
const PAGE_MASK = (1 << PAGE_BITS) - 1;

/**
 * Reads the word `id` that stands at [start, end) of a text; an unknown word has another surface each time.
 * @param view what the dictionary would have of a surface: the surface itself, or in full width
 */
export function createWordReader(
  features: Features,
  view: (surface: string) => string,
): (id: number, text: string, start: number, end: number) => Word {
  let pages: (Word | undefined)[][] = [];
  let count = 0;

  function read(id: number, surface: string): Word {
    const { pos, posDetail, conjugationType, conjugationForm, reading, pronunciation, known } = features.of(id);
    const lemma = features.lemma(id, view(surface));
    const word = {
      surface,
      pos,
      posDetail,
      conjugationType,
      conjugationForm,
      lemma,
      reading,
      pronunciation,
      known,
      class: classOf({ pos, posDetail, conjugationForm }),
    };
    if (++count > MOST_KEPT) {
      pages = [];
      count = 1;
    }
    while (pages.length <= id >> PAGE_BITS) pages.push([]);
    const page = pages[id >> PAGE_BITS]!;
    if (page.length === 0) for (let i = 0; i <= PAGE_MASK; i++) page.push(undefined);
    page[id & PAGE_MASK] = word;
    return word;
  }

  return (id, text, start, end) => {
    const word = pages[id >> PAGE_BITS]?.[id & PAGE_MASK] ?? read(id, text.slice(start, end));
    if (word.known) return word;
    const surface = text.slice(start, end);
    const { pos, posDetail, conjugationType, conjugationForm, reading, pronunciation, known } = word;
    const lemma = view(surface);
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
      class: word.class,
    };
  };
}
