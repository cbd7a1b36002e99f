import { metadataDate } from "./metadata-date";

/** 2019年3月5日(火) 午前10時30分, 令和元年5月1日, 2019/03/05 10:30, 2019.3.5, in half width. The year, the era, its year, the month … are groups. */
export const WRITTEN_DATE =
  "(?:(\\d{4})年|(令和|平成)(\\d{1,2}|元)年|(\\d{4})(?=(?:/\\d{1,2}/|-\\d{1,2}-|\\.\\d{1,2}\\.)\\d)[-/.]) ?(\\d{1,2})(?:月 ?|[-/.])(\\d{1,2})(?:日|(?!\\d))" +
  "(?: ?\\((?:[日月火水木金土](?:曜日?)?)(?:[・、]?祝日?)?\\)| ?[日月火水木金土]曜日?)?" +
  "(?:(?: *|T)(午前|午後|AM|PM|am|pm)? ?(\\d{1,2})(?:時(?: ?(\\d{1,2})分)?|:(\\d{2})(?::\\d{2})?(?!\\d)))?";

/** The year before the first one of an era. */
const BEFORE_ERA: Readonly<Record<string, number>> = { 令和: 2018, 平成: 1988 };
const HALF_DAY_HOURS = 12;

const WHOLE = new RegExp(`^${WRITTEN_DATE}$`);

/** Returns a date written for people in ISO 8601, if it is all of the text; undefined otherwise. */
export function writtenDate(text: string): string | undefined {
  const match = WHOLE.exec(text.normalize("NFKC").trim());
  return match ? dateOfMatch(match) : undefined;
}

/** Returns the date of a match of `WRITTEN_DATE` in ISO 8601; undefined if no such day or time exists. */
export function dateOfMatch(match: readonly (string | undefined)[]): string | undefined {
  const [, kanjiYear, era, yearOfEra, numericYear, month, day, half, hour, minutes, minute] = match;
  const year =
    era === undefined ? (kanjiYear ?? numericYear) : BEFORE_ERA[era]! + (yearOfEra === "元" ? 1 : Number(yearOfEra));
  const date = `${year}-${month}-${day}`;
  if (hour === undefined) return metadataDate(date);
  if (half !== undefined && Number(hour) > HALF_DAY_HOURS) return undefined;
  const isAfternoon = half === "午後" || half?.toUpperCase() === "PM";
  const clockHour =
    half === undefined ? Number(hour) : (Number(hour) % HALF_DAY_HOURS) + (isAfternoon ? HALF_DAY_HOURS : 0);
  return metadataDate(`${date} ${clockHour}:${(minutes ?? minute ?? "00").padStart(2, "0")}`);
}
