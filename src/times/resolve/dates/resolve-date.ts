import * as periods from "../../calendar/period";
import type { Season, TimeSpec } from "../../spec";
import type { Placed, Setting } from "../resolution-context";
import { placeDay, placeMonth, placeToday } from "./resolve-day";
import { placeHoliday } from "./resolve-holiday";
import { placeOffset } from "./resolve-offset";
import { placeNthWeekday, placeWeek, placeWeekday, weekOf } from "./resolve-week";
import { isEraRunning, placeCentury, placeDecade, placeTurn, placeYear } from "./resolve-year";
import { distanceOfEnd, placeHalf, placePart, placeQuarter, placeSamePeriod } from "./resolve-year-part";

/** The date part of a moment on the calendar: the rule of the finest thing it says, first of all what it is told from. */
export function place(spec: TimeSpec, setting: Setting): Placed | null {
  if (spec.beyondEra && !isEraRunning(spec.era!, setting)) return null;
  if (spec.offset) return placeOffset(spec, setting, place);
  if (spec.century !== undefined) return placeCentury(spec, setting);
  if (spec.decade !== undefined) return placeDecade(spec.decade, setting);
  if (spec.turn) return placeTurn(spec.turn, setting);
  if (spec.samePeriod) return placeSamePeriod(spec.samePeriod, setting);
  if (spec.holiday) return placeHoliday(spec, spec.holiday, setting);
  if (spec.general && spec.season) return { period: periods.seasonPeriod(null, spec.season), anchor: null };
  if (spec.season) return placePart(spec, setting, (year) => periods.seasonPeriod(year, spec.season as Season));
  if (spec.term && typeof spec.month === "number") {
    const { month, term } = spec;
    return placePart(spec, setting, (year) => periods.termPeriod(year, month, term), distanceOfEnd);
  }
  if (spec.quarter !== undefined) return placeQuarter(spec, setting);
  if (spec.half) return placeHalf(spec, spec.half, setting);
  if (spec.week) return placeWeek(spec, setting);
  if (spec.nthWeekday !== undefined) return placeNthWeekday(spec, setting);
  if (spec.lastDay || spec.day !== undefined) {
    return spec.weekOf ? weekOf(placeDay(spec, setting)) : placeDay(spec, setting);
  }
  if (spec.month !== undefined) return placeMonth(spec, setting);
  if (spec.weekday !== undefined) return placeWeekday(spec.weekday, spec.toward ?? null, setting);
  if (spec.year !== undefined) return placeYear(spec, setting);
  return placeToday(setting);
}
