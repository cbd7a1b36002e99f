import { Day, daysFrom } from "../../calendar/calendar";
import type { Period } from "../../calendar/period";
import * as periods from "../../calendar/period";
import type { CertainParts, Shift } from "../../certain";
import { nearestByTense } from "../nearness";
import type { ResolutionContext } from "../resolution-context";
import type { ResolvedDate, ResolvedInYear, ResolvedTime } from "../resolved";
import { fiscalStartOf, yearOf } from "./resolve-year";

/**
 * Resolves a period that recurs each year, 5月, 第1四半期: in the year written with it, that of the partner, or the one nearest to publication.
 * @param of the period in a year
 * @param distance days from publication to the period, signed
 */
export function resolvePart(
  certain: CertainParts,
  context: ResolutionContext,
  of: (year: number | null) => Period,
  distance = distanceOf,
): ResolvedInYear {
  const own = yearOf(certain, context);
  if (own) {
    const period = own.text ? { ...of(null), timex: of(null).timex.replace("XXXX", own.text) } : of(own.year);
    return { period, anchor: own.anchor, year: own.year };
  }
  const { partner, discourse, role, tense } = context;
  if (partner?.year != null && role) {
    const near = partnerYear(partner, role, of);
    return {
      period: of(near),
      anchor: partner.anchor === "absolute" || partner.anchor === "context" ? "context" : partner.anchor,
      year: near,
    };
  }
  if (certain.following && discourse.month) {
    const next = yearAfter(Day.of(discourse.month.year, discourse.month.month, 1), of);
    return { period: of(next), anchor: "context", year: next };
  }
  const inReport = yearInReport(certain, context);
  if (inReport !== null) return { period: of(inReport), anchor: context.fiscal!.anchor, year: inReport };
  const now = discourse.publication?.date;
  if (!now) return { period: of(null), anchor: null, year: null };
  const candidates = [-1, 0, 1].map((by) => now.year + by).filter((year) => of(year).start !== null);
  const year = nearestByTense(candidates, (y) => distance(of(y), now), tense);
  return { period: of(year), anchor: "publication", year };
}

/** The year of a bare month in a report, which lies in the fiscal year of the report; null elsewhere. */
function yearInReport({ month, term }: CertainParts, { fiscal }: ResolutionContext): number | null {
  if (!fiscal?.isReport || fiscal.year === null || typeof month !== "number" || term) return null;
  return month >= fiscal.start ? fiscal.year : fiscal.year + 1;
}

/** The year in which a period is the next after the month in focus: 翌3月. */
function yearAfter(focus: Day, of: (year: number | null) => Period): number {
  const { end } = of(focus.year);
  return end && daysFrom(focus, end) > 1 ? focus.year : focus.year + 1;
}

/** The year that keeps a range in order, 11月から2月; in a list the year of the partner. */
function partnerYear(
  partner: ResolvedTime,
  role: NonNullable<ResolutionContext["role"]>,
  of: (year: number | null) => Period,
): number {
  const year = partner.year!;
  const other = partner.period?.start;
  const own = of(year).start;
  if (!other || !own) return year;
  if (role === "end" && daysFrom(other, of(year).end!) <= 0) return year + 1;
  if (role === "start" && daysFrom(partner.period!.end!, own) >= 0) return year - 1;
  return year;
}

/** The days from publication to a period, negative if it is past; 0 if publication is in it. */
function distanceOf({ start, end }: Period, now: Day): number {
  const ahead = daysFrom(now, start!);
  if (ahead > 0) return ahead;
  return Math.min(0, daysFrom(now, end!) - 1);
}

/** The days from publication to the end of a term: 3月期 is the one whose end is nearest, since one is always running. */
export const distanceOfEnd = ({ end }: Period, now: Day): number => daysFrom(now, end!) - 1;

/** Resolves 第1四半期, 前四半期, 2024年度第4四半期, 4〜6月期. */
export function resolveQuarter(certain: CertainParts, context: ResolutionContext): ResolvedDate {
  const { quarter } = certain;
  if (typeof quarter === "object") return relativeQuarter(quarter.by, context);
  const isFiscal = certain.fiscal || (certain.fiscalPart && certain.year === undefined);
  if (!isFiscal) return resolvePart(certain, context, (year) => periods.quarterPeriod(year, quarter!));
  const ofReport = inReport(certain, context);
  const first = fiscalStartOf(ofReport, context) + (quarter! - 1) * 3;
  if (!certain.lastMonth) return resolvePart(ofReport, context, (year) => fiscalQuarter(year, quarter!, first));
  return resolvePart(ofReport, context, (year) => monthOf(year, first + 2));
}

