import { Day, daysFrom, isDay, two } from "../../calendar/calendar";
import { monthPeriod, openPeriod } from "../../calendar/period";
import type { CertainParts, Shift } from "../../certain";
import type { Discourse } from "../discourse";
import { nearest, nearestByTense } from "../nearness";
import type { ResolutionContext } from "../resolution-context";
import type { ResolvedDate } from "../resolved";
import { anchorOfPartner, daysAround, onDay, onWeekday, unknownDay } from "./days";
import { resolveBareDay } from "./resolve-bare-day";
import { yearOf } from "./resolve-year";
import { resolvePart } from "./resolve-year-part";

/** Resolves 4月, 2024年4月, 先月, 同月, 翌4月. */
export function resolveMonth(certain: CertainParts, context: ResolutionContext): ResolvedDate {
  const { month } = certain;
  if (typeof month !== "number") return relativeMonth(certain, month!, context);
  const { period, anchor, year } = resolvePart(certain, context, (of) => monthPeriod(of, month));
  return { period, anchor, year, month };
}

/** Resolves 先月, 同月, 前年同月. */
function relativeMonth(certain: CertainParts, { from, by }: Shift, context: ResolutionContext): ResolvedDate {
  const { month, publication } = context.discourse;
  const isOfDiscourse = from === "discourse" && month !== null;
  const base = isOfDiscourse ? month : publication?.date;
  if (!base) return { period: monthPeriod(null, null), anchor: null };
  const at = Day.of(base.year, base.month + by, 1);
  const own = yearOf(certain, context);
  const year = own?.year ?? at.year;
  const anchor = own?.anchor ?? (isOfDiscourse ? "context" : "publication");
  return { period: monthPeriod(year, at.month), anchor, year, month: at.month };
}

/** Resolves 2024年5月13日, 5月13日, 13日, 昨日, 翌13日, 5月末日; null for a day that the calendar does not have (2月30日). */
export function resolveDay(certain: CertainParts, context: ResolutionContext): ResolvedDate | null {
  const { day, month, year, weekday } = certain;
  const { discourse } = context;
  if (typeof day === "object") return relativeDay(day, discourse);
  if (month === undefined && certain.following && discourse.day) {
    const next = nextDay(discourse.day, day!);
    return next && onDay(next, "context");
  }
  if (month === undefined) return resolveBareDay(day!, weekday, context);
  if (typeof month === "number" && day !== undefined) {
    if (isOfNoYear(certain, context)) return isDay(2000, month, day) ? nearestDay(month, day, weekday, context) : null;
    // 2005年12月7日 implies nothing
    if (typeof year === "number" && year > 0)
      return isDay(year, month, day) ? onDay(Day.of(year, month, day), "absolute") : null;
  }
  return dayOfMonth(certain, day, resolveMonth(certain, context));
}

/** Resolves 昨日, 同日, 翌日. */
function relativeDay({ from, by }: Shift, { day, publication }: Discourse): ResolvedDate {
  const isOfDiscourse = from === "discourse" && day !== null;
  const base = isOfDiscourse ? day : publication?.date;
  if (!base) return unknownDay(null, null, null);
  return onDay(base.plusDays(by), isOfDiscourse ? "context" : "publication");
}

/** A day of a month, or the last one (5月末日), where the month may be known only in part. */
function dayOfMonth({ lastDay }: CertainParts, day: number | undefined, resolved: ResolvedDate): ResolvedDate | null {
  const { year = null, month = null, anchor, period } = resolved;
  if (year === null || month === null)
    return day !== undefined && !isDay(2000, month ?? 1, day) ? null : unknownDay(resolved, month, day ?? null);
  if (lastDay) return onDay(Day.of(year, month + 1, 0), anchor);
  if (!isDay(2000, month, day!)) return null;
  if (year < 1) return { period: openPeriod(`${period.timex}-${two(day!)}`), anchor };
  return isDay(year, month, day!) ? onDay(Day.of(year, month, day!), anchor) : null;
}

/** Whether neither the words nor another expression give the year of 2月7日, but publication can. */
const isOfNoYear = ({ year, following }: CertainParts, { discourse, partner, role }: ResolutionContext): boolean =>
  year === undefined &&
  !(role && partner?.year != null) &&
  !(following && discourse.month) &&
  discourse.publication !== null;

/** How many years before and after publication are searched, and for 2月29日. A weekday that fits none of them is a slip. */
const YEARS = 1;
const YEARS_OF_RARE_DAY = 4;

/** The nearest 2月7日 to publication, in a year that has such a day. */
function nearestDay(
  month: number,
  day: number,
  weekday: number | undefined,
  { discourse, tense }: ResolutionContext,
): ResolvedDate | null {
  const now = discourse.publication!.date;
  const years = isDay(now.year, month, day) ? YEARS : YEARS_OF_RARE_DAY;
  const days: Day[] = [];
  for (let year = now.year - years; year <= now.year + years; year++)
    if (isDay(year, month, day)) days.push(Day.of(year, month, day));
  const date = nearestByTense(onWeekday(weekday, days), (d) => daysFrom(now, d), tense);
  return date && onDay(date, "publication");
}

/** The day with a number that is nearest to the one after the day in focus: 翌13日. */
function nextDay(focus: Day, day: number): Day | null {
  const next = focus.plusDays(1);
  return nearest(daysAround(next, day, 1), (date) => Math.abs(daysFrom(next, date)));
}

/** The day of a bare hour: that of the partner, the one in focus or that of publication. */
export function resolveToday({ discourse, partner, role }: ResolutionContext): ResolvedDate {
  if (role && partner?.date) return onDay(partner.date, anchorOfPartner(partner));
  if (discourse.day) return onDay(discourse.day, "context");
  if (discourse.publication) return onDay(discourse.publication.date, "publication");
  return unknownDay(null, null, null);
}
