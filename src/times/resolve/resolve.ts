import { type Day, dateTime, daysFrom } from "../calendar/calendar";
import type { Period } from "../calendar/period";
import * as periods from "../calendar/period";
import { type CertainParts, type Clock, hasOnly } from "../certain";
import { clockOf, type ResolvedClock } from "./clock";
import { resolveDate } from "./dates/resolve-date";
import type { ResolutionContext } from "./resolution-context";
import type { ResolvedDate, ResolvedTime } from "./resolved";

/** Fills in what a moment implies; null for a day that the calendar does not have (2月30日). */
export function resolve(certain: CertainParts, context: ResolutionContext): ResolvedTime | null {
  if (isEveryWeek(certain, context)) return everyWeek(certain.weekday!);
  const resolved = resolveDate(certain, context);
  if (!resolved) return null;
  if (context.average && resolved.date) return dateOf(certain, ofNoYear(resolved.date));
  if (!certain.clock && !certain.part) return dateOf(certain, resolved);
  return timeOf(certain, resolved, context);
}

const ofNoYear = (date: Day): ResolvedDate => ({
  period: periods.openPeriod(`XXXX${date.toString().slice(4)}`),
  anchor: null,
});

/** A weekday in a sentence about a year farther from that of publication is any: 日曜日 in one about 1923 is every Sunday. */
const NEAR_YEARS = 1;

function isEveryWeek(certain: CertainParts, { discourse, sentence, role, weekly }: ResolutionContext): boolean {
  if (certain.weekday === undefined || !hasOnly(certain, "weekday")) return false;
  if (weekly || role !== null) return weekly;
  const now = discourse.publication?.date.year;
  return (
    now !== undefined &&
    discourse.year !== null &&
    discourse.yearSentence === sentence &&
    Math.abs(discourse.year - now) > NEAR_YEARS
  );
}

const everyWeek = (weekday: number): ResolvedTime => ({
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

/** A moment without a time of day; its range may be a slice of its period. */
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

/** A period is cut into thirtieths; a month counts as thirty days. */
const WHOLE = 30;

/** A part of a period in thirtieths: 上旬 is the 1st to the 10th, 前半 of a year January to June. */
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
  const before = (!hasDay(certain) && context.partner?.clock) || null;
  const clock = certain.clock ? clockOf(inAfternoon(certain.clock, certain, context), before, context.role) : null;
  const isNextDay = context.role === "end" && before !== null && clock !== null && endsOnNextDay(clock, before);
  const day = date?.plusDays((clock?.days ?? 0) + (isNextDay ? 1 : 0)) ?? null;
  const dayValue = day ? day.toString() : resolved.period.timex;
  const range = day && (clock ? clockRange(day, clock) : certain.halfDay ? halfDayRange(day, certain.halfDay) : null);
  return {
    type: "time",
    timex: `${dayValue}T${clock ? clock.timex : certain.part}`,
    range: range ?? null,
    anchor,
    period: day ? periods.dayPeriod(day) : null,
    date: date ?? null,
    year: date?.year ?? null,
    month: date?.month ?? null,
    clock,
  };
}

/** Whether the end of a range is on the next day: 23時20分から2時; but not 26時, which names that day itself. */
const endsOnNextDay = (clock: ResolvedClock, start: ResolvedClock): boolean =>
  clock.days === 0 && clock.minutes <= start.minutes % MINUTES_IN_DAY;

const MINUTES_IN_DAY = 1440;

/** A bare hour at most this many minutes after one of the afternoon is of the afternoon too. */
const SOON = 360;

/** Adds the afternoon to a bare clock time soon after one of the afternoon: 午後6時に出て、6時45分に着いた. */
function inAfternoon(clock: Clock, certain: CertainParts, { discourse, role, sentence }: ResolutionContext): Clock {
  const isNear = sentence - discourse.clockSentence <= 1 && !role && hasOnly(certain, "clock");
  const last = isNear ? discourse.clock : null;
  const { hour, minute = 0, half } = clock;
  if (last?.half !== "pm" || half !== undefined || hour >= 12) return clock;
  const after = (hour + 12) * 60 + minute - last.minutes;
  return after >= 0 && after <= SOON ? { ...clock, half: "pm" } : clock;
}

const hasDay = ({ day, weekday, holiday, offset }: CertainParts): boolean =>
  day !== undefined || weekday !== undefined || holiday !== undefined || offset !== undefined;

/** The range of a clock time: an hour, a minute or a second, as fine as it is written. */
function clockRange(day: Day, { hour, minute, second }: ResolvedClock): { start: string; end: string } {
  const start = hour * 3600 + (minute ?? 0) * 60 + (second ?? 0);
  const length = second !== undefined ? 1 : minute !== undefined ? 60 : 3600;
  const grain = second !== undefined ? "second" : "minute";
  return { start: dateTime(day, start, grain), end: dateTime(day, start + length, grain) };
}

/** The range of 午前 or 午後. */
function halfDayRange(day: Day, half: "am" | "pm"): { start: string; end: string } {
  const at = (hour: number) => dateTime(day, hour * 3600, "minute");
  return half === "am" ? { start: at(0), end: at(12) } : { start: at(12), end: at(24) };
}
