import { AnalyzerError } from "./errors";
import type { Article } from "./types";

/** The largest `maxCharacters`: JavaScript has no longer strings. */
export const MOST_CHARACTERS = 2 ** 29;

/** An article after the check: `id` is a string, `publishedAt` an ISO 8601 date or date-time. */
export interface CheckedArticle {
  readonly id?: string;
  readonly text: string;
  readonly title?: string;
  readonly publishedAt?: string;
}

/** 2025-02-08, 2025-02-08T09:30, 2025-02-08T09:30:15.123+09:00 */
const ISO_DATE =
  /^(\d{4})-(\d\d)-(\d\d)(?:T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d|60)(?:\.\d{1,9})?)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)?)?$/;

/**
 * Checks an article, or a text alone, and returns its known fields.
 *
 * @param maxCharacters the longest text, and the longest title, in UTF-16 code units
 * @throws AnalyzerError `ERR_INPUT` that names the field and what would be right
 */
export function checkArticle(input: unknown, maxCharacters: number): CheckedArticle {
  const article: Partial<Record<keyof Article, unknown>> =
    typeof input === "string"
      ? { text: input }
      : isObject(input)
        ? input
        : bad("an article is a string or an object with a text");
  const { id, text, title, publishedAt } = article;
  if (typeof text !== "string") bad(`text is ${describe(text)}, wanted a string`);
  if (text.length > maxCharacters)
    bad(`text has ${text.length} characters, more than maxCharacters (${maxCharacters})`);
  if (id != null && typeof id !== "string" && !Number.isFinite(id))
    bad(`id is ${describe(id)}, wanted a string or a number`);
  if (title != null && typeof title !== "string") bad(`title is ${describe(title)}, wanted a string`);
  if (typeof title === "string" && title.length > maxCharacters)
    bad(`title has ${title.length} characters, more than maxCharacters (${maxCharacters})`);
  if (publishedAt != null && !(typeof publishedAt === "string" && isPublicationDate(publishedAt))) {
    bad(
      `publishedAt is ${JSON.stringify(publishedAt)}, wanted an ISO 8601 date such as 2025-02-08 or 2025-02-08T09:30:00+09:00`,
    );
  }
  return {
    text,
    ...(id != null ? { id: String(id) } : {}),
    ...(title != null ? { title: title as string } : {}),
    ...(publishedAt != null ? { publishedAt: publishedAt as string } : {}),
  };
}

/** Whether a value may be `publishedAt`: an ISO 8601 date or date-time with a day that exists. */
export function isPublicationDate(value: string): boolean {
  const match = ISO_DATE.exec(value);
  if (!match) return false;
  const [year, month, day] = match.slice(1, 4).map(Number) as [number, number, number];
  return month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const describe = (value: unknown): string =>
  value === undefined
    ? "missing"
    : value === null
      ? "null"
      : Array.isArray(value)
        ? "an array"
        : `${typeof value === "object" ? "an" : "a"} ${typeof value}`;
function bad(message: string): never {
  throw new AnalyzerError("ERR_INPUT", message);
}
