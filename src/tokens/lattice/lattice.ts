import { WordEntry } from "../ipadic/format";
import type { UnknownWords } from "../ipadic/unknown-words";
import type { WordDictionary } from "../ipadic/word-dictionary";
import { createWordFinder, isSpace } from "../ipadic/word-finder";
import type { UserTrie } from "../user/user-trie";
import { createPackedSearch, Packed } from "./packed-search";
import { createPath, type Path } from "./path";
import { createPlainSearch } from "./plain-search";

/** Finds the cheapest path through the words of a text, that with the least sum of word costs and connection costs (Viterbi). */
export interface Lattice {
  /** Returns the words of [start, end) of a text. The next call overwrites them. */
  search(text: string, start: number, end: number): Path;
  /** Adds the words of a user; their entries must be in the lattice's `entries`. */
  addUserTrie(trie: UserTrie): void;
}

/**
 * @param entries those of the dictionary, and after them those of the users
 * @param charInfo for each code unit `packCharInfo`
 */
export function createLattice(
  dictionary: WordDictionary,
  entries: Int32Array<ArrayBuffer>,
  charInfo: Int32Array<ArrayBuffer>,
  unknownWords: UnknownWords,
): Lattice {
  const isMecab = unknownWords === "mecab";
  const finder = createWordFinder(dictionary, unknownWords);
  // Of two paths of one cost kuromoji takes the one whose last word was made first, MeCab the one whose last word was made last.
  const searchPacked = createPackedSearch(dictionary, entries, finder, isMecab);
  const searchPlain = createPlainSearch(dictionary, entries, finder, isMecab);
  const path = createPath();
  let chars = new Int32Array(1024);

  /** Searches the first `length` elements of `chars`, which begin at `offset` in the text. */
  function read(text: string, offset: number, length: number): void {
    // A word of MeCab includes the spaces before it; those after the last word belong to none.
    let end = length;
    if (isMecab) while (end > 0 && isSpace(chars[end - 1]!)) end--;
    chars[end] = 0;
    path.offset = offset;
    finder.begin(text, offset);
    let context = dictionary.ends;
    for (let from = 0; from < end; ) {
      const until = searchPacked(chars, from, end, context, path);
      from = until === Packed.TooMuch ? searchPlain(chars, from, end, context, path) : until;
      context = entries[path.words[path.length - 1]!]! & WordEntry.ContextMask;
    }
  }

  return {
    search(text, from, to) {
      path.length = 0;
      let start = from;
      let length = 0;
      for (let at = from; at < to; at++) {
        const code = text.charCodeAt(at);
        if (length + 1 >= chars.length) {
          const grown = new Int32Array(2 * chars.length);
          grown.set(chars);
          chars = grown;
        }
        chars[length++] = charInfo[code]!;
        // kuromoji cuts the text after 、 and 。 and reads each part alone.
        if ((code === 0x3001 || code === 0x3002) && !isMecab) {
          read(text, start, length);
          start = at + 1;
          length = 0;
        }
      }
      if (length > 0) read(text, start, length);
      return path;
    },
    addUserTrie: (trie) => finder.addUserTrie(trie, charInfo),
  };
}
