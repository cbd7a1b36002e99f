import { AnalyzerError } from "../errors";
import { checkOptions } from "../options";
import type { AnalyzerOptions } from "../types";
import { MOST_THREADS } from "./threads";

/** Options of `createPool`: those of an analyzer, but no `tokenizer` and no other function, since none can be sent to a thread. */
export interface PoolOptions extends Omit<AnalyzerOptions, "tokenizer" | "data" | "recognizers" | "signal"> {
  /** Default: as many as there are cores, as far as half of the memory holds them. */
  readonly threads?: number;
  /** When it is aborted, the threads end and every article that has no answer yet is rejected with `ERR_ABORTED`. */
  readonly signal?: AbortSignal;
}

/**
 * Checks the options of a pool and returns the limit on the length of an article.
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
      "options of a pool are data: no tokenizer and no function gets into its threads",
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
