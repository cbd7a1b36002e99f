import { Day, two } from "../../calendar/calendar";
import * as periods from "../../calendar/period";
import type { CertainParts, Shift, ShortYear } from "../../certain";
import type { Era } from "../../lexicon";
import { isCompared } from "../discourse";
import { reportShift } from "../fiscal-focus";
import { nearest } from "../nearness";
import type { ResolutionContext } from "../resolution-context";
import type { Anchor, ResolvedDate } from "../resolved";

/** The year of a moment; null if it is not known. */
export interface ResolvedYear {
  readonly year: number | null;
  readonly anchor: Anchor;
  /** The value of a year whose century is not known: XX25. */
  readonly text?: string;
}

/** The year that is written in an expression, 2025年, 25年, 昨年; null if none is. */
export function yearOf(certain: CertainParts, context: ResolutionContext): ResolvedYear | null {
  const { year, fiscal } = certain;
  if (year === undefined) return null;
  if (typeof year === "number") return { year: year < 0 ? year + 1 : year, anchor: "absolute" };
  if ("short" in year) return shortYear(certain, year, context);
  const ofReport = yearOfReport(year, fiscal ?? false, context);
  if (ofReport) return ofReport;
  const { publication, year: focus } = context.discourse;
  if (year.from === "discourse" && focus !== null) return { year: focus + year.by, anchor: "context" };
  if (!publication) return { year: null, anchor: null };
  const now = fiscal ? fiscalYearOf(publication.date, context.fiscalYearStart) : publication.date.year;
  return { year: now + year.by, anchor: "publication" };
}

/** The fiscal year of 前期, and in a report that of 前年度 too; null if the year is another. */
function yearOfReport({ from, by }: Shift, isFiscal: boolean, { fiscal }: ResolutionContext): ResolvedYear | null {
  const isOfReport = from === "report" || (isFiscal && from === "discourse" && by < 0 && fiscal?.isReport);
  return fiscal && isOfReport ? { year: fiscal.year === null ? null : fiscal.year + by, anchor: fiscal.anchor } : null;
}

/** The month in which the fiscal year of a moment begins. */
export const fiscalStartOf = (certain: CertainParts, { fiscal, fiscalYearStart }: ResolutionContext): number =>
  fiscal && reportShift(certain) !== null ? fiscal.start : fiscalYearStart;

const fiscalYearOf = (date: Day, start: number): number => (date.month >= start ? date.year : date.year - 1);

/** A fiscal year of two digits more years ahead than these is a year of the era, if that one is not as far: 19年度 in 2005. */
const FAR = 4;
/** Two digits are short for a year at most this far ahead, and for one with a month or of an event. */
const MOST_YEARS_AHEAD = 40;
const MOST_YEARS_OF_EVENT_AHEAD = 15;
/** In a clause in the past, 26年に出場を決めた, a year is at most this far ahead. */
const MOST_YEARS_IN_PAST = 2;

/**
 * Resolves 25年: in the era of the last such year, else in the century nearest to the year in focus, and not long after publication if the
 * clause is in the past. A budget is decided before its year.
 */
function shortYear(
  { fiscal, month }: CertainParts,
  { short, event, ofEra }: ShortYear,
  context: ResolutionContext,
): ResolvedYear {
  const { discourse, partner } = context;
  const { era } = discourse;
  if (era && short <= era.years && short > 0) return { year: era.year + short - 1, anchor: "absolute" };
  if (ofEra) return { year: yearOfRunningEra(short, context), anchor: "publication" };
  const published = discourse.publication?.date.year ?? null;
  const near = partner?.year ?? (fiscal ? published : null) ?? discourse.year ?? published;
  if (near === null) return { year: null, anchor: null, text: `XX${two(short)}` };
  const isPast = !fiscal && published !== null && context.tense() === "past";
  const isNear = event || month !== undefined;
  const most = isPast ? MOST_YEARS_IN_PAST : isNear ? MOST_YEARS_OF_EVENT_AHEAD : MOST_YEARS_AHEAD;
  const year = yearNear(short, near, (published ?? near) + most);
  const counted = fiscal && published !== null ? yearOfRunningEra(short, context) : null;
  if (counted !== null && year! > published! + FAR && Math.abs(counted - published!) <= FAR)
    return { year: counted, anchor: "absolute" };
  return { year, anchor: "absolute" };
}

