import type { HolidayRule } from "../lexicon";
import { Day } from "./calendar";

const WEEKDAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/** The day of a holiday in a year by its first rule for that year; null if it did not exist yet. */
export function holidayIn(rules: readonly HolidayRule[], year: number): Day | null {
  const rule = rules.find(({ from, to }) => (from === "" || year >= Number(from)) && (to === "" || year <= Number(to)));
  if (!rule) return null;
  return Day.of(year, rule.month, dayOf(rule, year));
}

function dayOf({ month, day }: HolidayRule, year: number): number {
  if (day === "spring" || day === "autumn") return equinox(day, year);
  const weekday = WEEKDAYS.indexOf(day.slice(1));
  return weekday < 0 ? Number(day) : nthWeekday(year, month, weekday + 1, Number(day[0])).day;
}

/**
 * The equinoxes of Japan by the usual formula, good from 1851 to 2150: the day in 1980 (or 1900), the tropical year's surplus over
 * 365 days a year since, less the leap days.
 */
function equinox(which: "spring" | "autumn", year: number): number {
  const surplus = 0.242194 * (year - 1980);
  const base =
    year >= 2100
      ? { spring: 21.851, autumn: 24.2488 }
      : year >= 1980
        ? { spring: 20.8431, autumn: 23.2488 }
        : { spring: 20.8357, autumn: 23.2588 };
  const leaps = year >= 1980 ? Math.floor((year - 1980) / 4) : Math.floor((year - 1983) / 4);
  return Math.floor(base[which] + surplus) - leaps;
}

/** The nth weekday of a month, 1 is Monday; n = −1 is the last. A month without a fifth gives its last. */
export function nthWeekday(year: number, month: number, weekday: number, n: number): Day {
  const first = Day.of(year, month, 1);
  const lead = (weekday - first.weekday + 7) % 7;
  const count = Math.floor((first.daysInMonth - 1 - lead) / 7) + 1;
  const nth = n < 0 ? count : Math.min(n, count);
  return first.plusDays(lead + 7 * (nth - 1));
}
