import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createMeter, metricsLine, prometheusText } from "../../../src/node/queue/metrics";
import type { OpenQueue } from "../../../src/node/queue/open-queue";

const metrics = {
  rate: 123.44,
  answered: 4567,
  repeated: 1,
  failed: 2,
  waiting: 12_345,
  active: 16,
  delayed: 0,
  dead: 3,
};

test("metrics as a line", () => {
  expect(metricsLine(metrics)).toBe(
    "123.4 articles a second, 4,567 answered, 2 failed; in the queue 12,345 waiting, 16 in progress, 0 to be retried, 3 dead",
  );
  expect(metricsLine({ ...metrics, rate: 0.05 })).toMatch(/^0\.1 articles/);
  expect(metricsLine({ ...metrics, rate: 0.04 })).toMatch(/^0 articles/);
});

test("metrics for Prometheus", () => {
  expect(prometheusText(metrics, "news")).toBe(`\
# HELP yomitori_articles_per_second Articles per second of this worker since the metrics were last read.
# TYPE yomitori_articles_per_second gauge
yomitori_articles_per_second{queue="news"} 123.44
# HELP yomitori_answered_total Articles answered by this worker.
# TYPE yomitori_answered_total counter
yomitori_answered_total{queue="news"} 4567
# HELP yomitori_repeated_total Articles processed by this worker although they already had an answer.
# TYPE yomitori_repeated_total counter
yomitori_repeated_total{queue="news"} 1
# HELP yomitori_failed_total Articles put on the dead-letter list by this worker.
# TYPE yomitori_failed_total counter
yomitori_failed_total{queue="news"} 2
# HELP yomitori_queue_waiting Articles not started.
# TYPE yomitori_queue_waiting gauge
yomitori_queue_waiting{queue="news"} 12345
# HELP yomitori_queue_active Articles in progress, in all workers.
# TYPE yomitori_queue_active gauge
yomitori_queue_active{queue="news"} 16
# HELP yomitori_queue_delayed Articles waiting for another attempt.
# TYPE yomitori_queue_delayed gauge
yomitori_queue_delayed{queue="news"} 0
# HELP yomitori_queue_dead Articles on the dead-letter list.
# TYPE yomitori_queue_dead gauge
yomitori_queue_dead{queue="news"} 3
`);
  expect(prometheusText(metrics, 'a"b\\c\nd')).toContain('{queue="a\\"b\\\\c\\nd"} 3\n');
});

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test("a meter counts, and gives the rate since the metrics were last asked for", async () => {
  const jobs = { wait: 5, prioritized: 2, active: 3, delayed: 1, failed: 4 };
  const meter = createMeter({
    queue: { getJobCounts: async () => jobs },
    connection: { orLost: <T>(work: Promise<T>) => work },
  } as unknown as OpenQueue);
  for (let i = 0; i < 6; i++) meter.count("answered");
  for (let i = 0; i < 4; i++) meter.count("repeated");
  meter.count("failed");
  vi.advanceTimersByTime(2000);
  const first = { rate: 5, answered: 6, repeated: 4, failed: 1, waiting: 7, active: 3, delayed: 1, dead: 4 };
  expect(await meter.metrics()).toEqual(first);
  meter.count("answered");
  vi.advanceTimersByTime(500);
  expect(await meter.metrics()).toEqual({ ...first, rate: 2, answered: 7 });
  expect(await meter.metrics()).toMatchObject({ rate: 0 });
});
