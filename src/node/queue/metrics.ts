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
}

/** The states of a job in BullMQ that is not finished. */
export const UNFINISHED = ["wait", "delayed", "prioritized", "active"] as const;

/** Counts what a worker does. */
export interface Meter {
  count(what: "answered" | "repeated" | "failed"): void;
  metrics(): Promise<QueueMetrics>;
}

/** Returns a meter that starts now. */
export function createMeter({ queue, connection }: OpenQueue): Meter {
  const counts = { answered: 0, repeated: 0, failed: 0 };
  let last = { time: Date.now(), articles: 0 };
  return {
    count(what) {
      counts[what]++;
    },
    async metrics() {
      const jobs = await connection.orLost(queue.getJobCounts(...UNFINISHED, "failed"));
      const { wait = 0, prioritized = 0, active = 0, delayed = 0, failed = 0 } = jobs;
      const now = { time: Date.now(), articles: counts.answered + counts.repeated };
      const rate = (1000 * (now.articles - last.articles)) / Math.max(1, now.time - last.time);
      last = now;
      return { ...counts, rate, waiting: wait + prioritized, active, delayed, dead: failed };
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

/** The name, type and help text of each metric. Dashboards refer to the names: do not change them. */
const PROMETHEUS: Readonly<
  Record<keyof QueueMetrics, readonly [name: string, type: "counter" | "gauge", help: string]>
> = {
  rate: [
    "yomitori_articles_per_second",
    "gauge",
    "Articles per second of this worker since the metrics were last read.",
  ],
  answered: ["yomitori_answered_total", "counter", "Articles answered by this worker."],
  repeated: [
    "yomitori_repeated_total",
    "counter",
    "Articles processed by this worker although they already had an answer.",
  ],
  failed: ["yomitori_failed_total", "counter", "Articles put on the dead-letter list by this worker."],
  waiting: ["yomitori_queue_waiting", "gauge", "Articles not started."],
  active: ["yomitori_queue_active", "gauge", "Articles in progress, in all workers."],
  delayed: ["yomitori_queue_delayed", "gauge", "Articles waiting for another attempt."],
  dead: ["yomitori_queue_dead", "gauge", "Articles on the dead-letter list."],
};

/** Returns the metrics in the text format of Prometheus, with the name of the queue as a label. */
export function prometheusText(metrics: QueueMetrics, queue: string): string {
  const label = queue.replace(/[\\"\n]/g, (c) => (c === "\n" ? "\\n" : `\\${c}`));
  return Object.entries(PROMETHEUS)
    .map(([key, [name, type, help]]) => {
      const value = metrics[key as keyof QueueMetrics];
      return `# HELP ${name} ${help}\n# TYPE ${name} ${type}\n${name}{queue="${label}"} ${value}\n`;
    })
    .join("");
}
