import type { Summary } from "../../types";
import { keysOf } from "./answer-store";
import type { OpenQueue } from "./open-queue";

/** What a worker has done, and how many articles are in its queue. */
export interface QueueMetrics {
  /** The articles per second of this worker since the metrics were last read. */
  readonly rate: number;
  /** How many articles this worker has answered. */
  readonly answered: number;
  /** How many articles this worker has processed although they already had an answer. */
  readonly repeated: number;
  /** How many articles this worker has put on the dead-letter list. */
  readonly failed: number;
  /** How many articles in the queue are not started. */
  readonly waiting: number;
  /** How many articles in the queue are in progress, in all workers. */
  readonly active: number;
  /** How many articles in the queue wait for another attempt. */
  readonly delayed: number;
  /** How many articles are on the dead-letter list. */
  readonly dead: number;
  /** How many results are in the stream, not written to an output yet. */
  readonly results: number;
  /** The memory that Redis uses, in bytes. */
  readonly redisUsedBytes: number;
  /** The memory that Redis may use (maxmemory), in bytes; 0 for no limit. */
  readonly redisMaxBytes: number;
}

/** The states of a job in BullMQ that is not finished. */
export const UNFINISHED = ["wait", "delayed", "prioritized", "active"] as const;

/** Hears what a worker does, at once. What it throws is ignored. */
export interface WorkerObserver {
  /** An article was read, in so many seconds; a summary came of it, or an error. */
  onRead?(seconds: number): void;
  /** An answer was stored. */
  onAnswered?(summary: Summary): void;
  /** An article was processed although it already had an answer. */
  onRepeated?(): void;
  /**
   * An attempt at an article failed.
   * @param code an error code of the library, `stalled` if too many workers died while they read the article, `other`.
   * @param final whether the article is on the dead-letter list now; otherwise it will be tried again.
   */
  onFailed?(code: string, final: boolean): void;
  /** So many results were written to the output, or found in it, and have left Redis. */
  onMoved?(results: number): void;
}

/** Counts what a worker does. */
export interface Meter {
  count(what: "answered" | "repeated" | "failed"): void;
  metrics(): Promise<QueueMetrics>;
}

/** Returns a meter that starts now. */
export function createMeter({ name, queue, connection }: OpenQueue): Meter {
  const counts = { answered: 0, repeated: 0, failed: 0 };
  let last = { time: Date.now(), articles: 0 };
  return {
    count(what) {
      counts[what]++;
    },
    async metrics() {
      const [jobs, results, memory] = await connection.orLost(
        Promise.all([
          queue.getJobCounts(...UNFINISHED, "failed"),
          connection.redis.xlen(keysOf(name).results),
          connection.redis.info("memory"),
        ]),
      );
      const bytes = (field: string) => Number(new RegExp(`^${field}:(\\d+)`, "m").exec(memory)?.[1] ?? 0);
      const { wait = 0, prioritized = 0, active = 0, delayed = 0, failed = 0 } = jobs;
      const now = { time: Date.now(), articles: counts.answered + counts.repeated };
      const rate = (1000 * (now.articles - last.articles)) / Math.max(1, now.time - last.time);
      last = now;
      return {
        ...counts,
        rate,
        waiting: wait + prioritized,
        active,
        delayed,
        dead: failed,
        results,
        redisUsedBytes: bytes("used_memory"),
        redisMaxBytes: bytes("maxmemory"),
      };
    },
  };
}

/** Returns the metrics as one line of English text. */
export function metricsLine(metrics: QueueMetrics): string {
  const { rate, answered, failed, waiting, active, delayed, dead } = metrics;
  const format = (count: number) => count.toLocaleString("en");
  return (
    `${format(Math.round(10 * rate) / 10)} articles a second, ${format(answered)} answered, ${format(failed)} failed; ` +
    `in the queue ${format(waiting)} waiting, ${format(active)} in progress, ${format(delayed)} to be retried, ${format(dead)} dead`
  );
}
