import { Day, dateTime, SECONDS_IN_DAY } from "../../calendar/calendar";
import * as periods from "../../calendar/period";
import { type Length, saysOnly, type TimeSpec } from "../../spec";
import type { ResolvedClock } from "../clock";
import type { Anchor, Placed, Setting } from "../resolution-context";
import { onDay, unknownDay } from "./resolve-day";

type Place = (spec: TimeSpec, setting: Setting) => Placed | null;

/** What a distance is counted from, as fine as it is known. */
interface Base {
  readonly year: number;
  readonly month: number | null;
  readonly date: Day | null;
  /** Since the day began. */
  readonly seconds: number | null;
  readonly anchor: Anchor;
}

/** 3日前, 20年前, 3時間後: precise to the unit named; years before the calendar are BC. */
export function placeOffset(spec: TimeSpec, setting: Setting, place: Place): Placed | null {
  const { length, sign, several } = spec.offset!;
  const base = several ? null : baseOf(spec.offset!, setting);
  if (!base) return vague(length);
  const { anchor } = base;
  const years = length.Y ?? 0;
  if (Number.isInteger(years) && Object.keys(length).length === 1 && length.Y !== undefined) {
    const year = base.year + sign * years;
    return finer(spec, { period: periods.yearPeriod(year), anchor, year }, setting, place);
  }
  if (years > 2000) return { period: periods.yearPeriod(base.year + sign * Math.round(years)), anchor };
  const months = sign * Math.round(years * 12 + Math.trunc(length.M ?? 0));
  if (length.TH !== undefined || length.TM !== undefined || length.TS !== undefined)
    return hoursFrom(base, months, length, sign);
  if (length.D === undefined && length.W === undefined && (length.M ?? 1) % 1 === 0) {
    if (base.month === null) return vague(length);
    const { year, month } = Day.of(base.year, base.month + months, 1);
    return finer(spec, { period: periods.monthPeriod(year, month), anchor, year, month }, setting, place);
  }
  const days = Math.round((length.W ?? 0) * 7 + (length.D ?? 0) + ((length.M ?? 0) % 1) * 30);
  const date = base.date?.plusMonths(months).plusDays(sign * days);
  if (!date || !periods.isKnown(date.year)) return vague(length);
  if (length.W !== undefined && length.D === undefined && Number.isInteger(length.W) && months === 0) {
    if (spec.weekday) return onDay(date.plusDays(spec.weekday - date.weekday), anchor);
    return { period: periods.weekPeriod(date), anchor };
  }
  return onDay(date, anchor);
}

/**
 * 昨日の2日前 is counted from 昨日, その2日後 from the day in focus, and so is 2日後 in a clause of the past; all else from publication. 事件の
 * 3日前 is of an event, whose day is the one in focus if any.
 */
function baseOf({ from, sign, length }: NonNullable<TimeSpec["offset"]>, setting: Setting): Base | null {
  const { story, told, sentence } = setting;
  if (told?.year != null) {
    const { year, month, date, clock } = told;
    return { year, month, date, seconds: clock ? secondsOf(clock) : null, anchor: "context" };
  }
  const { publication } = story;
  const past = from !== "publication" || (sign > 0 && setting.tense() === "past");
  // 2003年に入り、2年後に去った
  if (past && length.Y !== undefined && story.year !== null && story.yearSentence === sentence)
    return { year: story.year, month: story.month?.month ?? null, date: null, seconds: null, anchor: "context" };
  const seconds = story.clock && secondsOf(story.clock);
  const ofDay = length.TH !== undefined || length.TM !== undefined || length.TS !== undefined;
  if (story.day && (past || (ofDay && seconds !== null && publication?.seconds == null)))
    return { year: story.day.year, month: story.day.month, date: story.day, seconds, anchor: "context" };
  if (!publication || from === "event") return null;
  const { date } = publication;
  return { year: date.year, month: date.month, date, seconds: publication.seconds, anchor: "publication" };
}

const secondsOf = ({ hour, minute = 0, second = 0 }: ResolvedClock): number => hour * 3600 + minute * 60 + second;

function hoursFrom(base: Base, months: number, length: Length, sign: 1 | -1): Placed {
  const { date, seconds, anchor } = base;
  if (!date) return vague(length);
  if (seconds === null) return { period: { timex: `${date}TXX`, start: null, end: null }, anchor };
  const days = (length.W ?? 0) * 7 + (length.D ?? 0);
  const by = Math.round((days * 24 + (length.TH ?? 0)) * 3600 + (length.TM ?? 0) * 60 + (length.TS ?? 0));
  const from = date.plusMonths(months);
  const at = seconds + sign * by;
  const day = from.plusDays(Math.floor(at / SECONDS_IN_DAY));
  if (!periods.isKnown(day.year)) return vague(length);
  const grain = length.TS !== undefined || at % 60 !== 0 ? "second" : "minute";
  return { period: { timex: dateTime(from, at, grain), start: null, end: null }, anchor, date: day };
}

/** 数年前, 数日後, and what is counted from nothing known: in no year, month or day that anyone could name. */
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
function finer(spec: TimeSpec, placed: Placed, setting: Setting, place: Place): Placed | null {
  if (saysOnly(spec, "offset", "slice", "part", "clock")) return placed;
  const filled: TimeSpec = { ...spec, offset: undefined, year: placed.year!, month: placed.month ?? spec.month };
  const found = place(filled, setting);
  return found && { ...found, anchor: placed.anchor };
}
