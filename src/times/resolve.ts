import { Temporal } from "temporal-polyfill";
import type { TimeExpression } from "../types";
import { clockOf, type ResolvedClock } from "./clock";
import { holidayIn, nthWeekday } from "./holiday-calendar";
import type { TimeLexicon } from "./lexicon";
import { isDay } from "./numeric-date";
import type { Period } from "./period";
import * as periods from "./period";
import type { Length, Season, Shift, TimeSpec } from "./spec";
import type { Story } from "./story";

/** What a moment is resolved with. */
export interface Setting {
  readonly story: Story;
  readonly lexicon: TimeLexicon;
  readonly fiscalYearStart: number;
  /** Which way the sentence looks: a date without a year is else the nearest to publication. */
  readonly tense: "past" | "future" | null;
  /** The other end of the range or the one before in a list, which lends what is not said. */
  readonly partner: Resolved | null;
  /** Whether the partner is the start of the range, its end, or only the one before in a list. */
  readonly role: "end" | "start" | "list" | null;
  readonly sentence: number;
  /** 平年(18日): a day of no year. */
  readonly average: boolean;
}

/** A moment with its place on the calendar. */
export interface Resolved {
  readonly type: "date" | "time" | "set";
  readonly timex: string;
  readonly range?: { readonly start: string; readonly end: string };
  readonly anchor: TimeExpression["anchor"];
  readonly period: Period | null;
  readonly date: Temporal.PlainDate | null;
  readonly year: number | null;
  readonly month: number | null;
  readonly clock: ResolvedClock | null;
}

type Anchor = TimeExpression["anchor"];
/** The date part of a moment: a period, with the anchor that gave it. */
interface Placed {
  readonly period: Period;
  readonly anchor: Anchor;
  readonly date?: Temporal.PlainDate;
  readonly year?: number | null;
  readonly month?: number | null;
}

/** Fills in what a moment implies; null for a day that no calendar has (2月30日). */
export function resolve(spec: TimeSpec, setting: Setting): Resolved | null {
  if (isHabit(spec, setting)) return habit(spec.weekday!);
  const placed = place(spec, setting);
  if (!placed) return null;
  if (setting.average && placed.date) return dateOf(spec, ofNoYear(placed.date));
  if (!spec.clock && !spec.part) return dateOf(spec, placed);
  return timeOf(spec, placed, setting);
}

const ofNoYear = (date: Temporal.PlainDate): Placed => ({
  period: { timex: `XXXX${date.toString().slice(4)}`, start: null, end: null },
  anchor: null,
});

/** 日曜日 in a sentence about 1923 is no Sunday near publication but every Sunday. */
function isHabit(spec: TimeSpec, { story, sentence, role }: Setting): boolean {
  const alone = Object.keys(spec).length === 1 && spec.weekday !== undefined && role === null;
  const now = story.publication?.date.year;
  return (
    alone &&
    now !== undefined &&
    story.year !== null &&
    story.yearSentence === sentence &&
    Math.abs(story.year - now) > 1
  );
}

const habit = (weekday: number): Resolved => ({
  type: "set",
  timex: `XXXX-WXX-${weekday}`,
  anchor: null,
  period: null,
  date: null,
  year: null,
  month: null,
  clock: null,
});

function dateOf(spec: TimeSpec, { period, anchor, date, year, month }: Placed): Resolved {
  const sliced = spec.slice ? sliceOf(period, spec.slice.from, spec.slice.to) : period;
  const range = sliced.start && sliced.end && { start: sliced.start.toString(), end: sliced.end.toString() };
  return {
    type: /[\dX]T/.test(period.timex) ? "time" : "date",
    timex: period.timex,
    ...(range ? { range } : {}),
    anchor,
    period,
    date: date ?? null,
    year: date?.year ?? year ?? null,
    month: date?.month ?? month ?? null,
    clock: null,
  };
}

