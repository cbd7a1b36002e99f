import type { Findings } from "../findings";
import type { Numeral } from "../numerals/numeral";
import { GuardedPattern } from "../text/guarded-pattern";
import { isDay } from "../times/calendar/calendar";
import type { Warning } from "../types";

const MONTHS = 12;
const LONGEST_MONTH = 31;
const MINUTES = 60;
/** Numbers of more digits are no months and hours. */
const MOST_DIGITS = 2;

/** 2025/02/30, 2025-02-30; but no code of more or longer parts. */
const WHOLE_DATE = new GuardedPattern(/((?:19|20)\d\d)(?:\/(\d{1,2})\/(\d{1,2})|-(\d\d)-(\d\d))(?![\d/-]|\.\d)/, {
  first: "12",
});
const CODE_BEFORE = /[\d/.,:\-A-Za-z]/;

/**
 * Adds a warning of each of the dates and times of day whose numbers no calendar and no clock has: 13月5日, 2月32日, 3時75分, 2025/02/30. The stage of times reads
 * nothing or only a part of them; of those that it reads and cannot resolve (2月30日) it warns itself.
 */
export function warnOfImpossibleTimes(
  { document, numerals }: Pick<Findings, "document" | "numerals">,
  into: Warning[],
): void {
  const { text, addresses } = document;
  for (let i = 0; i < numerals.length; i++) {
    const { start } = numerals[i]!;
    const sign = text[numerals[i]!.end];
    const end =
      sign === "月" || sign === "時"
        ? pairEnd(text, numerals[i]!, numerals[i + 1])
        : sign === "/" || sign === "-"
          ? wholeDateEnd(text, start)
          : null;
    if (end === null || addresses.some((address) => address.start < end && address.end > start)) continue;
    into.push({ code: "impossibleTime", message: `${text.slice(start, end)} does not exist`, start, end });
  }
}

/** Returns the end of a month and day, or an hour and minute, that do not exist; null if it is none. */
function pairEnd(text: string, { end, decimal }: Numeral, next: Numeral | undefined): number | null {
  const unit = text[end];
  if (next?.start !== end + 1) return null;
  if (
    text[next.end] !== (unit === "月" ? "日" : "分") ||
    decimal.length > MOST_DIGITS ||
    next.decimal.length > MOST_DIGITS
  )
    return null;
  const [first, second] = [Number(decimal), Number(next.decimal)];
  const exists =
    unit === "月" ? first >= 1 && first <= MONTHS && second >= 1 && second <= LONGEST_MONTH : second < MINUTES;
  return exists ? null : next.end + 1;
}

/** Returns the end of a date in figures that the calendar does not have; null if it is none. */
function wholeDateEnd(text: string, start: number): number | null {
  const match = WHOLE_DATE.at(text, start);
  if (!match || CODE_BEFORE.test(text[start - 1] ?? "")) return null;
  const [year, month, day] = [match[1], match[2] ?? match[4], match[3] ?? match[5]].map(Number);
  return isDay(year!, month!, day!) ? null : start + match[0].length;
}
