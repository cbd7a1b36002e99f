/** Fails each step of the output, and each command of Redis, in turn: nothing is lost, nothing is there twice. */
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Redis, type RedisOptions } from "ioredis";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { createAnswerStore } from "../../../src/node/queue/answer-store";
import { collect } from "../../../src/node/queue/collect";
import { deadLetters } from "../../../src/node/queue/dead-letters";
import { fileOutput, type ResultOutput } from "../../../src/node/queue/output";
import { submitArticles } from "../../../src/node/queue/submit";
import { startWorker } from "../../../src/node/queue/worker";
import type { Article, Summary } from "../../../src/types";
import { readNdjson } from "../../cli/spawn";
import { type CommandCount, injectFault, type RedisFault } from "./faulty-redis";
import { HAS_REDIS, type RedisServer, redisServer } from "./redis-server";

/** The step of the file system that fails: before it does anything, half done, or done and reported as failed. */
type StepKind = "before" | "half" | "after";
const files = vi.hoisted(() => ({ steps: 0, nth: 0, kind: "before" as StepKind }));

vi.mock("node:fs/promises", async (importOriginal) => {
  const real = await importOriginal<typeof import("node:fs/promises")>();
  const FAILING = ["appendFile", "writeFile", "datasync", "sync", "truncate", "stat", "read"];
  /** Runs a step, or lets it fail if it is its turn. */
  async function step<T>(run: () => Promise<T>, half?: () => Promise<unknown>): Promise<T> {
    if (++files.steps !== files.nth) return run();
    if (files.kind === "half") await half?.();
    if (files.kind === "after") await run();
    throw Object.assign(new Error("ENOSPC: no space left on device"), { code: "ENOSPC", syscall: "write" });
  }
  const faulty = (file: import("node:fs/promises").FileHandle) =>
    new Proxy(file, {
      get(target, name) {
        const value = Reflect.get(target, name, target);
        if (typeof value !== "function") return value;
        if (!FAILING.includes(name as string)) return value.bind(target);
        return (...args: unknown[]) =>
          step(
            () => value.apply(target, args),
            () =>
              typeof args[0] === "string"
                ? value.call(target, args[0].slice(0, args[0].length / 2))
                : Promise.resolve(),
          );
      },
    });
  const open = async (...args: Parameters<typeof real.open>) => faulty(await step(() => real.open(...args)));
  return { ...real, open };
});

/** A connection whose address may say which of its commands fails: redis://127.0.0.1?nth=3&kind=refused. */
vi.mock("ioredis", async (importOriginal) => {
  const real = await importOriginal<typeof import("ioredis")>();
  const { injectFault } = await import("./faulty-redis");
  class FaultyRedis extends real.Redis {
    constructor(url: string, options: RedisOptions) {
      super(url.replace(/\?.*/, ""), options);
      const { nth, kind } = Object.fromEntries(new URL(url).searchParams);
      if (nth) injectFault(this, { fault: { nth: Number(nth), kind: kind as RedisFault["kind"] }, commands: 0 });
    }
  }
  return { ...real, Redis: FaultyRedis };
});

const SECONDS = 300_000;