/** Resolves 前四半期. */
function relativeQuarter(by: number, { discourse: { publication } }: ResolutionContext): ResolvedDate {
  if (!publication) return { period: periods.openPeriod("XXXX-QX"), anchor: null };
  const { year, month } = publication.date.plusMonths(by * 3);
  return { period: periods.quarterPeriod(year, Math.ceil(month / 3)), anchor: "publication", year };
}

/**
 * A quarter of a fiscal year; it is written as one of a calendar year if the fiscal year begins with one.
 * @param first its first month; 13 is January of the next year
 */
function fiscalQuarter(year: number | null, quarter: number, first: number): Period {
  if ((first - 1) % 3 !== 0) return periods.fiscalPart(year, `Q${quarter}`, first, 3);
  const ofCalendar = year === null ? null : year + Math.floor((first - 1) / 12);
  return periods.quarterPeriod(ofCalendar, Math.floor(((first - 1) % 12) / 3) + 1);
}

/** A term that ends with a month, or a quarter or half of it: 2026年3月期第2四半期 is July to September 2025. */
export function termPeriod({ quarter, half }: CertainParts, year: number | null, month: number, term: number): Period {
  if (quarter === undefined && half === undefined) return periods.termPeriod(year, month, term);
  const start = Day.of(year ?? UNKNOWN_YEAR, month - term + 1, 1);
  const of = year === null ? null : start.year;
  if (typeof quarter === "number") return fiscalQuarter(of, quarter, start.month + (quarter - 1) * 3);
  return periods.fiscalPart(of, `H${half}`, start.month + (half! - 1) * 6, 6);
}

/** Resolves 2024年上半期, 上期, 2024年度上半期. */
export function resolveHalf(certain: CertainParts, half: number, context: ResolutionContext): ResolvedDate {
  const isOfReport = context.fiscal?.isReport && certain.year === undefined;
  const isFiscal = certain.fiscal || certain.fiscalPart || isOfReport;
  if (!isFiscal) return resolvePart(certain, context, (year) => periods.halfPeriod(year, half));
  const ofReport = inReport(certain, context);
  const first = fiscalStartOf(ofReport, context) + (half - 1) * 6;
  return resolvePart(ofReport, context, (year) => periods.fiscalPart(year, `H${half}`, first, 6));
}

/** Resolves 第2四半期累計期間, the quarters from the start of the fiscal year, or the end of the last. */
export function resolveQuarters(certain: CertainParts, quarters: number, context: ResolutionContext): ResolvedDate {
  const start = fiscalStartOf(certain, context);
  const end = start + quarters * 3 - 1;
  return resolvePart(certain, context, (year) => {
    if (certain.lastMonth) return monthOf(year, end);
    if (quarters === 1) return fiscalQuarter(year, 1, start);
    if (quarters === 2) return periods.fiscalPart(year, "H1", start, 6);
    const { year: last, month } = Day.of(year ?? UNKNOWN_YEAR, end, 1);
    return periods.termPeriod(year === null ? null : last, month, quarters * 3);
  });
}

/** Any year: only the month is asked for. */
const UNKNOWN_YEAR = 2000;

/** A month, counted from January of a year; 13 is January of the next. */
function monthOf(year: number | null, count: number): Period {
  const { year: of, month } = Day.of(year ?? UNKNOWN_YEAR, count, 1);
  return periods.monthPeriod(year === null ? null : of, month);
}

/** A part of a fiscal year; in a report one without a year is of the year of the report. */
const inReport = (certain: CertainParts, { fiscal }: ResolutionContext): CertainParts =>
  certain.year === undefined && fiscal?.isReport
    ? { ...certain, fiscal: true, year: { from: "report", by: 0 } }
    : { ...certain, fiscal: true };

/** A fiscal year, quarter or half, which 前年同期 in a report refers to: FY2016, 2016-Q3. */
const OF_FISCAL_YEAR = /^FY|-[QH]/;

/** Resolves 前年同期 to the period in focus a year earlier; if there is none, to the whole year. */
export function resolveSamePeriod({ by }: Shift, { discourse, fiscal }: ResolutionContext): ResolvedDate {
  const { period, publication } = discourse;
  if (fiscal?.isReport && fiscal.year !== null && !(period && OF_FISCAL_YEAR.test(period.timex))) {
    const year = fiscal.year + by;
    return { period: periods.fiscalYearPeriod(year, fiscal.start), anchor: fiscal.anchor, year };
  }
  if (period?.start && period.end) {
    const year = period.start.year + by;
    const timex = period.timex.replace(/\d{4}/, (digits) => periods.yearValue(Number(digits) + by));
    return {
      period: { timex, start: period.start.plusMonths(12 * by), end: period.end.plusMonths(12 * by) },
      anchor: "context",
      year,
    };
  }
  if (!publication) return { period: periods.yearPeriod(null), anchor: null };
  return {
    period: periods.yearPeriod(publication.date.year + by),
    anchor: "publication",
    year: publication.date.year + by,
  };
}
