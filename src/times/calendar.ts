const MS_A_DAY = 86_400_000;
export const SECONDS_A_DAY = 86_400;
/** The Gregorian calendar repeats after so many years and days; `Date.UTC` takes the years 0 to 99 for 1900 to 1999. */
const CYCLE = { years: 400, days: 146_097 };

/**
 * A day of the Gregorian calendar as ISO 8601 has it. The arithmetic is that of `Date` in UTC, which reads neither clock nor zone:
 * hundreds of days are weighed for one article, and an operation of Temporal costs as much as the reading of an expression.
 */
export class Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;

  /** @param number days since 1970-01-01 */
  private constructor(readonly number: number) {
    const date = new Date((number + CYCLE.days) * MS_A_DAY);
    this.year = date.getUTCFullYear() - CYCLE.years;
    this.month = date.getUTCMonth() + 1;
    this.day = date.getUTCDate();
  }

  /** Months and days may run over: month 14 is February of the next year. */
  static of(year: number, month: number, day: number): Day {
    return new Day(Date.UTC(year + CYCLE.years, month - 1, day) / MS_A_DAY - CYCLE.days);
  }

  /** @param date an ISO 8601 date, already checked */
  static parse(date: string): Day {
    const [year, month, day] = date.split("-").map(Number) as [number, number, number];
    return Day.of(year, month, day);
  }

  plusDays(days: number): Day {
    return new Day(this.number + days);
  }

  /** A month without such a day gives its last: a month after 31 January is 28 or 29 February. */
  plusMonths(months: number): Day {
    const first = Day.of(this.year, this.month + months, 1);
    return first.plusDays(Math.min(this.day, first.daysInMonth) - 1);
  }

  /** 1 is Monday, as in ISO 8601. */
  get weekday(): number {
    return ((((this.number + 3) % 7) + 7) % 7) + 1;
  }

  get daysInMonth(): number {
    return daysInMonth(this.year, this.month);
  }

  /** The first day of its month. */
  get first(): Day {
    return this.plusDays(1 - this.day);
  }

  /** Its ISO week: the week belongs to the year of its Thursday. */
  get week(): { readonly year: number; readonly week: number } {
    const thursday = this.plusDays(4 - this.weekday);
    return { year: thursday.year, week: Math.floor((thursday.number - Day.of(thursday.year, 1, 1).number) / 7) + 1 };
  }

  /** ISO 8601. */
  toString(): string {
    return `${String(this.year).padStart(4, "0")}-${two(this.month)}-${two(this.day)}`;
  }
}

/** How many days after `from` a day is. */
export const daysFrom = (from: Day, to: Day): number => to.number - from.number;

/** A date and time of ISO 8601, so many seconds after the day began; they may run over into other days. */
export function dateTime(day: Day, seconds: number, grain: "minute" | "second"): string {
  const days = Math.floor(seconds / SECONDS_A_DAY);
  const rest = seconds - days * SECONDS_A_DAY;
  const clock = `${two(Math.floor(rest / 3600))}:${two(Math.floor(rest / 60) % 60)}`;
  return `${day.plusDays(days)}T${clock}${grain === "second" ? `:${two(rest % 60)}` : ""}`;
}

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
const daysInMonth = (year: number, month: number): number => (month === 2 && isLeap(year) ? 29 : DAYS[month - 1]!);

/** Whether the calendar has this day; 29 February only in a leap year. */
export const isDay = (year: number, month: number, day: number): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);

/** Two digits. */
export const two = (n: number): string => (n < 10 ? `0${n}` : String(n));
