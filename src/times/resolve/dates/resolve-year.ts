import type { Day } from "../../calendar/calendar";
import * as periods from "../../calendar/period";
import type { CertainParts } from "../../certain";
import { nearest } from "../nearness";
import type { ResolutionContext } from "../resolution-context";
import type { Anchor, ResolvedDate } from "../resolved";

export interface ResolvedYear {
  readonly year: number | null;
  readonly anchor: Anchor;
  readonly text?: string;
}

export function yearOf(certain: CertainParts, context: ResolutionContext): ResolvedYear | null {
  const { year } = certain;
  if (year === undefined) return null;
  const { discourse, fiscalYearStart } = context;
  if (typeof year === "number") return { year: year < 0 ? year + 1 : year, anchor: "absolute" };
  if ("short" in year) return shortYear(year.short, context, certain.fiscal ?? false);
  const now =
    discourse.publication &&
    (certain.fiscal ? fiscalYearOf(discourse.publication.date, fiscalYearStart) : discourse.publication.date.year);
  if (year.from === "discourse" && discourse.year !== null)
    return { year: discourse.year + year.by, anchor: "context" };
  if (now === null) return { year: null, anchor: null };
  return { year: now + year.by, anchor: "publication" };
}

const fiscalYearOf = (date: Day, start: number): number => (date.month >= start ? date.year : date.year - 1);

/** How many years ahead a fiscal year of two digits may be before the era is the better count. */
const FAR = 4;

/** 25年: of the era the article counts in, or of the century nearest to the year told last, not after publication where the clause is in the past. */
function shortYear(
  short: number,
  { discourse, partner, tense, lexicon }: ResolutionContext,
  fiscal: boolean,
): ResolvedYear {
  if (discourse.era && short <= discourse.era.years && short > 0)
    return { year: discourse.era.year + short - 1, anchor: "absolute" };
  const published = discourse.publication?.date.year ?? null;
  const near = partner?.year ?? discourse.year ?? published;
  if (near === null || near === undefined)
    return { year: null, anchor: null, text: `XX${String(short).padStart(2, "0")}` };
  const century = Math.floor(near / 100) * 100;
  const latest = published !== null && tense() === "past" ? published : (published ?? near) + 40;
  const year = nearest(
    [century - 100 + short, century + short, century + 100 + short].filter((y) => y <= latest),
    (y) => Math.abs(y - near),
  );
  // 19年度予算 in 2005 is of 平成19年度: no budget is made for 2019
  const era =
    fiscal && discourse.publication
      ? lexicon.modernEras.findLast((e) => e.day <= discourse.publication!.date.toString())
      : undefined;
  const counted = era && short > 0 && short <= era.years ? era.year + short - 1 : null;
  if (counted !== null && published !== null && year! > published + FAR && Math.abs(counted - published) <= FAR)
    return { year: counted, anchor: "absolute" };
  return { year, anchor: "absolute" };
}

/** Whether the era had not ended at publication. */
export const isEraRunning = (name: string, { discourse, lexicon }: ResolutionContext): boolean =>
  discourse.publication !== null &&
  lexicon.modernEras.findLast(({ day }) => day <= String(discourse.publication!.date))?.name === name;

export function resolveYear(certain: CertainParts, context: ResolutionContext): ResolvedDate {
  const { year, anchor, text } = yearOf(certain, context)!;
  const period = certain.fiscal ? periods.fiscalYearPeriod(year, context.fiscalYearStart) : periods.yearPeriod(year);
  return { period: text ? { ...period, timex: certain.fiscal ? `FY${text}` : text } : period, anchor, year };
}

export function resolveYearEdge(
  yearEdge: "START" | "END",
  { discourse: { publication } }: ResolutionContext,
): ResolvedDate {
  if (!publication) return { period: periods.yearPeriod(null), anchor: null };
  const { year, month } = publication.date;
  const of = yearEdge === "END" ? (month === 1 ? year - 1 : year) : month >= 10 ? year + 1 : year;
  return { period: periods.yearPeriod(of), anchor: "publication", year: of };
}

export function resolveCentury(
  { century }: CertainParts,
  { discourse: { publication } }: ResolutionContext,
): ResolvedDate {
  if (typeof century === "number") return { period: periods.centuryPeriod(century), anchor: "absolute" };
  if (!publication) return { period: { timex: "XX", start: null, end: null }, anchor: null };
  return { period: periods.centuryPeriod(Math.ceil(publication.date.year / 100) + century!.by), anchor: "publication" };
}

/** 90年代 is the last such decade that has begun. */
export function resolveDecade(decade: number, { discourse: { publication } }: ResolutionContext): ResolvedDate {
  if (decade >= 100) return { period: periods.decadePeriod(decade, decade), anchor: "absolute" };
  if (!publication) return { period: periods.decadePeriod(null, decade), anchor: null };
  const { year } = publication.date;
  const century = Math.floor(year / 100) * 100;
  const first = century + decade <= year ? century + decade : century - 100 + decade;
  return { period: periods.decadePeriod(first, decade), anchor: "publication", year: first };
}
