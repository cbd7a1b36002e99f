import { AnalyzerError } from "../../errors";

/** Returns an `AnalyzerError` with the code `ERR_QUEUE`. */
export const queueError = (message: string): AnalyzerError => new AnalyzerError("ERR_QUEUE", message);

/** The message of ioredis for a command whose connection is closed. */
export const CLOSED = "Connection is closed.";

/** Whether a command failed because its connection is closed. */
export const isClosed = (error: unknown): boolean => error instanceof Error && error.message === CLOSED;

/** Whether Redis refused a command because its memory is full. */
export const isFull = (error: unknown): boolean =>
  error instanceof Error && /\bOOM command not allowed\b/.test(error.message);