describe.skipIf(!HAS_REDIS)("faults (skipped where there is no redis-server)", () => {
  let redis: RedisServer;
  let client: Redis;
  beforeAll(async () => {
    redis = await redisServer();
    await redis.start();
    client = new Redis(redis.url, { maxRetriesPerRequest: null });
  });
  afterAll(async () => {
    client.disconnect();
    await redis.stop();
  });

  const summaryOf = (id: string) => ({ schema: "yomitori/1", id, title: `題\u2028名` }) as unknown as Summary;
  const newPath = () => join(mkdtempSync(join(tmpdir(), "yomitori-faults-")), "out.ndjson");
  const idsIn = (path: string) => readNdjson(readFileSync(path, "utf8")).map(({ id }) => id as string);
  const storeIn = async (queue: string, ids: readonly string[]) => {
    const answers = createAnswerStore(client, queue);
    await Promise.all(ids.map((id) => answers.store(id, JSON.stringify(summaryOf(id)))));
  };
  const resultsOf = (queue: string) => client.xlen(`yomitori:{${queue}}:results`);
  /** Opens the file and moves the results of a queue to it. */
  async function collectInto(path: string, queue: string, from: Redis): Promise<void> {
    let output: ResultOutput | undefined;
    try {
      output = await fileOutput(path);
      await collect(from, queue, output, () => true);
    } finally {
      await output?.close().catch(() => {});
    }
  }
  const ids = Array.from({ length: 201 }, (_, i) => `n${i}`); // two batches

  test.each(["before", "half", "after"] as const)(
    "each step of the file fails once, %s it is done",
    { timeout: SECONDS },
    async (kind) => {
      let nth = 0;
      for (let failed = true; failed; ) {
        nth++;
        const queue = `files-${kind}-${nth}`;
        const path = newPath();
        await storeIn(queue, ids);
        Object.assign(files, { steps: 0, nth, kind });
        await collectInto(path, queue, client).catch(() => {});
        failed = files.steps >= nth;
        files.nth = 0;
        await collectInto(path, queue, client);
        expect(idsIn(path), `step ${nth}`).toEqual(ids);
        expect(await resultsOf(queue)).toBe(0);
      }
      expect(nth).toBeGreaterThan(10);
    },
  );

  test.each(["refused", "done"] as const)(
    "each command of the collector fails once, %s",
    { timeout: SECONDS },
    async (kind) => {
      let nth = 0;
      for (let failed = true; failed; ) {
        nth++;
        const queue = `commands-${kind}-${nth}`;
        const path = newPath();
        await storeIn(queue, ids);
        const count: CommandCount = { fault: { nth, kind }, commands: 0 };
        const connected = client.duplicate();
        await connected.ping();
        const faulty = injectFault(connected, count);
        await collectInto(path, queue, faulty).catch(() => {});
        faulty.disconnect();
        failed = count.commands >= nth;
        await collectInto(path, queue, client);
        expect(idsIn(path).toSorted(), `command ${nth}`).toEqual(ids.toSorted());
        expect(await resultsOf(queue)).toBe(0);
      }
      expect(nth).toBeGreaterThan(10);
    },
  );

  const MOST_COMMANDS = 40;
  /** Tries each command in turn, some at a time: most of the time is spent waiting for the next attempt. */
  async function eachCommand(kind: RedisFault["kind"], attempt: (nth: number, faulty: string) => Promise<void>) {
    const nths = Array.from({ length: MOST_COMMANDS }, (_, i) => i + 1);
    const attemptNext = async () => {
      for (let nth = nths.shift(); nth !== undefined; nth = nths.shift()) {
        await attempt(nth, `${redis.url}?nth=${nth}&kind=${kind}`);
      }
    };
    await Promise.all(Array.from({ length: 10 }, attemptNext));
  }

  const few: readonly string[] = ["a", "b", "\ud800", "\ud801", "記事"];
  const articles = few.map((id) => ({ id, text: "円" }));
  const reader = { analyze: ({ id }: Article) => summaryOf(String(id)) };
  /** Lets a worker without faults finish the work; then each article must have one answer, and nothing is left. */
  async function completeAndCheck(queue: string, path: string): Promise<void> {
    const options = { redis: redis.url, queue, lockMs: 500 };
    await (await startWorker({ ...options, reader, drain: true, output: await fileOutput(path) })).finished;
    for await (const { id, reason } of deadLetters(options)) throw new Error(`${queue}: ${id} is dead: ${reason}`);
    expect(idsIn(path).toSorted(), queue).toEqual(few.toSorted());
    expect(await resultsOf(queue)).toBe(0);
  }

  test.each(["refused", "done"] as const)(
    "each command of submitting fails once, %s; submitting again completes it",
    { timeout: SECONDS },
    (kind) =>
      eachCommand(kind, async (nth, faulty) => {
        const queue = `submit-${kind}-${nth}`;
        await submitArticles(articles, { redis: faulty, queue }).catch(() => {});
        await submitArticles(articles, { redis: redis.url, queue });
        await completeAndCheck(queue, newPath());
      }),
  );

  test.each(["refused", "done"] as const)(
    "each command of a worker fails once, %s; the next worker completes the work",
    { timeout: SECONDS },
    (kind) =>
      eachCommand(kind, async (nth, faulty) => {
        const queue = `worker-${kind}-${nth}`;
        const path = newPath();
        await submitArticles(articles, { redis: redis.url, queue });
        const output = await fileOutput(path);
        const options = { queue, lockMs: 500, patienceMs: 1000, reader, drain: true };
        await startWorker({ ...options, redis: faulty, output })
          .then(({ finished }) => finished)
          .catch(() => {}); // the next worker goes on
        await completeAndCheck(queue, path);
      }),
  );
});
