import { type Day, dateTime, daysFrom } from "../calendar/calendar";
import type { Period } from "../calendar/period";
import * as periods from "../calendar/period";
import { type Clock, saysOnly, type TimeSpec } from "../spec";
import { clockOf, type ResolvedClock } from "./clock";
import { place } from "./dates/resolve-date";
import type { Placed, Resolved, Setting } from "./resolution-context";

/** Fills in what a moment implies; null for a day that no calendar has (2月30日). */
export function resolve(spec: TimeSpec, setting: Setting): Resolved | null {
  if (isHabit(spec, setting)) return habit(spec.weekday!);
  const placed = place(spec, setting);
  if (!placed) return null;
  if (setting.average && placed.date) return dateOf(spec, ofNoYear(placed.date));
  if (!spec.clock && !spec.part) return dateOf(spec, placed);
  return timeOf(spec, placed, setting);
}

const ofNoYear = (date: Day): Placed => ({
  period: { timex: `XXXX${date.toString().slice(4)}`, start: null, end: null },
  anchor: null,
});

/** 日曜日 in a sentence about 1923 is no Sunday near publication but every Sunday. */
function isHabit(spec: TimeSpec, { story, sentence, role, weekly }: Setting): boolean {
  const alone = spec.weekday !== undefined && role === null && saysOnly(spec, "weekday");
  if (alone && weekly) return true;
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
  range: null,
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

function timeOf(spec: TimeSpec, placed: Placed, setting: Setting): Resolved {
  const { anchor, date = null } = placed;
  const before = (!saysDay(spec) && setting.partner?.clock) || null;
  const clock = spec.clock ? clockOf(goesOn(spec.clock, spec, setting), before, setting.role) : null;
  // 23時20分から2時 ends on the next day
  const earlier =
    setting.role === "end" &&
    before &&
    clock &&
    !saysDay(spec) &&
    clock.minutes <= before.minutes % 1440 &&
    !clock.days;
  const days = (clock?.days ?? 0) + (earlier ? 1 : 0);
  const day = date?.plusDays(days) ?? null;
  const dayValue = day ? day.toString() : placed.period.timex;
  const timex = `${dayValue}T${clock ? clock.timex : spec.part}`;
  const range = day && (clock ? clockRange(day, clock) : spec.halfDay ? halfDayRange(day, spec.halfDay) : null);
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
function goesOn(clock: Clock, spec: TimeSpec, { story, role, sentence }: Setting): Clock {
  const last = sentence - story.clockSentence <= 1 && !role && saysOnly(spec, "clock") ? story.clock : null;
  const { hour, minute = 0, half } = clock;
  if (last?.said !== "pm" || half !== undefined || hour >= 12) return clock;
  const after = (hour + 12) * 60 + minute - last.minutes;
  return after >= 0 && after <= SOON ? { ...clock, half: "pm" } : clock;
}

const saysDay = (spec: TimeSpec): boolean =>
  spec.day !== undefined || spec.weekday !== undefined || spec.holiday !== undefined || spec.offset !== undefined;

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
