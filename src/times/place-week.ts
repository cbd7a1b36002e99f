import { nthWeekday } from "./holiday-calendar";
import { nearest, pick } from "./nearness";
import * as periods from "./period";
import { inMonth, onDay, placeMonth, two } from "./place-day";
import { placeYear } from "./place-year";
import type { Anchor, Placed, Setting } from "./setting";
import type { TimeSpec } from "./spec";

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
  const monday = base.subtract({ days: base.dayOfWeek - 1 }).add({ weeks: week.by });
  if (typeof spec.day === "number") {
    const near = [-1, 0, 1].flatMap(
      (by) => inMonth(monday.with({ day: 1 }).add({ months: by }), spec.day as number) ?? [],
    );
    return onDay(
      nearest(near, (d) => Math.abs(monday.add({ days: 3 }).until(d, { largestUnit: "days" }).days))!,
      anchor,
    );
  }
  if (spec.weekday) return onDay(monday.add({ days: spec.weekday - 1 }), anchor);
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
          ? placeYear({ year: { from: "publication", by: 0 } }, setting)
          : placeMonth({ month: { from: "publication", by: 0 } }, setting);
  const { start, end } = base.period;
  if (!start || !end)
    return {
      period: { timex: nth > 0 ? `${base.period.timex}-W${two(nth)}` : base.period.timex, start: null, end: null },
      anchor: base.anchor,
    };
  const thursday = start.add({ days: (4 - start.dayOfWeek + 7) % 7 });
  const last = end.subtract({ days: 1 });
  const at = nth > 0 ? thursday.add({ weeks: nth - 1 }) : last.subtract({ days: (last.dayOfWeek - 4 + 7) % 7 });
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
    const by = (weekday - partner.date.dayOfWeek + 7) % 7;
    return onDay(
      role === "start" ? partner.date.subtract({ days: (7 - by) % 7 }) : partner.date.add({ days: by }),
      partner.anchor === "absolute" ? "context" : partner.anchor,
    );
  }
  const now = story.publication?.date;
  if (!now) return { period: { timex: `XXXX-WXX-${weekday}`, start: null, end: null }, anchor: null };
  const ahead = (weekday - now.dayOfWeek + 7) % 7;
  if (toward) return onDay(toward > 0 ? now.add({ days: ahead || 7 }) : now.add({ days: ahead - 7 }), "publication");
  const dates = [now.add({ days: ahead - 7 }), now.add({ days: ahead })];
  return onDay(pick(dates, (d) => now.until(d, { largestUnit: "days" }).days, tense)!, "publication");
}
