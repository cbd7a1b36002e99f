/**
 * Returns a date of metadata in ISO 8601; undefined if it is not a date. Reads ISO 8601, also with a space, without seconds or with ±hhmm,
 * and RFC 822. Converts UTC to Japan's time: a machine wrote it, while the article uses local dates such as 8日. Any other offset is kept.
 */
export function metadataDate(value: string | null | undefined): string | undefined {
  const text = value?.trim() ?? "";
  return isoDate(text) ?? rfc822Date(text);
}

/** 2025-02-08, 2025/2/8 9:05, 2025-02-08T09:30:15.250+0900 */
const ISO =
  /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[T ]+(\d{1,2}):(\d\d)(?::(\d\d)(?:\.\d+)?)? *(Z|[+-]\d\d:?\d\d|JST|UTC|GMT)?)?$/i;
/** Sat, 8 Feb 2025 09:30:00 JST */
const RFC822 = /^(?:[a-z]{3}, +)?(\d{1,2}) +([a-z]{3}) +(\d{4}) +(\d\d):(\d\d)(?::(\d\d))? *([a-z]+|[+-]\d{4})?$/i;
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
/** The names and offsets of UTC. */
const UTC_ZONES = ["Z", "UT", "UTC", "GMT", "+00:00", "-00:00"];
const JAPAN_OFFSET = "+09:00";
const JAPAN_OFFSET_HOURS = 9;

function isoDate(text: string): string | undefined {
  const [, year, month, day, hour, minute, second, zone] = ISO.exec(text) ?? [];
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const date = [year, month.padStart(2, "0"), day.padStart(2, "0")].join("-");
  if (hour === undefined || minute === undefined) return validDate(date);
  return dateTime(date, [hour.padStart(2, "0"), minute, second ?? "00"].join(":"), zone);
}

function rfc822Date(text: string): string | undefined {
  const [, day, name, year, hour, minute, second = "00", zone] = RFC822.exec(text) ?? [];
  const month = MONTHS.indexOf(name?.toLowerCase() ?? "") + 1;
  if (day === undefined || month === 0) return undefined;
  return dateTime(
    `${year}-${String(month).padStart(2, "0")}-${day.padStart(2, "0")}`,
    `${hour}:${minute}:${second}`,
    zone,
  );
}

function dateTime(date: string, clock: string, zone: string | undefined): string | undefined {
  const moment = validDate(date) && new Date(`${date}T${clock}Z`);
  if (!moment || Number.isNaN(moment.getTime())) return undefined;
  const offset = zone?.toUpperCase().replace(/^([+-]\d\d)(\d\d)$/, "$1:$2");
  if (offset !== undefined && UTC_ZONES.includes(offset)) {
    moment.setUTCHours(moment.getUTCHours() + JAPAN_OFFSET_HOURS);
    return moment.toISOString().replace(/\.000Z$/, JAPAN_OFFSET);
  }
  const known = offset === "JST" ? JAPAN_OFFSET : offset?.startsWith("+") || offset?.startsWith("-") ? offset : "";
  return `${date}T${clock}${known}`;
}

/** Returns the date itself if it exists in the calendar; undefined for 2025-02-30. */
function validDate(date: string): string | undefined {
  const moment = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(date) ? date : undefined;
}
