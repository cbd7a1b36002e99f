/** Compares the arithmetic of days with Temporal. */
import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { Day, dateTime, daysFrom, isDay } from "../../../src/times/calendar/calendar";

const EPOCH = Temporal.PlainDate.from("1970-01-01");
/** Any day of the years 1 to 9998. */
const number = fc.integer({ min: -719_162, max: 2_932_530 });
const temporal = (day: Day) => Temporal.PlainDate.from({ year: day.year, month: day.month, day: day.day });

describe("a day", () => {
  it("has the date, weekday and week of its number of days since 1970-01-01", () => {
    fc.assert(
      fc.property(number, (days) => {
        const day = Day.at(days);
        const date = EPOCH.add({ days });
        expect(String(day)).toBe(date.toString());
        expect(Day.of(day.year, day.month, day.day)).toEqual(day);
        expect(Day.parse(String(day))).toEqual(day);
        expect(day.weekday).toBe(date.dayOfWeek);
        expect(day.daysInMonth).toBe(date.daysInMonth);
        expect(day.week).toEqual({ year: date.yearOfWeek, week: date.weekOfYear });
        expect(String(day.first)).toBe(date.with({ day: 1 }).toString());
      }),
    );
  });
  it("moves by days and by months, at most to the end of the month", () => {
    fc.assert(
      fc.property(number, fc.integer({ min: -5000, max: 5000 }), (days, by) => {
        const day = Day.at(days);
        fc.pre(day.year > 500 && day.year < 9500);
        expect(String(day.plusDays(by))).toBe(temporal(day).add({ days: by }).toString());
        expect(String(day.plusMonths(by))).toBe(temporal(day).add({ months: by }).toString());
        expect(daysFrom(day, day.plusDays(by))).toBe(by);
      }),
    );
  });
  it.each([
    ["2024-02-29", 12, "2025-02-28"],
    ["2023-01-31", 1, "2023-02-28"],
    ["2024-01-31", 1, "2024-02-29"],
    ["2023-12-31", 2, "2024-02-29"],
    ["2024-03-31", -1, "2024-02-29"],
    ["2024-01-15", -1, "2023-12-15"],
  ])("%s and %i months are %s", (from, months, to) => {
    expect(String(Day.parse(from).plusMonths(months))).toBe(to);
  });
  it("months and days may run over", () => {
    expect(String(Day.of(2023, 14, 1))).toBe("2024-02-01");
    expect(String(Day.of(2024, 0, 1))).toBe("2023-12-01");
    expect(String(Day.of(2024, 3, 0))).toBe("2024-02-29");
  });
});

it("isDay accepts the days of the calendar only", () => {
  const exists = (year: number, month: number, day: number) => {
    try {
      return Temporal.PlainDate.from({ year, month, day }, { overflow: "reject" }).day === day;
    } catch {
      return false;
    }
  };
  const field = fc.integer({ min: 1, max: 40 });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2500 }), field, field, (year, month, day) => {
      expect(isDay(year, month, day)).toBe(exists(year, month, day));
    }),
  );
  expect([isDay(1900, 2, 29), isDay(2000, 2, 29), isDay(2024, 2, 29), isDay(2023, 2, 29)]).toEqual([
    false,
    true,
    true,
    false,
  ]);
});

it("seconds run over into other days", () => {
  const day = Day.of(2024, 12, 31);
  expect(dateTime(day, 0, "minute")).toBe("2024-12-31T00:00");
  expect(dateTime(day, 86_399, "second")).toBe("2024-12-31T23:59:59");
  expect(dateTime(day, 86_400, "minute")).toBe("2025-01-01T00:00");
  expect(dateTime(day, -60, "minute")).toBe("2024-12-30T23:59");
});
