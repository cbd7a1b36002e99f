/** Options of all functions of the queue. */
export interface QueueOptions {
  /** The address of Redis, redis:// or rediss:// (TLS). Default "redis://127.0.0.1:6379". */
  readonly redis?: string;
  /** The name of the queue. Default "yomitori". */
  readonly queue?: string;
  /** How long to wait while Redis is unreachable or full before giving up with `ERR_QUEUE`, in milliseconds. Default 30,000. */
  readonly patienceMs?: number;
  /** Called with messages for people that are not errors: Redis is unreachable, reachable again, full, or has no append-only file. */
  readonly onNotice?: (notice: string) => void;
}

/** The defaults of `QueueOptions`. */
export const DEFAULTS = { redis: "redis://127.0.0.1:6379", queue: "yomitori", patienceMs: 30_000 } as const;
