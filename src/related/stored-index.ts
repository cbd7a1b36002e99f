import { badArgument } from "../checks/arguments";
import type { StoredIndex } from "./types";

const WANTED = "an index as toJSON returns it, or its JSON";
const MOST_COUNT = 255;

/**
 * Returns a stored index, checked. By hand: the schema would take longer than everything else for the millions of numbers of a large index.
 *
 * @throws AnalyzerError `ERR_INPUT` that says where it is wrong
 */
export function checkStoredIndex(stored: unknown): StoredIndex {
  const value = (typeof stored === "string" ? parse(stored) : stored) as Partial<StoredIndex> | null;
  if (typeof value !== "object" || value === null || value.schema !== "yomitori-related/1")
    badArgument("index", stored, WANTED);
  const { terms, articles } = value;
  if (!Array.isArray(terms) || !terms.every(isText)) badArgument("index.terms", terms, "an array of strings");
  if (!Array.isArray(articles)) badArgument("index.articles", articles, "an array");
  for (const [i, article] of articles.entries()) checkStoredArticle(`index.articles[${i}]`, article, terms.length);
  return value as StoredIndex;
}

function checkStoredArticle(name: string, article: unknown, termCount: number): void {
  if (typeof article !== "object" || article === null) badArgument(name, article, "an object");
  const { id, title, publishedAt, terms } = article as Record<string, unknown>;
  if (!isText(id)) badArgument(`${name}.id`, id, "a string");
  for (const [field, value] of Object.entries({ title, publishedAt }))
    if (value !== undefined && !isText(value)) badArgument(`${name}.${field}`, value, "a string");
  if (!Array.isArray(terms) || terms.length % 2 === 1) badArgument(`${name}.terms`, terms, "pairs of numbers");
  for (let i = 0; i < terms.length; i += 2)
    if (!isWhole(terms[i], 0, termCount - 1) || !isWhole(terms[i + 1], 1, MOST_COUNT))
      badArgument(`${name}.terms[${i}]`, terms[i], `the index of a term, then a count from 1 to ${MOST_COUNT}`);
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return badArgument("index", json, WANTED);
  }
}

const isText = (value: unknown): value is string => typeof value === "string";

const isWhole = (value: unknown, low: number, high: number): boolean =>
  typeof value === "number" && Number.isInteger(value) && value >= low && value <= high;
