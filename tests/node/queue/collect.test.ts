import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";
import { Redis } from "ioredis";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createAnswerStore } from "../../../src/node/queue/answer-store";
import { collect } from "../../../src/node/queue/collect";
import type { ResultOutput } from "../../../src/node/queue/output";
import { HAS_REDIS, type RedisServer, redisServer } from "./redis-server";

/** Stands before Redis and cuts the connection at the first of its replies in which the word stands: Redis has done it, the client knows nothing. */
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
    ["results that were given to a connection which broke", "summary"],
    ["the note that results are written, whose answer was lost", ":200\r\n"],
  ])("each once, also %s", async (_, word) => {
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
});
