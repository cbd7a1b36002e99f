import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Queue } from "bullmq";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createAnswerStore } from "../../../src/node/queue/answer-store";
import { fileOutput } from "../../../src/node/queue/output";
import { submitArticles } from "../../../src/node/queue/submit";
import { startWorker, type WorkerOptions } from "../../../src/node/queue/worker";
import type { Article, Summary } from "../../../src/types";
import { folderOf, readNdjson } from "../../cli/spawn";
import { HAS_REDIS, type RedisServer, redisServer } from "./redis-server";

describe.skipIf(!HAS_REDIS)("a Redis that refuses writes (skipped where there is no redis-server)", () => {
  let redis: RedisServer;
  let path: string;
  beforeEach(async () => {
    redis = await redisServer();
    await redis.start();
    path = join(folderOf({}), "out.ndjson");
  });
  afterEach(() => redis.stop());

  const COUNT = 450;
  const ids = Array.from({ length: COUNT }, (_, i) => `n${i}`);
  const articles = ids.map((id) => ({ id, text: "円".repeat(300) }));
  /** A summary that is larger than its article. */
  const summaryOf = ({ id }: Article) => ({ schema: "yomitori/1", id, title: "円".repeat(1000) }) as unknown as Summary;
  const used = () => redis.ask(async (client) => Number(/used_memory:(\d+)/.exec(await client.info("memory"))![1]));
  /** Sets maxmemory to this part of the memory in use. */
  const limitTo = async (part: number) => {
    const bytes = Math.round((await used()) * part);
    await redis.ask((client) => client.config("SET", "maxmemory", String(bytes)));
    expect(await redis.ask((client) => client.set("x", "y").catch((error) => error.message))).toMatch(/^OOM/);
  };
  const store = (some: readonly string[]) =>
    redis.ask(async (client) => {
      const answers = createAnswerStore(client, "yomitori");
      for (const id of some) await answers.store(id, JSON.stringify(summaryOf({ id, text: "" })));
    });
  const work = async (options: Partial<WorkerOptions> = {}) => {
    const reader = { analyze: summaryOf };
    const all = { redis: redis.url, reader, drain: true, patienceMs: 3000, lockMs: 5000, ...options };
    await (await startWorker(all)).finished;
  };
  const written = () => readNdjson(readFileSync(path, "utf8")).map(({ id }) => id as string);
  const results = () => redis.ask((client) => client.xlen("yomitori:{yomitori}:results"));

  test.each([
    ["results alone, never collected before", 0, COUNT],
    ["articles alone", COUNT, 0],
    ["results and articles", COUNT / 2, COUNT / 2],
  ])("%s: a worker with an output empties it, each answer once, and frees its memory", async (_, waiting, stored) => {
    await store(ids.slice(0, stored));
    if (waiting > 0) await submitArticles(articles.slice(stored), { redis: redis.url });
    await limitTo(0.5);
    const before = await used();
    await work({ output: await fileOutput(path) });
    expect(written().toSorted()).toEqual(ids.toSorted());
    expect(await results()).toBe(0);
    expect(await used()).toBeLessThan(before);
    expect(await redis.ask((client) => client.scard("yomitori:{yomitori}:answered"))).toBe(COUNT);
  });

  test("results that were assigned to the output before are collected too", async () => {
    await store(ids);
    const lost = { name: "", has: async () => new Set<string>(), close: async () => {} };
    const { name, close } = await fileOutput(path);
    await close();
    const failing = { ...lost, name, write: () => Promise.reject(new Error("disk full")) };
    await expect(work({ output: failing })).rejects.toThrow("disk full");
    await limitTo(0.9);
    await work({ output: await fileOutput(path) });
    expect(written()).toEqual(ids);
  });

  test("without an output the worker gives up after its patience, and all stays where it is", async () => {
    await submitArticles(articles, { redis: redis.url });
    await limitTo(0.9);
    const notices: string[] = [];
    const onNotice = (_: string, event: string) => void notices.push(event);
    await expect(work({ patienceMs: 500, onNotice })).rejects.toMatchObject({
      code: "ERR_QUEUE",
      message: expect.stringMatching(
        /^Redis has been full \(maxmemory\) for 1 s; .* a worker with --output makes room$/,
      ),
    });
    expect(notices).toEqual(["redis-full"]);
    const counts = await redis.ask((client) => new Queue("yomitori", { connection: client }).getJobCounts());
    expect(counts.waiting! + counts.active!).toBe(COUNT);
    expect(counts.failed).toBe(0);
  });

  test("a full Redis takes only a few results that nobody has collected yet", async () => {
    await submitArticles(articles, { redis: redis.url });
    await limitTo(0.9);
    const stuck = {
      name: "stuck",
      has: async () => new Set<string>(),
      write: () => new Promise<void>(() => {}),
      close: async () => {},
    };
    await expect(work({ output: stuck, patienceMs: 500 })).rejects.toMatchObject({ code: "ERR_QUEUE" });
    expect(await results()).toBe(200);
  });

  test("submitting to a full Redis says how to go on", async () => {
    await submitArticles(articles.slice(0, 10), { redis: redis.url });
    await limitTo(0.9);
    await expect(submitArticles(articles, { redis: redis.url })).rejects.toMatchObject({
      code: "ERR_QUEUE",
      message: expect.stringMatching(/^Redis is full \(maxmemory\); 0 articles were submitted, submit the same/),
    });
  });

  test.each([[true], [false]])(
    "a replica that takes no writes is named as such; with an output: %s",
    async (writes) => {
      await redis.ask((client) => client.replicaof("127.0.0.1", 1));
      const output = writes ? { output: await fileOutput(path) } : {};
      await expect(work({ ...output, drain: false, patienceMs: 300 })).rejects.toMatchObject({
        code: "ERR_QUEUE",
        message: expect.stringMatching(/^Redis at 127\.0\.0\.1:\d+ refuses a command: .*READONLY/),
      });
    },
  );
});
