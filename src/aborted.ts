import { AnalyzerError } from "./errors";

// Not in errors.ts: the bundle of yomitori/node imports errors.ts from index.js, which exports the public class only.

/** @throws AnalyzerError `ERR_ABORTED` if the signal has been aborted. */
export function throwIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new AnalyzerError("ERR_ABORTED", "the signal was aborted", { cause: signal.reason });
}
