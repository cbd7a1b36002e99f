import type { Trie } from "../../dictionary/double-array";
import { packEntry } from "../ipadic/format";
import type { WordDictionary } from "../ipadic/word-dictionary";
import type { UserDictionary } from "./user-file";

/** The words of a user as the search reads them; the first has the id `firstId`. */
export interface UserTrie {
  readonly trie: Trie;
  /** By code unit its code in the trie; 0 if no word of the user contains it. */
  readonly codeOf: Uint16Array<ArrayBuffer>;
  /** The code units that words begin with. */
  readonly firsts: readonly number[];
  readonly firstId: number;
}

/** Opens the words of a user, and writes their entries to `entries` from `firstId` on. */
export function openUserTrie(
  { numbers, links, labels, characters, contexts, costs }: UserDictionary,
  dictionary: WordDictionary,
  entries: Int32Array,
  firstId: number,
): UserTrie {
  const byNumber = new Uint16Array(0x10000);
  dictionary.file.contexts.forEach((number, context) => {
    byNumber[number] = context;
  });
  contexts.forEach((number, i) => {
    entries[firstId + i] = packEntry(byNumber[number]!, 0, costs[i]!);
  });
  const codeOf = new Uint16Array(0x10000);
  const firsts: number[] = [];
  const root = numbers[0]!;
  characters.forEach((character, code) => {
    if (code === 0) return;
    codeOf[character] = code;
    if (labels[root + code] === code) firsts.push(character);
  });
  return { trie: { links, labels, root }, codeOf, firsts, firstId };
}
