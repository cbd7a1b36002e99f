import { AnalyzerError } from "./errors";

/** @throws AnalyzerError `ERR_ABORTED` once the signal is. */
export function throwIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new AnalyzerError("ERR_ABORTED", "the signal was aborted", { cause: signal.reason });
}
