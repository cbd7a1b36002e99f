import type { Gauge } from "prom-client";
import packageJson from "../../../../package.json" with { type: "json" };
import { ERROR_CODES, WARNING_CODES } from "../../../enumerations";
import type { QueueMetrics, WorkerObserver } from "../metrics";
import { queueError } from "../queue-error";

/** The metrics of a worker for Prometheus. */
export interface Prometheus {
  /** Counts what a worker does. */
  readonly observer: WorkerObserver;
  /** The media type of the text. */
  readonly contentType: string;
  /**
   * Returns all metrics in the format of Prometheus.
   * @param queue the present state of the queue; undefined if Redis did not answer: then the gauges of the queue are left out.
   */
  text(queue: QueueMetrics | undefined, isReady: boolean): Promise<string>;
}

/** The upper bounds of the histogram, in seconds: an article of news takes milliseconds, one of a million characters seconds. */
export const BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/** The gauges that come from Redis: name and help. Dashboards refer to the names: do not change them. */
const QUEUE_GAUGES = {
  waiting: ["yomitori_queue_waiting", "Articles in the queue that are not started."],
  active: ["yomitori_queue_active", "Articles in progress, in all workers."],
  delayed: ["yomitori_queue_delayed", "Articles that wait for another attempt."],
  dead: ["yomitori_queue_dead", "Articles on the dead-letter list."],
  results: ["yomitori_queue_results", "Results in the stream that no output has written yet."],
  redisUsedBytes: ["yomitori_redis_memory_used_bytes", "Memory that Redis uses."],
  redisMaxBytes: ["yomitori_redis_memory_max_bytes", "Memory that Redis may use (maxmemory); 0 for no limit."],
} as const satisfies Partial<Record<keyof QueueMetrics, readonly [name: string, help: string]>>;

/**
 * Creates the metrics of a worker in a registry of their own, with the name of the queue as a label of all.
 * @throws AnalyzerError `ERR_QUEUE` if prom-client, an optional peer dependency, is not installed.
 */
export async function createPrometheus(queue: string): Promise<Prometheus> {
  const { Registry, Counter, Gauge, Histogram, collectDefaultMetrics } = await loadPromClient();
  const registry = new Registry();
  const registers = [registry];
  registry.setDefaultLabels({ queue });
  collectDefaultMetrics({ register: registry });
  const counter = (name: string, help: string) => new Counter({ name, help, registers });
  /** A counter by code: each code is there from the beginning as 0, so that `rate()` sees the first of its kind. */
  const counterByCode = (name: string, help: string, codes: readonly string[]) => {
    const made = new Counter({ name, help, registers, labelNames: ["code"] });
    for (const code of codes) made.inc({ code }, 0);
    return made;
  };
  const gauge = (name: string, help: string) => new Gauge({ name, help, registers });

  const failureCodes = [...ERROR_CODES, "stalled", "other"];
  const answered = counter("yomitori_answered_total", "Articles answered by this worker.");
  const repeated = counter("yomitori_repeated_total", "Articles processed again although they already had an answer.");
  const failed = counterByCode(
    "yomitori_failed_total",
    "Articles put on the dead-letter list, by error code.",
    failureCodes,
  );
  const retried = counterByCode(
    "yomitori_retried_total",
    "Failed attempts that are tried again, by error code.",
    failureCodes,
  );
  const warnings = counterByCode("yomitori_warnings_total", "Warnings in the answers, by code.", WARNING_CODES);
  const collected = counter(
    "yomitori_results_collected_total",
    "Results that left Redis for the output of this worker.",
  );
  const characters = counter("yomitori_characters_total", "Characters (UTF-16 code units) of the articles answered.");
  const help = "Seconds from the start of an article to its summary or error.";
  const duration = new Histogram({ name: "yomitori_article_duration_seconds", help, registers, buckets: BUCKETS });
  const lastAnswer = gauge(
    "yomitori_last_answer_timestamp_seconds",
    "When this worker last stored an answer, in Unix time; 0 for never.",
  );
  const ready = gauge("yomitori_ready", "1 if this worker takes articles, else 0; as /readyz.");
  const redisUp = gauge("yomitori_redis_up", "1 if Redis answered this scrape, else 0.");
  const build = new Gauge({
    name: "yomitori_build_info",
    help: "Always 1.",
    registers,
    labelNames: ["version", "node"],
  });
  build.set({ version: packageJson.version, node: process.version }, 1);
  const queueGauges = Object.entries(QUEUE_GAUGES).map(([key, [name, help]]) => [key, gauge(name, help)]) as [
    keyof typeof QUEUE_GAUGES,
    Gauge,
  ][];

  return {
    contentType: registry.contentType,
    observer: {
      onRead: (seconds) => duration.observe(seconds),
      onAnswered(summary) {
        answered.inc();
        characters.inc(summary.stats?.characters ?? 0);
        lastAnswer.setToCurrentTime();
        for (const { code } of summary.warnings ?? []) warnings.inc({ code });
      },
      onRepeated: () => repeated.inc(),
      onFailed: (code, final) => (final ? failed : retried).inc({ code }),
      onMoved: (results) => collected.inc(results),
    },
    text(metrics, isReady) {
      ready.set(isReady ? 1 : 0);
      redisUp.set(metrics ? 1 : 0);
      for (const [key, shown] of queueGauges) {
        if (metrics) shown.set(metrics[key]);
        else shown.remove();
      }
      return registry.metrics();
    },
  };
}

async function loadPromClient(): Promise<typeof import("prom-client")> {
  try {
    return await import("prom-client");
  } catch (cause) {
    throw queueError("the metrics need one more package: npm install prom-client", { cause });
  }
}
