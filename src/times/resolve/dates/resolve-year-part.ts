import { Day, daysFrom } from "../../calendar/calendar";
import type { Period } from "../../calendar/period";
import * as periods from "../../calendar/period";
import type { CertainParts, Shift } from "../../certain";
import { pick } from "../nearness";
import type { ResolutionContext } from "../resolution-context";
import type { ResolvedDate, ResolvedInYear, ResolvedTime } from "../resolved";
import { yearOf } from "./resolve-year";

/** A period that recurs each year: in the year said, the partner's, or the one nearest to publication. */
export function resolvePart(
  certain: CertainParts,
  context: ResolutionContext,
  of: (year: number | null) => Period,
  distance = distanceOf,
): ResolvedInYear {
  const said = yearOf(certain, context);
  if (said)
    return {
      period: said.text ? { ...of(null), timex: of(null).timex.replace("XXXX", said.text) } : of(said.year),
      anchor: said.anchor,
      year: said.year,
    };
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
    const focus = Day.of(discourse.month.year, discourse.month.month, 1);
    const ends = of(focus.year).end;
    const next = ends && daysFrom(focus, ends) > 1 ? focus.year : focus.year + 1;
    return { period: of(next), anchor: "context", year: next };
  }
  const now = discourse.publication?.date;
  if (!now) return { period: of(null), anchor: null, year: null };
  const candidates = [-1, 0, 1].map((by) => now.year + by).filter((year) => of(year).start !== null);
  const year = pick(candidates, (y) => distance(of(y), now), tense);
  return { period: of(year), anchor: "publication", year };
}

/** 11月から2月: the end is after the start; in a list the year is the same. */
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

/** Months between publication and the period, signed: 0 where publication lies in it. */
function distanceOf({ start, end }: Period, now: Day): number {
  const ahead = daysFrom(now, start!);
  if (ahead > 0) return ahead;
  return Math.min(0, daysFrom(now, end!) - 1);
}

/** 3月期 is the term whose end is nearest: some term is always running. */
export const distanceOfEnd = ({ end }: Period, now: Day): number => daysFrom(now, end!) - 1;

export function resolveQuarter(certain: CertainParts, context: ResolutionContext): ResolvedDate {
  const { quarter } = certain;
  const { discourse, fiscalYearStart } = context;
  if (typeof quarter === "object") {
    const now = discourse.publication?.date;
    if (!now) return { period: { timex: "XXXX-QX", start: null, end: null }, anchor: null };
    const at = now.plusMonths(quarter.by * 3);
    return { period: periods.quarterPeriod(at.year, Math.ceil(at.month / 3)), anchor: "publication", year: at.year };
  }
  const isFiscal = certain.fiscal || (certain.fiscalPart && certain.year === undefined);
  if (!isFiscal) return resolvePart(certain, context, (year) => periods.quarterPeriod(year, quarter!));
  const first = fiscalYearStart + (quarter! - 1) * 3;
  const whole = (first - 1) % 3 === 0;
  return resolvePart({ ...certain, fiscal: true }, context, (year) =>
    whole
      ? periods.quarterPeriod(
          year === null ? null : year + Math.floor((first - 1) / 12),
          Math.floor(((first - 1) % 12) / 3) + 1,
        )
      : periods.fiscalPart(year, `Q${quarter}`, first, 3),
  );
}

export function resolveHalf(certain: CertainParts, half: number, context: ResolutionContext): ResolvedDate {
  const isFiscal = certain.fiscal || certain.fiscalPart;
  if (!isFiscal) return resolvePart(certain, context, (year) => periods.halfPeriod(year, half));
  return resolvePart({ ...certain, fiscal: true }, context, (year) =>
    periods.fiscalPart(year, `H${half}`, context.fiscalYearStart + (half - 1) * 6, 6),
  );
}

/** 前年同期: the period in focus, so many years before; without one, the year. */
export function resolveSamePeriod({ by }: Shift, { discourse }: ResolutionContext): ResolvedDate {
  const { period, publication } = discourse;
  if (period?.start && period.end) {
    const year = period.start.year + by;
    const timex = period.timex.replace(/\d{4}/, (said) => periods.yearValue(Number(said) + by));
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
