import { isPublicationDate } from "../../../input";
import { metadataDate } from "../pages/metadata-date";
import { writtenDate } from "../pages/written-date";

const JAPAN_OFFSET_MS = 9 * 60 * 60 * 1000;
/** Numbers of seconds since 1970 have ten digits, those of milliseconds thirteen, from 2001 to 2286. */
const LEAST_SECONDS = 1e9;
const LEAST_MILLISECONDS = 1e12;

/**
 * Returns the value of a field as `publishedAt`; undefined if it is no date for certain (11/05/2025 may be of May or of November). A date that
 * `publishedAt` may be stays as it is. Reads 2025/11/05 9:30, 2025年11月5日(水) 午前9時30分, 20251105, 202511050930, RFC 822, and seconds or
 * milliseconds since 1970, which become Japan's time.
 */
export function fieldDate(value: unknown): string | undefined {
  if (typeof value === "number") return dateOfEpoch(value) ?? compactDate(String(value));
  if (typeof value !== "string") return undefined;
  const text = value.normalize("NFKC").trim();
  if (isPublicationDate(text)) return text;
  return metadataDate(text) ?? writtenDate(text) ?? compactDate(text);
}

function dateOfEpoch(value: number): string | undefined {
  const milliseconds = value >= LEAST_MILLISECONDS ? value : 1000 * value;
  if (!(value >= LEAST_SECONDS) || milliseconds >= 10 * LEAST_MILLISECONDS) return undefined;
  return `${new Date(milliseconds + JAPAN_OFFSET_MS).toISOString().slice(0, 19)}+09:00`;
}

/** Reads 20251105, 202511050930, 20251105093015; undefined for anything else. */
function compactDate(text: string): string | undefined {
  const match = /^(\d{4})(\d\d)(\d\d)(?:T?(\d\d)(\d\d)(\d\d)?)?$/.exec(text);
  if (!match) return undefined;
  const [, year, month, day, hour, minute, second] = match;
  const clock = hour === undefined ? "" : ` ${hour}:${minute}:${second ?? "00"}`;
  return metadataDate(`${year}-${month}-${day}${clock}`);
}
