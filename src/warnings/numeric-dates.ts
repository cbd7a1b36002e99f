import type { Findings } from "../findings";
import { GuardedPattern } from "../text/guarded-pattern";
import { isDay } from "../times/calendar/calendar";
import type { Warning } from "../types";

/** 03/04/05, 25/11/05付; but not 10/11/12回 or 1/2/3. */
const THREE_PAIRS = new GuardedPattern(/(\d\d)\/(\d\d)\/(\d\d)(?![\d/.,%A-Za-z]|(?![付発更掲公])[一-鿿])/, {
  first: "0123456789",
});
/** Before the numbers of a longer code. */
const CODE_BEFORE = /[\d/.:\-A-Za-z]/;

/** Adds a warning of each date of three pairs of digits that is more than one day of the calendar: 03/04/05 is a day of 2003 or of 2005. */
export function warnOfNumericDates(
  { document, numerals }: Pick<Findings, "document" | "numerals">,
  into: Warning[],
): void {
  const { text, addresses } = document;
  for (let i = 0; i < numerals.length; i++) {
    const { start, end: digits } = numerals[i]!;
    const match = text[digits] === "/" ? THREE_PAIRS.at(text, start) : null;
    if (!match || CODE_BEFORE.test(text[start - 1] ?? "")) continue;
    const end = start + match[0].length;
    if (addresses.some((address) => address.start < end && address.end > start)) continue;
    const days = readingsOf(Number(match[1]), Number(match[2]), Number(match[3]));
    if (days.length < 2) continue;
    into.push({ code: "ambiguous", message: `may be ${days.join(" or ")}`, start, end });
  }
}

/** Years of two digits are of this century. */
const CENTURY = 2000;

/** The days that three numbers may be: year, month, day, as in Japan; month, day, year; day, month, year. */
function readingsOf(a: number, b: number, c: number): string[] {
  const orders = [
    [a, b, c],
    [c, a, b],
    [c, b, a],
  ] as const;
  const days = orders
    .map(([year, month, day]) => [CENTURY + year, month, day] as const)
    .filter(([year, month, day]) => isDay(year, month, day))
    .map(([year, ...rest]) => [year, ...rest.map((part) => String(part).padStart(2, "0"))].join("-"));
  return [...new Set(days)];
}