/** 上旬 is the first to the tenth, 前半 of a year January to June: tenths of the days, a month counted as thirty. */
function sliceOf(period: Period, from: number, to: number): Period {
  if (!period.start || !period.end || (from === 0 && to === 10)) return period;
  const { start, end } = period;
  const months = start.until(end, { largestUnit: "months" });
  const at = (tenth: number): Temporal.PlainDate => {
    if (tenth === 10) return end;
    if (months.months > 1 && months.days === 0 && (months.months * tenth) % 10 === 0)
      return start.add({ months: (months.months * tenth) / 10 });
    const days = months.months === 1 ? 30 : start.until(end, { largestUnit: "days" }).days;
    return start.add({ days: Math.round((days * tenth) / 10) });
  };
  return { timex: period.timex, start: at(from), end: at(to) };
}

function timeOf(spec: TimeSpec, placed: Placed, setting: Setting): Resolved {
  const { anchor, date = null } = placed;
  const before = (!saysDay(spec) && setting.partner?.clock) || null;
  const clock = spec.clock ? clockOf(spec.clock, before, setting.role) : null;
  // 23時20分から2時 ends on the next day
  const earlier =
    setting.role === "end" &&
    before &&
    clock &&
    !saysDay(spec) &&
    clock.minutes <= before.minutes % 1440 &&
    !clock.days;
  const days = (clock?.days ?? 0) + (earlier ? 1 : 0);
  const day = date?.add({ days }) ?? null;
  const dayValue = day ? day.toString() : placed.period.timex;
  const timex = `${dayValue}T${clock ? clock.timex : spec.part}`;
  const range = day && (clock ? clockRange(day, clock) : spec.halfDay ? halfDayRange(day, spec.halfDay) : null);
  return {
    type: "time",
    timex,
    ...(range ? { range } : {}),
    anchor,
    period: day ? periods.dayPeriod(day) : null,
    date: date ?? null,
    year: date?.year ?? null,
    month: date?.month ?? null,
    clock,
  };
}

const saysDay = (spec: TimeSpec): boolean =>
  spec.day !== undefined || spec.weekday !== undefined || spec.holiday !== undefined || spec.offset !== undefined;

function clockRange(day: Temporal.PlainDate, clock: ResolvedClock): { start: string; end: string } {
  const start = day.toPlainDateTime({ hour: clock.hour, minute: clock.minute ?? 0, second: clock.second ?? 0 });
  const grain =
    clock.second !== undefined ? { seconds: 1 } : clock.minute !== undefined ? { minutes: 1 } : { hours: 1 };
  const smallestUnit = clock.second !== undefined ? "second" : "minute";
  return { start: start.toString({ smallestUnit }), end: start.add(grain).toString({ smallestUnit }) };
}

/** Only 午前 and 午後 have ends; where 朝 and 夜 begin nobody says. */
function halfDayRange(day: Temporal.PlainDate, half: "am" | "pm"): { start: string; end: string } {
  const at = (hour: number) =>
    day
      .toPlainDateTime({ hour: hour % 24 })
      .add({ days: hour === 24 ? 1 : 0 })
      .toString({ smallestUnit: "minute" });
  return half === "am" ? { start: at(0), end: at(12) } : { start: at(12), end: at(24) };
}

