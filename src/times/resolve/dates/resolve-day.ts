import { Day, daysFrom, isDay, two } from "../../calendar/calendar";
import * as periods from "../../calendar/period";
import type { CertainParts } from "../../certain";
import { nearest, pick } from "../nearness";
import type { ResolutionContext } from "../resolution-context";
import type { Anchor, ResolvedDate } from "../resolved";
import { yearOf } from "./resolve-year";
import { resolvePart } from "./resolve-year-part";

export function resolveMonth(certain: CertainParts, context: ResolutionContext): ResolvedDate {
  const { month } = certain;
  const { discourse } = context;
  if (typeof month === "number") {
    const { period, anchor, year } = resolvePart(certain, context, (of) => periods.monthPeriod(of, month));
    return { period, anchor, year, month };
  }
  const base =
    month!.from === "discourse" && discourse.month
      ? { ...discourse.month, anchor: "context" as const }
      : monthOf(discourse.publication?.date);
  if (!base) return { period: periods.monthPeriod(null, null), anchor: null };
  const at = Day.of(base.year, base.month + month!.by, 1);
  const said = yearOf(certain, context);
  const year = said?.year ?? at.year;
  return { period: periods.monthPeriod(year, at.month), anchor: said?.anchor ?? base.anchor, year, month: at.month };
}

const monthOf = (date: Day | undefined) =>
  date ? { year: date.year, month: date.month, anchor: "publication" as const } : null;

export function resolveDay(certain: CertainParts, context: ResolutionContext): ResolvedDate | null {
  const { day } = certain;
  const { discourse } = context;
  if (typeof day === "object") {
    const base = day.from === "discourse" && discourse.day ? discourse.day : (discourse.publication?.date ?? null);
    if (!base) return unknownDay(null, null, null);
    return onDay(base.plusDays(day.by), day.from === "discourse" && discourse.day ? "context" : "publication");
  }
  if (certain.month === undefined && certain.following && discourse.day) {
    const next = nextDay(discourse.day, day!);
    return next && onDay(next, "context");
  }
  if (certain.month === undefined) return resolveBareDay(day!, certain.weekday, context);
  if (day !== undefined && typeof certain.month === "number" && isOfNoYear(certain, context))
    return isDay(2000, certain.month, day) ? nearestDay(certain.month, day, certain.weekday, context) : null;
  // 2005年12月7日 says all itself
  if (typeof certain.year === "number" && certain.year > 0 && typeof certain.month === "number" && day !== undefined)
    return isDay(certain.year, certain.month, day) ? onDay(Day.of(certain.year, certain.month, day), "absolute") : null;
  const resolved = resolveMonth(certain, context);
  const month = resolved.month ?? null;
  if (resolved.year == null || month === null)
    return day !== undefined && !isDay(2000, month ?? 1, day) ? null : unknownDay(resolved, month, day ?? null);
  if (certain.lastDay) return onDay(Day.of(resolved.year, month + 1, 0), resolved.anchor);
  if (!isDay(2000, month, day!)) return null;
  if (resolved.year < 1)
    return {
      period: { timex: `${resolved.period.timex}-${two(day!)}`, start: null, end: null },
      anchor: resolved.anchor,
    };
  return isDay(resolved.year, month, day!) ? onDay(Day.of(resolved.year, month, day!), resolved.anchor) : null;
}

/** 2月7日, of which neither the words nor another expression say the year. */
const isOfNoYear = ({ year, following }: CertainParts, { discourse, partner, role }: ResolutionContext): boolean =>
  year === undefined &&
  !(role && partner?.year != null) &&
  !(following && discourse.month) &&
  discourse.publication !== null;

/** 2月7日 without a year: the nearest to publication, where the year has such a day. */
function nearestDay(
  month: number,
  day: number,
  weekday: number | undefined,
  { discourse, tense }: ResolutionContext,
): ResolvedDate | null {
  const now = discourse.publication!.date;
  // farther ones count where not every year has the day, or has it on the weekday
  const reach = weekday === undefined && isDay(now.year, month, day) ? 1 : 4;
  const days: Day[] = [];
  for (let year = now.year - reach; year <= now.year + reach; year++)
    if (isDay(year, month, day)) days.push(Day.of(year, month, day));
  const date = pick(onWeekday(weekday, days), (d) => daysFrom(now, d), tense);
  return date && onDay(date, "publication");
}

