/** In a day without a leap second. */
export const SECONDS_IN_DAY = 86_400;

/**
 * A day of the proleptic Gregorian calendar of ISO 8601. It is stored as a number, since hundreds are compared for one article: an operation
 * on an object of Temporal takes as long as reading an expression.
 */
export class Day {
  /** Cached, since each day is written several times: as a value, as an end of a range. */
  #text = "";

  /** @param number days since 1970-01-01 */
  private constructor(
    readonly number: number,
    readonly year: number,
    readonly month: number,
    readonly day: number,
  ) {}

  /** The day with these numbers, which may run over: month 14 is February of the next year. */
  static of(year: number, month: number, day: number): Day {
    return isDay(year, month, day)
      ? new Day(numberOf(year, month, day), year, month, day)
      : Day.at(numberOf(year + Math.floor((month - 1) / 12), ((((month - 1) % 12) + 12) % 12) + 1, day));
  }

  /**
   * The day with a number.
   * @param number days since 1970-01-01
   * Source: H. Hinnant, "chrono-Compatible Low-Level Date Algorithms", civil_from_days.
   */
  static at(number: number): Day {
    const days = number + EPOCH;
    const era = Math.floor(days / DAYS_IN_ERA);
    const dayOfEra = days - era * DAYS_IN_ERA;
    const yearOfEra = Math.floor(
      (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
    );
    const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
    const fromMarch = Math.floor((5 * dayOfYear + 2) / 153);
    const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
    const day = dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1;
    return new Day(number, yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day);
  }

  /** Reads an ISO 8601 date without checking it. */
  static parse(date: string): Day {
    const month = date.indexOf("-");
    const day = date.indexOf("-", month + 1);
    return Day.of(Number(date.slice(0, month)), Number(date.slice(month + 1, day)), Number(date.slice(day + 1)));
  }

  /** The day `days` later; earlier if negative. */
  plusDays(days: number): Day {
    const day = this.day + days;
    // every month has days 1 to 28
    return day >= 1 && day <= 28 ? new Day(this.number + days, this.year, this.month, day) : Day.at(this.number + days);
  }

  /** The day `months` later, or the last of its month if that is too short: a month after 31 January is 28 or 29 February. */
  plusMonths(months: number): Day {
    const first = Day.of(this.year, this.month + months, 1);
    return this.day === 1 ? first : first.plusDays(Math.min(this.day, first.daysInMonth) - 1);
  }

  /** 1 is Monday, as in ISO 8601. */
  get weekday(): number {
    return ((((this.number + 3) % 7) + 7) % 7) + 1;
  }

  /** The number of days of its month. */
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
    return { year: thursday.year, week: Math.floor((thursday.number - numberOf(thursday.year, 1, 1)) / 7) + 1 };
  }

  /** The day in ISO 8601: 2025-02-07. */
  toString(): string {
    if (this.#text === "") this.#text = `${four(this.year)}-${two(this.month)}-${two(this.day)}`;
    return this.#text;
  }
}

/** The calendar repeats after 400 years, counted from 1 March of year 0, so that leap days come last. */
const DAYS_IN_ERA = 146_097;
const EPOCH = 719_468;

/** Source: H. Hinnant, "chrono-Compatible Low-Level Date Algorithms", days_from_civil. */
function numberOf(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_IN_ERA + dayOfEra - EPOCH;
}

/** The number of days from `from` to `to`, negative if `to` is earlier. */
export const daysFrom = (from: Day, to: Day): number => to.number - from.number;

/** The date and time of ISO 8601 that is `seconds` after the start of the day; they may run over into other days. */
export function dateTime(day: Day, seconds: number, grain: "minute" | "second"): string {
  const days = Math.floor(seconds / SECONDS_IN_DAY);
  const rest = seconds - days * SECONDS_IN_DAY;
  const clock = `${two(Math.floor(rest / 3600))}:${two(Math.floor(rest / 60) % 60)}`;
  return `${day.plusDays(days)}T${clock}${grain === "second" ? `:${two(rest % 60)}` : ""}`;
}

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
const daysInMonth = (year: number, month: number): number => (month === 2 && isLeap(year) ? 29 : DAYS[month - 1]!);

/** Whether the calendar has this day; 29 February only in a leap year. */
export const isDay = (year: number, month: number, day: number): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);

/** Writes a number with two digits at least: 07. */
export const two = (n: number): string => (n < 10 ? `0${n}` : String(n));
/** Writes a number with four digits at least: 0789. */
export const four = (n: number): string => (n < 1000 ? String(n).padStart(4, "0") : String(n));
