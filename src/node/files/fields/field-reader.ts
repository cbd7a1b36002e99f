import { AnalyzerError } from "../../../errors";
import type { Article } from "../../../types";
import { type Problem, problemOf } from "../../answer";
import type { FileRecord } from "../input-article";
import { fieldDate } from "./field-date";
import { namesOfField } from "./field-names";
import { ARTICLE_FIELDS, type ArticleField, type ArticleFields, fieldOption } from "./field-options";

/** Says something to the user, once for each key. */
export type Notify = (key: string, message: string) => void;

/** A record with fields: an object of JSON. */
type Fields = Readonly<Record<string, unknown>>;

/** Reads the articles of a file from records with fields. */
export interface FieldReader {
  /**
   * Returns the article of a record, with its fields under their own names, not checked yet; a problem if it has no text, or a date
   * that is none.
   */
  read(record: Fields): FileRecord;
  /** Returns the problem of a field that the user named and no record had. */
  problem(): Problem | undefined;
}

/** @param what a record is, for messages: "line", "item". */
export function createFieldReader(fields: ArticleFields, notify: Notify, what: string): FieldReader {
  const missing = new Set(ARTICLE_FIELDS.filter((field) => field !== "text" && fields[field]));
  let seen: readonly string[] | undefined;
  return {
    read(record) {
      seen ??= Object.keys(record);
      try {
        return { article: articleOf(record) };
      } catch (error) {
        return { problem: problemOf(error), ...idOf(record, fields) };
      }
    },
    problem() {
      const field = [...missing][0];
      if (field === undefined || seen === undefined) return undefined;
      return { code: "ERR_INPUT", message: missingField(`no ${what} has a field`, field, fields[field]!, seen) };
    },
  };

  function articleOf(record: Fields): Article {
    const article: Record<string, unknown> = { ...record };
    for (const field of ARTICLE_FIELDS) {
      const given = fields[field];
      const name = nameOf(field, record, given);
      if (name !== undefined) missing.delete(field);
      else if (field === "text") throw new AnalyzerError("ERR_INPUT", missingText(record, given, what));
      if (name === field) continue;
      if (name === undefined) {
        if (given !== undefined) delete article[field];
        continue;
      }
      article[field] = fieldValue(field, name, record[name], given);
      if (given === undefined) notify(`${field} ${name}`, guessNotice(field, name));
    }
    return article as unknown as Article;
  }
}

/**
 * Returns the message about a field that the user named and that is not there.
 * @param start its beginning: "the line has no field", "there is no column".
 */
export const missingField = (start: string, field: ArticleField, name: string, names: readonly string[]): string =>
  `${start} "${name}", which ${fieldOption(field)} names; there are ${quoted(names)}`;

const missingText = (record: Fields, given: string | undefined, what: string): string =>
  given === undefined
    ? `text is missing, wanted a string; there are ${quoted(Object.keys(record))}; ${fieldOption("text")} names another field`
    : missingField(`the ${what} has no field`, "text", given, Object.keys(record));

/** The most names in a message. A record may have a million. */
const MOST_NAMES = 30;

/** Returns names in quotation marks for a message. */
export function quoted(names: readonly string[]): string {
  const shown = names.slice(0, MOST_NAMES).map((name) => `"${name.slice(0, MOST_SHOWN)}"`);
  if (names.length > MOST_NAMES) shown.push(`${names.length - MOST_NAMES} more`);
  return shown.join(", ") || "none";
}

/** Returns the message about a field that was read from one with a common name. */
export const guessNotice = (field: ArticleField, name: string): string =>
  `${field} is read from "${name}"; ${fieldOption(field)} names another field`;

/** Returns the name of the field of a record that holds a field of the article; undefined if none does. */
function nameOf(field: ArticleField, record: Fields, given: string | undefined): string | undefined {
  const found = namesOfField(field, Object.keys(record), given);
  if (given !== undefined || found[0] === field) return found[0];
  const filled = found.filter((name) => isFilled(field, record[name]));
  return filled.find((name) => field !== "publishedAt" || fieldDate(record[name]) !== undefined) ?? filled[0];
}

/** Whether a value may be that of a field, whose name is only a guess. */
const isFilled = (field: ArticleField, value: unknown): boolean =>
  (typeof value === "string" && value.trim() !== "") ||
  (typeof value === "number" && (field === "id" || field === "publishedAt"));

/** Returns the id of a record whose article has a problem, so that the answer still has it. */
function idOf(record: Fields, fields: ArticleFields): { readonly id?: string } {
  const name = nameOf("id", record, fields.id);
  const id = name === undefined ? undefined : record[name];
  return typeof id === "string" || typeof id === "number" ? { id: String(id) } : {};
}

/**
 * Returns the value of a field under another name; null if it is absent.
 * @throws AnalyzerError `ERR_INPUT` if it is of the wrong type or, in `publishedAt`, no date.
 */
export function fieldValue(field: ArticleField, name: string, value: unknown, given: string | undefined): unknown {
  if (field !== "text" && (value === null || value === undefined || value === "")) return null;
  if (field === "publishedAt") return dateOf(name, value, given);
  if (typeof value === "string" || (field === "id" && typeof value === "number")) return value;
  const wanted = field === "id" ? "a string or a number" : "a string";
  throw new AnalyzerError("ERR_INPUT", `"${name}", read as ${field}, is ${shown(value)}, wanted ${wanted}`);
}

function dateOf(name: string, value: unknown, given: string | undefined): string {
  const date = fieldDate(value);
  if (date !== undefined) return date;
  const wanted = "a date such as 2025-02-08, 2025/2/8 9:30, 2025年2月8日 or Sat, 8 Feb 2025 09:30:00 +0900";
  const advice = given === undefined ? `; ${fieldOption("publishedAt")} names another field, an empty name none` : "";
  throw new AnalyzerError("ERR_INPUT", `"${name}", read as publishedAt, is ${shown(value)}, wanted ${wanted}${advice}`);
}

/** The longest value in a message. */
const MOST_SHOWN = 60;

const shown = (value: unknown): string => (JSON.stringify(value) ?? "missing").slice(0, MOST_SHOWN);
