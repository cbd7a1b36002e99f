import { AnalyzerError } from "../errors";
import { shown } from "./shown";

/** Throws the error of an argument, which is not an option, with a wrong value. */
export function badArgument(name: string, value: unknown, wanted: string): never {
  throw new AnalyzerError("ERR_INPUT", `${name}: ${shown(value)} given, wanted ${wanted}`);
}

/** Returns a text, checked. */
export const checkText = (name: string, value: unknown): string =>
  typeof value === "string" ? value : badArgument(name, value, "a string");

/** Returns the articles of a function that takes many, checked. A string is refused: each of its characters would be an article. */
export function checkArticles<T>(value: T): T {
  const wanted = "an array, an iterable or a stream of articles; put one text into an array";
  try {
    const given = value as Partial<AsyncIterable<unknown> & Iterable<unknown>>;
    const isMany = typeof given[Symbol.asyncIterator] === "function" || typeof given[Symbol.iterator] === "function";
    if (typeof value === "object" && value !== null && isMany) return value;
  } catch {
    // a proxy
  }
  return badArgument("articles", value, wanted);
}