function place(spec: TimeSpec, setting: Setting): Placed | null {
  if (spec.offset) return placeOffset(spec, setting);
  if (spec.century !== undefined) return placeCentury(spec, setting);
  if (spec.decade !== undefined) return placeDecade(spec.decade, setting);
  if (spec.turn) return placeTurn(spec.turn, setting);
  if (spec.samePeriod) return placeSamePeriod(spec.samePeriod, setting);
  if (spec.holiday) return placeHoliday(spec, spec.holiday, setting);
  if (spec.general && spec.season) return { period: periods.seasonPeriod(null, spec.season), anchor: null };
  if (spec.season) return placePart(spec, setting, (year) => periods.seasonPeriod(year, spec.season as Season));
  if (spec.term && typeof spec.month === "number") {
    const { month, term } = spec;
    return placePart(spec, setting, (year) => periods.termPeriod(year, month, term));
  }
  if (spec.quarter !== undefined) return placeQuarter(spec, setting);
  if (spec.half) return placeHalf(spec, spec.half, setting);
  if (spec.week) return placeWeek(spec, setting);
  if (spec.nthWeekday !== undefined) return placeNthWeekday(spec, setting);
  if (spec.lastDay || spec.day !== undefined) return placeDay(spec, setting);
  if (spec.month !== undefined) return placeMonth(spec, setting);
  if (spec.weekday !== undefined) return placeWeekday(spec.weekday, spec.toward ?? null, setting);
  if (spec.year !== undefined) return placeYear(spec, setting);
  return placeToday(setting);
}

/* Years */

interface YearPlace {
  readonly year: number | null;
  readonly anchor: Anchor;
  readonly text?: string;
}

function yearOf(spec: TimeSpec, setting: Setting): YearPlace | null {
  const { year } = spec;
  if (year === undefined) return null;
  const { story, fiscalYearStart } = setting;
  if (typeof year === "number") return { year: year < 0 ? year + 1 : year, anchor: "absolute" };
  if ("short" in year) return shortYear(year.short, setting);
  const now =
    story.publication &&
    (spec.fiscal ? fiscalYearOf(story.publication.date, fiscalYearStart) : story.publication.date.year);
  if (year.from === "story" && story.year !== null) return { year: story.year + year.by, anchor: "context" };
  if (now === null) return { year: null, anchor: null };
  return { year: now + year.by, anchor: "publication" };
}

const fiscalYearOf = (date: Temporal.PlainDate, start: number): number =>
  date.month >= start ? date.year : date.year - 1;

/** 25年: of the era the article counts in, or of the century nearest to publication. */
function shortYear(short: number, { story, partner }: Setting): YearPlace {
  if (story.era && short <= story.era.years && short > 0)
    return { year: story.era.year + short - 1, anchor: "absolute" };
  const near = partner?.year ?? story.publication?.date.year ?? story.year;
  if (near === null || near === undefined)
    return { year: null, anchor: null, text: `XX${String(short).padStart(2, "0")}` };
  const century = Math.floor(near / 100) * 100;
  const year = nearest(
    [century - 100 + short, century + short, century + 100 + short].filter((y) => y <= near + 40),
    (y) => Math.abs(y - near),
  );
  return { year, anchor: "absolute" };
}

function placeYear(spec: TimeSpec, setting: Setting): Placed {
  const { year, anchor, text } = yearOf(spec, setting)!;
  const period = spec.fiscal ? periods.fiscalYearPeriod(year, setting.fiscalYearStart) : periods.yearPeriod(year);
  return { period: text ? { ...period, timex: spec.fiscal ? `FY${text}` : text } : period, anchor, year };
}

function placeTurn(turn: "START" | "END", { story: { publication } }: Setting): Placed {
  if (!publication) return { period: periods.yearPeriod(null), anchor: null };
  const { year, month } = publication.date;
  const of = turn === "END" ? (month === 1 ? year - 1 : year) : month >= 10 ? year + 1 : year;
  return { period: periods.yearPeriod(of), anchor: "publication", year: of };
}

function placeCentury({ century }: TimeSpec, { story: { publication } }: Setting): Placed {
  if (typeof century === "number") return { period: periods.centuryPeriod(century), anchor: "absolute" };
  if (!publication) return { period: { timex: "XX", start: null, end: null }, anchor: null };
  return { period: periods.centuryPeriod(Math.ceil(publication.date.year / 100) + century!.by), anchor: "publication" };
}

