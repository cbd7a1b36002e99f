import type { Queue } from "bullmq";
import type { Redis } from "ioredis";
import { AnalyzerError } from "../../errors";
import { type AnswerStore, createAnswerStore } from "./answer-store";
import { type Connection, connect } from "./connection";
import { checkNumber, type QueueOptions, queueName } from "./options";
import { WHEN_FULL } from "./queue-error";

/** An open queue, with everything that submitting, reading and listing dead letters need. */
export interface OpenQueue {
  readonly name: string;
  readonly connection: Connection;
  readonly queue: Queue;
  readonly answers: AnswerStore;
  /** The class of BullMQ. */
  readonly Worker: typeof import("bullmq").Worker;
}

/**
 * Connects to Redis and opens the queue; `connection.close` closes both.
 * @param whenFull whether BullMQ's scripts run in a Redis that is full: those of a worker, whose articles leave Redis.
 * @throws AnalyzerError `ERR_QUEUE` if Redis cannot be reached or used, or a package is missing; `ERR_OPTION`.
 */
export async function openQueue(options: QueueOptions, whenFull = false): Promise<OpenQueue> {
  const name = queueName(options);
  checkNumber("patienceMs", options.patienceMs, "any");
  const { Queue, Worker, Redis } = await loadDrivers();
  const connection = await connect(Redis, options);
  try {
    if (whenFull) runScriptsWhenFull(connection.redis);
    const queue = new Queue(name, { connection: connection.redis });
    queue.on("error", () => {}); // the connection reports the error
    return { name, connection, queue, answers: createAnswerStore(connection.redis, name), Worker };
  } catch (error) {
    connection.close();
    throw error;
  }
}

/**
 * Lets Redis run the scripts that BullMQ defines on this connection, and on its duplicates, although its memory is full: taking an article
 * needs a few bytes, and without them a queue that filled Redis could never be emptied.
 */
function runScriptsWhenFull(redis: Redis): void {
  const defineCommand = redis.defineCommand.bind(redis);
  const duplicate = redis.duplicate.bind(redis);
  redis.defineCommand = (name, { lua, ...definition }) =>
    defineCommand(name, { ...definition, lua: `${WHEN_FULL}\n${lua}` });
  redis.duplicate = (override) => {
    const client = duplicate(override);
    runScriptsWhenFull(client);
    return client;
  };
}

/** Loads BullMQ and its Redis client, which are optional peer dependencies. */
async function loadDrivers() {
  try {
    // One by one: bundlers do without an optional package only where its import alone is awaited.
    const { Queue, Worker } = await import("bullmq");
    const { Redis } = await import("ioredis");
    return { Queue, Worker, Redis };
  } catch (cause) {
    throw new AnalyzerError("ERR_QUEUE", "the queue needs two more packages: npm install bullmq ioredis", { cause });
  }
}