/** 翌13日: the day after the one in focus, or the nearest to it with that number. */
function nextDay(focus: Day, day: number): Day | null {
  const next = focus.plusDays(1);
  const near = [-1, 0, 1].flatMap((by) => inMonth(next.first.plusMonths(by), day) ?? []);
  return nearest(near, (date) => Math.abs(daysFrom(next, date)));
}

/** How far the date in focus has to be from publication for a bare 12日 to be of its month. */
const FAR = 45;

/** 12日: of the partner's month, of a month in focus that is far from publication, else the nearest to publication. */
function resolveBareDay(day: number, weekday: number | undefined, context: ResolutionContext): ResolvedDate | null {
  const { discourse, partner, role, tense, sentence } = context;
  if (partner && role && partner.month !== null && partner.year !== null) {
    const month = Day.of(partner.year, partner.month, 1);
    const after = role === "end" && partner.date !== null && day < partner.date.day;
    const before = role === "start" && partner.date !== null && day > partner.date.day;
    const date = inMonth(after ? month.plusMonths(1) : before ? month.plusMonths(-1) : month, day);
    return date && onDay(date, partner.anchor === "publication" ? "publication" : "context");
  }
  // 昨年(11日): the year that stands before the bracket, in the month the discourse is in
  if (partner && role === "list" && partner.year !== null && partner.date === null) {
    const month = discourse.day?.month ?? discourse.publication?.date.month;
    if (month !== undefined && isDay(partner.year, month, day))
      return onDay(Day.of(partner.year, month, day), "context");
  }
  const now = discourse.publication?.date;
  if (discourse.day && sentence === discourse.daySentence) {
    const focus = discourse.day.first;
    const date = inMonth(focus, day);
    // 昨年12月25日の事故の後の工事が30日に終わる is told from today
    const ahead = now && daysFrom(now, discourse.day) < 0 && tense() === "future";
    if (date && !ahead && (!now || isFar(discourse.day, date, now, day))) {
      const later = discourse.day && daysFrom(discourse.day, date) < 0 ? inMonth(focus.plusMonths(1), day) : date;
      return onDay(later ?? date, "context");
    }
  }
  if (!now) return unknownDay(null, null, day);
  const reach = weekday === undefined ? 2 : 6;
  const days: Day[] = [];
  for (let by = -reach; by <= reach; by++) {
    const date = inMonth(now.first.plusMonths(by), day);
    if (date) days.push(date);
  }
  const date = pick(onWeekday(weekday, days), (d) => daysFrom(now, d), tense);
  return date && onDay(date, "publication");
}

/** 31日(日): of the months and years near by, those in which the day is a Sunday; all where none is. */
function onWeekday(weekday: number | undefined, dates: readonly Day[]): readonly Day[] {
  const right = weekday === undefined ? [] : dates.filter((date) => date.weekday === weekday);
  return right.length > 0 ? right : dates;
}

/** 3月30日に通過し、16日 is of this month where today is the 17th; after a date of another year it is not. */
function isFar(focus: Day, date: Day, now: Day, day: number): boolean {
  if (Math.abs(daysFrom(now, date)) <= FAR) return false;
  const justPast = [0, 1, 2, 3].some((by) => now.plusDays(-by).day === day);
  return !justPast || Math.abs(daysFrom(now, focus)) > 366;
}

export const inMonth = (month: Day, day: number): Day | null =>
  day <= month.daysInMonth ? month.plusDays(day - 1) : null;

export const onDay = (date: Day, anchor: Anchor): ResolvedDate => ({
  period: periods.dayPeriod(date),
  anchor,
  date,
});

export function unknownDay(resolved: ResolvedDate | null, month: number | null, day: number | null): ResolvedDate {
  const head = resolved ? resolved.period.timex : `XXXX-${month === null ? "XX" : two(month)}`;
  return {
    period: { timex: `${head}-${day === null ? "XX" : two(day)}`, start: null, end: null },
    anchor: null,
    month,
  };
}

/** A bare hour is of the date in focus, else of the day of publication. */
export function resolveToday({ discourse, partner, role }: ResolutionContext): ResolvedDate {
  if (role && partner?.date) return onDay(partner.date, partner.anchor === "publication" ? "publication" : "context");
  if (discourse.day) return onDay(discourse.day, "context");
  if (discourse.publication) return onDay(discourse.publication.date, "publication");
  return unknownDay(null, null, null);
}
