import { isDigit, runAt } from "../../numerals/digits";
import type { Numeral } from "../../numerals/numeral";
import { CharSet } from "../../text/char-set";
import type { Figure, Span } from "../../types";

const SEPARATORS = new CharSet(",.");
/** A power that continues no numeral: the second 億 of 3億4億円. 京 may begin 京都. */
const POWERS = new CharSet("万億兆");
/** After the last digits of a broken number, these show that it was meant as one amount: 12,34円, 3.4.5%, 1,23,4億円. */
const AMOUNT_AFTER = /[万億兆](?:円|ドル|ユーロ|元)?|百万円|円|ドル|ユーロ|ウォン|ポンド|人民元|元|%|パーセント/y;
/** Before the first digits, these show the same: $1,00. */
const AMOUNT_BEFORE = new CharSet("$€£¥₩₹");
/** A number whose commas group three digits each: 1,234,567.89. */
const GROUPED = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$|^\d+(?:\.\d+)?$/;
/** A number with one good group: 1,23,456. */
const SOME_GROUPED = /,\d{3}(?!\d)/;
/** The first character of a counter or unit. */
const COUNTER_START = /[一-鿿ァ-ヶA-Za-z]/;
/** One of a list. */
const LISTED = /^(?:0|[1-9]\d*)(?:\.\d+)?$/;
/** The longest run of digits, commas and points that is looked at, in characters: no amount has more. */
const LONGEST_RUN = 40;
/** Of a list, each number is at most so many times the one before: 400,800,1500m. */
const MOST_GROWTH = 10;
/** Two numbers of a list follow each other, 2,3億円, or both are a multiple of this: 30,40代, 10,15万円. */
const ROUND = 5;

/** Whether a numeral may be a part of a broken number: a first, cheap test. */
export const mayBeBroken = (text: string, start: number, end: number): boolean =>
  SEPARATORS.hasAt(text, start - 1) || POWERS.hasAt(text, end);

/**
 * Returns the span of the broken number of which a numeral is the last part; null if it is part of none:
 * - its commas and points group no thousands, and it is no list: 1,23,4億円, 3.4.5億, 12,34円
 * - a power follows that is no smaller than the one before: 3億4億円
 */
export function brokenNumeralAt(text: string, numeral: Numeral, figure: Figure | undefined): Span | null {
  const { start, end } = numeral;
  if (POWERS.hasAt(text, end)) return { start, end: end + (runAt(AMOUNT_AFTER, text, end)?.length ?? 1) };
  if (!SEPARATORS.hasAt(text, start - 1) || !isDigit(text.charCodeAt(start - 2))) return null;
  const from = runStart(text, start);
  const to = runEnd(text, start, end);
  if (from < 0 || to > end) return null;
  const written = text.slice(from, to);
  if (GROUPED.test(written)) return null;
  const unit = runAt(AMOUNT_AFTER, text, to);
  const isAmount = unit !== undefined || AMOUNT_BEFORE.hasAt(text, from - 1);
  const isCounted = figure ? figure.unit !== undefined && figure.start === start : COUNTER_START.test(text[to] ?? "");
  const isCount = isCounted && SOME_GROUPED.test(written);
  if ((!isAmount && !isCount) || isList(written.split(","), !isAmount)) return null;
  return {
    start: AMOUNT_BEFORE.hasAt(text, from - 1) ? from - 1 : from,
    end: Math.max(to + (unit?.length ?? 0), figure?.end ?? 0),
  };
}

/** Returns the start of the digits, commas and points before an offset; -1 if they are part of a code or too long. */
function runStart(text: string, at: number): number {
  let from = at - 1;
  while (at - from <= LONGEST_RUN && (isDigit(text.charCodeAt(from - 1)) || SEPARATORS.hasAt(text, from - 1))) from--;
  return at - from > LONGEST_RUN || !isDigit(text.charCodeAt(from)) || /[A-Za-z\-/:]/.test(text[from - 1] ?? "")
    ? -1
    : from;
}

/**
 * Returns the end of the digits, and of the commas and points between them, from an offset. Stops behind `last`: a long list of numbers would
 * otherwise be read to its end for each of them.
 */
function runEnd(text: string, at: number, last: number): number {
  let to = at;
  while (
    to <= last &&
    (isDigit(text.charCodeAt(to)) || (SEPARATORS.hasAt(text, to) && isDigit(text.charCodeAt(to + 1))))
  )
    to++;
  return to;
}

/**
 * Whether numbers between commas are a list: 2,3億円, 10,15万円, 1.5,2.3倍, 3,7,12%. They rise, but not by far.
 * @param anyStep whether two of them may rise by any step: 3,8人
 */
function isList(parts: readonly string[], anyStep: boolean): boolean {
  if (parts.length === 1 || !parts.every((part) => LISTED.test(part))) return false;
  const values = parts.map(Number);
  if (!values.every((value, i) => i === 0 || (value > values[i - 1]! && value <= MOST_GROWTH * values[i - 1]!)))
    return false;
  if (anyStep || parts.length > 2 || parts.some((part) => part.includes("."))) return true;
  return values[1] === values[0]! + 1 || values.every((value) => value % ROUND === 0);
}
