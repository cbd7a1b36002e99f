import { dateTime, SECONDS_IN_DAY } from "./calendar";
import * as periods from "./period";
import { onDay, unknownDay } from "./place-day";
import type { Anchor, Placed, Setting } from "./setting";
import type { Length, TimeSpec } from "./spec";

type Place = (spec: TimeSpec, setting: Setting) => Placed | null;

/** 3日前, 20年前, 3時間後: precise to the unit named; years before the calendar are BC. */
export function placeOffset(spec: TimeSpec, setting: Setting, place: Place): Placed | null {
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
    return finer(spec, { period: periods.yearPeriod(year), anchor, year }, setting, place);
  }
  if (years > 2000) return { period: periods.yearPeriod(now.year + sign * Math.round(years)), anchor };
  if (hours) {
    const clock = told ? null : (story.publication?.seconds ?? null);
    if (clock === null) return { period: { timex: `${now}TXX`, start: null, end: null }, anchor };
    const days = (length.W ?? 0) * 7 + (length.D ?? 0);
    const seconds = Math.round((days * 24 + (length.TH ?? 0)) * 3600 + (length.TM ?? 0) * 60 + (length.TS ?? 0));
    const months = Math.round(years * 12 + (length.M ?? 0));
    const from = now.plusMonths(sign * months);
    const at = clock + sign * seconds;
    const date = from.plusDays(Math.floor(at / SECONDS_IN_DAY));
    if (!periods.isKnown(date.year)) return vague(length);
    const grain = length.TS !== undefined || at % 60 !== 0 ? "second" : "minute";
    return { period: { timex: dateTime(from, at, grain), start: null, end: null }, anchor, date };
  }
  const months = Math.round(years * 12 + Math.trunc(length.M ?? 0));
  const days = Math.round((length.W ?? 0) * 7 + (length.D ?? 0) + ((length.M ?? 0) % 1) * 30);
  const date = now.plusMonths(sign * months).plusDays(sign * days);
  if (!periods.isKnown(date.year)) return vague(length);
  if (length.D === undefined && length.W === undefined && (length.M ?? 1) % 1 === 0) {
    return finer(
      spec,
      { period: periods.monthPeriod(date.year, date.month), anchor, year: date.year, month: date.month },
      setting,
      place,
    );
  }
  if (length.W !== undefined && length.D === undefined && Number.isInteger(length.W) && months === 0) {
    if (spec.weekday) return onDay(date.plusDays(spec.weekday - date.weekday), anchor);
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
function finer(spec: TimeSpec, placed: Placed, setting: Setting, place: Place): Placed | null {
  const { offset: _, ...rest } = spec;
  if (Object.keys(rest).every((key) => key === "slice" || key === "part" || key === "clock")) return placed;
  const filled: TimeSpec = { ...rest, year: placed.year!, ...(placed.month ? { month: placed.month } : {}) };
  const found = place(filled, setting);
  return found && { ...found, anchor: placed.anchor };
}
