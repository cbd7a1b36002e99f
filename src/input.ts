import { messageOf, shown } from "./checks/shown";
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
  const { id, text, title, publishedAt }: ArticleFields = typeof input === "string" ? { text: input } : fieldsOf(input);
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
      `publishedAt is ${shown(publishedAt)}, wanted an ISO 8601 date such as 2025-02-08 or 2025-02-08T09:30:00+09:00${publishedAtHint(publishedAt)}`,
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

type ArticleFields = Partial<Record<keyof Article, unknown>>;

/** Reads the fields of an article, each once; an object of the user may have getters that throw, or be a proxy. */
function fieldsOf(input: unknown): ArticleFields {
  try {
    if (typeof input === "object" && input !== null && !Array.isArray(input)) {
      const { id, text, title, publishedAt } = input as ArticleFields;
      return { id, text, title, publishedAt };
    }
  } catch (cause) {
    throw new AnalyzerError(
      "ERR_INPUT",
      `the article cannot be read (${messageOf(cause)}), wanted a string or an object with a text, without getters that throw`,
      { cause },
    );
  }
  return bad(`an article is ${shown(input)}, wanted a string or an object with a text`);
}

/** Says how to make a date of what is often given for one. */
const publishedAtHint = (value: unknown): string =>
  shown(value) === "a Date"
    ? "; of a Date pass date.toISOString(), or the local date as text"
    : typeof value === "number"
      ? "; of a time stamp pass new Date(milliseconds).toISOString()"
      : "";

const describe = (value: unknown): string =>
  value === undefined ? "missing" : typeof value === "object" ? shown(value) : `a ${typeof value}`;
function bad(message: string): never {
  throw new AnalyzerError("ERR_INPUT", message);
}
