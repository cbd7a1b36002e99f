import { numeralAt, parseNumeral, plainDigitsEnd } from "../../numerals/parse";
import { CharSet } from "../../text/char-set";
import { PositionFlags } from "../../text/position-flags";
import type { TokenizedDocument } from "../../tokens/tokenized-document";
import type { Entity } from "../../types";
import type { TimeLexicon } from "../lexicon";
import type { ReadLength } from "./durations/duration-amount";
import { PlaceMemo } from "./position-memo";
import type { TimeOpenings } from "./recognise";

/** A whole number at a place of the text. */
interface Count {
  readonly end: number;
  readonly value: number;
  /** As written, which 05 is not the same as 5 in. */
  readonly digits: string;
  /** 1,000 and 4.5, which no part of a date is. */
  readonly separated: boolean;
  readonly kanji: boolean;
  readonly several: boolean;
}

/** What the rules of this room read. */
export interface TimeContext {
  readonly document: TokenizedDocument;
  readonly text: string;
  readonly lexicon: TimeLexicon;
  readonly openings: TimeOpenings;
  /** The number at a place, or null: decimals only where `decimals` asks for them. */
  readonly countAt: (at: number, decimals?: boolean) => Count | null;
  /** The lengths that `readLength` has read so far, by their places: several rules ask for each. */
  readonly lengths: PlaceMemo<ReadLength | null>;
  /** Whether the article writes days in kanji: else 一日 is a length. */
  readonly kanjiDates: () => boolean;
  /** Whether `[start, end)` cuts no word in two. */
  readonly isWords: (start: number, end: number) => boolean;
  /** True where a name or an address stands. */
  readonly taken: (start: number, end: number) => boolean;
}

const KANJI_DATE =
  /[〇一二三四五六七八九十]月[〇一二三四五六七八九十]{1,3}日|(?:二?十[一二三四五六七八九]|三十一?|二十)日(?!間)/;
const KANJI_NUMERAL = new CharSet("〇零一二三四五六七八九十百千万億");
/** Behind these any number is the tail of a longer one, */
const ENDS_NUMBER = new CharSet("〇零一二三四五六七八九十百千万億第0123456789");
/** behind these one in digits may be. */
const BEFORE_DIGITS = new CharSet(",.+±-ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

/** The mark of a name or an address. */
const TAKEN = 1;

/** What is used for one text after another: to make it anew takes longer than to clear it. */
export class TimeMemory {
  readonly marks = new PositionFlags();
  // each number is asked for by many rules
  readonly counts = new PlaceMemo<Count | null>();
  readonly lengths = new PlaceMemo<ReadLength | null>();

  begin(length: number): void {
    this.marks.begin(length);
    this.counts.begin();
    this.lengths.begin();
  }
}

export function createTimeContext(
  document: TokenizedDocument,
  lexicon: TimeLexicon,
  openings: TimeOpenings,
  entities: readonly Entity[],
  memory = new TimeMemory(),
): TimeContext {
  const { text, addresses, starts, ends } = document;
  const { marks, counts, lengths } = memory;
  memory.begin(text.length);
  for (const { start, end } of addresses) marks.add(start, end, TAKEN);
  for (const { mentions } of entities) for (const { start, end } of mentions) marks.add(start, end, TAKEN);

  let kanjiDates: boolean | undefined;
  const startsWord = (at: number): boolean => {
    const token = document.tokenAt(at);
    return token < 0 || starts[token] === at;
  };
  const endsWord = (at: number): boolean => {
    const token = document.tokenAt(at - 1);
    return token < 0 || ends[token] === at;
  };

  return {
    document,
    text,
    lexicon,
    openings,
    countAt: (at, decimals = false) => {
      let count = counts.get(at);
      if (count === undefined) count = counts.set(at, digitsAt(text, at) ?? numberAt(text, at));
      return decimals || !count || Number.isInteger(count.value) ? count : wholeAt(text, at);
    },
    lengths,
    kanjiDates: () => {
      kanjiDates ??= KANJI_DATE.test(text);
      return kanjiDates;
    },
    isWords: (start, end) => startsWord(start) && endsWord(end),
    taken: (start, end) => marks.meets(start, end, TAKEN),
  };
}

/** So many digits any double holds. */
const MOST_DIGITS = 15;

/** 2025, 05: digits alone, as most numbers of times are, whose value is soon told. */
function digitsAt(text: string, at: number): Count | null {
  const end = isDigit(text, at) ? plainDigitsEnd(text, at) : -1;
  if (end < 0 || end - at > MOST_DIGITS) return null;
  let value = 0;
  for (let i = at; i < end; i++) value = 10 * value + text.charCodeAt(i) - 48;
  return { end, value, digits: text.slice(at, end), separated: false, kanji: false, several: false };
}

/** No date is written .5日: the point ends what stands before it (「紙面.2010年」). A run of kanji is one number, read from its first only. */
function numberAt(text: string, at: number): Count | null {
  const isTail = KANJI_NUMERAL.hasAt(text, at) && KANJI_NUMERAL.hasAt(text, at - 1);
  const parsed = text[at] === "." || isTail ? null : numeralAt(text, at);
  if (!parsed) return null;
  const { end, decimal, script, several } = parsed;
  const digits = text.slice(at, end);
  const separated = digits.includes(",") || digits.includes(".");
  return { end, value: Number(decimal), digits, separated, kanji: script !== "arabic", several };
}

/** 4.22日 holds no whole number at 4. */
function wholeAt(text: string, at: number): Count | null {
  const digits = /^\d{1,4}(?![\d.,])/.exec(text.slice(at, at + 5))?.[0];
  const parsed = digits === undefined ? null : parseNumeral(digits);
  return parsed && digits !== undefined
    ? {
        end: at + digits.length,
        value: Number(parsed.decimal),
        digits,
        separated: false,
        kanji: false,
        several: false,
      }
    : null;
}

/** Whether a number that begins at `at` is the tail of a longer one. */
export function isTailOfNumber(text: string, at: number): boolean {
  if (ENDS_NUMBER.hasAt(text, at - 1)) return true;
  if (!isDigit(text, at) || !BEFORE_DIGITS.hasAt(text, at - 1)) return false;
  const before = text[at - 1]!;
  if (before === ",") return isDigit(text, at - 2);
  // the hours of a zone: UTC+7
  if ("+±-".includes(before)) return /^(?:UTC|GMT)$/.test(text.slice(Math.max(0, at - 4), at - 1));
  return true;
}

export const isDigit = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
};
