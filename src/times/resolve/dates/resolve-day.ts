import { Day, daysFrom, isDay, two } from "../../calendar/calendar";
import * as periods from "../../calendar/period";
import type { TimeSpec } from "../../spec";
import { nearest, pick } from "../nearness";
import type { Anchor, Placed, Setting } from "../resolution-context";
import { yearOf } from "./resolve-year";
import { placePart } from "./resolve-year-part";

export function placeMonth(spec: TimeSpec, setting: Setting): Placed {
  const { month } = spec;
  const { story } = setting;
  if (typeof month === "number") {
    const { period, anchor, year } = placePart(spec, setting, (of) => periods.monthPeriod(of, month));
    return { period, anchor, year, month };
  }
  const base =
    month!.from === "story" && story.month
      ? { ...story.month, anchor: "context" as const }
      : monthOf(story.publication?.date);
  if (!base) return { period: periods.monthPeriod(null, null), anchor: null };
  const at = Day.of(base.year, base.month + month!.by, 1);
  const said = yearOf(spec, setting);
  const year = said?.year ?? at.year;
  return { period: periods.monthPeriod(year, at.month), anchor: said?.anchor ?? base.anchor, year, month: at.month };
}

const monthOf = (date: Day | undefined) =>
  date ? { year: date.year, month: date.month, anchor: "publication" as const } : null;

export function placeDay(spec: TimeSpec, setting: Setting): Placed | null {
  const { day } = spec;
  const { story } = setting;
  if (typeof day === "object") {
    const base = day.from === "story" && story.day ? story.day : (story.publication?.date ?? null);
    if (!base) return unknownDay(null, null, null);
    return onDay(base.plusDays(day.by), day.from === "story" && story.day ? "context" : "publication");
  }
  if (spec.month === undefined && spec.following && story.day) {
    const next = nextDay(story.day, day!);
    return next && onDay(next, "context");
  }
  if (spec.month === undefined) return placeBareDay(day!, spec.weekday, setting);
  if (day !== undefined && typeof spec.month === "number" && isOfNoYear(spec, setting))
    return isDay(2000, spec.month, day) ? nearestDay(spec.month, day, spec.weekday, setting) : null;
  // 2005年12月7日 says all itself
  if (typeof spec.year === "number" && spec.year > 0 && typeof spec.month === "number" && day !== undefined)
    return isDay(spec.year, spec.month, day) ? onDay(Day.of(spec.year, spec.month, day), "absolute") : null;
  const placed = placeMonth(spec, setting);
  const month = placed.month ?? null;
  if (placed.year == null || month === null)
    return day !== undefined && !isDay(2000, month ?? 1, day) ? null : unknownDay(placed, month, day ?? null);
  if (spec.lastDay) return onDay(Day.of(placed.year, month + 1, 0), placed.anchor);
  if (!isDay(2000, month, day!)) return null;
  if (placed.year < 1)
    return { period: { timex: `${placed.period.timex}-${two(day!)}`, start: null, end: null }, anchor: placed.anchor };
  return isDay(placed.year, month, day!) ? onDay(Day.of(placed.year, month, day!), placed.anchor) : null;
}

/** 2月7日, of which neither the words nor another expression say the year. */
const isOfNoYear = ({ year, following }: TimeSpec, { story, partner, role }: Setting): boolean =>
  year === undefined && !(role && partner?.year != null) && !(following && story.month) && story.publication !== null;

/** 2月7日 without a year: the nearest to publication, where the year has such a day. */
function nearestDay(month: number, day: number, weekday: number | undefined, { story, tense }: Setting): Placed | null {
  const now = story.publication!.date;
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
function placeBareDay(day: number, weekday: number | undefined, setting: Setting): Placed | null {
  const { story, partner, role, tense, sentence } = setting;
  if (partner && role && partner.month !== null && partner.year !== null) {
    const month = Day.of(partner.year, partner.month, 1);
    const after = role === "end" && partner.date !== null && day < partner.date.day;
    const before = role === "start" && partner.date !== null && day > partner.date.day;
    const date = inMonth(after ? month.plusMonths(1) : before ? month.plusMonths(-1) : month, day);
    return date && onDay(date, partner.anchor === "publication" ? "publication" : "context");
  }
  // 昨年(11日): the year that stands before the bracket, in the month the story is in
  if (partner && role === "list" && partner.year !== null && partner.date === null) {
    const month = story.day?.month ?? story.publication?.date.month;
    if (month !== undefined && isDay(partner.year, month, day))
      return onDay(Day.of(partner.year, month, day), "context");
  }
  const now = story.publication?.date;
  if (story.day && sentence === story.daySentence) {
    const focus = story.day.first;
    const date = inMonth(focus, day);
    // 昨年12月25日の事故の後の工事が30日に終わる is told from today
    const ahead = now && daysFrom(now, story.day) < 0 && tense() === "future";
    if (date && !ahead && (!now || isFar(story.day, date, now, day))) {
      const later = story.day && daysFrom(story.day, date) < 0 ? inMonth(focus.plusMonths(1), day) : date;
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

export const onDay = (date: Day, anchor: Anchor): Placed => ({
  period: periods.dayPeriod(date),
  anchor,
  date,
});

export function unknownDay(placed: Placed | null, month: number | null, day: number | null): Placed {
  const head = placed ? placed.period.timex : `XXXX-${month === null ? "XX" : two(month)}`;
  return {
    period: { timex: `${head}-${day === null ? "XX" : two(day)}`, start: null, end: null },
    anchor: null,
    month,
  };
}

/** A bare hour is of the date in focus, else of the day of publication. */
export function placeToday({ story, partner, role }: Setting): Placed {
  if (role && partner?.date) return onDay(partner.date, partner.anchor === "publication" ? "publication" : "context");
  if (story.day) return onDay(story.day, "context");
  if (story.publication) return onDay(story.publication.date, "publication");
  return unknownDay(null, null, null);
}
