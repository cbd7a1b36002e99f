import type { OpenQueue } from "./open-queue";

/** What a worker has done, and what is in its queue. */
export interface QueueMetrics {
  /** Articles per second since the metrics were last asked for. */
  readonly rate: number;
  /** By this worker: how many articles it answered, read again though they had an answer, put on the dead-letter list. */
  readonly answered: number;
  readonly repeated: number;
  readonly failed: number;
  /** In the queue: how many articles are not started, in progress, waiting for another attempt, on the dead-letter list. */
  readonly waiting: number;
  readonly active: number;
  readonly delayed: number;
  readonly dead: number;
}

/** The states in which BullMQ has a job that is not finished. */
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

/** Returns the metrics as one line of English. */
export function metricsLine(metrics: QueueMetrics): string {
  const { rate, answered, failed, waiting, active, delayed, dead } = metrics;
  const format = (count: number) => count.toLocaleString("en");
  return (
    `${format(Math.round(10 * rate) / 10)} articles a second, ${format(answered)} answered, ${format(failed)} failed; ` +
    `in the queue ${format(waiting)} waiting, ${format(active)} under way, ${format(delayed)} to be tried again, ${format(dead)} dead`
  );
}

/** The name, type and help text of each metric; output, which dashboards refer to. */
const PROMETHEUS: Readonly<
  Record<keyof QueueMetrics, readonly [name: string, type: "counter" | "gauge", help: string]>
> = {
  rate: ["yomitori_articles_per_second", "gauge", "Articles a second since the last look, this worker."],
  answered: ["yomitori_answered_total", "counter", "Articles answered by this worker."],
  repeated: ["yomitori_repeated_total", "counter", "Articles read again though they were answered, this worker."],
  failed: ["yomitori_failed_total", "counter", "Articles put on the dead-letter list by this worker."],
  waiting: ["yomitori_queue_waiting", "gauge", "Articles not begun."],
  active: ["yomitori_queue_active", "gauge", "Articles under way, all workers."],
  delayed: ["yomitori_queue_delayed", "gauge", "Articles waiting for another try."],
  dead: ["yomitori_queue_dead", "gauge", "Articles on the dead-letter list."],
};

/** Returns the metrics in the text format of Prometheus, with the name of the queue as label. */
export function prometheusText(metrics: QueueMetrics, queue: string): string {
  const label = queue.replace(/[\\"\n]/g, (c) => (c === "\n" ? "\\n" : `\\${c}`));
  return Object.entries(PROMETHEUS)
    .map(([key, [name, type, help]]) => {
      const value = metrics[key as keyof QueueMetrics];
      return `# HELP ${name} ${help}\n# TYPE ${name} ${type}\n${name}{queue="${label}"} ${value}\n`;
    })
    .join("");
}
