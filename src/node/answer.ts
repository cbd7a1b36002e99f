import type { AnalyzerError, AnalyzerErrorCode } from "../errors";
import type { Summary } from "../types";

/** An error as data. */
export interface Problem {
  readonly code: AnalyzerErrorCode;
  readonly message: string;
}

/** What stands in the place of an article that could not be read. */
export interface Failure {
  /** Null where the article has none, or could not be read so far. */
  readonly id: string | null;
  readonly file?: string;
  /** From 1, in an NDJSON or CSV file; blank lines count. */
  readonly line?: number;
  readonly error: Problem;
}

/** What becomes of an article in a stream: `"error" in answer` tells the two apart. */
export type Answer = Summary | Failure;

/** By name and not by `instanceof`: the library is a bundle of its own, and may be loaded twice. */
export const isAnalyzerError = (error: unknown): error is AnalyzerError =>
  error instanceof Error && error.name === "AnalyzerError";

/** An error as data; what is no `AnalyzerError` is a bug and says so. */
export const problemOf = (error: unknown): Problem =>
  isAnalyzerError(error)
    ? { code: error.code, message: error.message }
    : { code: "ERR_INTERNAL", message: `a bug of yomitori, please report it: ${error}` };

/** The id of what may be no article, as it stands in a summary. */
export function idOf(article: unknown): string | null {
  const id = typeof article === "object" && article !== null && "id" in article ? article.id : null;
  return typeof id === "string" || (typeof id === "number" && Number.isFinite(id)) ? String(id) : null;
}
