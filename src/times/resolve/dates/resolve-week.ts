import { type Day, daysFrom, two } from "../../calendar/calendar";
import { nthWeekday } from "../../calendar/holiday-calendar";
import { monthPeriod, openPeriod, weekPeriod } from "../../calendar/period";
import { type CertainParts, mergeCertain } from "../../certain";
import { nearest, nearestByTense } from "../nearness";
import type { ResolutionContext } from "../resolution-context";
import type { ResolvedDate } from "../resolved";
import { daysAround, onDay } from "./days";
import { resolveMonth } from "./resolve-day";
import { resolveYear } from "./resolve-year";

/** Resolves 今週, 先週末, 来週の金曜日, 先週7日, 第3週. */
export function resolveWeek(certain: CertainParts, context: ResolutionContext): ResolvedDate | null {
  const { discourse } = context;
  const week = certain.week!;
  if ("nth" in week) return resolveNthWeek(certain, week.nth, context);
  const isOfDiscourse = week.from === "discourse" && discourse.day !== null;
  const base = isOfDiscourse ? discourse.day : discourse.publication?.date;
  if (!base) return unknownWeek(certain);
  const anchor = isOfDiscourse ? "context" : "publication";
  const monday = base.plusDays(1 - base.weekday + 7 * week.by);
  if (typeof certain.day === "number") return onDay(dayNearWeek(monday, certain.day), anchor);
  if (certain.weekday) return onDay(monday.plusDays(certain.weekday - 1), anchor);
  return { period: weekPeriod(monday, certain.weekend), anchor };
}

const unknownWeek = ({ weekday, weekend }: CertainParts): ResolvedDate => ({
  period: openPeriod(weekday ? `XXXX-WXX-${weekday}` : weekend ? "XXXX-WXX-WE" : "XXXX-WXX"),
  anchor: null,
});

/** The day with a number that is nearest to the middle of a week: 先週7日. */
const dayNearWeek = (monday: Day, day: number): Day =>
  nearest(daysAround(monday, day, 1), (d) => Math.abs(daysFrom(monday, d) - 3))!;

/** No month has more weeks: 第12週 is of a year. */
const MOST_WEEKS_OF_MONTH = 5;

/** Resolves 第3週: the week of the third Thursday of the month or the year, as ISO 8601 counts the weeks of a year. */
function resolveNthWeek(certain: CertainParts, nth: number, context: ResolutionContext): ResolvedDate {
  const { period, anchor } = periodOfWeeks(certain, nth, context);
  const { start, end, timex } = period;
  if (!start || !end) return { period: openPeriod(nth > 0 ? `${timex}-W${two(nth)}` : timex), anchor };
  const thursday = start.plusDays((4 - start.weekday + 7) % 7);
  const last = end.plusDays(-1);
  const at = nth > 0 ? thursday.plusDays(7 * (nth - 1)) : last.plusDays(-((last.weekday - 4 + 7) % 7));
  return { period: weekPeriod(at), anchor, year: at.year };
}

/** The month or year whose weeks are counted: that of publication if none is written. */
function periodOfWeeks(certain: CertainParts, nth: number, context: ResolutionContext): ResolvedDate {
  if (certain.month !== undefined) return resolveMonth(certain, context);
  if (certain.year !== undefined) return resolveYear(certain, context);
  const today = { from: "publication", by: 0 } as const;
  return nth > MOST_WEEKS_OF_MONTH
    ? resolveYear(mergeCertain({ year: today }), context)
    : resolveMonth(mergeCertain({ month: today }), context);
}

/** Resolves 18日の週. */
export const weekOf = (resolved: ResolvedDate | null): ResolvedDate | null =>
  resolved?.date ? { period: weekPeriod(resolved.date), anchor: resolved.anchor } : resolved;

/** Resolves 第3月曜日, 5月の最終金曜日. */
export function resolveNthWeekday(certain: CertainParts, context: ResolutionContext): ResolvedDate {
  const weekday = certain.weekday!;
  const ofMonth: CertainParts =
    certain.month === undefined ? { ...certain, month: { from: "publication", by: 0 } } : certain;
  const { year, month, anchor } = resolveMonth(ofMonth, context);
  if (year == null || month == null) return { period: openPeriod(`XXXX-WXX-${weekday}`), anchor: null };
  return onDay(nthWeekday(year, month, weekday, certain.nthWeekday!), anchor);
}

/** Resolves 金曜日, 次の金曜日, 月曜日から金曜日. */
export function resolveWeekday(
  weekday: number,
  toward: 1 | -1 | null,
  { discourse, tense, partner, role }: ResolutionContext,
): ResolvedDate | null {
  if (role && partner?.date) {
    const by = (weekday - partner.date.weekday + 7) % 7;
    const date = partner.date.plusDays(role === "start" ? -((7 - by) % 7) : by);
    return onDay(date, partner.anchor === "absolute" ? "context" : partner.anchor);
  }
  const now = discourse.publication?.date;
  if (!now) return { period: openPeriod(`XXXX-WXX-${weekday}`), anchor: null };
  const ahead = (weekday - now.weekday + 7) % 7;
  if (toward) return onDay(toward > 0 ? now.plusDays(ahead || 7) : now.plusDays(ahead - 7), "publication");
  const dates = [now.plusDays(ahead - 7), now.plusDays(ahead)];
  return onDay(nearestByTense(dates, (d) => daysFrom(now, d), tense)!, "publication");
}

/** Resolves 週明け and 月明け: the week or month whose first day is the nearest. */
export function resolveStarting(unit: "week" | "month", { discourse, tense }: ResolutionContext): ResolvedDate {
  const now = discourse.publication?.date;
  if (!now) return { period: unit === "week" ? openPeriod("XXXX-WXX") : monthPeriod(null, null), anchor: null };
  const starts =
    unit === "week" ? [0, 7].map((days) => now.plusDays(1 - now.weekday + days)) : [now.first, now.first.plusMonths(1)];
  const start = nearestByTense(starts, (day) => daysFrom(now, day), tense)!;
  if (unit === "week") return { period: weekPeriod(start), anchor: "publication" };
  const { year, month } = start;
  return { period: monthPeriod(year, month), anchor: "publication", year, month };
}
