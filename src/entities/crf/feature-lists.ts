import { hashText } from "../../linear/text-hash";
import { CLASS_BITS, type ProperNouns } from "../names/proper-nouns";
import { createRowFinder, type HashedRows } from "./hashed-rows";
import type { NameModel } from "./model";
import type { Subtokens } from "./subtokens";

/** Words, each with a small number as its class. */
interface ClassedWords {
  /** Returns the class of a word; 0 if it is not listed. */
  classOf(word: string): number;
}

/** Names of one or more subtokens, each with a class. */
export interface NameList extends ClassedWords {
  /**
   * Returns the longest name that begins with the subtoken `i` of `text` and ends with a subtoken before `end`, as
   * `number of subtokens << CLASS_BITS | class`; 0 if there is none.
   */
  longest(text: string, subtokens: Subtokens, i: number, end: number): number;
}

/** The lists in which features look up words and names, apart from the tables of `dict/`. */
export interface FeatureLists {
  /** Clusters of words that are used in similar contexts. */
  readonly clusters: ClassedWords;
  readonly names: readonly NameList[];
}

/** How many subtokens a listed name has at most. */
const MOST_SUBTOKENS = 8;
/** The offset basis of 32-bit FNV-1a. */
const SEED = 0x811c9dc5 | 0;

/** Returns the key of a text in a hashed list, which can be continued: `keyOf(b, keyOf(a)) === keyOf(a + b)`. */
export const keyOf = (text: string, from: number = SEED): number => hashText(text, 0, text.length, from);

export const EMPTY_LIST: NameList = { classOf: () => 0, longest: () => 0 };

/** Opens the lists of the model and the proper nouns. */
export function createFeatureLists(model: NameModel, properNouns: ProperNouns): FeatureLists {
  return { clusters: createHashedList(model.clusters), names: [properNounList(properNouns)] };
}

/** Opens the clusters alone: the number of the words that a word is used like, 0 if it is in none. */
export const createClusters = ({ clusters }: NameModel): ((word: string) => number) =>
  createHashedList(clusters).classOf;

/** Opens a list stored by the hashes of its texts; each row is one number, the class, which is not 0. */
export function createHashedList(list: HashedRows): NameList {
  const find = createRowFinder(list);
  const { entries } = list;
  return {
    classOf(word) {
      const at = find(keyOf(word));
      return at < 0 ? 0 : entries[at + 1]!;
    },
    longest(text, { starts, ends }, i, end) {
      let key = SEED;
      let longest = 0;
      const last = Math.min(end, i + MOST_SUBTOKENS);
      for (let j = i; j < last; j++) {
        key = hashText(text, starts[j]!, ends[j]!, key);
        const at = find(key);
        if (at >= 0) longest = ((j - i + 1) << CLASS_BITS) | entries[at + 1]!;
      }
      return longest;
    },
  };
}

/** Returns the proper nouns as a list of names; a class is bits of `NAME_CLASSES`. */
export const properNounList = (properNouns: ProperNouns): NameList => ({
  classOf: (word) => properNouns.classesOf(word),
  longest: (text, { starts, ends }, i, end) => properNouns.longest(text, starts[i]!, ends, i, end),
});