/** The year with these last two digits that is nearest to `near` and not after `latest`. */
function yearNear(short: number, near: number, latest: number): number | null {
  const century = Math.floor(near / 100) * 100;
  const years = [century - 100 + short, century + short, century + 100 + short].filter((year) => year <= latest);
  return nearest(years, (year) => Math.abs(year - near));
}

/** The year of the era at publication, if it has one with this number: 19年度予算 in 2005 is of 平成19年度. */
function yearOfRunningEra(short: number, context: ResolutionContext): number | null {
  const era = runningEra(context);
  return era && short > 0 && short <= era.years ? era.year + short - 1 : null;
}

/** The era at publication. */
const runningEra = ({ discourse: { publication }, lexicon }: ResolutionContext): Era | undefined => {
  const date = publication && String(publication.date);
  return date === null ? undefined : lexicon.modernEras.findLast(({ day }) => day <= date);
};

/** Whether the era had not ended at publication. */
export const isEraRunning = (name: string, context: ResolutionContext): boolean => runningEra(context)?.name === name;

/** 前年 in a report is the fiscal year before. */
const asFiscal = (certain: CertainParts): CertainParts =>
  isCompared(certain.year) ? { ...certain, fiscal: true } : certain;

/** Resolves 2025年, 昨年, 2025年度, 当連結会計年度, and its end, which is its last month. */
export function resolveYear(written: CertainParts, context: ResolutionContext): ResolvedDate {
  const certain = context.fiscal?.isReport ? asFiscal(written) : written;
  const { year, anchor, text } = yearOf(certain, context)!;
  const start = fiscalStartOf(certain, context);
  if (certain.lastMonth) {
    const { year: inYear, month } = Day.of(year ?? 2000, start + 11, 1);
    const known = year === null ? null : inYear;
    return { period: periods.monthPeriod(known, month), anchor, year: known, month };
  }
  const period = certain.fiscal ? periods.fiscalYearPeriod(year, start) : periods.yearPeriod(year);
  return { period: text ? { ...period, timex: certain.fiscal ? `FY${text}` : text } : period, anchor, year };
}

/** From this month on, 年始 is the start of the next year. */
const FIRST_MONTH_OF_NEXT = 10;

/** Resolves 年末 and 年始; in January 年末 is the end of the last year. */
export function resolveYearEdge(
  yearEdge: "START" | "END",
  { discourse: { publication } }: ResolutionContext,
): ResolvedDate {
  if (!publication) return { period: periods.yearPeriod(null), anchor: null };
  const { year, month } = publication.date;
  const isEnd = yearEdge === "END";
  const of = isEnd ? (month === 1 ? year - 1 : year) : month >= FIRST_MONTH_OF_NEXT ? year + 1 : year;
  return { period: periods.yearPeriod(of), anchor: "publication", year: of };
}

/** Resolves 18世紀, 今世紀. */
export function resolveCentury(
  { century }: CertainParts,
  { discourse: { publication } }: ResolutionContext,
): ResolvedDate {
  if (typeof century === "number") return { period: periods.centuryPeriod(century), anchor: "absolute" };
  if (!publication) return { period: periods.openPeriod("XX"), anchor: null };
  return { period: periods.centuryPeriod(Math.ceil(publication.date.year / 100) + century!.by), anchor: "publication" };
}

/** Resolves 1990年代, 90年代: the last such decade that has begun. */
export function resolveDecade(decade: number, { discourse: { publication } }: ResolutionContext): ResolvedDate {
  if (decade >= 100) return { period: periods.decadePeriod(decade, decade), anchor: "absolute" };
  if (!publication) return { period: periods.decadePeriod(null, decade), anchor: null };
  const { year } = publication.date;
  const century = Math.floor(year / 100) * 100;
  const first = century + decade <= year ? century + decade : century - 100 + decade;
  return { period: periods.decadePeriod(first, decade), anchor: "publication", year: first };
}
