/** Options of all functions of the queue. */
export interface QueueOptions {
  /** The address of Redis, redis:// or rediss:// (TLS). Default "redis://127.0.0.1:6379". */
  readonly redis?: string;
  /** The name of the queue. Default "yomitori". */
  readonly queue?: string;
  /** How long Redis may be out of reach or full before that is an error, in milliseconds. Default 30,000. */
  readonly patienceMs?: number;
  /** Called with what a person should know though it is no error: Redis is out of reach, back again, or has no append-only file. */
  readonly onNotice?: (notice: string) => void;
}

/** The defaults of `QueueOptions`. */
export const DEFAULTS = { redis: "redis://127.0.0.1:6379", queue: "yomitori", patienceMs: 30_000 } as const;
