/**
 * A date as metadata write it, in ISO 8601: the forms of ISO with a space, without seconds or with ±hhmm, and those of RFC 822. A moment
 * in UTC is put on the clock of Japan, since it is the machine that wrote UTC and the article says 8日 by its own clock; any other offset
 * stays as it is. Undefined where it is no date.
 */
export function metadataDate(value: string | null | undefined): string | undefined {
  const text = value?.trim() ?? "";
  return isoDate(text) ?? rfc822Date(text);
}

const ISO = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[T ]+(\d{1,2}):(\d\d)(?::(\d\d)(?:\.\d+)?)? *(Z|[+-]\d\d:?\d\d)?)?$/i;
const RFC822 = /^(?:[a-z]{3}, +)?(\d{1,2}) +([a-z]{3}) +(\d{4}) +(\d\d):(\d\d)(?::(\d\d))? *([a-z]+|[+-]\d{4})?$/i;
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const UTC = ["Z", "UT", "UTC", "GMT", "+00:00", "-00:00"];
const JAPAN = "+09:00";
const HOURS_OF_JAPAN = 9;

function isoDate(text: string): string | undefined {
  const [, year, month, day, hour, minute, second, zone] = ISO.exec(text) ?? [];
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const date = [year, month.padStart(2, "0"), day.padStart(2, "0")].join("-");
  if (hour === undefined || minute === undefined) return dayOf(date) && date;
  return onTheClock(date, [hour.padStart(2, "0"), minute, second ?? "00"].join(":"), zone);
}

function rfc822Date(text: string): string | undefined {
  const [, day, name, year, hour, minute, second = "00", zone] = RFC822.exec(text) ?? [];
  const month = MONTHS.indexOf(name?.toLowerCase() ?? "") + 1;
  if (day === undefined || month === 0) return undefined;
  return onTheClock(
    `${year}-${String(month).padStart(2, "0")}-${day.padStart(2, "0")}`,
    `${hour}:${minute}:${second}`,
    zone,
  );
}

function onTheClock(date: string, clock: string, zone: string | undefined): string | undefined {
  const moment = dayOf(date) && new Date(`${date}T${clock}Z`);
  if (!moment || Number.isNaN(moment.getTime())) return undefined;
  const offset = zone?.toUpperCase().replace(/^([+-]\d\d)(\d\d)$/, "$1:$2");
  if (offset !== undefined && UTC.includes(offset)) {
    moment.setUTCHours(moment.getUTCHours() + HOURS_OF_JAPAN);
    return moment.toISOString().replace(/\.000Z$/, JAPAN);
  }
  const known = offset === "JST" ? JAPAN : offset?.startsWith("+") || offset?.startsWith("-") ? offset : "";
  return `${date}T${clock}${known}`;
}

/** The date itself where the calendar has it. */
function dayOf(date: string): string | undefined {
  const moment = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(date) ? date : undefined;
}
