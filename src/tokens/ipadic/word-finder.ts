import type { UserTrie } from "../user/user-trie";
import { CharInfo, packRange } from "./format";
import type { WordDictionary } from "./word-dictionary";

/** Where the answers for unknown words come from: kuromoji's own way, or MeCab's. */
export type UnknownWords = "kuromoji" | "mecab";

/** Finds the words of the dictionaries, and the unknown words, at a place of a text. */
export interface WordFinder {
  /** Where `find` writes: two integers a surface, its words (`packRange`) and its end. */
  readonly found: Int32Array<ArrayBuffer>;
  /** Takes the next piece of a text: where it begins in it, for a user's words. */
  begin(text: string, offset: number): void;
  /** Adds the words of a user, beside the dictionary's from now on; the table says what each unit is. */
  addUserTrie(user: UserTrie, charInfo: Int32Array): void;
  /**
   * Writes what begins at `at` of `chars`, which end with one 0 at `length`, to `found` from `place` on; returns the place behind it.
   * Needs `FoundBuffer.Room` there.
   */
  find(chars: Int32Array, at: number, length: number, place: number): number;
}

export enum FoundBuffer {
  /** More than one place of a text can ever fill of `found`: the words that a word of 255 chars begins with, and unknown ones. */
  Room = 1024,
  Size = 16 * 1024,
}

enum Rules {
  /** The bit of the category SPACE. */
  Space = 2,
  /** MeCab does not group more characters than this after the first. */
  LongestGroup = 24,
}

export const isSpace = (unit: number): boolean => ((unit >>> CharInfo.CategoriesShift) & Rules.Space) !== 0;

export function createWordFinder(dictionary: WordDictionary, unknownWords: UnknownWords): WordFinder {
  const { links, labels, root } = dictionary.trie;
  const { rules, unknown } = dictionary.file;
  const firstUnknown = dictionary.words;
  const isMecab = unknownWords === "mecab";
  const found = new Int32Array(FoundBuffer.Size);
  let source = "";
  let offset = 0;
  const userTries: UserTrie[] = [];
  /** By the dictionary's code of a character: 1 where a word of a user begins with it. */
  const beginsUserWord = new Uint8Array(CharInfo.CodeMask + 1);
  /** By category its unknown words (`packRange`). */
  const unknownRanges = Int32Array.from({ length: unknown.length - 1 }, (_, category) =>
    packRange(firstUnknown + unknown[category]!, unknown[category + 1]! - unknown[category]!),
  );
  /** The run of one category that was last sought: its end holds for every place of it. */
  let groupStart = 0;
  let groupEnd = 0;

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

    const isKnown = place !== to;
    if (isMecab) return unknownOfMecab(chars, start, length, isKnown, place);
    const category = (chars[start]! >> CharInfo.KuromojiShift) & CharInfo.CategoryMask;
    return isKnown && rules[3 * category] !== 1 ? place : unknownOfKuromoji(chars, start, length, category, place);
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

  function addUnknown(category: number, end: number, place: number): number {
    found[place] = unknownRanges[category]!;
    found[place + 1] = end;
    return place + 2;
  }

  /** Unknown words as kuromoji makes them: the run of the category, or one character where it is not grouped. */
  function unknownOfKuromoji(chars: Int32Array, at: number, length: number, category: number, place: number): number {
    if (rules[3 * category + 1] !== 1) return addUnknown(category, at + 1, place);
    if (at < groupStart || at >= groupEnd) {
      let end = at + 1;
      while (end < length && ((chars[end]! >> CharInfo.KuromojiShift) & CharInfo.CategoryMask) === category) end++;
      groupStart = at;
      groupEnd = end;
    }
    return addUnknown(category, groupEnd, place);
  }

  /** Unknown words as MeCab makes them: the run of characters each akin to the one before it, and the first 1 … LENGTH characters. */
  function unknownOfMecab(chars: Int32Array, at: number, length: number, isKnown: boolean, to: number): number {
    const category = (chars[at]! >> CharInfo.MecabShift) & CharInfo.CategoryMask;
    if (isKnown && rules[3 * category] !== 1) return to;
    const kinds = chars[at]! >>> CharInfo.CategoriesShift;
    let place = to;
    let end = after(at, length);
    let grouped = -1;
    if (rules[3 * category + 1] === 1) {
      if (at < groupStart || at >= groupEnd) {
        groupStart = at;
        groupEnd = end;
        while (groupEnd < length && (chars[groupEnd]! & chars[groupEnd - 1]!) >>> CharInfo.CategoriesShift !== 0)
          groupEnd++;
      }
      grouped = groupEnd;
      if (charactersWithin(end, groupEnd, Rules.LongestGroup)) place = addUnknown(category, groupEnd, place);
    }
    const longest = rules[3 * category + 2]!;
    for (let i = 0; i < longest && end !== grouped; i++) {
      place = addUnknown(category, end, place);
      if (end === length || ((chars[end]! >>> CharInfo.CategoriesShift) & kinds) === 0) break;
      end = after(end, length);
    }
    return place === to && !isKnown ? addUnknown(category, end, place) : place;
  }

  /** Whether there are at most `most` characters in [start, end). */
  function charactersWithin(start: number, end: number, most: number): boolean {
    let count = 0;
    for (let at = start; at < end && count <= most; at = after(at, end)) count++;
    return count <= most;
  }

  /** The end of the character that begins at `at`. */
  const after = (at: number, length: number): number => (at + 1 < length && isPair(at) ? at + 2 : at + 1);
  const isPair = (at: number): boolean =>
    (source.charCodeAt(offset + at) & 0xfc00) === 0xd800 && (source.charCodeAt(offset + at + 1) & 0xfc00) === 0xdc00;

  return {
    found,
    find,
    begin(text, start) {
      source = text;
      offset = start;
      groupStart = 0;
      groupEnd = 0;
    },
    addUserTrie(user, charInfo) {
      userTries.push(user);
      for (const unit of user.firsts) beginsUserWord[charInfo[unit]! & CharInfo.CodeMask] = 1;
    },
  };
}
