import { CharInfo, packRange } from "./format";
import type { WordDictionary } from "./word-dictionary";

/** Where the answers for unknown words come from: kuromoji's rules, or MeCab's. */
export type UnknownWords = "kuromoji" | "mecab";

/** Finds the unknown words at an offset of a text, by the categories of its characters (char.def). */
export interface UnknownFinder {
  /** Takes the next part of a text, which begins at `offset` in it. */
  begin(text: string, offset: number): void;
  /**
   * Writes the unknown words that begin at `at` to `found` from `place` on; returns the index behind them.
   * @param isKnown whether a word of a dictionary begins there
   */
  find(chars: Int32Array, at: number, length: number, isKnown: boolean, place: number): number;
}

/** MeCab does not group more characters than this after the first. */
const LONGEST_GROUP = 24;

/** The columns of a row of `rules`: whether unknown words are added to known ones, whether runs are grouped, the longest prefix. */
enum Rule {
  Invoke,
  Group,
  Length,
  Size,
}

/**
 * Creates the finder of unknown words as kuromoji makes them: the run of the category, or one character where it is not grouped.
 * @param found where it writes: two integers a surface, its words (`packRange`) and its end
 */
export function createKuromojiUnknown(dictionary: WordDictionary, found: Int32Array): UnknownFinder {
  const { rules } = dictionary.file;
  const ranges = unknownRanges(dictionary);
  /** The run of one category that was last found: its end holds for every offset in it. */
  let groupStart = 0;
  let groupEnd = 0;

  return {
    begin() {
      groupStart = 0;
      groupEnd = 0;
    },
    find(chars, at, length, isKnown, place) {
      const category = (chars[at]! >> CharInfo.KuromojiShift) & CharInfo.CategoryMask;
      const row = Rule.Size * category;
      if (isKnown && rules[row + Rule.Invoke] !== 1) return place;
      let end = at + 1;
      if (rules[row + Rule.Group] === 1) {
        if (at < groupStart || at >= groupEnd) {
          while (end < length && ((chars[end]! >> CharInfo.KuromojiShift) & CharInfo.CategoryMask) === category) end++;
          groupStart = at;
          groupEnd = end;
        }
        end = groupEnd;
      }
      found[place] = ranges[category]!;
      found[place + 1] = end;
      return place + 2;
    },
  };
}

/**
 * Creates the finder of unknown words as MeCab makes them: the run of characters each of a category of the one before it, and the first
 * 1 … LENGTH characters.
 * @param found where it writes: two integers a surface, its words (`packRange`) and its end
 */
export function createMecabUnknown(dictionary: WordDictionary, found: Int32Array): UnknownFinder {
  const { rules } = dictionary.file;
  const ranges = unknownRanges(dictionary);
  let source = "";
  let offset = 0;
  let groupStart = 0;
  let groupEnd = 0;

  function add(category: number, end: number, place: number): number {
    found[place] = ranges[category]!;
    found[place + 1] = end;
    return place + 2;
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
    find(chars, at, length, isKnown, to) {
      const category = (chars[at]! >> CharInfo.MecabShift) & CharInfo.CategoryMask;
      const row = Rule.Size * category;
      if (isKnown && rules[row + Rule.Invoke] !== 1) return to;
      const categories = chars[at]! >>> CharInfo.CategoriesShift;
      let place = to;
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
        if (charactersWithin(end, groupEnd, LONGEST_GROUP)) place = add(category, groupEnd, place);
      }
      const longest = rules[row + Rule.Length]!;
      for (let i = 0; i < longest && end !== grouped; i++) {
        place = add(category, end, place);
        if (end === length || ((chars[end]! >>> CharInfo.CategoriesShift) & categories) === 0) break;
        end = after(end, length);
      }
      return place === to && !isKnown ? add(category, end, place) : place;
    },
  };
}

/** Returns the unknown words (`packRange`) of each category. */
function unknownRanges({ file: { unknown }, words }: WordDictionary): Int32Array {
  return Int32Array.from({ length: unknown.length - 1 }, (_, category) =>
    packRange(words + unknown[category]!, unknown[category + 1]! - unknown[category]!),
  );
}
