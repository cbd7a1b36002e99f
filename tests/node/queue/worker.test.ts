import { setTimeout as sleep } from "node:timers/promises";
import { Worker } from "bullmq";
import type { Redis } from "ioredis";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createAnswerStore } from "../../../src/node/queue/answer-store";
import { submitArticles } from "../../../src/node/queue/submit";
import { startWorker, type WorkerOptions } from "../../../src/node/queue/worker";
import type { Article, Summary } from "../../../src/types";
import { HAS_REDIS, type RedisServer, redisServer, until } from "./redis-server";

describe.skipIf(!HAS_REDIS)("a worker (skipped where there is no redis-server)", () => {
  let redis: RedisServer;
  beforeEach(async () => {
    redis = await redisServer();
    await redis.start();
  });
  afterEach(() => redis.stop());

  const articles = (count: number) => Array.from({ length: count }, (_, i) => ({ id: `n${i}`, text: "円" }));
  const submit = (count: number) => submitArticles(articles(count), { redis: redis.url });
  const summaryOf = ({ id }: Article) => ({ id }) as Summary;
  const start = (options: Partial<WorkerOptions> = {}) =>
    startWorker({ redis: redis.url, reader: { analyze: summaryOf }, ...options });
  const results = () => redis.ask((client) => client.xlen("yomitori:{yomitori}:results"));

  test("with drain it answers everything and ends", async () => {
    await submit(20);
    const worker = await start({ drain: true });
    await worker.finished;
    expect(await results()).toBe(20);
  });

  test("as many articles are in progress as its concurrency", async () => {
    await submit(20);
    let inProgress = 0;
    let most = 0;
    const reader = {
      async analyze(article: Article) {
        most = Math.max(most, ++inProgress);
        await sleep(20);
        inProgress--;
        return summaryOf(article);
      },
    };
    await (await start({ drain: true, concurrency: 3, reader })).finished;
    expect(most).toBe(3);
  });

  test("after stop the articles in progress are answered and the others stay in the queue", async () => {
    await submit(5);
    let release = () => {};
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    let started = 0;
    const reader = {
      async analyze(article: Article) {
        started++;
        await released;
        return summaryOf(article);
      },
    };
    const worker = await start({ concurrency: 2, reader });
    await until(() => started === 2);
    worker.stop();
    expect(await worker.metrics()).toMatchObject({ active: 2, waiting: 3 });
    release();
    await worker.finished;
    expect(await results()).toBe(2);
  });

  test("the results go to the output, which is closed at the end", async () => {
    await submit(3);
    const lines: string[] = [];
    let closed = false;
    const output = {
      name: "memory",
      has: async () => new Set<string>(),
      write: async (more: readonly string[]) => void lines.push(...more),
      close: async () => {
        closed = true;
      },
    };
    await (await start({ drain: true, output })).finished;
    expect(lines.toSorted()).toEqual(['{"id":"n0"}\n', '{"id":"n1"}\n', '{"id":"n2"}\n']);
    expect([closed, await results()]).toEqual([true, 0]);
  });

  test("an answer that was stored before its job was done counts as repeated", async () => {
    await submit(1);
    await redis.ask((client) => createAnswerStore(client, "yomitori").store("n0", "{}"));
    const worker = await start({ drain: false });
    await until(async () => (await worker.metrics()).repeated === 1);
    worker.stop();
    await worker.finished;
    expect(await results()).toBe(1);
  });

  /** Takes an article as a worker does, and dies; counts earlier deaths as BullMQ does, in the field `stc` (stalled counter). */
  async function takeAndDie(client: Redis, deaths: number): Promise<void> {
    const worker = new Worker("yomitori", null, { connection: client });
    await worker.getNextJob("dead");
    await worker.close();
    await client.del("bull:yomitori:id-n0:lock");
    await client.hset("bull:yomitori:id-n0", "stc", deaths - 1); // the next worker counts this death itself
  }

  test.each([
    [5, "answered"],
    [6, "failed"],
  ] as const)("an article under which %i workers died is %s", async (deaths, outcome) => {
    await submit(1);
    await redis.ask((client) => takeAndDie(client, deaths));
    const worker = await start({ lockMs: 300 });
    await until(async () => {
      const { answered, failed } = await worker.metrics();
      return answered + failed > 0;
    });
    expect(await worker.metrics()).toMatchObject({ answered: 0, failed: 0, [outcome]: 1 });
    worker.stop();
    await worker.finished;
  });

  test("an article whose worker died after it stored the answer is not read again", async () => {
    await submit(1);
    await redis.ask(async (client) => {
      await takeAndDie(client, 1);
      await createAnswerStore(client, "yomitori").store("n0", "{}");
    });
    let read = 0;
    const reader = {
      analyze(article: Article) {
        read++;
        return summaryOf(article);
      },
    };
    const worker = await start({ lockMs: 300, drain: true, reader });
    await worker.finished;
    expect([read, await results()]).toEqual([0, 1]);
  });
});
