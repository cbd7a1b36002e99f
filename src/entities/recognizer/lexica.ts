import type { ProperNouns } from "../proper-nouns";
import { hashText } from "./hash";
import type { HashedClasses, NameModel } from "./model";
import type { Piece } from "./pieces";

/** Words by their text, each with a small class; 0 for what the list does not hold. */
interface WordList {
  classOf(word: string): number;
}

/** Names of one or more words. */
export interface NameList extends WordList {
  /** The longest name that begins with the piece `i` of `text` and ends with a piece; null where none does. */
  longest(text: string, pieces: readonly Piece[], i: number): { readonly last: number; readonly class: number } | null;
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

export const EMPTY: NameList = { classOf: () => 0, longest: () => null };

/** The lists of the model, and the proper nouns. */
export function createLexica(model: NameModel, properNouns: ProperNouns): Lexica {
  const [clusters, habits, names] = model.lists.map(createHashedList) as [NameList, NameList, NameList];
  return { clusters, habits, names: [properNounList(properNouns), names] };
}

/** A list as open addressing over the hashes of its texts. Classes are not 0. */
export function createHashedList({ keys, classes }: HashedClasses): NameList {
  let size = 16;
  while (size < 2 * keys.length) size *= 2;
  const mask = size - 1;
  const slots = new Int32Array(size);
  const values = new Uint16Array(size);
  const slotOf = (key: number): number => {
    let at = (Math.imul(key, 0x9e3779b1) >>> 8) & mask;
    while (values[at] !== 0 && slots[at] !== (key | 0)) at = (at + 1) & mask;
    return at;
  };
  keys.forEach((key, i) => {
    const at = slotOf(key);
    slots[at] = key;
    values[at] = classes[i]!;
  });
  return {
    classOf: (word) => values[slotOf(keyOf(word))]!,
    longest(_text, pieces, i) {
      let key = SEED;
      let last = -1;
      let found = 0;
      for (let j = i; j < Math.min(pieces.length, i + MOST_PIECES); j++) {
        key = keyOf(pieces[j]!.surface, key);
        const value = values[slotOf(key)]!;
        if (value !== 0) {
          found = value;
          last = j;
        }
      }
      return last < 0 ? null : { last, class: found };
    },
  };
}

/** The proper nouns with their classes as they are. */
export function properNounList(properNouns: ProperNouns): NameList {
  return {
    classOf: (word) => properNouns.classesOf(word),
    longest(text, pieces, i) {
      let last = -1;
      let found = 0;
      let j = i;
      for (const { end, classes } of properNouns.at(text, pieces[i]!.start)) {
        while (j < pieces.length && pieces[j]!.end < end) j++;
        if (pieces[j]?.end !== end) continue;
        last = j;
        found = classes;
      }
      return last < 0 ? null : { last, class: found };
    },
  };
}
