import { once } from "node:events";
import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, test, vi } from "vitest";
import type { QueueMetrics } from "../../../../src/node/queue/metrics";
import { type Monitor, startMonitor } from "../../../../src/node/queue/monitor/monitor";
import type { QueueWorker } from "../../../../src/node/queue/worker";
import type { Summary } from "../../../../src/types";

let monitor: Monitor | undefined;
afterEach(async () => {
  await monitor?.close();
  monitor = undefined;
});
const start = async (options = {}) => {
  monitor = await startMonitor({ port: 0, ...options });
  return monitor;
};
const queueMetrics: QueueMetrics = {
  rate: 1,
  answered: 2,
  repeated: 3,
  failed: 4,
  waiting: 12,
  active: 5,
  delayed: 6,
  dead: 7,
  results: 8,
  redisUsedBytes: 1000,
  redisMaxBytes: 2000,
};
const workerThat = (parts: Partial<QueueWorker>): QueueWorker => ({
  finished: Promise.resolve(),
  metrics: async () => queueMetrics,
  state: () => "reading",
  stop: () => {},
  ...parts,
});
const get = async (path: string, init?: RequestInit) => {
  const response = await fetch(`${monitor!.url}${path}`, init);
  return { status: response.status, type: response.headers.get("content-type"), text: await response.text() };
};
/** Returns the samples by name and labels other than that of the queue. */
const samples = async (): Promise<Map<string, number>> => {
  const { text } = await get("/metrics");
  const lines = text.split("\n").filter((line) => line !== "" && !line.startsWith("#"));
  return new Map(
    lines.map((line) => {
      const [, name, labels, value] = /^(\w+)\{(.*)\} (\S+)$/.exec(line)!;
      return [`${name}{${labels!.replace(/,?queue="[^"]*"/, "")}}`, Number(value)];
    }),
  );
};

describe("the state", () => {
  test("it is alive from the beginning, and ready while the worker takes articles", async () => {
    const { watch } = await start();
    expect(await get("/healthz")).toMatchObject({ status: 200, text: "alive\n" });
    expect(await get("/readyz")).toMatchObject({ status: 503, text: "starting\n" });
    for (const [state, status] of [
      ["reading", 200],
      ["disconnected", 503],
      ["stopping", 503],
    ] as const) {
      watch(workerThat({ state: () => state }));
      expect(await get("/readyz")).toMatchObject({ status, text: `${state}\n` });
      expect(await get("/healthz")).toMatchObject({ status: 200 });
      expect((await samples()).get("yomitori_ready{}")).toBe(status === 200 ? 1 : 0);
    }
  });

  test.each([
    ["/", {}, 404],
    ["/metrics/", {}, 404],
    ["//metrics", {}, 404],
    ["/metrics?name=x", {}, 200],
    ["/metrics", { method: "POST", body: "x" }, 405],
    ["/healthz", { method: "HEAD" }, 200],
    ["/readyz", { method: "DELETE" }, 405],
  ])("%s with %j answers %i", async (path, init, status) => {
    await start();
    expect(await get(path, init)).toMatchObject({ status });
  });
});

