import type { TimeExpression } from "../../types";
import { type StatedParts, statedParts } from "./stated-parts";

/** How a time of the source goes with one of the claim: the same; another date or length; nothing that can be compared. */
export type TimeAgreement = "same" | "otherDate" | "otherLength" | "apart";

/** YYYY-MM-DDThh:mm of TIMEX3, with what there is: 2025, 2025-02, 2025-Q2, FY2024, XXXX-02-07T15:30. */
const TIMEX =
  /^(FY)?([\dX]{4})(?:-([A-Z]{2}|[A-Z]?[\dX]{1,2})(?:-([\dX]{2}|\d))?)?(?:T(?:(\d\d)(?::(\d\d))?|([A-Z]{2})))?/;

interface TimeFields {
  readonly era: string;
  readonly year: string;
  readonly month: string | undefined;
  readonly day: string | undefined;
  readonly hour: string | undefined;
  readonly minute: string | undefined;
  readonly dayPart: string | undefined;
}

function fieldsOf(timex: string): TimeFields | undefined {
  const match = TIMEX.exec(timex);
  if (!match) return undefined;
  const [, era = "", year, month, day, hour, minute, dayPart] = match;
  return { era, year: year!, month, day, hour, minute, dayPart };
}

/**
 * Compares a time of the claim with one of a source. What the claim's words state must be there: the day of 7日, the year of 2025年2月7日. What
 * its context adds is free, since a claim is read without the article; words that go by another time (昨日) count as resolved.
 */
export function timeAgreement(claim: TimeExpression, source: TimeExpression): TimeAgreement {
  if (claim.text === source.text || claim.timex === source.timex)
    return weekdayAgrees(claim, source) ? "same" : "otherDate";
  if (
    (claim.type === "duration") !== (source.type === "duration") ||
    (claim.type === "set") !== (source.type === "set")
  )
    return "apart";
  if (claim.type === "duration") return durationAgreement(claim.timex, source.timex);
  if (claim.type === "set") return "otherDate";
  const [a, b] = [fieldsOf(claim.timex), fieldsOf(source.timex)];
  if (!a || !b) return "apart";
  if (a.era !== b.era) return holds(claim, source) ? "same" : "apart";
  const parts = statedParts(claim.text);
  if (parts.isRelative && !parts.day && !parts.month && !parts.clock) return resolvedAgreement(a, b);
  return statedAgreement(parts, a, b, claim, source);
}

function statedAgreement(
  parts: StatedParts,
  a: TimeFields,
  b: TimeFields,
  claim: TimeExpression,
  source: TimeExpression,
): TimeAgreement {
  const wanted: [boolean, string | undefined, string | undefined][] = [
    [parts.year || (parts.isRelative && claim.anchor === "absolute"), a.era + a.year, b.era + b.year],
    [parts.month, a.month, b.month],
    [parts.day, a.day, b.day],
    [parts.clock, a.hour, b.hour],
    [parts.clock && a.minute !== undefined && a.minute !== "00", a.minute, b.minute],
  ];
  const asked = wanted.filter(([isStated, value]) => isStated && value !== undefined);
  if (asked.some(([, x, y]) => y !== undefined && !matches(x!, y))) return "otherDate";
  // Nothing of what the claim says is there: 15時 and 2月
  if (!asked.some(([, , y]) => y !== undefined)) return asked.length === 0 ? resolvedAgreement(a, b) : "apart";
  if (!weekdayAgrees(claim, source)) return "otherDate";
  if (asked.some(([, , y]) => y === undefined)) return "apart";
  return dayPartAgrees(a, b) ? "same" : "otherDate";
}

/** Whether the stretch of the claim's time holds that of the source's: 2006年度 holds 2006年7月13日. */
const holds = ({ range: a }: TimeExpression, { range: b }: TimeExpression): boolean =>
  a !== undefined && b !== undefined && a.start <= b.start && b.end <= a.end;

/** Whether the time of the source is the claim's, or lies in it: 2月7日 in 今年. */
function resolvedAgreement(a: TimeFields, b: TimeFields): TimeAgreement {
  // 昨年 without a day of publication
  if (a.year === "XXXX" && a.month === undefined) return "apart";
  if (!matches(a.era + a.year, b.era + b.year)) return "otherDate";
  for (const field of ["month", "day", "hour", "minute"] as const) {
    const [x, y] = [a[field], b[field]];
    if (x === undefined) break;
    if (y === undefined) return "apart";
    if (!matches(x, y)) return "otherDate";
  }
  return dayPartAgrees(a, b) ? "same" : "otherDate";
}

/** Compares two values, in which X stands for what is not known. */
function matches(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at] && a[at] !== "X" && b[at] !== "X") return false;
  return true;
}

/** The hours of the parts of a day, from and to. */
const DAY_PARTS: Readonly<Record<string, readonly [number, number]>> = {
  MO: [0, 12],
  AF: [12, 19],
  EV: [15, 24],
  NI: [17, 30],
};

/** 午後 and 15時 go together, 朝 and 15時 do not. */
function dayPartAgrees(a: TimeFields, b: TimeFields): boolean {
  if (a.dayPart === undefined) return true;
  if (b.dayPart !== undefined) return a.dayPart === b.dayPart;
  const hours = DAY_PARTS[a.dayPart];
  if (b.hour === undefined || !hours) return true;
  const hour = Number(b.hour);
  return (hour >= hours[0] && hour < hours[1]) || hour + 24 < hours[1];
}

/** A day that the calendar has. */
const WHOLE_DAY = /^\d{4}-\d\d-\d\d/;

/** Whether the weekday that the claim names is the source's. */
function weekdayAgrees(claim: TimeExpression, source: TimeExpression): boolean {
  const { weekday } = statedParts(claim.text);
  if (weekday === undefined) return true;
  const named = statedParts(source.text).weekday;
  if (named !== undefined) return named === weekday;
  const day = WHOLE_DAY.exec(source.timex)?.[0];
  return day === undefined || new Date(`${day}T00:00:00Z`).getUTCDay() === weekday;
}

/** P3D, PT72H, P1W */
const DURATION = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;

function durationAgreement(claim: string, source: string): TimeAgreement {
  const [a, b] = [DURATION.exec(claim), DURATION.exec(source)];
  if (!a || !b) return "otherLength";
  return monthsOf(a) === monthsOf(b) && secondsOf(a) === secondsOf(b) ? "same" : "otherLength";
}

const monthsOf = ([, years = "0", months = "0"]: RegExpExecArray): number => Number(years) * 12 + Number(months);
const secondsOf = ([
  ,
  ,
  ,
  weeks = "0",
  days = "0",
  hours = "0",
  minutes = "0",
  seconds = "0",
]: RegExpExecArray): number =>
  ((Number(weeks) * 7 + Number(days)) * 24 + Number(hours)) * 3600 + Number(minutes) * 60 + Number(seconds);
