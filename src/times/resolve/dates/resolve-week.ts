import { daysFrom, two } from "../../calendar/calendar";
import { nthWeekday } from "../../calendar/holiday-calendar";
import * as periods from "../../calendar/period";
import { type CertainParts, mergeCertain } from "../../certain";
import { nearest, pick } from "../nearness";
import type { ResolutionContext } from "../resolution-context";
import type { Anchor, ResolvedDate } from "../resolved";
import { inMonth, onDay, resolveMonth } from "./resolve-day";
import { resolveYear } from "./resolve-year";

export function resolveWeek(certain: CertainParts, context: ResolutionContext): ResolvedDate | null {
  const { discourse } = context;
  const week = certain.week!;
  if ("nth" in week) return resolveNthWeek(certain, week.nth, context);
  const base = week.from === "discourse" && discourse.day ? discourse.day : discourse.publication?.date;
  const anchor: Anchor = week.from === "discourse" && discourse.day ? "context" : "publication";
  if (!base)
    return {
      period: {
        timex: certain.weekday ? `XXXX-WXX-${certain.weekday}` : certain.weekend ? "XXXX-WXX-WE" : "XXXX-WXX",
        start: null,
        end: null,
      },
      anchor: null,
    };
  const monday = base.plusDays(1 - base.weekday + 7 * week.by);
  if (typeof certain.day === "number") {
    const near = [-1, 0, 1].flatMap((by) => inMonth(monday.first.plusMonths(by), certain.day as number) ?? []);
    return onDay(nearest(near, (d) => Math.abs(daysFrom(monday, d) - 3))!, anchor);
  }
  if (certain.weekday) return onDay(monday.plusDays(certain.weekday - 1), anchor);
  return { period: periods.weekPeriod(monday, certain.weekend), anchor };
}

/** 第3週: the week whose Thursday is the third of the month or the year, as ISO 8601 counts the weeks of a year. */
function resolveNthWeek(certain: CertainParts, nth: number, context: ResolutionContext): ResolvedDate {
  const base =
    certain.month !== undefined
      ? resolveMonth(certain, context)
      : certain.year !== undefined
        ? resolveYear(certain, context)
        : nth > 5
          ? resolveYear(mergeCertain({ year: { from: "publication", by: 0 } }), context)
          : resolveMonth(mergeCertain({ month: { from: "publication", by: 0 } }), context);
  const { start, end } = base.period;
  if (!start || !end)
    return {
      period: { timex: nth > 0 ? `${base.period.timex}-W${two(nth)}` : base.period.timex, start: null, end: null },
      anchor: base.anchor,
    };
  const thursday = start.plusDays((4 - start.weekday + 7) % 7);
  const last = end.plusDays(-1);
  const at = nth > 0 ? thursday.plusDays(7 * (nth - 1)) : last.plusDays(-((last.weekday - 4 + 7) % 7));
  return { period: periods.weekPeriod(at), anchor: base.anchor, year: at.year };
}

/** 18日の週. */
export const weekOf = (resolved: ResolvedDate | null): ResolvedDate | null =>
  resolved?.date ? { period: periods.weekPeriod(resolved.date), anchor: resolved.anchor } : resolved;

export function resolveNthWeekday(certain: CertainParts, context: ResolutionContext): ResolvedDate {
  const weekday = certain.weekday!;
  const base = resolveMonth(
    certain.month === undefined ? { ...certain, month: { from: "publication", by: 0 } } : certain,
    context,
  );
  if (base.year == null || base.month == null)
    return { period: { timex: `XXXX-WXX-${weekday}`, start: null, end: null }, anchor: null };
  return onDay(nthWeekday(base.year, base.month, weekday, certain.nthWeekday!), base.anchor);
}

export function resolveWeekday(
  weekday: number,
  toward: 1 | -1 | null,
  { discourse, tense, partner, role }: ResolutionContext,
): ResolvedDate | null {
  if (role && partner?.date) {
    const by = (weekday - partner.date.weekday + 7) % 7;
    return onDay(
      role === "start" ? partner.date.plusDays(-((7 - by) % 7)) : partner.date.plusDays(by),
      partner.anchor === "absolute" ? "context" : partner.anchor,
    );
  }
  const now = discourse.publication?.date;
  if (!now) return { period: { timex: `XXXX-WXX-${weekday}`, start: null, end: null }, anchor: null };
  const ahead = (weekday - now.weekday + 7) % 7;
  if (toward) return onDay(toward > 0 ? now.plusDays(ahead || 7) : now.plusDays(ahead - 7), "publication");
  const dates = [now.plusDays(ahead - 7), now.plusDays(ahead)];
  return onDay(pick(dates, (d) => daysFrom(now, d), tense)!, "publication");
}
