import { AnalyzerError } from "../../../errors";
import type { InputFormat } from "../input-format";

/** The fields of an article that NDJSON, JSON and CSV may have under other names. */
export const ARTICLE_FIELDS = ["text", "title", "publishedAt", "id"] as const;

/** The name of a field of an article. */
export type ArticleField = (typeof ARTICLE_FIELDS)[number];

/**
 * The names of the fields of NDJSON and JSON, or of the columns of CSV, from which the articles are read. An empty name: from none. Default:
 * the field's own name, else a common one (body, headline, date, 本文, 見出し, 公開日, url …).
 */
export interface ArticleFields extends Partial<Readonly<Record<ArticleField, string>>> {}

/** Returns an option as a message names it. */
export const fieldOption = (field: ArticleField): string =>
  `--${field === "publishedAt" ? "published" : field}-field (fields.${field})`;

/** The formats that have fields. */
const FORMATS_WITH_FIELDS: readonly InputFormat[] = ["ndjson", "json", "csv"];

/** Whether the articles of a format have fields. */
export const hasFields = (format: InputFormat): boolean => FORMATS_WITH_FIELDS.includes(format);

/**
 * Throws an error if the user named fields, and the format has none.
 * @param what has that format, for the message.
 * @throws AnalyzerError `ERR_OPTION`.
 */
export function refuseFields(fields: ArticleFields, format: InputFormat, what: string): void {
  const given = ARTICLE_FIELDS.find((field) => fields[field] !== undefined);
  if (given === undefined || hasFields(format)) return;
  throw new AnalyzerError(
    "ERR_OPTION",
    `option ${fieldOption(given)}: ${what} ${format}, which has no fields; leave the option out, or name the format if it is another: --input ${FORMATS_WITH_FIELDS.join(", ")}`,
  );
}
