import { AnalyzerError } from "../../errors";

/** Returns an `AnalyzerError` with the code `ERR_QUEUE`. */
export const queueError = (message: string, options?: ErrorOptions): AnalyzerError =>
  new AnalyzerError("ERR_QUEUE", message, options);

/** The message of ioredis for a command whose connection is closed. */
export const CLOSED = "Connection is closed.";

/** Whether a command failed because its connection is closed. */
export const isClosed = (error: unknown): boolean => error instanceof Error && error.message === CLOSED;

/** Whether Redis refused a command because its memory is full. */
export const isFull = (error: unknown): boolean =>
  error instanceof Error && /\bOOM command not allowed\b/.test(error.message);

/** Whether Redis answered a command with an error. */
export const isRefused = (error: unknown): error is Error => error instanceof Error && error.name === "ReplyError";

/** The first line of a script that a full Redis runs too (since Redis 7), because it leads to more free memory. */
export const WHEN_FULL = "#!lua flags=allow-oom";
