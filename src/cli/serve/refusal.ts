import type { AnalyzerErrorCode } from "../../enumerations";
import { isAnalyzerError } from "../../node/answer";
import { TaskRefusal } from "../../node/tasks/task-pool";

/** The codes of the service's own errors, beside those of the library. */
export const SERVICE_CODES = ["ERR_REQUEST", "ERR_BUSY", "ERR_TIMEOUT"] as const;

/** The statuses that the service answers with if it refuses a request. */
export type RefusalStatus = 400 | 403 | 404 | 405 | 406 | 408 | 413 | 415 | 500 | 501 | 503 | 504;

/** A request that gets no result. */
export class Refusal extends Error {
  constructor(
    readonly status: RefusalStatus,
    readonly code: string,
    message: string,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(message);
  }
}

/** What a client is told whose connection is ended behind the answer. */
export const CLOSE = { connection: "close" } as const;

/** When a client may try again, in seconds: by then a second's worth of articles has been read. */
const RETRY_AFTER = "1";

export const refuse = (status: RefusalStatus, message: string, headers?: Readonly<Record<string, string>>): Refusal =>
  new Refusal(status, "ERR_REQUEST", message, headers);

export const busy = (message: string, headers: Readonly<Record<string, string>> = {}): Refusal =>
  new Refusal(503, "ERR_BUSY", message, { "retry-after": RETRY_AFTER, ...headers });

/** What the client can mend is 400; a package that is not installed is something that this service cannot do. */
const STATUSES: Partial<Record<AnalyzerErrorCode, RefusalStatus>> = {
  ERR_INPUT: 400,
  ERR_ENCODING: 400,
  ERR_OPTION: 501,
};

/** Returns the refusal that stands for an error. */
export function refusalOf(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  if (error instanceof TaskRefusal)
    return error.reason === "late" ? new Refusal(504, "ERR_TIMEOUT", error.message) : busy(error.message);
  if (isAnalyzerError(error)) return new Refusal(STATUSES[error.code] ?? 500, error.code, error.message);
  return new Refusal(500, "ERR_INTERNAL", `a bug of yomitori, please report it: ${String(error)}`);
}
