import type { Redis } from "ioredis";
import { AnalyzerError } from "../../errors";

/** What submitting and working have in common. */
export interface QueueOptions {
  /** redis:// or rediss:// (TLS). Default "redis://127.0.0.1:6379". */
  readonly redis?: string;
  /** Name of the queue. Default "yomitori". */
  readonly queue?: string;
  /** So long Redis may be out of reach or full before that is an error. Default 30,000. */
  readonly patienceMs?: number;
  /** Is told what a person should know and what ends by itself: Redis out of reach, back again, without its append-only file. */
  readonly onNotice?: (notice: string) => void;
}

export const DEFAULTS = { redis: "redis://127.0.0.1:6379", queue: "yomitori", patienceMs: 30_000 } as const;

/** A connection that waits for Redis with patience, and says when that has come to an end. */
export interface Connection {
  readonly redis: Redis;
  /** Another connection to the same Redis, for commands that block; it ends with this one. */
  duplicate(): Redis;
  /** Rejects once Redis was out of reach for too long, or what `fail` was told; never resolves. */
  readonly lost: Promise<never>;
  /** What of the work cannot go on ends all of it. */
  fail(error: unknown): void;
  /** The result of the work, or why there is none. */
  orLost<T>(work: Promise<T>): Promise<T>;
  close(): void;
}

/**
 * Connects and checks that this Redis forgets nothing by itself.
 * @throws AnalyzerError `ERR_QUEUE` where Redis cannot be reached, refuses, or throws keys away when it is full; `ERR_OPTION`.
 */
export async function connect(options: QueueOptions): Promise<Connection> {
  const { redis: url = DEFAULTS.redis, patienceMs = DEFAULTS.patienceMs, onNotice = () => {} } = options;
  const place = placeOf(url);
  const { Redis } = await loadDrivers();
  let away: number | undefined;
  let told = false;
  let reason = "";
  let fail: (error: unknown) => void = () => {};
  const lost = new Promise<never>((_, reject) => {
    fail = reject;
  });
  lost.catch(() => {}); // whoever races against it is told
  const redis = new Redis(url, {
    maxRetriesPerRequest: null, // commands wait until Redis is back; `retryStrategy` says how long
    retryStrategy: (times) => {
      away ??= Date.now();
      if (Date.now() - away >= patienceMs) return null;
      return Math.min(50 * times, 1000, patienceMs);
    },
  });
  const clients: Redis[] = [redis];
  let closed = false;
  redis.on("error", (error: NodeJS.ErrnoException) => {
    reason = error.code ?? error.message;
  });
  redis.on("close", () => {
    if (!closed && !told) onNotice(`Redis at ${place} is out of reach, waiting for it`);
    told = true;
  });
  redis.on("ready", () => {
    if (told) onNotice(`Redis at ${place} is there`);
    away = undefined;
    told = false;
  });
  /** Which connection gives up first is chance, and its commands only say that it is closed. */
  const explained = (error: unknown): unknown => {
    if (!isClosed(error)) return error;
    const seconds = Math.round(patienceMs / 100) / 10;
    return queueError(`Redis at ${place} has been out of reach for ${seconds} s${reason ? ` (${reason})` : ""}`);
  };
  redis.on("end", () => fail(explained(new Error(CLOSED))));
  const connection: Connection = {
    redis,
    lost,
    fail: (error) => fail(explained(error)),
    duplicate: () => {
      const client = redis.duplicate();
      client.on("error", () => {}); // the first connection tells
      clients.push(client);
      return client;
    },
    orLost: (work) => {
      work.catch(() => {}); // it may fail after the loss was told
      return Promise.race([work, lost]).catch((error: unknown) => {
        throw explained(error);
      });
    },
    close: () => {
      closed = true;
      for (const client of clients) client.disconnect();
    },
  };
  try {
    await connection.orLost(check(redis, place, onNotice));
    return connection;
  } catch (error) {
    connection.close();
    throw error;
  }
}

async function check(redis: Redis, place: string, onNotice: (notice: string) => void): Promise<void> {
  const info = await redis.info().catch((error: Error) => {
    throw queueError(`Redis at ${place} refuses: ${error.message}`);
  });
  const field = (name: string) => new RegExp(`^${name}:(.*?)\r?$`, "m").exec(info)?.[1];
  const policy = field("maxmemory_policy");
  if (field("maxmemory") !== "0" && policy !== undefined && policy !== "noeviction") {
    throw queueError(
      `Redis at ${place} throws keys away when it is full (maxmemory-policy ${policy}), wanted noeviction: articles would be lost`,
    );
  }
  if (field("aof_enabled") === "0")
    onNotice(`Redis at ${place} has no append-only file: what it holds is lost when it ends (appendonly yes)`);
}

/** Host and port, without the password. */
function placeOf(url: string): string {
  if (!URL.canParse(url) || !/^rediss?:$/.test(new URL(url).protocol)) {
    throw new AnalyzerError("ERR_OPTION", `option redis: "${url}" given, wanted an address such as ${DEFAULTS.redis}`);
  }
  const { hostname, port } = new URL(url);
  return `${hostname}:${port || 6379}`;
}

/** BullMQ and its Redis client, which are installed beside yomitori only where there is a queue. */
export async function loadDrivers() {
  try {
    const [{ Queue, Worker }, { Redis }] = await Promise.all([import("bullmq"), import("ioredis")]);
    return { Queue, Worker, Redis };
  } catch (cause) {
    throw new AnalyzerError("ERR_QUEUE", "the queue needs two packages more: npm install bullmq ioredis", { cause });
  }
}

export const queueError = (message: string): AnalyzerError => new AnalyzerError("ERR_QUEUE", message);

/** What ioredis says of a command whose connection has ended. */
const CLOSED = "Connection is closed.";
const isClosed = (error: unknown): boolean => error instanceof Error && error.message === CLOSED;

/** Whether Redis took nothing because its memory is full. */
export const isFull = (error: unknown): boolean =>
  error instanceof Error && /\bOOM command not allowed\b/.test(error.message);
