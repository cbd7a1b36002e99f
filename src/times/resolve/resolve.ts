import { type Day, dateTime, daysFrom } from "../calendar/calendar";
import type { Period } from "../calendar/period";
import * as periods from "../calendar/period";
import { type CertainParts, type Clock, hasOnly } from "../certain";
import { clockOf, type ResolvedClock } from "./clock";
import { resolveDate } from "./dates/resolve-date";
import type { ResolutionContext } from "./resolution-context";
import type { ResolvedDate, ResolvedTime } from "./resolved";

/** Fills in what a moment implies; null for a day that no calendar has (2月30日). */
export function resolve(certain: CertainParts, context: ResolutionContext): ResolvedTime | null {
  if (isHabit(certain, context)) return habit(certain.weekday!);
  const resolved = resolveDate(certain, context);
  if (!resolved) return null;
  if (context.average && resolved.date) return dateOf(certain, ofNoYear(resolved.date));
  if (!certain.clock && !certain.part) return dateOf(certain, resolved);
  return timeOf(certain, resolved, context);
}

const ofNoYear = (date: Day): ResolvedDate => ({
  period: { timex: `XXXX${date.toString().slice(4)}`, start: null, end: null },
  anchor: null,
});

/** 日曜日 in a sentence about 1923 is no Sunday near publication but every Sunday. */
function isHabit(certain: CertainParts, { discourse, sentence, role, weekly }: ResolutionContext): boolean {
  const alone = certain.weekday !== undefined && role === null && hasOnly(certain, "weekday");
  if (alone && weekly) return true;
  const now = discourse.publication?.date.year;
  return (
    alone &&
    now !== undefined &&
    discourse.year !== null &&
    discourse.yearSentence === sentence &&
    Math.abs(discourse.year - now) > 1
  );
}

const habit = (weekday: number): ResolvedTime => ({
  type: "set",
  timex: `XXXX-WXX-${weekday}`,
  range: null,
  anchor: null,
  period: null,
  date: null,
  year: null,
  month: null,
  clock: null,
});

function dateOf(certain: CertainParts, { period, anchor, date, year, month }: ResolvedDate): ResolvedTime {
  const sliced = certain.slice ? sliceOf(period, certain.slice.from, certain.slice.to) : period;
  const range = sliced.start && sliced.end && { start: sliced.start.toString(), end: sliced.end.toString() };
  return {
    type: period.timex.includes("T") ? "time" : "date",
    timex: period.timex,
    range: range ?? null,
    anchor,
    period,
    date: date ?? null,
    year: date?.year ?? year ?? null,
    month: date?.month ?? month ?? null,
    clock: null,
  };
}

const WHOLE = 30;

/** 上旬 is the first to the tenth, 前半 of a year January to June: thirtieths of the period, and a month counts thirty days. */
function sliceOf(period: Period, from: number, to: number): Period {
  if (!period.start || !period.end || (from === 0 && to === WHOLE)) return period;
  const { start, end } = period;
  const months = start.day === end.day ? (end.year - start.year) * 12 + end.month - start.month : 0;
  const at = (part: number): Day => {
    if (part === WHOLE) return end;
    if (months > 1 && (months * part) % WHOLE === 0) return start.plusMonths((months * part) / WHOLE);
    const total = months === 1 ? WHOLE : daysFrom(start, end);
    return start.plusDays(Math.round((total * part) / WHOLE));
  };
  return { timex: period.timex, start: at(from), end: at(to) };
}

function timeOf(certain: CertainParts, resolved: ResolvedDate, context: ResolutionContext): ResolvedTime {
  const { anchor, date = null } = resolved;
  const before = (!saysDay(certain) && context.partner?.clock) || null;
  const clock = certain.clock ? clockOf(goesOn(certain.clock, certain, context), before, context.role) : null;
  // 23時20分から2時 ends on the next day
  const earlier =
    context.role === "end" &&
    before &&
    clock &&
    !saysDay(certain) &&
    clock.minutes <= before.minutes % 1440 &&
    !clock.days;
  const days = (clock?.days ?? 0) + (earlier ? 1 : 0);
  const day = date?.plusDays(days) ?? null;
  const dayValue = day ? day.toString() : resolved.period.timex;
  const timex = `${dayValue}T${clock ? clock.timex : certain.part}`;
  const range = day && (clock ? clockRange(day, clock) : certain.halfDay ? halfDayRange(day, certain.halfDay) : null);
  return {
    type: "time",
    timex,
    range: range ?? null,
    anchor,
    period: day ? periods.dayPeriod(day) : null,
    date: date ?? null,
    year: date?.year ?? null,
    month: date?.month ?? null,
    clock,
  };
}

/** In minutes: 11時 half a day after 午後1時 may as well be of the morning. */
const SOON = 360;

/** 午後6時に出て、6時45分に着いた: a bare hour soon after one of the afternoon is of the afternoon, where that keeps the order. */
function goesOn(clock: Clock, certain: CertainParts, { discourse, role, sentence }: ResolutionContext): Clock {
  const last = sentence - discourse.clockSentence <= 1 && !role && hasOnly(certain, "clock") ? discourse.clock : null;
  const { hour, minute = 0, half } = clock;
  if (last?.said !== "pm" || half !== undefined || hour >= 12) return clock;
  const after = (hour + 12) * 60 + minute - last.minutes;
  return after >= 0 && after <= SOON ? { ...clock, half: "pm" } : clock;
}

const saysDay = (certain: CertainParts): boolean =>
  certain.day !== undefined ||
  certain.weekday !== undefined ||
  certain.holiday !== undefined ||
  certain.offset !== undefined;

function clockRange(day: Day, { hour, minute, second }: ResolvedClock): { start: string; end: string } {
  const start = hour * 3600 + (minute ?? 0) * 60 + (second ?? 0);
  const length = second !== undefined ? 1 : minute !== undefined ? 60 : 3600;
  const grain = second !== undefined ? "second" : "minute";
  return { start: dateTime(day, start, grain), end: dateTime(day, start + length, grain) };
}

/** Only 午前 and 午後 have ends; where 朝 and 夜 begin nobody says. */
function halfDayRange(day: Day, half: "am" | "pm"): { start: string; end: string } {
  const at = (hour: number) => dateTime(day, hour * 3600, "minute");
  return half === "am" ? { start: at(0), end: at(12) } : { start: at(12), end: at(24) };
}
