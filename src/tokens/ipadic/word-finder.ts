import type { UserTrie } from "../user/user-trie";
import { CharInfo, packRange } from "./format";
import { createKuromojiUnknown, createMecabUnknown, type UnknownWords } from "./unknown-words";
import type { WordDictionary } from "./word-dictionary";

/** Finds the words of the dictionaries, and the unknown words, at an offset of a text. */
export interface WordFinder {
  /** Where `find` writes: two integers a surface, its words (`packRange`) and its end. */
  readonly found: Int32Array<ArrayBuffer>;
  /** Takes the next part of a text, which begins at `offset` in it; a user's words are found in the text itself. */
  begin(text: string, offset: number): void;
  /** Adds the words of a user to those of the dictionary from now on; the table holds what each character is. */
  addUserTrie(user: UserTrie, charInfo: Int32Array): void;
  /**
   * Writes the words that begin at `at` of `chars`, which end with one 0 at `length`, to `found` from `place` on; returns the index behind
   * them. Needs `FoundBuffer.Room` there.
   */
  find(chars: Int32Array, at: number, length: number, place: number): number;
}

export enum FoundBuffer {
  /** More of `found` than one offset can ever fill: the words that a word of 255 characters begins with, and unknown ones. */
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
  /** By the dictionary's code of a character: 1 where a word of a user begins with it. */
  const beginsUserWord = new Uint8Array(CharInfo.CodeMask + 1);

  function find(chars: Int32Array, at: number, length: number, to: number): number {
    let place = to;
    let start = at;
    // MeCab's words swallow the spaces before them.
    if (isMecab) while (isSpace(chars[start]!)) start++;

    let base = root;
    for (let i = start; ; ) {
      const code = chars[i]! & CharInfo.CodeMask;
      const slot = base + code;
      if (labels[slot] !== code) break;
      i++;
      const link = links[slot]!;
      if (link < 0) {
        found[place] = ~link;
        found[place + 1] = i;
        place += 2;
        break;
      }
      base = link >> 1;
      if ((link & 1) !== 0) {
        found[place] = ~links[base]!;
        found[place + 1] = i;
        place += 2;
      }
    }
    if (beginsUserWord[chars[start]! & CharInfo.CodeMask] === 1) {
      for (const user of userTries) place = findOfUser(user, start, length, place);
    }
    return findUnknown(chars, start, length, place !== to, place);
  }

  function findOfUser({ trie, codeOf, firstId }: UserTrie, start: number, length: number, to: number): number {
    let place = to;
    let base = trie.root;
    for (let i = start; i < length; ) {
      const code = codeOf[source.charCodeAt(offset + i)]!;
      const slot = base + code;
      if (trie.labels[slot] !== code) break;
      i++;
      const link = trie.links[slot]!;
      base = link >> 1;
      if (link < 0 || (link & 1) !== 0) {
        found[place] = packRange(firstId, 0) + ~(link < 0 ? link : trie.links[base]!);
        found[place + 1] = i;
        place += 2;
      }
      if (link < 0) break;
    }
    return place;
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
