import { CharInfo, packRange } from "./format";
import type { WordDictionary } from "./word-dictionary";

/** Whose rules make the unknown words. */
export type UnknownWords = "kuromoji" | "mecab";

/** Finds the unknown words that begin at an offset of a text, by the categories of its characters (char.def). */
export interface UnknownFinder {
  /** Begins the next part of a text, at `offset` in it. */
  begin(text: string, offset: number): void;
  /**
   * Writes the unknown words that begin at `at` to `found` from the index `next` on; returns the index after them.
   * @param isKnown whether a word of a dictionary begins there
   */
  find(chars: Int32Array, at: number, length: number, isKnown: boolean, next: number): number;
}

/** The longest run that MeCab makes one word has so many characters after the first. */
const LONGEST_GROUP = 24;

/** The columns of a row of `rules`, by their names in char.def. */
enum Rule {
  /** Whether unknown words are added to known ones. */
  Invoke,
  /** Whether a run of the category is one word. */
  Group,
  /** Prefixes of the run of 1 to so many characters are words. */
  Length,
  Size,
}

/**
 * Creates the finder of unknown words as kuromoji makes them: the run of a category that is grouped (ヨミトリ), else one character.
 * @param found the array that it writes to: two integers for each surface, its words (`packRange`) and its end
 */
export function createKuromojiUnknown(dictionary: WordDictionary, found: Int32Array): UnknownFinder {
  const { rules } = dictionary.file;
  const ranges = unknownRanges(dictionary);
  /** The last run of one category: every offset in it has the same end. */
  let groupStart = 0;
  let groupEnd = 0;

  return {
    begin() {
      groupStart = 0;
      groupEnd = 0;
    },
    find(chars, at, length, isKnown, next) {
      const category = (chars[at]! >> CharInfo.KuromojiShift) & CharInfo.CategoryMask;
      const row = Rule.Size * category;
      if (isKnown && rules[row + Rule.Invoke] !== 1) return next;
      let end = at + 1;
      if (rules[row + Rule.Group] === 1) {
        if (at < groupStart || at >= groupEnd) {
          while (end < length && ((chars[end]! >> CharInfo.KuromojiShift) & CharInfo.CategoryMask) === category) end++;
          groupStart = at;
          groupEnd = end;
        }
        end = groupEnd;
      }
      found[next] = ranges[category]!;
      found[next + 1] = end;
      return next + 2;
    },
  };
}

/**
 * Creates the finder of unknown words as MeCab makes them: the run of characters each of which has a category of the one before it, and
 * its prefixes of 1 to LENGTH characters.
 * @param found the array that it writes to: two integers for each surface, its words (`packRange`) and its end
 */
export function createMecabUnknown(dictionary: WordDictionary, found: Int32Array): UnknownFinder {
  const { rules } = dictionary.file;
  const ranges = unknownRanges(dictionary);
  let source = "";
  let offset = 0;
  let groupStart = 0;
  let groupEnd = 0;

  function add(category: number, end: number, next: number): number {
    found[next] = ranges[category]!;
    found[next + 1] = end;
    return next + 2;
  }

  /** Whether there are at most `most` characters in [start, end). */
  function charactersWithin(start: number, end: number, most: number): boolean {
    let count = 0;
    for (let at = start; at < end && count <= most; at = after(at, end)) count++;
    return count <= most;
  }

  /** Returns the end of the character that begins at `at`. */
  const after = (at: number, length: number): number => (at + 1 < length && isPair(at) ? at + 2 : at + 1);
  const isPair = (at: number): boolean =>
    (source.charCodeAt(offset + at) & 0xfc00) === 0xd800 && (source.charCodeAt(offset + at + 1) & 0xfc00) === 0xdc00;

  return {
    begin(text, start) {
      source = text;
      offset = start;
      groupStart = 0;
      groupEnd = 0;
    },
    find(chars, at, length, isKnown, from) {
      const category = (chars[at]! >> CharInfo.MecabShift) & CharInfo.CategoryMask;
      const row = Rule.Size * category;
      if (isKnown && rules[row + Rule.Invoke] !== 1) return from;
      const categories = chars[at]! >>> CharInfo.CategoriesShift;
      let next = from;
      let end = after(at, length);
      let grouped = -1;
      if (rules[row + Rule.Group] === 1) {
        if (at < groupStart || at >= groupEnd) {
          groupStart = at;
          groupEnd = end;
          while (groupEnd < length && (chars[groupEnd]! & chars[groupEnd - 1]!) >>> CharInfo.CategoriesShift !== 0)
            groupEnd++;
        }
        grouped = groupEnd;
        if (charactersWithin(end, groupEnd, LONGEST_GROUP)) next = add(category, groupEnd, next);
      }
      const longest = rules[row + Rule.Length]!;
      for (let i = 0; i < longest && end !== grouped; i++) {
        next = add(category, end, next);
        if (end === length || ((chars[end]! >>> CharInfo.CategoriesShift) & categories) === 0) break;
        end = after(end, length);
      }
      return next === from && !isKnown ? add(category, end, next) : next;
    },
  };
}

/** Returns the unknown words (`packRange`) of each category. */
function unknownRanges({ file: { unknown }, words }: WordDictionary): Int32Array {
  return Int32Array.from({ length: unknown.length - 1 }, (_, category) =>
    packRange(words + unknown[category]!, unknown[category + 1]! - unknown[category]!),
  );
}