/** 90年代 is the last such decade that has begun. */
function placeDecade(decade: number, { story: { publication } }: Setting): Placed {
  if (decade >= 100) return { period: periods.decadePeriod(decade, decade), anchor: "absolute" };
  if (!publication) return { period: periods.decadePeriod(null, decade), anchor: null };
  const { year } = publication.date;
  const century = Math.floor(year / 100) * 100;
  const first = century + decade <= year ? century + decade : century - 100 + decade;
  return { period: periods.decadePeriod(first, decade), anchor: "publication", year: first };
}

/* Periods of a year */

/** A period that recurs each year: in the year said, the partner's, or the one nearest to publication. */
function placePart(spec: TimeSpec, setting: Setting, of: (year: number | null) => Period): Placed {
  const said = yearOf(spec, setting);
  if (said)
    return {
      period: said.text ? { ...of(null), timex: of(null).timex.replace("XXXX", said.text) } : of(said.year),
      anchor: said.anchor,
      year: said.year,
    };
  const { partner, story, role, tense } = setting;
  if (partner?.year != null && role) {
    const near = partnerYear(partner, role, of);
    return {
      period: of(near),
      anchor: partner.anchor === "absolute" || partner.anchor === "context" ? "context" : partner.anchor,
      year: near,
    };
  }
  if (spec.following && story.month) {
    const focus = Temporal.PlainDate.from({ ...story.month, day: 1 });
    const ends = of(focus.year).end;
    const next = ends && Temporal.PlainDate.compare(ends, focus.add({ days: 1 })) > 0 ? focus.year : focus.year + 1;
    return { period: of(next), anchor: "context", year: next };
  }
  const now = story.publication?.date;
  if (!now) return { period: of(null), anchor: null, year: null };
  const candidates = [-1, 0, 1].map((by) => now.year + by).filter((year) => of(year).start !== null);
  const year = pick(candidates, (y) => distance(of(y), now), tense);
  return { period: of(year), anchor: "publication", year };
}

/** 11月から2月: the end is after the start; in a list the year is the same. */
function partnerYear(
  partner: Resolved,
  role: NonNullable<Setting["role"]>,
  of: (year: number | null) => Period,
): number {
  const year = partner.year!;
  const other = partner.period?.start;
  const own = of(year).start;
  if (!other || !own) return year;
  if (role === "end" && Temporal.PlainDate.compare(of(year).end!, other) <= 0) return year + 1;
  if (role === "start" && Temporal.PlainDate.compare(own, partner.period!.end!) >= 0) return year - 1;
  return year;
}

/** Months between publication and the period, signed: 0 where publication lies in it. */
function distance({ start, end }: Period, now: Temporal.PlainDate): number {
  if (Temporal.PlainDate.compare(now, start!) < 0) return now.until(start!, { largestUnit: "days" }).days;
  if (Temporal.PlainDate.compare(now, end!) < 0) return 0;
  return -(end!.until(now, { largestUnit: "days" }).days + 1);
}

function placeQuarter(spec: TimeSpec, setting: Setting): Placed {
  const { quarter } = spec;
  const { story, fiscalYearStart } = setting;
  if (typeof quarter === "object") {
    const now = story.publication?.date;
    if (!now) return { period: { timex: "XXXX-QX", start: null, end: null }, anchor: null };
    const at = now.add({ months: quarter.by * 3 });
    return { period: periods.quarterPeriod(at.year, Math.ceil(at.month / 3)), anchor: "publication", year: at.year };
  }
  const isFiscal = spec.fiscal || (spec.fiscalPart && spec.year === undefined);
  if (!isFiscal) return placePart(spec, setting, (year) => periods.quarterPeriod(year, quarter!));
  const first = fiscalYearStart + (quarter! - 1) * 3;
  const whole = (first - 1) % 3 === 0;
  return placePart({ ...spec, fiscal: true }, setting, (year) =>
    whole
      ? periods.quarterPeriod(
          year === null ? null : year + Math.floor((first - 1) / 12),
          Math.floor(((first - 1) % 12) / 3) + 1,
        )
      : periods.fiscalPart(year, `Q${quarter}`, first, 3),
  );
}

