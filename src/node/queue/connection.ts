import type { Redis } from "ioredis";
import { AnalyzerError } from "../../errors";
import { DEFAULTS, type QueueOptions } from "./options";
import { CLOSED, isClosed, isFull, isRefused, queueError } from "./queue-error";

/** A connection to Redis. While Redis is unreachable, it waits for as long as the options allow. */
export interface Connection {
  readonly redis: Redis;
  /** Returns another connection to the same Redis, for commands that block; `close` closes it too. */
  duplicate(): Redis;
  /** Whether Redis can be reached now. */
  isReady(): boolean;
  /** Rejects all work with this error. */
  fail(error: unknown): void;
  /** Waits for work. Rejects if the work does, or if before that the connection is lost or `fail` is called. */
  orLost<T>(work: Promise<T>): Promise<T>;
  close(): void;
}

/** The longest delay before an attempt to connect, in milliseconds. */
const MOST_RETRY_DELAY_MS = 1000;
/** The delay before the first retry, in milliseconds; each further retry adds as much. */
const RETRY_DELAY_MS = 50;

/** The first version of Redis that runs a script although its memory is full. */
const LEAST_VERSION = 7;

/**
 * Connects, and checks that this Redis does not evict keys.
 * @param RedisClient the class of ioredis.
 * @throws AnalyzerError `ERR_QUEUE` if Redis cannot be reached, refuses, is too old, or evicts keys when it is full; `ERR_OPTION`.
 */
export async function connect(RedisClient: typeof Redis, options: QueueOptions): Promise<Connection> {
  const { redis: url = DEFAULTS.redis, patienceMs = DEFAULTS.patienceMs, onNotice = () => {} } = options;
  const address = addressOf(url);
  const connection = createConnection({ RedisClient, url, address, patienceMs, onNotice });
  try {
    await connection.orLost(checkServer(connection.redis, address, onNotice));
    return connection;
  } catch (error) {
    connection.close();
    throw error;
  }
}

/** Returns host and port, without the password. */
function addressOf(url: string): string {
  if (!URL.canParse(url) || !/^rediss?:$/.test(new URL(url).protocol)) {
    throw new AnalyzerError("ERR_OPTION", `option redis: "${url}" given, wanted an address such as ${DEFAULTS.redis}`);
  }
  const { hostname, port } = new URL(url);
  return `${hostname}:${port || 6379}`;
}

type Notify = NonNullable<QueueOptions["onNotice"]>;

interface ConnectionSettings {
  readonly RedisClient: typeof Redis;
  readonly url: string;
  /** Host and port, for messages. */
  readonly address: string;
  readonly patienceMs: number;
  readonly onNotice: Notify;
}

function createConnection({ RedisClient, url, address, patienceMs, onNotice }: ConnectionSettings): Connection {
  const outage = new Outage(address, patienceMs, onNotice);
  let fail: (error: unknown) => void = () => {};
  const lost = new Promise<never>((_, reject) => {
    fail = reject;
  });
  lost.catch(() => {}); // handled by those who wait with `orLost`
  const redis = new RedisClient(url, {
    maxRetriesPerRequest: null, // commands wait until Redis is back; `retryStrategy` limits the wait
    retryStrategy: (attempt) => outage.retryDelay(attempt),
  });
  const clients: Redis[] = [redis];
  let closed = false;
  redis.on("error", (error: NodeJS.ErrnoException) => outage.onError(error));
  redis.on("close", () => outage.onClose(closed));
  redis.on("ready", () => outage.onReady());
  redis.on("end", () => fail(outage.explain(new Error(CLOSED))));
  return {
    redis,
    isReady: () => redis.status === "ready",
    fail: (error) => fail(outage.explain(error)),
    duplicate: () => {
      const client = redis.duplicate();
      client.on("error", () => {}); // the first connection reports it
      clients.push(client);
      return client;
    },
    orLost: (work) => {
      work.catch(() => {}); // it may fail after the connection was lost
      return Promise.race([work, lost]).catch((error: unknown) => {
        throw outage.explain(error);
      });
    },
    close: () => {
      closed = true;
      for (const client of clients) client.disconnect();
    },
  };
}

/** Tracks whether Redis is unreachable: gives one notice, decides how long to retry, and words the final error. */
class Outage {
  /** When the outage began; undefined while Redis is reachable. */
  private since: number | undefined;
  private announced = false;
  private reason = "";

  constructor(
    private readonly address: string,
    private readonly patienceMs: number,
    private readonly onNotice: Notify,
  ) {}

  /** Returns the milliseconds before the next attempt to connect; null to give up. */
  retryDelay(attempt: number): number | null {
    this.since ??= Date.now();
    if (Date.now() - this.since >= this.patienceMs) return null;
    return Math.min(RETRY_DELAY_MS * attempt, MOST_RETRY_DELAY_MS, this.patienceMs);
  }

  onError(error: NodeJS.ErrnoException): void {
    this.reason = error.code ?? error.message;
  }

  onClose(closedByUs: boolean): void {
    if (!closedByUs && !this.announced)
      this.onNotice(`Redis at ${this.address} is unreachable, waiting for it`, "redis-unreachable");
    this.announced = true;
  }

  onReady(): void {
    if (this.announced) this.onNotice(`Redis at ${this.address} is reachable again`, "redis-reachable");
    this.since = undefined;
    this.announced = false;
  }

  /**
   * Replaces the error of a closed connection, or of a command that Redis refused, by one with the reason; returns any other error unchanged.
   * Any of the connections may give up first, and its commands only report that it is closed.
   */
  explain(error: unknown): unknown {
    if (isRefused(error) && !isFull(error)) {
      return queueError(`Redis at ${this.address} refuses a command: ${error.message}`, { cause: error });
    }
    if (!isClosed(error)) return error;
    const seconds = Math.round(this.patienceMs / 100) / 10;
    const reason = this.reason ? ` (${this.reason})` : "";
    return queueError(`Redis at ${this.address} has been unreachable for ${seconds} s${reason}`);
  }
}

/** Throws if Redis refuses the connection, or evicts keys when it is full; gives a notice if it loses its data when it stops. */
async function checkServer(redis: Redis, address: string, onNotice: Notify): Promise<void> {
  const info = await redis.info().catch((error: Error) => {
    throw queueError(`Redis at ${address} refuses the connection: ${error.message}`);
  });
  const field = (name: string) => new RegExp(`^${name}:(.*?)\r?$`, "m").exec(info)?.[1];
  const version = field("redis_version");
  if (Number.parseInt(version ?? "", 10) < LEAST_VERSION) {
    throw queueError(`Redis at ${address} is version ${version}, wanted ${LEAST_VERSION} or later`);
  }
  const policy = field("maxmemory_policy");
  if (field("maxmemory") !== "0" && policy !== undefined && policy !== "noeviction") {
    throw queueError(
      `Redis at ${address} evicts keys when it is full (maxmemory-policy ${policy}), so articles could be lost; set noeviction`,
    );
  }
  if (field("aof_enabled") === "0") {
    onNotice(
      `Redis at ${address} has no append-only file, so its data is lost when it stops; set appendonly yes`,
      "redis-not-durable",
    );
  }
}
