import { Day, daysFrom, isDay } from "../../calendar/calendar";
import { nearestByTense } from "../nearness";
import type { ResolutionContext } from "../resolution-context";
import type { ResolvedDate } from "../resolved";
import { daysAround, inMonth, onDay, onWeekday, unknownDay } from "./days";

/** A bare 12日 is in the month in focus if that makes it more days than these from publication. */
const FAR = 45;
/** A day at most this many days ago is in this month nevertheless: 16日, published on the 19th. */
const JUST_PAST = 3;
/** The focus is on another year if it is more days than these from publication. */
const OTHER_YEAR = 366;
/** How many months before and after publication are searched, and for a day with its weekday. */
const MONTHS = 2;
const MONTHS_WITH_WEEKDAY = 6;

/** Resolves 12日: in the month of the partner, in one in focus that is far from publication, else the nearest to publication. */
export function resolveBareDay(
  day: number,
  weekday: number | undefined,
  context: ResolutionContext,
): ResolvedDate | null {
  const { discourse, partner, role, tense } = context;
  if (partner && role && partner.month !== null && partner.year !== null) return inMonthOfPartner(day, context);
  const ofYear = inYearOfPartner(day, context);
  if (ofYear) return ofYear;
  const ofFocus = inMonthInFocus(day, context);
  if (ofFocus) return ofFocus;
  const now = discourse.publication?.date;
  if (!now) return unknownDay(null, null, day);
  const days = daysAround(now, day, weekday === undefined ? MONTHS : MONTHS_WITH_WEEKDAY);
  const date = nearestByTense(onWeekday(weekday, days), (d) => daysFrom(now, d), tense);
  return date && onDay(date, "publication");
}

/** The day in the month of the partner: 30日から2日 ends in the next, 30日から9月2日 begins in the one before. */
function inMonthOfPartner(day: number, { partner, role }: ResolutionContext): ResolvedDate | null {
  const month = Day.of(partner!.year!, partner!.month!, 1);
  const other = partner!.date?.day;
  const by = other === undefined ? 0 : role === "end" && day < other ? 1 : role === "start" && day > other ? -1 : 0;
  const date = inMonth(by === 0 ? month : month.plusMonths(by), day);
  return date && onDay(date, "context");
}

/** The day in the year of the partner and the month in focus: 昨年(11日). */
function inYearOfPartner(day: number, { discourse, partner, role }: ResolutionContext): ResolvedDate | null {
  if (!partner || role !== "list" || partner.year === null || partner.date !== null) return null;
  const month = discourse.day?.month ?? discourse.publication?.date.month;
  if (month === undefined || !isDay(partner.year, month, day)) return null;
  return onDay(Day.of(partner.year, month, day), "context");
}

/** The day in the month in focus, if the same sentence gave that and it is far from publication, else null: 1月5日に起き、20日に終わった. */
function inMonthInFocus(day: number, { discourse, sentence, tense }: ResolutionContext): ResolvedDate | null {
  const focus = discourse.day;
  if (!focus || sentence !== discourse.daySentence) return null;
  const now = discourse.publication?.date;
  const date = inMonth(focus.first, day);
  // 昨年12月25日の事故の後の工事が30日に終わる: the 30th is ahead of publication
  const isAhead = now && daysFrom(now, focus) < 0 && tense() === "future";
  if (!date || isAhead || (now && !isFar(focus, date, now))) return null;
  const later = daysFrom(focus, date) < 0 ? inMonth(focus.first.plusMonths(1), day) : date;
  return onDay(later ?? date, "context");
}

/** Whether a day in the month in focus is far from publication; no day that was just past is, unless the focus is on another year. */
function isFar(focus: Day, date: Day, now: Day): boolean {
  if (Math.abs(daysFrom(now, date)) <= FAR) return false;
  let isJustPast = false;
  for (let by = 0; by <= JUST_PAST; by++) isJustPast ||= now.plusDays(-by).day === date.day;
  return !isJustPast || Math.abs(daysFrom(now, focus)) > OTHER_YEAR;
}
