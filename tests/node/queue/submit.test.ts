import { setTimeout as sleep } from "node:timers/promises";
import { Queue } from "bullmq";
import type { Redis } from "ioredis";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createAnswerStore } from "../../../src/node/queue/answer-store";
import { jobIdOf, submitArticles } from "../../../src/node/queue/submit";
import { HAS_REDIS, type RedisServer, redisServer } from "./redis-server";

test.each([
  ["a", "id-a"],
  ["7", "id-7"],
  ["A_b.c-1", "id-A_b.c-1"],
  ["x".repeat(100), `id-${"x".repeat(100)}`],
  ["x".repeat(101), /^sha256-[\da-f]{64}$/],
  ["a:b", /^sha256-/],
  ["https://example.jp/1", /^sha256-/],
  ["記事", /^sha256-/],
  ["", /^sha256-/],
])("the job of %s is %s", (id, jobId) => {
  if (typeof jobId === "string") expect(jobIdOf(id)).toBe(jobId);
  else expect(jobIdOf(id)).toMatch(jobId);
});

describe.skipIf(!HAS_REDIS)("submitting (skipped where there is no redis-server)", () => {
  let redis: RedisServer;
  beforeEach(async () => {
    redis = await redisServer();
    await redis.start();
  });
  afterEach(() => redis.stop());
  const articles = (count: number) => Array.from({ length: count }, (_, i) => ({ id: `n${i}`, text: "円" }));
  const inQueue = (client: Redis) => new Queue("yomitori", { connection: client }).getWaitingCount();

  test.each([0, 1, 249, 250, 251, 501])(
    "all of %i articles are submitted, and no more when it is repeated",
    async (count) => {
      const options = { redis: redis.url };
      expect(await submitArticles(articles(count), options)).toEqual({ articles: count, known: 0 });
      expect(await redis.ask(inQueue)).toBe(count);
      expect(await submitArticles(articles(count), options)).toEqual({ articles: count, known: 0 });
      expect(await redis.ask(inQueue)).toBe(count);
    },
  );

  test("articles that have an answer are known and not added", async () => {
    await redis.ask((client) => createAnswerStore(client, "yomitori").store("n1", "{}"));
    expect(await submitArticles(articles(3), { redis: redis.url })).toEqual({ articles: 3, known: 1 });
    expect(await redis.ask(inQueue)).toBe(2);
  });

  test.each([
    [3, false],
    [2, true],
  ])("with 1 article in the queue and a limit of %i, 2 more wait: %s", async (maxWaiting, waits) => {
    await submitArticles([{ id: "first", text: "円" }], { redis: redis.url });
    let submitted = false;
    const submitting = submitArticles(articles(2), { redis: redis.url, maxWaiting }).then(() => {
      submitted = true;
    });
    await sleep(500);
    expect(submitted).toBe(!waits);
    await redis.ask((client) => new Queue("yomitori", { connection: client }).drain());
    await submitting;
  });

  test("a job is tried three times by default, and kept if it fails", async () => {
    await submitArticles(articles(1), { redis: redis.url });
    await submitArticles([{ id: "x", text: "円" }], { redis: redis.url, attempts: 7 });
    const jobs = await redis.ask((client) => new Queue("yomitori", { connection: client }).getJobs(["waiting"]));
    const options = new Map(jobs.map(({ data, opts }) => [data.id, opts]));
    expect(options.get("n0")).toMatchObject({ attempts: 3, removeOnComplete: true, removeOnFail: false });
    expect(options.get("n0")?.backoff).toEqual({ type: "exponential", delay: 1000 });
    expect(options.get("x")).toMatchObject({ attempts: 7 });
  });
});