function placeHalf(spec: TimeSpec, half: number, setting: Setting): Placed {
  const isFiscal = spec.fiscal || spec.fiscalPart;
  if (!isFiscal) return placePart(spec, setting, (year) => periods.halfPeriod(year, half));
  return placePart({ ...spec, fiscal: true }, setting, (year) =>
    periods.fiscalPart(year, `H${half}`, setting.fiscalYearStart + (half - 1) * 6, 6),
  );
}

/** 前年同期: the period in focus, so many years before; without one, the year. */
function placeSamePeriod({ by }: Shift, { story }: Setting): Placed {
  const { period, publication } = story;
  if (period?.start && period.end) {
    const year = period.start.year + by;
    const timex = period.timex.replace(/\d{4}/, (said) => periods.yearValue(Number(said) + by));
    return {
      period: { timex, start: period.start.add({ years: by }), end: period.end.add({ years: by }) },
      anchor: "context",
      year,
    };
  }
  if (!publication) return { period: periods.yearPeriod(null), anchor: null };
  return {
    period: periods.yearPeriod(publication.date.year + by),
    anchor: "publication",
    year: publication.date.year + by,
  };
}

/* Months, weeks, days */

function placeMonth(spec: TimeSpec, setting: Setting): Placed {
  const { month } = spec;
  const { story } = setting;
  if (typeof month === "number")
    return { ...placePart(spec, setting, (year) => periods.monthPeriod(year, month)), month };
  const base =
    month!.from === "story" && story.month
      ? { ...story.month, anchor: "context" as const }
      : monthOf(story.publication?.date);
  if (!base) return { period: periods.monthPeriod(null, null), anchor: null };
  const at = Temporal.PlainDate.from({ year: base.year, month: base.month, day: 1 }).add({ months: month!.by });
  const said = yearOf(spec, setting);
  const year = said?.year ?? at.year;
  return { period: periods.monthPeriod(year, at.month), anchor: said?.anchor ?? base.anchor, year, month: at.month };
}

const monthOf = (date: Temporal.PlainDate | undefined) =>
  date ? { year: date.year, month: date.month, anchor: "publication" as const } : null;

function placeDay(spec: TimeSpec, setting: Setting): Placed | null {
  const { day } = spec;
  const { story } = setting;
  if (typeof day === "object") {
    const base = day.from === "story" && story.day ? story.day : (story.publication?.date ?? null);
    if (!base) return unknownDay(null, null, null);
    return onDay(base.add({ days: day.by }), day.from === "story" && story.day ? "context" : "publication");
  }
  if (spec.weekOf && typeof day === "number") return weekOf(place({ ...spec, weekOf: false }, setting));
  if (spec.month === undefined) return placeBareDay(day!, spec.weekday, setting);
  const placed = placeMonth(spec, setting);
  const month = placed.month ?? null;
  if (placed.year == null || month === null)
    return day !== undefined && !isDay(2000, month ?? 1, day) ? null : unknownDay(placed, month, day ?? null);
  const last = Temporal.PlainYearMonth.from({ year: Math.max(1, placed.year), month }).daysInMonth;
  if (spec.lastDay) return onDay(Temporal.PlainDate.from({ year: placed.year, month, day: last }), placed.anchor);
  if (!isDay(2000, month, day!)) return null;
  if (placed.year < 1)
    return { period: { timex: `${placed.period.timex}-${two(day!)}`, start: null, end: null }, anchor: placed.anchor };
  if (
    typeof spec.month === "number" &&
    yearOf(spec, setting) === null &&
    (placed.anchor === "publication" || !isDay(placed.year, month, day!))
  ) {
    return nearestDay(month, day!, spec.weekday, placed, setting);
  }
  return isDay(placed.year, month, day!)
    ? onDay(Temporal.PlainDate.from({ year: placed.year, month, day: day! }), placed.anchor)
    : null;
}

