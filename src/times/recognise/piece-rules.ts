import { clockTrigger, readClock } from "./clock/clock-time";
import { dayPartTrigger, readDayPart } from "./clock/day-part";
import { dayTrigger, readDay } from "./dates/day";
import { eraTrigger, readEraYear } from "./dates/era";
import { holidayTrigger, readHoliday } from "./dates/holiday";
import { monthTrigger, readMonth } from "./dates/month";
import { numericDateTrigger, readNumericDate } from "./dates/numeric-date";
import { readRelativeWord, relativeWordTrigger } from "./dates/relative-word";
import { readWeekday, weekdayTrigger } from "./dates/weekday";
import { readYear, yearTrigger } from "./dates/year";
import { amountTrigger } from "./durations/duration-amount";
import { readOffset } from "./durations/offset";
import { centuryTrigger, readCentury } from "./periods/century";
import { fiscalPartTrigger, readFiscalPart, readTerm, termTrigger } from "./periods/fiscal";
import { readReportPeriod, reportPeriodTrigger } from "./periods/report-period";
import { readSeason, seasonTrigger } from "./periods/season";
import { readWeek, weekTrigger } from "./periods/week";
import type { PieceRule } from "./rule";

/**
 * The rules that read the pieces of a moment; at each position the first that matches wins. A new form of date is a file with a trigger and a
 * reader, like `dates/holiday.ts`, and a line here: before every rule that would read the start of the form.
 */
export const PIECES: readonly PieceRule[] = [
  { trigger: amountTrigger, read: readOffset },
  { trigger: numericDateTrigger, read: readNumericDate },
  { trigger: eraTrigger, read: readEraYear },
  { trigger: centuryTrigger, read: readCentury },
  { trigger: termTrigger, read: readTerm },
  { trigger: reportPeriodTrigger, read: readReportPeriod },
  { trigger: fiscalPartTrigger, read: readFiscalPart },
  { trigger: yearTrigger, read: readYear },
  { trigger: relativeWordTrigger, read: readRelativeWord },
  { trigger: monthTrigger, read: readMonth },
  { trigger: weekTrigger, read: readWeek },
  { trigger: holidayTrigger, read: readHoliday },
  { trigger: weekdayTrigger, read: readWeekday },
  { trigger: dayTrigger, read: readDay },
  { trigger: dayPartTrigger, read: readDayPart },
  { trigger: clockTrigger, read: readClock },
  { trigger: seasonTrigger, read: readSeason },
];
