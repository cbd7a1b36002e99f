import * as periods from "../../calendar/period";
import type { CertainParts, Season } from "../../certain";
import type { ResolutionContext } from "../resolution-context";
import type { ResolvedDate } from "../resolved";
import { unknownDay } from "./days";
import { resolveDay, resolveMonth, resolveToday } from "./resolve-day";
import { resolveHoliday } from "./resolve-holiday";
import { resolveOffset } from "./resolve-offset";
import { resolveNthWeekday, resolveStarting, resolveWeek, resolveWeekday, weekOf } from "./resolve-week";
import { isEraRunning, resolveCentury, resolveDecade, resolveYear, resolveYearEdge } from "./resolve-year";
import {
  distanceOfEnd,
  resolveHalf,
  resolvePart,
  resolveQuarter,
  resolveQuarters,
  resolveSamePeriod,
  termPeriod,
} from "./resolve-year-part";

/** Resolves the date part of a moment by its certain parts. An offset comes first, since the rest is counted from it: 2年前の4月. */
export function resolveDate(certain: CertainParts, context: ResolutionContext): ResolvedDate | null {
  if (certain.beyondEra && !isEraRunning(certain.era!, context)) return null;
  if (certain.offset) return resolveOffset(certain, context, resolveDate);
  if (certain.century !== undefined) return resolveCentury(certain, context);
  if (certain.decade !== undefined) return resolveDecade(certain.decade, context);
  if (certain.yearEdge) return resolveYearEdge(certain.yearEdge, context);
  if (certain.samePeriod) return resolveSamePeriod(certain.samePeriod, context);
  if (certain.holiday) return resolveHoliday(certain, certain.holiday, context);
  if (certain.season) return resolveSeason(certain, certain.season, context);
  if (certain.term && typeof certain.month === "number") {
    const { month, term } = certain;
    return resolvePart(certain, context, (year) => termPeriod(certain, year, month, term), distanceOfEnd);
  }
  if (certain.quarters) return resolveQuarters(certain, certain.quarters, context);
  if (certain.quarter !== undefined) return resolveQuarter(certain, context);
  if (certain.half) return resolveHalf(certain, certain.half, context);
  return resolveWeekOrDay(certain, context);
}

function resolveWeekOrDay(certain: CertainParts, context: ResolutionContext): ResolvedDate | null {
  if (certain.starting) return resolveStarting(certain.starting, context);
  if (certain.someDay) return unknownDay(null, null, null);
  const isFullDay = typeof certain.month === "number" && typeof certain.day === "number";
  if (certain.week && !isFullDay) return resolveWeek(certain, context);
  if (certain.nthWeekday !== undefined) return resolveNthWeekday(certain, context);
  if (certain.lastDay || certain.day !== undefined)
    return certain.weekOf ? weekOf(resolveDay(certain, context)) : resolveDay(certain, context);
  if (certain.month !== undefined) return resolveMonth(certain, context);
  if (certain.weekday !== undefined) return resolveWeekday(certain.weekday, certain.toward ?? null, context);
  if (certain.year !== undefined) return resolveYear(certain, context);
  return resolveToday(context);
}

/** Resolves 2024年秋, 今春; 早春ごろの in any year. */
function resolveSeason(certain: CertainParts, season: Season, context: ResolutionContext): ResolvedDate {
  if (certain.general) return { period: periods.seasonPeriod(null, season), anchor: null };
  return resolvePart(certain, context, (year) => periods.seasonPeriod(year, season));
}
