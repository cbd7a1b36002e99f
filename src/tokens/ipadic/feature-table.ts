import { textOf } from "../../dictionary/sections";
import type { WordFeatures } from "../../types";
import { type UserDictionary, type UserFeatures, userFeaturesOf } from "../user/user-file";
import { END, ESCAPE, KANA, lemmaRuleOf, PRONUNCIATION_FOLLOWS, type ReadingFile, WordEntry } from "./format";
import type { PosEntry } from "./pos-table";
import type { WordDictionary } from "./word-dictionary";

/** The features of words, by their ids. */
export interface FeatureTable {
  /** The number of ids. */
  readonly count: number;
  of(id: number): WordFeatures;
  lemma(id: number, surface: string): string;
}

/**
 * @param ownEntries the entries of the dictionary, and after them those of the user dictionaries
 * @param users the user dictionaries; the ids of their words follow those of the unknown words
 */
export function createFeatureTable(
  { readings, entries, words }: WordDictionary,
  ownEntries: Int32Array,
  posOf: (context: number) => PosEntry,
  users: readonly UserDictionary[],
): FeatureTable {
  const firstUser = entries.length;
  let kana: string | undefined;

  function ofUser(id: number): UserFeatures {
    let word = id - firstUser;
    for (const user of users) {
      if (word < user.costs.length) return userFeaturesOf(user, word);
      word -= user.costs.length;
    }
    throw new RangeError(`${id} is the id of no word`);
  }

  function kanaOf(id: number): Pick<WordFeatures, "reading" | "pronunciation"> {
    if (readings === undefined) return NO_KANA;
    if (id < words) {
      kana ??= textOf(readings.kana);
      return readKana(readings, kana, id);
    }
    return id < firstUser ? NO_KANA : ofUser(id);
  }

  return {
    count: ownEntries.length,
    of(id) {
      const { pos, posDetail, conjugationType, conjugationForm } = posOf(ownEntries[id]! & WordEntry.ContextMask);
      const { reading, pronunciation } = kanaOf(id);
      const known = id < words || id >= firstUser;
      return { pos, posDetail, conjugationType, conjugationForm, reading, pronunciation, known };
    },
    lemma(id, surface) {
      if (id >= words) return id < firstUser ? surface : (ofUser(id).lemma ?? surface);
      const entry = entries[id]!;
      const { cut, ending } = posOf(entry & WordEntry.ContextMask).lemmaRules[lemmaRuleOf(entry)]!;
      return cut === 0 && ending === "" ? surface : surface.slice(0, surface.length - cut) + ending;
    },
  };
}

const NO_KANA = { reading: undefined, pronunciation: undefined } as const;

/** Reads the kana of a word. Only every sixteenth word has an index, so it reads from there, one word after another. */
function readKana(
  { readings, readingIndex }: ReadingFile,
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
