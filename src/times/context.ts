import { numeralAt, parseNumeral } from "../numerals/parse";
import type { Reading } from "../tokens/reading";
import type { Entity, Span } from "../types";
import type { TimeLexicon } from "./lexicon";

/** A whole number at a place of the text. */
interface Count {
  readonly end: number;
  readonly value: number;
  /** As written, which 05 is not the same as 5 in. */
  readonly digits: string;
  readonly kanji: boolean;
  readonly several: boolean;
}

/** What the rules of this room read. */
export interface TimeContext {
  readonly reading: Reading;
  readonly text: string;
  readonly lexicon: TimeLexicon;
  /** The number at a place, or null: decimals only where `decimals` asks for them. */
  readonly countAt: (at: number, decimals?: boolean) => Count | null;
  /** Whether the article writes days in kanji: else 一日 is a length. */
  readonly kanjiDates: boolean;
  /** Whether `[start, end)` cuts no word in two. */
  readonly isWords: (start: number, end: number) => boolean;
  /** True where a name or an address stands. */
  readonly taken: (start: number, end: number) => boolean;
}

const KANJI_DATE =
  /[〇一二三四五六七八九十]月[〇一二三四五六七八九十]{1,3}日|(?:二?十[一二三四五六七八九]|三十一?|二十)日(?!間)/;
const KANJI_NUMERAL = /[〇零一二三四五六七八九十百千万億]/;

export function createTimeContext(reading: Reading, lexicon: TimeLexicon, entities: readonly Entity[]): TimeContext {
  const { text, addresses } = reading;
  const marks = new Uint8Array(text.length + 1);
  const mark = (span: Span) => marks.fill(1, span.start, span.end);
  addresses.forEach(mark);
  for (const entity of entities) entity.mentions.forEach(mark);

  const startsWord = (at: number): boolean => {
    const token = reading.tokens[reading.tokenAt(at)];
    return !token || token.start === at;
  };
  const endsWord = (at: number): boolean => {
    const token = reading.tokens[reading.tokenAt(at - 1)];
    return !token || token.end === at;
  };

  return {
    reading,
    text,
    lexicon,
    countAt: (at, decimals = false) => {
      const parsed = numeralAt(text, at);
      if (!parsed) return null;
      const digits = text.slice(at, parsed.end);
      const value = Number(parsed.decimal);
      if (!decimals && !Number.isInteger(value)) return wholeAt(text, at);
      return { end: parsed.end, value, digits, kanji: parsed.script !== "arabic", several: parsed.several };
    },
    kanjiDates: KANJI_DATE.test(text),
    isWords: (start, end) => startsWord(start) && endsWord(end),
    taken: (start, end) => marks[start] === 1 || (end > start + 1 && marks.subarray(start, end).includes(1)),
  };
}

/** 4.22日 holds no whole number at 4. */
function wholeAt(text: string, at: number): Count | null {
  const digits = /^\d{1,4}(?![\d.,])/.exec(text.slice(at, at + 5))?.[0];
  const parsed = digits === undefined ? null : parseNumeral(digits);
  return parsed && digits !== undefined
    ? { end: at + digits.length, value: Number(parsed.decimal), digits, kanji: false, several: false }
    : null;
}

/** Whether a number that begins at `at` is the tail of a longer one. */
export function isTailOfNumber(text: string, at: number): boolean {
  const before = text[at - 1] ?? "";
  const first = text[at]!;
  // the hours of a zone: UTC+7
  if (/^(?:UTC|GMT)[+±-]$/.test(text.slice(Math.max(0, at - 4), at))) return true;
  if (/\d/.test(first))
    return (
      /[\d.A-Za-z第]/.test(before) || (before === "," && /\d/.test(text[at - 2] ?? "")) || KANJI_NUMERAL.test(before)
    );
  return KANJI_NUMERAL.test(before) || /[\d第]/.test(before);
}
