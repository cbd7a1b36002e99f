import type { UserTrie } from "../user/user-trie";
import { CharInfo, packRange } from "./format";
import { createKuromojiUnknown, createMecabUnknown, type UnknownWords } from "./unknown-words";
import type { WordDictionary } from "./word-dictionary";

/** Finds the words of the dictionaries, and the unknown words, at an offset of a text. */
export interface WordFinder {
  /** The array that `find` writes to: two integers for each surface, its words (`packRange`) and its end. */
  readonly found: Int32Array<ArrayBuffer>;
  /** Begins the next part of a text, at `offset` in it; a user's words are found in the text itself. */
  begin(text: string, offset: number): void;
  /**
   * Adds the words of a user to those of the dictionary.
   * @param charInfo for each code unit `packCharInfo`
   */
  addUserTrie(user: UserTrie, charInfo: Int32Array): void;
  /**
   * Writes the words that begin at `at` of `chars`, which end with a 0 at `length`, to `found` from the index `next` on; returns the index
   * after them. Needs `FoundBuffer.Room` elements there.
   */
  find(chars: Int32Array, at: number, length: number, next: number): number;
}

export enum FoundBuffer {
  /** More elements than one offset can fill: two for each surface that begins there (at most 255 long), of the dictionary and unknown. */
  Room = 1024,
  Size = 16 * 1024,
}

/** The bit of the category SPACE. */
enum Category {
  Space = 2,
}

/** Whether a character is of the category SPACE. */
export const isSpace = (char: number): boolean => ((char >>> CharInfo.CategoriesShift) & Category.Space) !== 0;

/** Creates the finder of one lattice, with a buffer of its own. */
export function createWordFinder(dictionary: WordDictionary, unknownWords: UnknownWords): WordFinder {
  const { links, labels, root } = dictionary.trie;
  const isMecab = unknownWords === "mecab";
  const found = new Int32Array(FoundBuffer.Size);
  const unknown = isMecab ? createMecabUnknown(dictionary, found) : createKuromojiUnknown(dictionary, found);
  const findUnknown = unknown.find;
  let source = "";
  let offset = 0;
  const userTries: UserTrie[] = [];
  /** By the dictionary's code of a character: 1 if a word of a user begins with it. */
  const beginsUserWord = new Uint8Array(CharInfo.CodeMask + 1);

  function find(chars: Int32Array, at: number, length: number, from: number): number {
    let next = from;
    let start = at;
    // A word of MeCab includes the spaces before it.
    if (isMecab) while (isSpace(chars[start]!)) start++;

    let base = root;
    for (let i = start; ; ) {
      const code = chars[i]! & CharInfo.CodeMask;
      const slot = base + code;
      if (labels[slot] !== code) break;
      i++;
      const link = links[slot]!;
      if (link < 0) {
        found[next] = ~link;
        found[next + 1] = i;
        next += 2;
        break;
      }
      base = link >> 1;
      if ((link & 1) !== 0) {
        found[next] = ~links[base]!;
        found[next + 1] = i;
        next += 2;
      }
    }
    if (beginsUserWord[chars[start]! & CharInfo.CodeMask] === 1) {
      for (const user of userTries) next = findOfUser(user, start, length, next);
    }
    return findUnknown(chars, start, length, next !== from, next);
  }

  function findOfUser({ trie, codeOf, firstId }: UserTrie, start: number, length: number, from: number): number {
    let next = from;
    let base = trie.root;
    for (let i = start; i < length; ) {
      const code = codeOf[source.charCodeAt(offset + i)]!;
      const slot = base + code;
      if (trie.labels[slot] !== code) break;
      i++;
      const link = trie.links[slot]!;
      base = link >> 1;
      if (link < 0 || (link & 1) !== 0) {
        found[next] = packRange(firstId, 0) + ~(link < 0 ? link : trie.links[base]!);
        found[next + 1] = i;
        next += 2;
      }
      if (link < 0) break;
    }
    return next;
  }

  return {
    found,
    find,
    begin(text, start) {
      source = text;
      offset = start;
      unknown.begin(text, start);
    },
    addUserTrie(user, charInfo) {
      userTries.push(user);
      for (const first of user.firsts) beginsUserWord[charInfo[first]! & CharInfo.CodeMask] = 1;
    },
  };
}
