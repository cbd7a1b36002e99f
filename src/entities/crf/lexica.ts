import { CLASS_BITS, type ProperNouns } from "../names/proper-nouns";
import { hashText } from "./hash";
import { createRowFinder, type HashedRows } from "./hashed-rows";
import type { NameModel } from "./model";
import type { Pieces } from "./subtokens";

/** Words by their text, each with a small class; 0 for what the list does not hold. */
interface WordList {
  classOf(word: string): number;
}

/** Names of one or more words. */
export interface NameList extends WordList {
  /**
   * The longest name that begins with the piece `i` of `text` and ends with a piece before `end`, as `pieces << CLASS_BITS | class`; 0
   * where none does.
   */
  longest(text: string, pieces: Pieces, i: number, end: number): number;
}

/** What is known of words and names beside the tables of `dict/`. */
export interface Lexica {
  /** Clusters of words that stand in like places. */
  readonly clusters: WordList;
  /** How a word was labelled in unlabelled text. */
  readonly habits: WordList;
  readonly names: readonly NameList[];
}

/** No name of a list is of more pieces. */
const MOST_PIECES = 8;
const SEED = 0x811c9dc5 | 0;

/** The key of a text in a hashed list; a key can be continued: `keyOf(b, keyOf(a)) === keyOf(a + b)`. */
export const keyOf = (text: string, from: number = SEED): number => hashText(text, 0, text.length, from);

export const EMPTY: NameList = { classOf: () => 0, longest: () => 0 };

/** The lists of the model, and the proper nouns. */
export function createLexica(model: NameModel, properNouns: ProperNouns): Lexica {
  const [clusters, habits, names] = model.lists.map(createHashedList) as [NameList, NameList, NameList];
  return { clusters, habits, names: [properNounList(properNouns), names] };
}

/** A list over the hashes of its texts; each has one number, its class, which is not 0. */
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
      const last = Math.min(end, i + MOST_PIECES);
      for (let j = i; j < last; j++) {
        key = hashText(text, starts[j]!, ends[j]!, key);
        const at = find(key);
        if (at >= 0) longest = ((j - i + 1) << CLASS_BITS) | entries[at + 1]!;
      }
      return longest;
    },
  };
}

/** The proper nouns with their classes as they are. */
export const properNounList = (properNouns: ProperNouns): NameList => ({
  classOf: (word) => properNouns.classesOf(word),
  longest: (text, { starts, ends }, i, end) => properNouns.longest(text, starts[i]!, ends, i, end),
});
