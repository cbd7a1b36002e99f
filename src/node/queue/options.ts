import { AnalyzerError } from "../../errors";

/** Options of all functions of the queue. */
export interface QueueOptions {
  /**
   * The address of Redis, redis:// or rediss:// (TLS). Default "redis://127.0.0.1:6379".
   * @example "rediss://user:password@redis.example:6380"
   */
  readonly redis?: string;
  /**
   * The name of the queue. Default "yomitori".
   * @example "news"
   */
  readonly queue?: string;
  /**
   * How long to wait while Redis is unreachable or full before giving up with `ERR_QUEUE`, in milliseconds. Default 30,000.
   * @example 5000
   */
  readonly patienceMs?: number;
  /**
   * Called with messages for people that are not errors: Redis is unreachable, reachable again, full, refuses a command, or has no append-only file; a lock is waited for.
   * @example (notice, event) => console.error(event, notice)
   */
  readonly onNotice?: (notice: string, event: QueueEvent) => void;
}

/** What a notice is about, for programs. */
export type QueueEvent =
  | "redis-unreachable"
  | "redis-reachable"
  | "redis-full"
  | "redis-refuses"
  | "redis-not-durable"
  | "output-waiting";

/** The defaults of `QueueOptions`. */
export const DEFAULTS = { redis: "redis://127.0.0.1:6379", queue: "yomitori", patienceMs: 30_000 } as const;

/**
 * Returns the name of the queue, or the default.
 * @throws AnalyzerError `ERR_OPTION` for a name that BullMQ refuses, before there is a connection.
 */
export function queueName({ queue = DEFAULTS.queue }: QueueOptions): string {
  if (typeof queue === "string" && /^[^:\p{Surrogate}]+$/u.test(queue)) return queue;
  throw new AnalyzerError(
    "ERR_OPTION",
    `option queue: ${shown(queue)} given, wanted a name without : such as "yomitori"`,
  );
}

/** Throws `ERR_OPTION` unless the option is absent or a number from 0, or a whole number from 1. */
export function checkNumber(name: string, value: unknown, kind: "whole" | "any"): void {
  const valid = kind === "whole" ? Number.isSafeInteger(value) && (value as number) > 0 : (value as number) >= 0;
  if (value === undefined || (typeof value === "number" && valid)) return;
  const wanted = kind === "whole" ? "a whole number from 1" : "a number from 0";
  throw new AnalyzerError("ERR_OPTION", `option ${name}: ${shown(value)} given, wanted ${wanted}`);
}

/** Returns a value of any type for a message. */
const shown = (value: unknown): string => (typeof value === "string" ? JSON.stringify(value) : String(value));