/** 2月7日 without a year: the nearest to publication, where the year has such a day. */
function nearestDay(
  month: number,
  day: number,
  weekday: number | undefined,
  placed: Placed,
  { story, tense, partner, role }: Setting,
): Placed | null {
  if (partner?.year != null && role)
    return isDay(placed.year!, month, day)
      ? onDay(Temporal.PlainDate.from({ year: placed.year!, month, day }), placed.anchor)
      : null;
  const now = story.publication!.date;
  const years = [-4, -3, -2, -1, 0, 1, 2, 3, 4].map((by) => now.year + by).filter((year) => isDay(year, month, day));
  const dates = onWeekday(
    weekday,
    years.map((year) => Temporal.PlainDate.from({ year, month, day })),
  );
  const date = pick(dates, (d) => now.until(d, { largestUnit: "days" }).days, tense);
  return date && onDay(date, "publication");
}

/** How far the date in focus has to be from publication for a bare 12日 to be of its month. */
const FAR = 45;

/** 12日: of the partner's month, of a month in focus that is far from publication, else the nearest to publication. */
function placeBareDay(day: number, weekday: number | undefined, setting: Setting): Placed | null {
  const { story, partner, role, tense, sentence } = setting;
  if (partner && role && partner.month !== null && partner.year !== null) {
    const month = Temporal.PlainDate.from({ year: partner.year, month: partner.month, day: 1 });
    const after = role === "end" && partner.date !== null && day < partner.date.day;
    const before = role === "start" && partner.date !== null && day > partner.date.day;
    const date = inMonth(after ? month.add({ months: 1 }) : before ? month.subtract({ months: 1 }) : month, day);
    return date && onDay(date, partner.anchor === "publication" ? "publication" : "context");
  }
  // 昨年(11日): the year that stands before the bracket, in the month the story is in
  if (partner && role === "list" && partner.year !== null && partner.date === null) {
    const month = story.day?.month ?? story.publication?.date.month;
    if (month !== undefined && isDay(partner.year, month, day))
      return onDay(Temporal.PlainDate.from({ year: partner.year, month, day }), "context");
  }
  const now = story.publication?.date;
  if (story.day && sentence === story.daySentence) {
    const focus = story.day.with({ day: 1 });
    const date = inMonth(focus, day);
    if (date && (!now || isFar(story.day, date, now, day))) {
      const later =
        story.day && Temporal.PlainDate.compare(date, story.day) < 0 ? inMonth(focus.add({ months: 1 }), day) : date;
      return onDay(later ?? date, "context");
    }
  }
  if (!now) return unknownDay(null, null, day);
  const months = weekday === undefined ? [-2, -1, 0, 1, 2] : [-6, -5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5, 6];
  const dates = onWeekday(
    weekday,
    months.flatMap((by) => inMonth(now.with({ day: 1 }).add({ months: by }), day) ?? []),
  );
  const date = pick(dates, (d) => now.until(d, { largestUnit: "days" }).days, tense);
  return date && onDay(date, "publication");
}

/** 31日(日): of the months and years near by, those in which the day is a Sunday; all where none is. */
function onWeekday(weekday: number | undefined, dates: readonly Temporal.PlainDate[]): readonly Temporal.PlainDate[] {
  const right = weekday === undefined ? [] : dates.filter((date) => date.dayOfWeek === weekday);
  return right.length > 0 ? right : dates;
}

/** 3月30日に通過し、16日 is of this month where today is the 17th; after a date of another year it is not. */
function isFar(focus: Temporal.PlainDate, date: Temporal.PlainDate, now: Temporal.PlainDate, day: number): boolean {
  if (Math.abs(now.until(date, { largestUnit: "days" }).days) <= FAR) return false;
  const justPast = [0, 1, 2, 3].some((by) => now.subtract({ days: by }).day === day);
  return !justPast || Math.abs(now.until(focus, { largestUnit: "days" }).days) > 366;
}

