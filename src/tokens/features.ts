import type { WordFeatures } from "../types";
import type { Categories } from "./categories";
import { CONTEXT_MASK, END, ESCAPE, KANA, lemmaRuleOf, PRONUNCIATION_FOLLOWS, textOf } from "./format";
import type { Labels } from "./labels";
import type { UserWords } from "./user-dictionary";
import type { WordDictionary } from "./word-dictionary";

/** A word as tokens need it. */
export interface Word extends WordFeatures {
  readonly id: number;
  readonly surface: string;
  readonly lemma: string;
}

export interface Features {
  of(id: number): WordFeatures;
  lemma(id: number, surface: string): string;
  /** Both, and kept: a text says the same words again and again. */
  word(id: number, text: string, start: number, end: number): Word;
}

/** How many words are kept; a power of two. */
const KEPT = 1 << 16;

export function createFeatures(
  dictionary: WordDictionary,
  labels: readonly Labels[],
  categories: Categories,
  user: UserWords | undefined,
): Features {
  const { file, entries } = dictionary;
  const rules = textOf(file.lemmas)
    .split("\n")
    .map((line) => ({ cut: Number.parseInt(line, 10), ending: line.slice(line.indexOf(",") + 1) }));
  const kana = String.fromCharCode(...file.kana);
  const firstUnknown = entries.length;
  const firstUser = firstUnknown + categories.contexts.length;
  const kept: (Word | undefined)[] = new Array(KEPT);
  const unknown = Array.from(
    categories.contexts,
    (context): WordFeatures => ({ ...labels[context]!, reading: undefined, pronunciation: undefined, known: false }),
  );

  function of(id: number): WordFeatures {
    if (id < firstUnknown) {
      const { reading, pronunciation } = readKana(file, kana, id);
      const { pos, posDetail, conjugationType, conjugationForm } = labels[entries[id]! & CONTEXT_MASK]!;
      return { pos, posDetail, conjugationType, conjugationForm, reading, pronunciation, known: true };
    }
    return id < firstUser ? unknown[id - firstUnknown]! : user!.words[id - firstUser]!.features;
  }

  function lemma(id: number, surface: string): string {
    if (id < firstUnknown) {
      const { cut, ending } = rules[lemmaRuleOf(entries[id]!)]!;
      return cut === 0 && ending === "" ? surface : surface.slice(0, surface.length - cut) + ending;
    }
    return id < firstUser ? surface : (user!.words[id - firstUser]!.lemma ?? surface);
  }

  return {
    of,
    lemma,
    word(id, text, start, end) {
      const slot = id & (KEPT - 1);
      const last = kept[slot];
      if (last !== undefined && last.id === id) return last;
      const surface = text.slice(start, end);
      const { pos, posDetail, conjugationType, conjugationForm, reading, pronunciation, known } = of(id);
      const word: Word = {
        id,
        surface,
        pos,
        posDetail,
        conjugationType,
        conjugationForm,
        lemma: lemma(id, surface),
        reading,
        pronunciation,
        known,
      };
      // An unknown word is another one each time.
      if (known) kept[slot] = word;
      return word;
    },
  };
}

/** Reads the kana of a word: from the sixteenth word before it on, one after the other. */
function readKana(
  { readings, readingIndex }: WordDictionary["file"],
  kana: string,
  id: number,
): { reading: string; pronunciation: string } {
  let at = readingIndex[id >> 4]!;
  let text = "";
  const read = (): number => {
    text = "";
    for (;;) {
      const byte = readings[at++]!;
      const state = Math.floor(byte / KANA);
      const number = byte % KANA;
      text += kana[number === ESCAPE ? readings[at++]! : number];
      if (state !== 0) return state;
    }
  };
  for (let skip = id & 15; skip > 0; skip--) if (read() === PRONUNCIATION_FOLLOWS) read();
  const isSame = read() === END;
  const reading = text;
  if (!isSame) read();
  return { reading, pronunciation: text };
}
