import { AnalyzerError } from "./errors";

/**
 * Apart from errors.ts, since the bundle of yomitori/node takes errors.ts from the library's and has a copy of this.
 * @throws AnalyzerError `ERR_ABORTED` if the signal has been aborted.
 */
export function throwIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new AnalyzerError("ERR_ABORTED", "the signal was aborted", { cause: signal.reason });
}