const inMonth = (month: Temporal.PlainDate, day: number): Temporal.PlainDate | null =>
  day <= month.daysInMonth ? month.with({ day }) : null;

const onDay = (date: Temporal.PlainDate, anchor: Anchor): Placed => ({ period: periods.dayPeriod(date), anchor, date });

const two = (n: number): string => String(n).padStart(2, "0");

function unknownDay(placed: Placed | null, month: number | null, day: number | null): Placed {
  const head = placed ? placed.period.timex : `XXXX-${month === null ? "XX" : two(month)}`;
  return {
    period: { timex: `${head}-${day === null ? "XX" : two(day)}`, start: null, end: null },
    anchor: null,
    month,
  };
}

function placeWeek(spec: TimeSpec, setting: Setting): Placed | null {
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
const weekOf = (placed: Placed | null): Placed | null =>
  placed?.date ? { period: periods.weekPeriod(placed.date), anchor: placed.anchor } : placed;

function placeNthWeekday(spec: TimeSpec, setting: Setting): Placed {
  const weekday = spec.weekday!;
  const base = placeMonth(
    spec.month === undefined ? { ...spec, month: { from: "publication", by: 0 } } : spec,
    setting,
  );
  if (base.year == null || base.month == null)
    return { period: { timex: `XXXX-WXX-${weekday}`, start: null, end: null }, anchor: null };
  return onDay(nthWeekday(base.year, base.month, weekday, spec.nthWeekday!), base.anchor);
}

function placeWeekday(weekday: number, toward: 1 | -1 | null, { story, tense, partner, role }: Setting): Placed | null {
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

function placeHoliday(spec: TimeSpec, name: string, setting: Setting): Placed | null {
  const rules = setting.lexicon.holidayRules.get(name)!;
  const said = yearOf(spec, setting);
  const now = setting.story.publication?.date;
  if (said?.year != null) {
    const date = holidayIn(rules, said.year);
    return date && onDay(date, said.anchor);
  }
  if (!now) {
    const fixed = rules.length === 1 && /^\d+$/.test(rules[0]!.day) ? two(Number(rules[0]!.day)) : "XX";
    return { period: { timex: `XXXX-${two(rules[0]!.month)}-${fixed}`, start: null, end: null }, anchor: null };
  }
  const dates = [-1, 0, 1].flatMap((by) => holidayIn(rules, now.year + by) ?? []);
  const date = pick(dates, (d) => now.until(d, { largestUnit: "days" }).days, setting.tense);
  return date && onDay(date, "publication");
}

/** A bare hour is of the date in focus, else of the day of publication. */
function placeToday({ story, partner, role }: Setting): Placed {
  if (role && partner?.date) return onDay(partner.date, partner.anchor === "publication" ? "publication" : "context");
  if (story.day) return onDay(story.day, "context");
  if (story.publication) return onDay(story.publication.date, "publication");
  return unknownDay(null, null, null);
}

/** 3日前, 20年前, 3時間後: precise to the unit named; years before the calendar are BC. */
function placeOffset(spec: TimeSpec, setting: Setting): Placed | null {
  const { length, sign, from, several } = spec.offset!;
  const { story } = setting;
  if (several) return vague(length);
  const told = from === "story" && story.day !== null;
  const now = told ? story.day : (story.publication?.date ?? null);
  const anchor: Anchor = told ? "context" : now ? "publication" : null;
  const hours = length.TH !== undefined || length.TM !== undefined || length.TS !== undefined;
  if (!now)
    return length.Y !== undefined || length.M !== undefined
      ? { period: periods.yearPeriod(null), anchor }
      : unknownDay(null, null, null);
  const years = length.Y ?? 0;
  if (Number.isInteger(years) && Object.keys(length).length === 1 && length.Y !== undefined) {
    const year = now.year + sign * years;
    return finer(spec, { period: periods.yearPeriod(year), anchor, year }, setting);
  }
  if (years > 2000) return { period: periods.yearPeriod(now.year + sign * Math.round(years)), anchor };
  if (hours) {
    const time = told ? null : (story.publication?.time ?? null);
    if (!time) return { period: { timex: `${now.toString()}TXX`, start: null, end: null }, anchor };
    const days = (length.W ?? 0) * 7 + (length.D ?? 0);
    const seconds = Math.round((days * 24 + (length.TH ?? 0)) * 3600 + (length.TM ?? 0) * 60 + (length.TS ?? 0));
    const months = Math.round(years * 12 + (length.M ?? 0));
    const at = now
      .toPlainDateTime(time)
      .add({ months: sign * months })
      .add({ seconds: sign * seconds });
    const smallestUnit = length.TS !== undefined || time.second !== 0 || seconds % 60 !== 0 ? "second" : "minute";
    const timex = at.toString({ smallestUnit });
    return { period: { timex, start: null, end: null }, anchor, date: at.toPlainDate() };
  }
  const months = Math.round(years * 12 + Math.trunc(length.M ?? 0));
  const days = Math.round((length.W ?? 0) * 7 + (length.D ?? 0) + ((length.M ?? 0) % 1) * 30);
  const date = now.add({ months: sign * months }).add({ days: sign * days });
  if (length.D === undefined && length.W === undefined && (length.M ?? 1) % 1 === 0) {
    return finer(
      spec,
      { period: periods.monthPeriod(date.year, date.month), anchor, year: date.year, month: date.month },
      setting,
    );
  }
  if (length.W !== undefined && length.D === undefined && Number.isInteger(length.W) && months === 0) {
    if (spec.weekday) return onDay(date.add({ days: spec.weekday - date.dayOfWeek }), anchor);
    return { period: periods.weekPeriod(date), anchor };
  }
  return onDay(date, anchor);
}

/** 数年前, 数日後: in no year, month or day that anyone could name. */
function vague(length: Length): Placed {
  if (length.Y !== undefined) return { period: periods.yearPeriod(null), anchor: null };
  if (length.M !== undefined) return { period: periods.monthPeriod(null, null), anchor: null };
  if (length.TH !== undefined || length.TM !== undefined || length.TS !== undefined) {
    return { period: { timex: "XXXX-XX-XXTXX", start: null, end: null }, anchor: null };
  }
  return length.W !== undefined
    ? { period: { timex: "XXXX-WXX", start: null, end: null }, anchor: null }
    : unknownDay(null, null, null);
}

/** 2年前の4月, 3か月前の7日: the offset gives the year or month, the rest is said. */
function finer(spec: TimeSpec, placed: Placed, setting: Setting): Placed | null {
  const { offset: _, ...rest } = spec;
  if (Object.keys(rest).every((key) => key === "slice" || key === "part" || key === "clock")) return placed;
  const filled: TimeSpec = { ...rest, year: placed.year!, ...(placed.month ? { month: placed.month } : {}) };
  const found = place(filled, setting);
  return found && { ...found, anchor: placed.anchor };
}

/* Nearness */

const nearest = <T>(items: readonly T[], away: (item: T) => number): T | null =>
  items.reduce<T | null>((best, item) => (best === null || away(item) < away(best) ? item : best), null);

/** How much farther a day may be for the tense of the sentence to choose it: 4月に発売された in March is not last April's. */
const REACH = 3;

/** The nearest to publication, the past in doubt; the tense of the sentence chooses between two that are about as near. */
function pick<T>(items: readonly T[], ahead: (item: T) => number, tense: Setting["tense"]): T | null {
  const away = (item: T) => Math.abs(ahead(item)) + (ahead(item) > 0 ? 0.5 : 0);
  const first = nearest(items, away);
  if (first === null || tense === null) return first;
  const side = nearest(
    items.filter((item) => (tense === "future" ? ahead(item) >= 0 : ahead(item) <= 0)),
    away,
  );
  return side !== null && away(side) <= REACH * away(first) ? side : first;
}
