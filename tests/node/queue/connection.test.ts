import { EventEmitter } from "node:events";
import type { Redis, RedisOptions } from "ioredis";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { connect } from "../../../src/node/queue/connection";
import type { QueueOptions } from "../../../src/node/queue/options";

/** The part of ioredis' class that `connect` uses, without a Redis. */
class FakeRedis extends EventEmitter {
  static info = "";
  static last: FakeRedis;
  readonly duplicates: FakeRedis[] = [];
  disconnected = false;
  constructor(
    readonly url: string,
    readonly options: RedisOptions,
  ) {
    super();
    FakeRedis.last = this;
  }
  info = async () => FakeRedis.info;
  duplicate(): FakeRedis {
    const client = Object.create(this) as FakeRedis;
    this.duplicates.push(client);
    return client;
  }
  disconnect(): void {
    this.disconnected = true;
  }
}

const SAFE = "maxmemory:0\r\nmaxmemory_policy:noeviction\r\naof_enabled:1\r\n";
const notices: string[] = [];
const open = (options: QueueOptions = {}) =>
  connect(FakeRedis as unknown as typeof Redis, { onNotice: (notice) => notices.push(notice), ...options });

beforeEach(() => {
  FakeRedis.info = SAFE;
  notices.length = 0;
});

describe("the server", () => {
  test("one that keeps all data is accepted without a notice", async () => {
    await open();
    expect(FakeRedis.last.url).toBe("redis://127.0.0.1:6379");
    expect(notices).toEqual([]);
  });

  test.each([
    ["maxmemory:0", "allkeys-lru", true],
    ["maxmemory:1", "noeviction", true],
    ["maxmemory:1", "allkeys-lru", false],
  ])("%s with %s is accepted: %s", async (limit, policy, accepted) => {
    FakeRedis.info = `${limit}\r\nmaxmemory_policy:${policy}\r\naof_enabled:1\r\n`;
    if (accepted) await open();
    else
      await expect(open()).rejects.toMatchObject({
        code: "ERR_QUEUE",
        message: `Redis at 127.0.0.1:6379 evicts keys when it is full (maxmemory-policy ${policy}), so articles could be lost; set noeviction`,
      });
    expect(FakeRedis.last.disconnected).toBe(!accepted);
  });

  test("one without an append-only file gives a notice", async () => {
    FakeRedis.info = SAFE.replace("aof_enabled:1", "aof_enabled:0");
    await open();
    expect(notices).toEqual([
      "Redis at 127.0.0.1:6379 has no append-only file, so its data is lost when it stops; set appendonly yes",
    ]);
  });
});

test.each(["http://127.0.0.1", "127.0.0.1:6379", "redis", ""])("%j is not an address of Redis", async (redis) => {
  await expect(open({ redis })).rejects.toMatchObject({
    code: "ERR_OPTION",
    message: `option redis: "${redis}" given, wanted an address such as redis://127.0.0.1:6379`,
  });
});

test.each([
  ["redis://:secret@queue.example", "queue.example:6379"],
  ["rediss://user:secret@queue.example:7000/1", "queue.example:7000"],
])("messages name %s without the password", async (redis, address) => {
  await open({ redis });
  FakeRedis.last.emit("close");
  expect(notices).toEqual([`Redis at ${address} is unreachable, waiting for it`]);
});

describe("while Redis is unreachable", () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());
  const retryDelay = (attempt: number) => FakeRedis.last.options.retryStrategy!(attempt);

  test("the delay between attempts grows up to a second, or to the patience", async () => {
    await open();
    expect([1, 2, 19, 20, 21].map(retryDelay)).toEqual([50, 100, 950, 1000, 1000]);
    await open({ patienceMs: 300 });
    expect([1, 6, 7].map(retryDelay)).toEqual([50, 300, 300]);
  });

  test("attempts end when the outage has lasted as long as the patience", async () => {
    await open({ patienceMs: 5000 });
    retryDelay(1);
    vi.advanceTimersByTime(4999);
    expect(retryDelay(9)).toBe(450);
    vi.advanceTimersByTime(1);
    expect(retryDelay(10)).toBeNull();
  });

  test("the time starts again after Redis was reachable", async () => {
    await open({ patienceMs: 5000 });
    retryDelay(1);
    vi.advanceTimersByTime(4999);
    FakeRedis.last.emit("ready");
    expect(retryDelay(1)).toBe(50);
    vi.advanceTimersByTime(4999);
    expect(retryDelay(1)).toBe(50);
  });

  test("there is one notice for each outage and one for its end", async () => {
    const { close } = await open();
    for (const event of ["close", "close", "ready", "ready", "close"]) FakeRedis.last.emit(event);
    expect(notices.map((notice) => notice.replace("Redis at 127.0.0.1:6379 ", ""))).toEqual([
      "is unreachable, waiting for it",
      "is reachable again",
      "is unreachable, waiting for it",
    ]);
    close();
    FakeRedis.last.emit("ready");
    notices.length = 0;
    FakeRedis.last.emit("close");
    expect(notices).toEqual([]);
  });

  test("work fails with the reason when it is lost, and when a command finds its connection closed", async () => {
    const connection = await open({ patienceMs: 1500 });
    FakeRedis.last.emit("error", Object.assign(new Error("connect ECONNREFUSED"), { code: "ECONNREFUSED" }));
    const message = "Redis at 127.0.0.1:6379 has been unreachable for 1.5 s (ECONNREFUSED)";
    const closed = Promise.reject(new Error("Connection is closed."));
    await expect(connection.orLost(closed)).rejects.toMatchObject({ code: "ERR_QUEUE", message });
    const work = connection.orLost(new Promise(() => {}));
    FakeRedis.last.emit("end");
    await expect(work).rejects.toMatchObject({ code: "ERR_QUEUE", message });
  });

  test("an error of the work's own stays as it is, and fail ends all work", async () => {
    const connection = await open();
    await expect(connection.orLost(Promise.reject(new Error("own")))).rejects.toThrow("own");
    const work = connection.orLost(new Promise(() => {}));
    connection.fail(new Error("enough"));
    await expect(work).rejects.toThrow("enough");
  });
});

test("close ends the duplicates too", async () => {
  const connection = await open();
  const client = connection.duplicate();
  connection.close();
  expect([FakeRedis.last.disconnected, (client as unknown as FakeRedis).disconnected]).toEqual([true, true]);
});
