import { isDigit, numeralAt, plainDigitsEnd } from "../../numerals/parse";
import { CharSet } from "../../text/char-set";
import { GuardedPattern } from "../../text/guarded-pattern";
import type { Count } from "./rule";

const KANJI_NUMERALS = "〇零一二三四五六七八九十百千万億";
const KANJI_NUMERAL = new CharSet(KANJI_NUMERALS);
/** After these any number is the tail of a longer one: 5 in 第5, 三 in 二三. */
const BEFORE_TAIL = new CharSet(`${KANJI_NUMERALS}第0123456789`);
/** After these a number in digits may be the tail of a longer one: 234 in 1,234, 5 in A5. */
const BEFORE_DIGITS = new CharSet(",.+±-ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");
/** Before the sign of an offset from UTC: UTC+7. */
const ZONE = new GuardedPattern(/UTC|GMT/, { last: "CT" });
/** 4 in 4日, but not in 4.22日. */
const WHOLE = new GuardedPattern(/\d{1,4}(?![\d.,])/, { first: "0123456789" });

/** A double represents every integer of this many digits exactly. */
const MOST_DIGITS = 15;

/** The number that begins at `at`, with its decimals; null if none does. */
export const readNumber = (text: string, at: number): Count | null => digitsAt(text, at) ?? numeralCountAt(text, at);

/** Reads plain digits (2025, 05) without the parser of numerals: most numbers of times are written so. */
function digitsAt(text: string, at: number): Count | null {
  const end = isDigitAt(text, at) ? plainDigitsEnd(text, at) : -1;
  if (end < 0 || end - at > MOST_DIGITS) return null;
  let value = 0;
  for (let i = at; i < end; i++) value = 10 * value + text.charCodeAt(i) - 48;
  return { end, value, digits: text.slice(at, end), separated: false, kanji: false, several: false };
}

/** Reads any other numeral. No date begins with a point: that of 「紙面.2010年」 ends the words before. A run of kanji is read from its first only. */
function numeralCountAt(text: string, at: number): Count | null {
  const isTail = KANJI_NUMERAL.hasAt(text, at) && KANJI_NUMERAL.hasAt(text, at - 1);
  const parsed = text[at] === "." || isTail ? null : numeralAt(text, at);
  if (!parsed) return null;
  const { end, decimal, script, several } = parsed;
  const digits = text.slice(at, end);
  const separated = digits.includes(",") || digits.includes(".");
  return { end, value: Number(decimal), digits, separated, kanji: script !== "arabic", several };
}

/** The whole number before the first point of a date: 4 in 4.5.2012. */
export function readWholeNumber(text: string, at: number): Count | null {
  const end = WHOLE.endAt(text, at);
  if (end < 0) return null;
  const digits = text.slice(at, end);
  return { end, value: Number(digits), digits, separated: false, kanji: false, several: false };
}

/** Whether a number that begins at `at` is the tail of a longer one. */
export function isTailOfNumber(text: string, at: number): boolean {
  if (BEFORE_TAIL.hasAt(text, at - 1)) return true;
  if (!isDigitAt(text, at) || !BEFORE_DIGITS.hasAt(text, at - 1)) return false;
  const before = text[at - 1]!;
  if (before === ",") return isDigitAt(text, at - 2);
  if ("+±-".includes(before)) return ZONE.endsAt(text, at - 1);
  return true;
}

/** Whether a number can be a month or a day: a whole one from 1 to `most`, written without separators. */
export const isInDate = ({ value, several, separated }: Count, most: number): boolean =>
  value >= 1 && value <= most && !several && !separated;

/** Whether the character at `at` is 0 to 9. */
export const isDigitAt = (text: string, at: number): boolean => isDigit(text.charCodeAt(at));

/** The value of a digit or of a kanji up to 五: 3 in 第3月曜日, 二 in 第二四半期. */
export const digitValue = (digit: string): number =>
  isDigitAt(digit, 0) ? Number(digit) : "一二三四五".indexOf(digit) + 1;

const KANJI_NUMBER = new CharSet("〇一二三四五六七八九十百千");

/** Whether a kanji numeral at `start` cuts a word (三日月, 十月桜): neither the numeral nor `[start, end)` is made of whole tokens. */
export const cutsKanjiWord = (
  text: string,
  isWords: (start: number, end: number) => boolean,
  start: number,
  end: number,
): boolean => KANJI_NUMBER.hasAt(text, start) && !isWords(start, start + 1) && !isWords(start, end);
