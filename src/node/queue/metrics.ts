/** What a worker did, and what is in its queue. */
export interface QueueMetrics {
  /** Articles a second since the last look. */
  readonly rate: number;
  /** By this worker: answered, read again though they were answered, put on the dead-letter list. */
  readonly answered: number;
  readonly repeated: number;
  readonly failed: number;
  /** In the queue: not begun, under way, waiting for another try, on the dead-letter list. */
  readonly waiting: number;
  readonly active: number;
  readonly delayed: number;
  readonly dead: number;
}

/** The metrics as one line for a person. */
export function metricsLine(metrics: QueueMetrics): string {
  const { rate, answered, failed, waiting, active, delayed, dead } = metrics;
  const n = (count: number) => count.toLocaleString("en");
  return (
    `${n(Math.round(10 * rate) / 10)} articles a second, ${n(answered)} answered, ${n(failed)} failed; ` +
    `in the queue ${n(waiting)} waiting, ${n(active)} under way, ${n(delayed)} to be tried again, ${n(dead)} dead`
  );
}

const HELP: Readonly<Record<keyof QueueMetrics, readonly [name: string, type: "counter" | "gauge", help: string]>> = {
  rate: ["yomitori_articles_per_second", "gauge", "Articles a second since the last look, this worker."],
  answered: ["yomitori_answered_total", "counter", "Articles answered by this worker."],
  repeated: ["yomitori_repeated_total", "counter", "Articles read again though they were answered, this worker."],
  failed: ["yomitori_failed_total", "counter", "Articles put on the dead-letter list by this worker."],
  waiting: ["yomitori_queue_waiting", "gauge", "Articles not begun."],
  active: ["yomitori_queue_active", "gauge", "Articles under way, all workers."],
  delayed: ["yomitori_queue_delayed", "gauge", "Articles waiting for another try."],
  dead: ["yomitori_queue_dead", "gauge", "Articles on the dead-letter list."],
};

/** The metrics in Prometheus' text format. */
export function prometheusText(metrics: QueueMetrics, queue: string): string {
  const label = queue.replace(/[\\"\n]/g, (c) => (c === "\n" ? "\\n" : `\\${c}`));
  return Object.entries(HELP)
    .map(([key, [name, type, help]]) => {
      const value = metrics[key as keyof QueueMetrics];
      return `# HELP ${name} ${help}\n# TYPE ${name} ${type}\n${name}{queue="${label}"} ${value}\n`;
    })
    .join("");
}
