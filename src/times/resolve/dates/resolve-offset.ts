import { Day, dateTime, SECONDS_IN_DAY } from "../../calendar/calendar";
import * as periods from "../../calendar/period";
import { type CertainParts, type DurationAmount, hasOnly, type TimeOffset } from "../../certain";
import type { ResolvedClock } from "../clock";
import type { ResolutionContext } from "../resolution-context";
import type { Anchor, ResolvedDate } from "../resolved";
import { onDay, unknownDay } from "./days";

/** Resolves the date part of a moment; a parameter, since `resolveDate` itself imports this file. */
type ResolveDate = (certain: CertainParts, context: ResolutionContext) => ResolvedDate | null;

/** The point from which an offset is counted, as fine as it is known. */
interface Base {
  readonly year: number;
  readonly month: number | null;
  readonly date: Day | null;
  /** Since the start of the day. */
  readonly seconds: number | null;
  readonly anchor: Anchor;
}

/** A fractional offset of more years gives a year without its month: 2500.5年前. */
const MOST_YEARS_WITH_MONTHS = 2000;

/** Resolves 3日前, 20年前, 3時間後, as fine as the unit that is named; 3000年前 is BC. */
export function resolveOffset(
  certain: CertainParts,
  context: ResolutionContext,
  resolveDate: ResolveDate,
): ResolvedDate | null {
  const { amount, sign, several } = certain.offset!;
  const base = several ? null : baseOf(certain.offset!, context);
  if (!base) return vague(amount);
  const years = amount.Y ?? 0;
  if (amount.Y !== undefined && Number.isInteger(years) && Object.keys(amount).length === 1) {
    const year = base.year + sign * years;
    return finer(certain, { period: periods.yearPeriod(year), anchor: base.anchor, year }, context, resolveDate);
  }
  if (years > MOST_YEARS_WITH_MONTHS)
    return { period: periods.yearPeriod(base.year + sign * Math.round(years)), anchor: base.anchor };
  const months = sign * Math.round(years * 12 + Math.trunc(amount.M ?? 0));
  if (isOfClock(amount)) return hoursFrom(base, months, amount, sign);
  if (amount.D === undefined && amount.W === undefined && (amount.M ?? 1) % 1 === 0) {
    if (base.month === null) return vague(amount);
    const { year, month } = Day.of(base.year, base.month + months, 1);
    return finer(
      certain,
      { period: periods.monthPeriod(year, month), anchor: base.anchor, year, month },
      context,
      resolveDate,
    );
  }
  return daysFromBase(certain, base, months);
}

/** Resolves 10日前, 2週前, 2週前の金曜日, 1.5か月前. */
function daysFromBase(certain: CertainParts, { date: from, anchor }: Base, months: number): ResolvedDate {
  const { amount, sign } = certain.offset!;
  const days = Math.round((amount.W ?? 0) * 7 + (amount.D ?? 0) + ((amount.M ?? 0) % 1) * 30);
  const date = from?.plusMonths(months).plusDays(sign * days);
  if (!date || !periods.isKnown(date.year)) return vague(amount);
  const isWeeks = amount.W !== undefined && amount.D === undefined && Number.isInteger(amount.W) && months === 0;
  if (!isWeeks) return onDay(date, anchor);
  if (certain.weekday) return onDay(date.plusDays(certain.weekday - date.weekday), anchor);
  return { period: periods.weekPeriod(date), anchor };
}

const isOfClock = ({ TH, TM, TS }: DurationAmount): boolean => TH !== undefined || TM !== undefined || TS !== undefined;

/**
 * The base of an offset: the moment before it (昨日の2日前), the day in focus (その2日後, 事件の3日前, or 2日後 in a clause in the past), else
 * publication. Null if that is not known.
 */
function baseOf({ from, sign, amount }: TimeOffset, context: ResolutionContext): Base | null {
  const { discourse, distanceAnchor, sentence } = context;
  if (distanceAnchor?.year != null) {
    const { year, month, date, clock } = distanceAnchor;
    return { year, month, date, seconds: clock ? secondsOf(clock) : null, anchor: "context" };
  }
  const { publication } = discourse;
  const isOfDiscourse = from !== "publication" || (sign > 0 && context.tense() === "past");
  // 2003年に入り、2年後に去った: 2005
  if (isOfDiscourse && amount.Y !== undefined && discourse.year !== null && discourse.yearSentence === sentence)
    return {
      year: discourse.year,
      month: discourse.month?.month ?? null,
      date: null,
      seconds: null,
      anchor: "context",
    };
  const seconds = discourse.clock && secondsOf(discourse.clock);
  const continuesClock = isOfClock(amount) && seconds !== null && publication?.seconds == null;
  if (discourse.day && (isOfDiscourse || continuesClock))
    return { year: discourse.day.year, month: discourse.day.month, date: discourse.day, seconds, anchor: "context" };
  if (!publication || from === "event") return null;
  const { date } = publication;
  return { year: date.year, month: date.month, date, seconds: publication.seconds, anchor: "publication" };
}

const secondsOf = ({ hour, minute = 0, second = 0 }: ResolvedClock): number => hour * 3600 + minute * 60 + second;

/** Resolves 3時間前, 1日12時間後: to the minute, or to the second if that is named. */
function hoursFrom(base: Base, months: number, amount: DurationAmount, sign: 1 | -1): ResolvedDate {
  const { date, seconds, anchor } = base;
  if (!date) return vague(amount);
  if (seconds === null) return { period: periods.openPeriod(`${date}TXX`), anchor };
  const days = (amount.W ?? 0) * 7 + (amount.D ?? 0);
  const by = Math.round((days * 24 + (amount.TH ?? 0)) * 3600 + (amount.TM ?? 0) * 60 + (amount.TS ?? 0));
  const from = date.plusMonths(months);
  const at = seconds + sign * by;
  const day = from.plusDays(Math.floor(at / SECONDS_IN_DAY));
  if (!periods.isKnown(day.year)) return vague(amount);
  const grain = amount.TS !== undefined || at % 60 !== 0 ? "second" : "minute";
  return { period: { timex: dateTime(from, at, grain), start: null, end: null }, anchor, date: day };
}

/** An offset without a number, 数年前, or from an unknown base: a year, month or day that is not known. */
function vague(amount: DurationAmount): ResolvedDate {
  if (amount.Y !== undefined) return { period: periods.yearPeriod(null), anchor: null };
  if (amount.M !== undefined) return { period: periods.monthPeriod(null, null), anchor: null };
  if (isOfClock(amount)) return { period: periods.openPeriod("XXXX-XX-XXTXX"), anchor: null };
  return amount.W !== undefined
    ? { period: periods.openPeriod("XXXX-WXX"), anchor: null }
    : unknownDay(null, null, null);
}

/** Resolves 2年前の4月, 3か月前の7日: the offset gives the year or month, the words after it the rest. */
function finer(
  certain: CertainParts,
  resolved: ResolvedDate,
  context: ResolutionContext,
  resolveDate: ResolveDate,
): ResolvedDate | null {
  if (hasOnly(certain, "offset", "slice", "part", "clock")) return resolved;
  const filled: CertainParts = {
    ...certain,
    offset: undefined,
    year: resolved.year!,
    month: resolved.month ?? certain.month,
  };
  const found = resolveDate(filled, context);
  return found && { ...found, anchor: resolved.anchor };
}
