import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Redis } from "ioredis";

/** Whether this machine has a Redis server. */
export const HAS_REDIS = (() => {
  try {
    execFileSync("redis-server", ["--version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
})();

/** A Redis server for one test, with an append-only file, on a free port of 127.0.0.1. */
export interface RedisServer {
  readonly url: string;
  start(): Promise<void>;
  /** Ends it by SIGTERM, as an operator does. */
  stop(): Promise<void>;
  /** Runs a function with a connection that is closed afterwards. */
  ask<T>(question: (redis: Redis) => Promise<T>): Promise<T>;
}

export async function redisServer(): Promise<RedisServer> {
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), "yomitori-redis-"));
  const url = `redis://127.0.0.1:${port}`;
  const words = ["--port", `${port}`, "--bind", "127.0.0.1", "--dir", folder, "--save", ""];
  let child: ChildProcess | undefined;
  const ask = async <T>(question: (redis: Redis) => Promise<T>): Promise<T> => {
    const redis = new Redis(url, { maxRetriesPerRequest: null, retryStrategy: () => 100 });
    redis.on("error", () => {});
    try {
      return await question(redis);
    } finally {
      redis.disconnect();
    }
  };
  return {
    url,
    ask,
    async start() {
      child = spawn("redis-server", [...words, "--appendonly", "yes", "--appendfsync", "always"], { stdio: "ignore" });
      await ask((redis) => redis.ping());
    },
    async stop() {
      if (!child || child.exitCode !== null) return;
      child.kill("SIGTERM");
      await once(child, "exit");
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as { port: number };
  server.close();
  return port;
}

/** Waits until a condition is true. */
export async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isSo())) await sleep(50);
}
