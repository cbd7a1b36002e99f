import { daysFrom, two } from "../../calendar/calendar";
import { nthWeekday } from "../../calendar/holiday-calendar";
import * as periods from "../../calendar/period";
import { saying, type TimeSpec } from "../../spec";
import { nearest, pick } from "../nearness";
import type { Anchor, Placed, Setting } from "../resolution-context";
import { inMonth, onDay, placeMonth } from "./resolve-day";
import { placeYear } from "./resolve-year";

export function placeWeek(spec: TimeSpec, setting: Setting): Placed | null {
  const { story } = setting;
  const week = spec.week!;
  if ("nth" in week) return placeNthWeek(spec, week.nth, setting);
  const base = week.from === "story" && story.day ? story.day : story.publication?.date;
  const anchor: Anchor = week.from === "story" && story.day ? "context" : "publication";
  if (!base)
    return {
      period: {
        timex: spec.weekday ? `XXXX-WXX-${spec.weekday}` : spec.weekend ? "XXXX-WXX-WE" : "XXXX-WXX",
        start: null,
        end: null,
      },
      anchor: null,
    };
  const monday = base.plusDays(1 - base.weekday + 7 * week.by);
  if (typeof spec.day === "number") {
    const near = [-1, 0, 1].flatMap((by) => inMonth(monday.first.plusMonths(by), spec.day as number) ?? []);
    return onDay(nearest(near, (d) => Math.abs(daysFrom(monday, d) - 3))!, anchor);
  }
  if (spec.weekday) return onDay(monday.plusDays(spec.weekday - 1), anchor);
  return { period: periods.weekPeriod(monday, spec.weekend), anchor };
}

/** 第3週: the week whose Thursday is the third of the month or the year, as ISO 8601 counts the weeks of a year. */
function placeNthWeek(spec: TimeSpec, nth: number, setting: Setting): Placed {
  const base =
    spec.month !== undefined
      ? placeMonth(spec, setting)
      : spec.year !== undefined
        ? placeYear(spec, setting)
        : nth > 5
          ? placeYear(saying({ year: { from: "publication", by: 0 } }), setting)
          : placeMonth(saying({ month: { from: "publication", by: 0 } }), setting);
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
export const weekOf = (placed: Placed | null): Placed | null =>
  placed?.date ? { period: periods.weekPeriod(placed.date), anchor: placed.anchor } : placed;

export function placeNthWeekday(spec: TimeSpec, setting: Setting): Placed {
  const weekday = spec.weekday!;
  const base = placeMonth(
    spec.month === undefined ? { ...spec, month: { from: "publication", by: 0 } } : spec,
    setting,
  );
  if (base.year == null || base.month == null)
    return { period: { timex: `XXXX-WXX-${weekday}`, start: null, end: null }, anchor: null };
  return onDay(nthWeekday(base.year, base.month, weekday, spec.nthWeekday!), base.anchor);
}

export function placeWeekday(
  weekday: number,
  toward: 1 | -1 | null,
  { story, tense, partner, role }: Setting,
): Placed | null {
  if (role && partner?.date) {
    const by = (weekday - partner.date.weekday + 7) % 7;
    return onDay(
      role === "start" ? partner.date.plusDays(-((7 - by) % 7)) : partner.date.plusDays(by),
      partner.anchor === "absolute" ? "context" : partner.anchor,
    );
  }
  const now = story.publication?.date;
  if (!now) return { period: { timex: `XXXX-WXX-${weekday}`, start: null, end: null }, anchor: null };
  const ahead = (weekday - now.weekday + 7) % 7;
  if (toward) return onDay(toward > 0 ? now.plusDays(ahead || 7) : now.plusDays(ahead - 7), "publication");
  const dates = [now.plusDays(ahead - 7), now.plusDays(ahead)];
  return onDay(pick(dates, (d) => daysFrom(now, d), tense)!, "publication");
}
