import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createAnswerStore } from "../../../src/node/queue/answer-store";
import { type DeadLetter, deadLetters } from "../../../src/node/queue/dead-letters";
import { submitArticles } from "../../../src/node/queue/submit";
import { startWorker } from "../../../src/node/queue/worker";
import { HAS_REDIS, type RedisServer, redisServer } from "./redis-server";

describe.skipIf(!HAS_REDIS)("dead letters (skipped where there is no redis-server)", () => {
  let redis: RedisServer;
  beforeEach(async () => {
    redis = await redisServer();
    await redis.start();
  });
  afterEach(() => redis.stop());

  async function list(): Promise<DeadLetter[]> {
    const got: DeadLetter[] = [];
    for await (const letter of deadLetters({ redis: redis.url })) got.push(letter);
    return got;
  }

  test.each([0, 199, 200, 201])(
    "all %i are listed once, the oldest first, without those that have an answer",
    async (count) => {
      // BullMQ sorts by the millisecond, then by id
      const ids = Array.from({ length: count }, (_, i) => `n${String(i).padStart(3, "0")}`);
      await submitArticles(
        ids.map((id) => ({ id, text: "円" })),
        { redis: redis.url },
      );
      const reader = {
        analyze: () => Promise.reject(Object.assign(new Error("too long"), { code: "ERR_INPUT" })),
      };
      const { finished } = await startWorker({ redis: redis.url, reader, drain: true, concurrency: 1 });
      await finished;
      const listed = await list();
      expect(listed.map(({ id }) => id)).toEqual(ids);
      for (const letter of listed) {
        expect(letter).toEqual({
          id: letter.id,
          reason: "ERR_INPUT: too long",
          attempts: 1,
          failedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
        });
      }
      if (count === 0) return;
      await redis.ask((client) => createAnswerStore(client, "yomitori").store("n001", "{}"));
      expect((await list()).map(({ id }) => id)).toEqual(ids.filter((id) => id !== "n001"));
    },
  );
});
