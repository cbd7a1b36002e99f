import type { ProperNouns } from "../proper-nouns";
import { hashText } from "./hash";
import { createHashIndex } from "./hash-index";
import type { HashedClasses, NameModel } from "./model";
import type { Piece } from "./pieces";

/** Words by their text, each with a small class; 0 for what the list does not hold. */
interface WordList {
  classOf(word: string): number;
}

/** Names of one or more words. */
export interface NameList extends WordList {
  /**
   * The longest name that begins with the piece `i` of `text` and ends with a piece, as `pieces << CLASS_BITS | class`; 0 where none
   * does.
   */
  longest(text: string, pieces: readonly Piece[], i: number): number;
}

/** What is known of words and names beside the tables of `dict/`. */
export interface Lexica {
  /** Clusters of words that stand in like places. */
  readonly clusters: WordList;
  /** How a word was labelled in unlabelled text. */
  readonly habits: WordList;
  readonly names: readonly NameList[];
}

export const CLASS_BITS = 16;
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

/** A list over the hashes of its texts. Classes are not 0. */
export function createHashedList({ keys, classes }: HashedClasses): NameList {
  const find = createHashIndex(keys);
  return {
    classOf(word) {
      const at = find(keyOf(word));
      return at < 0 ? 0 : classes[at]!;
    },
    longest(text, pieces, i) {
      let key = SEED;
      let longest = 0;
      const end = Math.min(pieces.length, i + MOST_PIECES);
      for (let j = i; j < end; j++) {
        const piece = pieces[j]!;
        key = hashText(text, piece.start, piece.end, key);
        const at = find(key);
        if (at >= 0) longest = ((j - i + 1) << CLASS_BITS) | classes[at]!;
      }
      return longest;
    },
  };
}

/** The proper nouns with their classes as they are. */
export function properNounList(properNouns: ProperNouns): NameList {
  return {
    classOf: (word) => properNouns.classesOf(word),
    longest(text, pieces, i) {
      let longest = 0;
      let j = i;
      for (const { end, classes } of properNouns.at(text, pieces[i]!.start)) {
        while (j < pieces.length && pieces[j]!.end < end) j++;
        if (pieces[j]?.end === end) longest = ((j - i + 1) << CLASS_BITS) | classes;
      }
      return longest;
    },
  };
}
