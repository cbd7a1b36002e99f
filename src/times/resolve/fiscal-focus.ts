import { Day, daysFrom } from "../calendar/calendar";
import type { CertainParts } from "../certain";
import type { RecognisedTime } from "../recognise/rule";
import type { Anchor } from "./resolved";

/** The fiscal year that a report or an article of business calls 当期 or 今期. */
export interface FiscalFocus {
  readonly year: number | null;
  /** The month in which it begins. */
  readonly start: number;
  readonly anchor: Anchor;
  /** Whether a company reports on itself, so that 上期 and 前年度 too are seen from that year. */
  readonly isReport: boolean;
}

/** Words of securities reports: 当連結会計年度, 前事業年度. */
const REPORT = /[当前](?:連結会計|会計|事業|連結)年度|[当前]第[1-4一二三四]四半期|中間(?:連結)?会計期間/;
/** Announcements of a company are in the polite style and call the year 当期 or 前期; news in that style says 今期. */
const POLITE = /(?:ました|ます|であります)。/;
const OF_NEWS = /[今来]期/;
/** Between a fiscal year and its first day: 当連結会計年度(自 2023年4月1日 至 2024年3月31日). */
const STATED_BETWEEN = /^ ?[(] ?自 ?$/;

/**
 * Finds the fiscal year in focus: the one whose days are stated; in a report the last that had ended at publication, or whose quarter had; else
 * the one that was running. Null if nothing in the article is counted from it.
 */
export function fiscalFocusOf(
  text: string,
  found: readonly RecognisedTime[],
  publication: Day | null,
  fiscalYearStart: number,
): FiscalFocus | null {
  const moments = found.map((item) => (item.kind === "moment" ? item.certain : null));
  const isOfTerm = moments.some((certain) => certain !== null && reportShift(certain) !== null);
  if (!isOfTerm && !moments.some(maySayYear)) return null;
  const isReport = REPORT.test(text) || (isOfTerm && POLITE.test(text) && !OF_NEWS.test(text));
  if (!isOfTerm && !isReport) return null;
  const stated = statedYear(text, found);
  if (stated) return { ...stated, anchor: "context", isReport };
  const start = startOfTerms(moments) ?? fiscalYearStart;
  if (!publication) return { year: null, start, anchor: null, isReport };
  const months = isReport ? Math.max(0, ...moments.map(monthsOf)) || 12 : 0;
  return { year: lastYearAfter(months, start, publication), start, anchor: "publication", isReport };
}

/** How many years from the fiscal year in focus a moment is; null if it is not counted from that. */
export const reportShift = ({ year }: CertainParts): number | null =>
  typeof year === "object" && "from" in year && year.from === "report" ? year.by : null;

/** Whether a moment leaves out the fiscal year that a report is about: 上期, 前年度, 前年同期. */
function maySayYear(certain: CertainParts | null): boolean {
  if (!certain) return false;
  const { year, half, fiscalPart, samePeriod } = certain;
  const isOfFocus = typeof year === "object" && "from" in year && year.from === "discourse";
  return isOfFocus || (half ?? fiscalPart ?? samePeriod) !== undefined;
}

function statedYear(text: string, found: readonly RecognisedTime[]): { year: number; start: number } | null {
  for (const [i, item] of found.entries()) {
    const before = found[i - 1];
    if (before?.kind !== "moment" || item.kind !== "moment") continue;
    const { year, month } = item.certain;
    const shift = reportShift(before.certain);
    if (shift === null || typeof year !== "number" || typeof month !== "number") continue;
    // a quarter begins later than its fiscal year
    if (before.certain.quarter !== undefined) continue;
    if (STATED_BETWEEN.test(text.slice(before.end, item.start))) return { year: year - shift, start: month };
  }
  return null;
}

/** The month in which fiscal years begin if all terms of the article end in one month: January after 2025年12月期. */
function startOfTerms(moments: readonly (CertainParts | null)[]): number | null {
  const ends = new Set<number>();
  for (const certain of moments) if (certain?.term === 12 && typeof certain.month === "number") ends.add(certain.month);
  const [end] = ends;
  return ends.size === 1 ? (end! % 12) + 1 : null;
}

/** The months from the start of the fiscal year to the end of the quarter that an interim report is about; 0 for another moment. */
function monthsOf(certain: CertainParts | null): number {
  if (!certain || reportShift(certain) !== 0) return 0;
  const quarters = certain.quarters ?? (typeof certain.quarter === "number" ? certain.quarter : 0);
  return quarters * 3;
}

/** The last fiscal year of which so many months had passed at publication. */
function lastYearAfter(months: number, start: number, publication: Day): number {
  const hasPassed = (year: number): boolean => daysFrom(Day.of(year, start + months, 1), publication) >= 0;
  const { year } = publication;
  return [year, year - 1].find(hasPassed) ?? year - 2;
}
