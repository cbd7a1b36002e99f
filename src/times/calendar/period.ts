import { Day, four, two } from "./calendar";

/** A stretch of the calendar with its TIMEX3 value. It has no start and end if the year is not known, BC, or has more than four digits. */
export interface Period {
  readonly timex: string;
  readonly start: Day | null;
  /** Exclusive. */
  readonly end: Day | null;
}

/** A period that is not known in full: XXXX-05-13. */
export const openPeriod = (timex: string): Period => ({ timex, start: null, end: null });

/** A year as TIMEX3 writes it: 2025, 0789, BC0202, XXXX. Year 0 is 1 BC. */
export const yearValue = (year: number | null): string =>
  year === null ? "XXXX" : year > 0 ? four(year) : `BC${four(1 - year)}`;

/** Whether a year can be written with four digits, and the year after it too, in which a range may end. */
export const isKnown = (year: number | null): year is number => year !== null && year >= 1 && year <= 9998;

const span = (timex: string, year: number | null, month: number, months: number): Period => {
  if (!isKnown(year)) return openPeriod(timex);
  return { timex, start: Day.of(year, month, 1), end: Day.of(year, month + months, 1) };
};

/** A calendar year: 2025. */
export const yearPeriod = (year: number | null): Period => span(yearValue(year), year, 1, 12);
/** A fiscal year that begins in month `start` of a year: FY2025. */
export const fiscalYearPeriod = (year: number | null, start: number): Period =>
  span(`FY${yearValue(year)}`, year, start, 12);
/** A month: 2025-02; XXXX-02 or XXXX-XX if less is known. */
export const monthPeriod = (year: number | null, month: number | null): Period =>
  span(`${yearValue(year)}-${month === null ? "XX" : two(month)}`, month === null ? null : year, month ?? 1, 1);
/** A quarter of a calendar year: 2025-Q1. */
export const quarterPeriod = (year: number | null, quarter: number): Period =>
  span(`${yearValue(year)}-Q${quarter}`, year, quarter * 3 - 2, 3);
/** A half of a calendar year: 2025-H1. */
export const halfPeriod = (year: number | null, half: number): Period =>
  span(`${yearValue(year)}-H${half}`, year, half * 6 - 5, 6);
/** A part of a fiscal year that is no part of a calendar year: FY2010-H1. */
export const fiscalPart = (year: number | null, part: string, start: number, months: number): Period =>
  span(`FY${yearValue(year)}-${part}`, year, start, months);
/** A business term, 2010年3月期: its value is the month in which it ends, its range the whole term. */
export const termPeriod = (year: number | null, month: number, months: number): Period => ({
  ...span("", year, month - months + 1, months),
  timex: `${yearValue(year)}-${two(month)}`,
});

const SEASONS = { SP: 3, SU: 6, FA: 9, WI: 12 } as const;
/** A season of three months, winter from December into the next year: 2024-WI. */
export const seasonPeriod = (year: number | null, season: keyof typeof SEASONS): Period =>
  span(`${yearValue(year)}-${season}`, year, SEASONS[season], 3);

/** A century: 18世紀 is 17, the years 1701 to 1800. */
export const centuryPeriod = (century: number): Period =>
  century > 0 ? span(two(century - 1), century * 100 - 99, 1, 1200) : openPeriod(`BC${two(-century - 1)}XX`);
/** A decade: 1870年代 is 187, 90年代 of an unknown century (`short` is 90) XX9. */
export const decadePeriod = (first: number | null, short: number): Period =>
  span(first === null ? `XX${Math.floor(short / 10)}` : String(Math.floor(first / 10)).padStart(3, "0"), first, 1, 120);

/** A day: 2025-02-07. */
export const dayPeriod = (date: Day): Period => {
  const known = isKnown(date.year);
  return { timex: date.toString(), start: known ? date : null, end: known ? date.plusDays(1) : null };
};

/** The ISO week of a day, 2025-W06, or the Saturday and Sunday of that week, 2025-W06-WE. */
export function weekPeriod(date: Day, weekend = false): Period {
  const monday = date.plusDays(1 - date.weekday);
  const { year, week } = date.week;
  const timex = `${yearValue(year)}-W${two(week)}`;
  return weekend
    ? { timex: `${timex}-WE`, start: monday.plusDays(5), end: monday.plusDays(7) }
    : { timex, start: monday, end: monday.plusDays(7) };
}
