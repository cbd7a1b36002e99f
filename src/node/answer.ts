import { messageOf } from "../checks/shown";
import type { AnalyzerError, AnalyzerErrorCode } from "../errors";
import type { Summary } from "../types";

/** An error as plain data. */
export interface Problem {
  readonly code: AnalyzerErrorCode;
  readonly message: string;
}

/** The answer of a stream to an article that could not be read. */
export interface Failure {
  /** The id of the article as a string; null if it has none, or could not be parsed. */
  readonly id: string | null;
  /** The file of the article, "-" for standard input; absent if it came from no file. */
  readonly file?: string;
  /** The first line of the article in an NDJSON or CSV file, from 1; blank lines count. */
  readonly line?: number;
  readonly error: Problem;
}

/** The answer of a stream to an article; `"error" in answer` distinguishes a failure from a summary. */
export type Answer = Summary | Failure;

/** Whether an error is the library's own. Compares the name, since `instanceof` fails when the library is loaded twice. */
export function isAnalyzerError(error: unknown): error is AnalyzerError {
  try {
    return error instanceof Error && error.name === "AnalyzerError";
  } catch {
    return false; // a proxy
  }
}

/** Returns an error as plain data; any error that is not an `AnalyzerError` is a bug and is reported as one. */
export const problemOf = (error: unknown): Problem =>
  isAnalyzerError(error)
    ? { code: error.code, message: error.message }
    : { code: "ERR_INTERNAL", message: `a bug of yomitori, please report it: ${textOf(error)}` };

function textOf(error: unknown): string {
  try {
    return String(error);
  } catch {
    return messageOf(error); // an object without a text of its own
  }
}

/** Returns the id of an unchecked article as a string; null if it has no valid id. */
export function articleId(article: unknown): string | null {
  try {
    const id = typeof article === "object" && article !== null && "id" in article ? article.id : null;
    return typeof id === "string" || (typeof id === "number" && Number.isFinite(id)) ? String(id) : null;
  } catch {
    return null; // a getter that throws, or a proxy
  }
}
