import { Entry } from "../ipadic/format";
import type { WordDictionary } from "../ipadic/word-dictionary";
import { createWordFinder, isSpace, type UnknownWords } from "../ipadic/word-finder";
import type { UserTrie } from "../user/user-dictionary";
import { createPackedSearch, Packed } from "./packed-search";
import { createWay, type Way } from "./path";
import { createPlainSearch } from "./plain-search";

/** Finds the cheapest way through the words of a text. */
export interface Lattice {
  /** The words of [start, end) of a text; the same arrays again with every call. */
  search(text: string, start: number, end: number): Way;
  /** Adds the words of a user; their entries must stand in the lattice's `entries`. */
  addUserTrie(trie: UserTrie): void;
}

/**
 * @param entries those of the dictionary, and behind them those of a user
 * @param unitTable what each UTF-16 unit is (`packUnit`)
 */
export function createLattice(
  dictionary: WordDictionary,
  entries: Int32Array<ArrayBuffer>,
  unitTable: Int32Array<ArrayBuffer>,
  unknownWords: UnknownWords,
): Lattice {
  const isMecab = unknownWords === "mecab";
  const finder = createWordFinder(dictionary, unknownWords);
  // Where two ways cost the same, kuromoji keeps the one whose last word was made first, MeCab the one whose last word was made last.
  const searchPacked = createPackedSearch(dictionary, entries, finder, isMecab);
  const searchPlain = createPlainSearch(dictionary, entries, finder, isMecab);
  const way = createWay();
  let units = new Int32Array(1024);

  /** Reads the first `length` units of `units`, which stand in the text at `offset`. */
  function read(text: string, offset: number, length: number): void {
    // MeCab's words swallow the spaces before them; behind the last word there is nothing more.
    let end = length;
    if (isMecab) while (end > 0 && isSpace(units[end - 1]!)) end--;
    units[end] = 0;
    way.offset = offset;
    finder.begin(text, offset);
    let context = dictionary.ends;
    for (let from = 0; from < end; ) {
      const until = searchPacked(units, from, end, context, way);
      from = until === Packed.TooMuch ? searchPlain(units, from, end, context, way) : until;
      context = entries[way.words[way.length - 1]!]! & Entry.ContextMask;
    }
  }

  return {
    search(text, from, to) {
      way.length = 0;
      let start = from;
      let length = 0;
      for (let at = from; at < to; at++) {
        const unit = text.charCodeAt(at);
        if (length + 1 >= units.length) {
          const grown = new Int32Array(2 * units.length);
          grown.set(units);
          units = grown;
        }
        units[length++] = unitTable[unit]!;
        // kuromoji cuts the text after 、 and 。 and reads each piece alone.
        if ((unit === 0x3001 || unit === 0x3002) && !isMecab) {
          read(text, start, length);
          start = at + 1;
          length = 0;
        }
      }
      if (length > 0) read(text, start, length);
      return way;
    },
    addUserTrie: (trie) => finder.addUserTrie(trie, unitTable),
  };
}
