import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";
import { Redis } from "ioredis";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createAnswerStore } from "../../../src/node/queue/answer-store";
import { collect } from "../../../src/node/queue/collect";
import type { ResultOutput } from "../../../src/node/queue/output";
import { HAS_REDIS, type RedisServer, redisServer } from "./redis-server";

/** A proxy that cuts the connection at the first reply of Redis that contains the word: Redis has done the command, the client does not know. */
async function lossyProxy(url: string, word: string) {
  const cuts = { count: 0 };
  const server = createServer((client) => {
    const redis = connect(Number(new URL(url).port), "127.0.0.1");
    const close = () => {
      client.destroy();
      redis.destroy();
    };
    client.on("data", (bytes) => redis.write(bytes));
    redis.on("data", (bytes) => {
      if (cuts.count > 0 || !bytes.includes(word)) return client.write(bytes);
      cuts.count++;
      close();
    });
    for (const socket of [client, redis]) socket.on("close", close).on("error", close);
    sockets.push(client, redis);
  });
  const sockets: Socket[] = [];
  await once(server.listen(0, "127.0.0.1"), "listening");
  const { port } = server.address() as { port: number };
  return {
    cuts,
    url: `redis://127.0.0.1:${port}`,
    close() {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}

/** An output in memory. */
function memory(): ResultOutput & { readonly ids: string[] } {
  const ids: string[] = [];
  return {
    name: "memory",
    ids,
    has: async (asked) => new Set(ids.filter((id) => asked.has(id))),
    write: async (lines) => void ids.push(...lines.map((line) => JSON.parse(line).id as string)),
    close: async () => {},
  };
}

describe.skipIf(!HAS_REDIS)("collecting results (skipped where there is no redis-server)", () => {
  const ids = Array.from({ length: 450 }, (_, i) => `n${i}`);
  let redis: RedisServer;
  beforeEach(async () => {
    redis = await redisServer();
    await redis.start();
    await redis.ask(async (client) => {
      for (const id of ids) await createAnswerStore(client, "q").store(id, JSON.stringify({ id }));
    });
  });
  afterEach(() => redis.stop());

  test.each([
    ["results that were assigned to a connection which broke", "summary"],
    ["the removal of written results, whose reply was lost", ":200\r\n"],
  ])("each result is written once, also after %s", async (_, word) => {
    const proxy = await lossyProxy(redis.url, word);
    const client = new Redis(proxy.url, { maxRetriesPerRequest: null, retryStrategy: () => 20 });
    client.on("error", () => {});
    const output = memory();
    try {
      await collect(client, "q", output, () => true);
    } finally {
      client.disconnect();
      proxy.close();
    }
    expect(proxy.cuts.count).toBe(1);
    expect(output.ids.toSorted()).toEqual(ids.toSorted());
    expect(await redis.ask((asked) => asked.xlen("yomitori:{q}:results"))).toBe(0);
  });

  const WRITER = "yomitori:{q}:writer:memory";

  test("an output that another worker has reserved is waited for", async () => {
    await redis.ask((client) => client.set(WRITER, "another", "PX", 700));
    const output = memory();
    await redis.ask((client) => collect(client, "q", output, () => true));
    expect(output.ids).toEqual(ids);
    expect(await redis.ask((client) => client.exists(WRITER))).toBe(0);
  });

  test("an output is reserved for ten seconds after each batch", async () => {
    const output = memory();
    const times: number[] = [];
    const write = async (lines: readonly string[]) => {
      times.push(await redis.ask((client) => client.pttl(WRITER)));
      await output.write(lines);
    };
    await redis.ask((client) => collect(client, "q", { ...output, write }, () => true));
    expect(times).toHaveLength(3); // 200, 200, 50
    for (const time of times) {
      expect(time).toBeGreaterThan(9000);
      expect(time).toBeLessThanOrEqual(10_000);
    }
  });

  test("a worker whose output was taken over ends, and loses nothing", async () => {
    const output = memory();
    const write = async (lines: readonly string[]) => {
      await output.write(lines);
      await redis.ask((client) => client.set(WRITER, "another", "PX", 700));
    };
    const collecting = redis.ask((client) => collect(client, "q", { ...output, write }, () => true));
    await expect(collecting).rejects.toMatchObject({
      code: "ERR_QUEUE",
      message: "memory was taken over by another worker",
    });
    await redis.ask((client) => collect(client, "q", output, () => true));
    expect(output.ids).toEqual(ids);
  });

  test("an answer is stored once", async () => {
    await redis.ask(async (client) => {
      const answers = createAnswerStore(client, "other");
      expect(await answers.store("a", '{"id":"a"}')).toBe(true);
      expect(await answers.store("a", '{"id":"a","again":true}')).toBe(false);
      expect([await answers.has("a"), await answers.has("b")]).toEqual([true, false]);
      expect(await answers.hasEach(["b", "a"])).toEqual([false, true]);
      expect(await client.xlen("yomitori:{other}:results")).toBe(1);
    });
  });
});
