import { WordEntry } from "../ipadic/format";
import type { UnknownWords } from "../ipadic/unknown-words";
import type { WordDictionary } from "../ipadic/word-dictionary";
import { createWordFinder, isSpace } from "../ipadic/word-finder";
import type { UserTrie } from "../user/user-trie";
import { createPackedSearch, Packed } from "./packed-search";
import { createPath, type Path } from "./path";
import { createPlainSearch } from "./plain-search";

/** Finds the cheapest path through the words of a text: the least sum of word costs and connection costs (Viterbi). */
export interface Lattice {
  /** Returns the words of [start, end) of a text; the arrays are used again by the next call. */
  search(text: string, start: number, end: number): Path;
  /** Adds the words of a user; their entries must be in the lattice's `entries`. */
  addUserTrie(trie: UserTrie): void;
}

/**
 * @param entries those of the dictionary, and behind them those of a user
 * @param charInfo what each code unit is (`packCharInfo`)
 */
export function createLattice(
  dictionary: WordDictionary,
  entries: Int32Array<ArrayBuffer>,
  charInfo: Int32Array<ArrayBuffer>,
  unknownWords: UnknownWords,
): Lattice {
  const isMecab = unknownWords === "mecab";
  const finder = createWordFinder(dictionary, unknownWords);
  // Where two paths cost the same, kuromoji keeps the one whose last word was made first, MeCab the one whose last word was made last.
  const searchPacked = createPackedSearch(dictionary, entries, finder, isMecab);
  const searchPlain = createPlainSearch(dictionary, entries, finder, isMecab);
  const path = createPath();
  let chars = new Int32Array(1024);

  /** Reads the first `length` chars of `chars`, which are at `offset` in the text. */
  function read(text: string, offset: number, length: number): void {
    // MeCab's words swallow the spaces before them; behind the last word there is nothing more.
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
        const unit = text.charCodeAt(at);
        if (length + 1 >= chars.length) {
          const grown = new Int32Array(2 * chars.length);
          grown.set(chars);
          chars = grown;
        }
        chars[length++] = charInfo[unit]!;
        // kuromoji cuts the text after 、 and 。 and reads each part alone.
        if ((unit === 0x3001 || unit === 0x3002) && !isMecab) {
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
