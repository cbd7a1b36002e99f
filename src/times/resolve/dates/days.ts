/** Days as the date parts of moments. */
import { type Day, two } from "../../calendar/calendar";
import { dayPeriod, openPeriod } from "../../calendar/period";
import type { Anchor, ResolvedDate, ResolvedTime } from "../resolved";

/** The date part of a known day. */
export const onDay = (date: Day, anchor: Anchor): ResolvedDate => ({
  period: dayPeriod(date),
  anchor,
  date,
});

/**
 * A day that is not known in full: XXXX-05-13, XXXX-XX-13.
 * @param resolved its year and month, if known; else `month` gives the value
 */
export function unknownDay(resolved: ResolvedDate | null, month: number | null, day: number | null): ResolvedDate {
  const yearAndMonth = resolved ? resolved.period.timex : `XXXX-${month === null ? "XX" : two(month)}`;
  return { period: openPeriod(`${yearAndMonth}-${day === null ? "XX" : two(day)}`), anchor: null, month };
}

/** The day with a number in the month that begins with `first`; null if the month is too short. */
export const inMonth = (first: Day, day: number): Day | null =>
  day <= first.daysInMonth ? first.plusDays(day - 1) : null;

/** The days with a number in the month of a day and in `months` months before and after it. */
export function daysAround(date: Day, day: number, months: number): Day[] {
  const days: Day[] = [];
  for (let by = -months; by <= months; by++) {
    const found = inMonth(date.first.plusMonths(by), day);
    if (found) days.push(found);
  }
  return days;
}

/** The days that are on a weekday, or all if none is: 31日(日). */
export function onWeekday(weekday: number | undefined, dates: readonly Day[]): readonly Day[] {
  const right = weekday === undefined ? [] : dates.filter((date) => date.weekday === weekday);
  return right.length > 0 ? right : dates;
}

/** The anchor of a day that is in the month of its partner. */
export const anchorOfPartner = ({ anchor }: ResolvedTime): Anchor =>
  anchor === "publication" ? "publication" : "context";
