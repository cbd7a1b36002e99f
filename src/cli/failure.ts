import type { AnalyzerError, AnalyzerErrorCode } from "../errors";

/** What stands in the place of an NDJSON line that could not be read. */
export interface Failure {
  readonly id: string | null;
  /** From 1; blank lines count. */
  readonly line: number;
  readonly error: Problem;
}

/** `ERR_INTERNAL` is a bug of yomitori. */
export interface Problem {
  readonly code: AnalyzerErrorCode | "ERR_INTERNAL";
  readonly message: string;
}

/** By name and not by `instanceof`: the library is a bundle of its own beside the command line. */
export const isAnalyzerError = (error: unknown): error is AnalyzerError =>
  error instanceof Error && error.name === "AnalyzerError";

/** An error as data; what is no `AnalyzerError` is a bug and says so. */
export const problemOf = (error: unknown): Problem =>
  isAnalyzerError(error)
    ? { code: error.code, message: error.message }
    : { code: "ERR_INTERNAL", message: `a bug of yomitori, please report it: ${error}` };
