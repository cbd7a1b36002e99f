import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createMeter, metricsLine } from "../../../src/node/queue/metrics";
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
  results: 5,
  redisUsedBytes: 1000,
  redisMaxBytes: 2000,
};

test("metrics as a line", () => {
  expect(metricsLine(metrics)).toBe(
    "123.4 articles a second, 4,567 answered, 2 failed; in the queue 12,345 waiting, 16 in progress, 0 to be retried, 3 dead",
  );
  expect(metricsLine({ ...metrics, rate: 0.05 })).toMatch(/^0\.1 articles/);
  expect(metricsLine({ ...metrics, rate: 0.04 })).toMatch(/^0 articles/);
});

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test("a meter counts, and gives the rate since the metrics were last asked for", async () => {
  const jobs = { wait: 5, prioritized: 2, active: 3, delayed: 1, failed: 4 };
  const meter = createMeter({
    queue: { getJobCounts: async () => jobs },
    name: "news",
    connection: {
      orLost: <T>(work: Promise<T>) => work,
      redis: {
        xlen: async (key: string) => (key === "yomitori:{news}:results" ? 8 : 0),
        info: async () => "# Memory\r\nused_memory:1000\r\nused_memory_human:1K\r\nmaxmemory:2000\r\n",
      },
    },
  } as unknown as OpenQueue);
  const stored = { results: 8, redisUsedBytes: 1000, redisMaxBytes: 2000 };
  for (let i = 0; i < 6; i++) meter.count("answered");
  for (let i = 0; i < 4; i++) meter.count("repeated");
  meter.count("failed");
  vi.advanceTimersByTime(2000);
  const first = { rate: 5, answered: 6, repeated: 4, failed: 1, waiting: 7, active: 3, delayed: 1, dead: 4, ...stored };
  expect(await meter.metrics()).toEqual(first);
  meter.count("answered");
  vi.advanceTimersByTime(500);
  expect(await meter.metrics()).toEqual({ ...first, rate: 2, answered: 7 });
  expect(await meter.metrics()).toMatchObject({ rate: 0 });
});