describe("the metrics", () => {
  test("each has a type and a help text, and a name as Prometheus wants it", async () => {
    (await start()).watch(workerThat({}));
    const { text, type } = await get("/metrics");
    expect(type).toMatch(/^text\/plain; version=0\.0\.4/);
    const types = new Map([...text.matchAll(/^# TYPE (\S+) (\S+)$/gm)].map(([, name, kind]) => [name!, kind!]));
    for (const [name, kind] of types) {
      expect(text).toMatch(new RegExp(`^# HELP ${name} \\S`, "m"));
      expect(name).toMatch(/^(?:yomitori|process|nodejs)_[a-z_0-9]+$/);
      if (!name.startsWith("yomitori_")) continue;
      expect(name.endsWith("_total"), name).toBe(kind === "counter");
      expect(name).not.toMatch(/_(?:ms|millis|milliseconds|kb|mb|percent|count|sum|bucket)(?:_|$)/);
    }
    expect(types.get("process_cpu_seconds_total")).toBe("counter");
    expect(types.get("nodejs_eventloop_lag_seconds")).toBe("gauge");
    expect(types.get("yomitori_article_duration_seconds")).toBe("histogram");
    const silent = [...types.keys()].filter((name) => name.startsWith("yomitori_") && !text.includes(`\n${name}`));
    expect(silent).toEqual([]);
  });

  test("they count what the worker does; every code is there from the beginning", async () => {
    const { observer } = await start();
    const before = await samples();
    for (const code of ["ERR_INPUT", "ERR_INTERNAL", "stalled", "other"]) {
      expect(before.get(`yomitori_failed_total{code="${code}"}`)).toBe(0);
      expect(before.get(`yomitori_retried_total{code="${code}"}`)).toBe(0);
    }
    expect(before.get('yomitori_warnings_total{code="empty"}')).toBe(0);
    observer.onRead!(0.004);
    observer.onRead!(0.2);
    const warnings = [
      { code: "empty", message: "" },
      { code: "noPublicationDate", message: "" },
    ];
    observer.onAnswered!({ stats: { characters: 40 }, warnings } as unknown as Summary);
    observer.onRepeated!();
    observer.onFailed!("ERR_INPUT", true);
    observer.onFailed!("other", false);
    observer.onMoved!(7);
    const after = await samples();
    for (const [name, value] of Object.entries({
      "yomitori_answered_total{}": 1,
      "yomitori_characters_total{}": 40,
      "yomitori_repeated_total{}": 1,
      "yomitori_results_collected_total{}": 7,
      'yomitori_failed_total{code="ERR_INPUT"}': 1,
      'yomitori_failed_total{code="other"}': 0,
      'yomitori_retried_total{code="other"}': 1,
      'yomitori_warnings_total{code="empty"}': 1,
      'yomitori_warnings_total{code="noPublicationDate"}': 1,
      'yomitori_article_duration_seconds_bucket{le="0.0025"}': 0,
      'yomitori_article_duration_seconds_bucket{le="0.005"}': 1,
      'yomitori_article_duration_seconds_bucket{le="0.25"}': 2,
      "yomitori_article_duration_seconds_count{}": 2,
    })) {
      expect(after.get(name), name).toBe(value);
    }
    expect(after.get("yomitori_last_answer_timestamp_seconds{}")).toBeGreaterThan(1e9);
  });

  const QUEUE = {
    yomitori_queue_waiting: 12,
    yomitori_queue_active: 5,
    yomitori_queue_delayed: 6,
    yomitori_queue_dead: 7,
    yomitori_queue_results: 8,
    yomitori_redis_memory_used_bytes: 1000,
    yomitori_redis_memory_max_bytes: 2000,
  };

  test.each([
    ["fails", () => Promise.reject(new Error("unreachable"))],
    ["does not answer", () => new Promise<never>(() => {})],
  ])("the queue is there while Redis answers; if it %s, the rest is", async (_, failing) => {
    const { watch } = await start();
    for (const up of [1, 0, 1]) {
      watch(workerThat(up ? {} : { metrics: failing }));
      const got = await samples();
      expect(got.get("yomitori_redis_up{}")).toBe(up);
      expect(got.get("yomitori_answered_total{}")).toBe(0);
      for (const [name, value] of Object.entries(QUEUE)) expect(got.get(`${name}{}`)).toBe(up ? value : undefined);
    }
  });

  test("the name of the queue is a label of all, quoted", async () => {
    await start({ queue: 'a"b\\c' });
    expect((await get("/metrics")).text).toContain('yomitori_answered_total{queue="a\\"b\\\\c"} 0\n');
  });

  test("two monitors of one process count apart", async () => {
    const other = await startMonitor({ port: 0 });
    other.observer.onRepeated!();
    await start();
    expect((await samples()).get("yomitori_repeated_total{}")).toBe(0);
    await other.close();
  });
});

describe("the server", () => {
  test("it listens on this machine alone unless told otherwise", async () => {
    expect((await start()).url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    await monitor!.close();
    expect((await start({ host: "::1" })).url).toMatch(/^http:\/\/\[::1\]:\d+$/);
  });

  test("a port in use, a host of another machine and a host that is none are errors that say what would be right", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    await once(other, "listening");
    const { port } = other.address() as AddressInfo;
    for (const [options, message] of [
      [{ port }, `the monitor cannot listen on 127.0.0.1 port ${port}: the port is in use; wanted a free one`],
      [{ port: 0, host: "192.0.2.1" }, "192.0.2.1 port 0: the host is no address of this machine; wanted one"],
      [{ port: 0, host: "no such host" }, "the host is not known"],
      [{ port: 70_000 }, "wanted a port from 0 to 65535"],
    ] as const) {
      await expect(start(options)).rejects.toMatchObject({
        code: "ERR_OPTION",
        message: expect.stringContaining(message),
      });
    }
    other.close();
  });

  test("close ends connections that are kept open, and frees the port", async () => {
    const { url, close } = await start();
    const asked = request(`${url}/healthz`, { headers: { connection: "keep-alive" } }).end();
    const [response] = await once(asked, "response");
    response.resume();
    await close();
    monitor = undefined;
    await start({ port: Number(new URL(url).port) });
  });

  test("without prom-client the error names it", async () => {
    vi.resetModules();
    vi.doMock("prom-client", () => {
      throw new Error("Cannot find package 'prom-client'");
    });
    const { startMonitor: startWithout } = await import("../../../../src/node/queue/monitor/monitor");
    await expect(startWithout({ port: 0 })).rejects.toMatchObject({
      code: "ERR_QUEUE",
      message: "the metrics need one more package: npm install prom-client",
    });
    vi.doUnmock("prom-client");
    vi.resetModules();
  });
});
