import { AnalyzerError } from "../errors";
import { checkOptions } from "../options";
import type { AnalyzerOptions } from "../types";
import { MOST_THREADS } from "./threads";

/** Options of `createPool`: those of an analyzer, except those with functions, which cannot be sent to a thread. */
export interface PoolOptions extends Omit<AnalyzerOptions, "tokenizer" | "data" | "recognizers" | "signal"> {
  /** The number of threads, 1 to 1024. Default: one per core, but at most one per 512 MB of memory. */
  readonly threads?: number;
  /** Ends the threads when it is aborted; every article that has no answer yet is rejected with `ERR_ABORTED`. */
  readonly signal?: AbortSignal;
}

/**
 * Checks the options of a pool. Returns the limit on the length of an article.
 * @throws AnalyzerError `ERR_OPTION`.
 */
export function checkPoolOptions(
  threads: number,
  options: Omit<PoolOptions, "threads" | "signal">,
): { readonly maxCharacters: number } {
  if (!Number.isInteger(threads) || threads < 1 || threads > MOST_THREADS) {
    throw new AnalyzerError(
      "ERR_OPTION",
      `option threads: ${String(threads)} given, wanted a whole number from 1 to ${MOST_THREADS}`,
    );
  }
  if ("tokenizer" in options || "data" in options || !isCloneable(options)) {
    throw new AnalyzerError(
      "ERR_OPTION",
      "options of a pool must be plain data: a tokenizer or a function cannot be sent to its threads",
    );
  }
  return checkOptions(options);
}

/** Whether a value can be sent to another thread. */
function isCloneable(value: unknown): boolean {
  try {
    structuredClone(value);
    return true;
  } catch {
    return false;
  }
}
