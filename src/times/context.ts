import { numeralAt, parseNumeral } from "../numerals/parse";
import type { Reading } from "../tokens/reading";
import type { Entity, Span } from "../types";
import type { ReadLength } from "./length";
import type { TimeLexicon } from "./lexicon";
import type { TimeOpenings } from "./recognise";

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
  readonly openings: TimeOpenings;
  /** The number at a place, or null: decimals only where `decimals` asks for them. */
  readonly countAt: (at: number, decimals?: boolean) => Count | null;
  /** The lengths that `readLength` has read so far, by their places: several rules ask for each. */
  readonly lengths: Map<number, ReadLength | null>;
  /** Whether the article writes days in kanji: else 一日 is a length. */
  readonly kanjiDates: () => boolean;
  /** Whether `[start, end)` cuts no word in two. */
  readonly isWords: (start: number, end: number) => boolean;
  /** True where a name or an address stands. */
  readonly taken: (start: number, end: number) => boolean;
}

const KANJI_DATE =
  /[〇一二三四五六七八九十]月[〇一二三四五六七八九十]{1,3}日|(?:二?十[一二三四五六七八九]|三十一?|二十)日(?!間)/;
const KANJI_NUMERAL = "〇零一二三四五六七八九十百千万億";

export function createTimeContext(
  reading: Reading,
  lexicon: TimeLexicon,
  openings: TimeOpenings,
  entities: readonly Entity[],
): TimeContext {
  const { text, addresses } = reading;
  const marks = new Uint8Array(text.length + 1);
  const mark = (span: Span) => marks.fill(1, span.start, span.end);
  addresses.forEach(mark);
  for (const entity of entities) entity.mentions.forEach(mark);

  let kanjiDates: boolean | undefined;
  // each number is asked for by many rules
  const counts = new Map<number, Count | null>();
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
    openings,
    countAt: (at, decimals = false) => {
      let count = counts.get(at);
      if (count === undefined) {
        count = numberAt(text, at);
        counts.set(at, count);
      }
      return decimals || !count || Number.isInteger(count.value) ? count : wholeAt(text, at);
    },
    lengths: new Map(),
    kanjiDates: () => {
      kanjiDates ??= KANJI_DATE.test(text);
      return kanjiDates;
    },
    isWords: (start, end) => startsWord(start) && endsWord(end),
    taken: (start, end) => marks[start] === 1 || (end > start + 1 && marks.subarray(start, end).includes(1)),
  };
}

/** No date is written .5日: the point ends what stands before it (「紙面.2010年」). A run of kanji is one number, read from its first only. */
function numberAt(text: string, at: number): Count | null {
  const isTail = KANJI_NUMERAL.includes(text[at]!) && at > 0 && KANJI_NUMERAL.includes(text[at - 1]!);
  const parsed = text[at] === "." || isTail ? null : numeralAt(text, at);
  return (
    parsed && {
      end: parsed.end,
      value: Number(parsed.decimal),
      digits: text.slice(at, parsed.end),
      kanji: parsed.script !== "arabic",
      several: parsed.several,
    }
  );
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
  const before = text[at - 1];
  if (before === undefined) return false;
  if (KANJI_NUMERAL.includes(before) || before === "第" || isDigit(text, at - 1)) return true;
  if (!isDigit(text, at)) return false;
  if (before === ",") return isDigit(text, at - 2);
  // the hours of a zone: UTC+7
  if ("+±-".includes(before)) return /^(?:UTC|GMT)$/.test(text.slice(Math.max(0, at - 4), at - 1));
  return /[.A-Za-z]/.test(before);
}

export const isDigit = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
};
