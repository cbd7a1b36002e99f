import type { Day } from "../../calendar/calendar";
import * as periods from "../../calendar/period";
import type { TimeSpec } from "../../spec";
import { nearest } from "../nearness";
import type { Anchor, Placed, Setting } from "../resolution-context";

export interface YearPlace {
  readonly year: number | null;
  readonly anchor: Anchor;
  readonly text?: string;
}

export function yearOf(spec: TimeSpec, setting: Setting): YearPlace | null {
  const { year } = spec;
  if (year === undefined) return null;
  const { story, fiscalYearStart } = setting;
  if (typeof year === "number") return { year: year < 0 ? year + 1 : year, anchor: "absolute" };
  if ("short" in year) return shortYear(year.short, setting, spec.fiscal ?? false);
  const now =
    story.publication &&
    (spec.fiscal ? fiscalYearOf(story.publication.date, fiscalYearStart) : story.publication.date.year);
  if (year.from === "story" && story.year !== null) return { year: story.year + year.by, anchor: "context" };
  if (now === null) return { year: null, anchor: null };
  return { year: now + year.by, anchor: "publication" };
}

const fiscalYearOf = (date: Day, start: number): number => (date.month >= start ? date.year : date.year - 1);

/** How many years ahead a fiscal year of two digits may be before the era is the better count. */
const FAR = 4;

/** 25年: of the era the article counts in, or of the century nearest to the year told last, not after publication where the clause is in the past. */
function shortYear(short: number, { story, partner, tense, lexicon }: Setting, fiscal: boolean): YearPlace {
  if (story.era && short <= story.era.years && short > 0)
    return { year: story.era.year + short - 1, anchor: "absolute" };
  const published = story.publication?.date.year ?? null;
  const near = partner?.year ?? story.year ?? published;
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
    fiscal && story.publication
      ? lexicon.modernEras.findLast((e) => e.day <= story.publication!.date.toString())
      : undefined;
  const counted = era && short > 0 && short <= era.years ? era.year + short - 1 : null;
  if (counted !== null && published !== null && year! > published + FAR && Math.abs(counted - published) <= FAR)
    return { year: counted, anchor: "absolute" };
  return { year, anchor: "absolute" };
}

/** Whether the era had not ended at publication. */
export const isEraRunning = (name: string, { story, lexicon }: Setting): boolean =>
  story.publication !== null &&
  lexicon.modernEras.findLast(({ day }) => day <= String(story.publication!.date))?.name === name;

export function placeYear(spec: TimeSpec, setting: Setting): Placed {
  const { year, anchor, text } = yearOf(spec, setting)!;
  const period = spec.fiscal ? periods.fiscalYearPeriod(year, setting.fiscalYearStart) : periods.yearPeriod(year);
  return { period: text ? { ...period, timex: spec.fiscal ? `FY${text}` : text } : period, anchor, year };
}

export function placeTurn(turn: "START" | "END", { story: { publication } }: Setting): Placed {
  if (!publication) return { period: periods.yearPeriod(null), anchor: null };
  const { year, month } = publication.date;
  const of = turn === "END" ? (month === 1 ? year - 1 : year) : month >= 10 ? year + 1 : year;
  return { period: periods.yearPeriod(of), anchor: "publication", year: of };
}

export function placeCentury({ century }: TimeSpec, { story: { publication } }: Setting): Placed {
  if (typeof century === "number") return { period: periods.centuryPeriod(century), anchor: "absolute" };
  if (!publication) return { period: { timex: "XX", start: null, end: null }, anchor: null };
  return { period: periods.centuryPeriod(Math.ceil(publication.date.year / 100) + century!.by), anchor: "publication" };
}

/** 90年代 is the last such decade that has begun. */
export function placeDecade(decade: number, { story: { publication } }: Setting): Placed {
  if (decade >= 100) return { period: periods.decadePeriod(decade, decade), anchor: "absolute" };
  if (!publication) return { period: periods.decadePeriod(null, decade), anchor: null };
  const { year } = publication.date;
  const century = Math.floor(year / 100) * 100;
  const first = century + decade <= year ? century + decade : century - 100 + decade;
  return { period: periods.decadePeriod(first, decade), anchor: "publication", year: first };
}
