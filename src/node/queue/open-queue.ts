import type { Queue } from "bullmq";
import { AnalyzerError } from "../../errors";
import { type AnswerStore, createAnswerStore } from "./answer-store";
import { type Connection, connect } from "./connection";
import { DEFAULTS, type QueueOptions } from "./options";

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
 * @throws AnalyzerError `ERR_QUEUE` if Redis cannot be reached or used, or a package is missing; `ERR_OPTION`.
 */
export async function openQueue(options: QueueOptions): Promise<OpenQueue> {
  const name = options.queue ?? DEFAULTS.queue;
  const { Queue, Worker, Redis } = await loadDrivers();
  const connection = await connect(Redis, options);
  const queue = new Queue(name, { connection: connection.redis });
  queue.on("error", () => {}); // the connection reports the error
  return { name, connection, queue, answers: createAnswerStore(connection.redis, name), Worker };
}

/** Loads BullMQ and its Redis client, which are optional peer dependencies. */
async function loadDrivers() {
  try {
    const [{ Queue, Worker }, { Redis }] = await Promise.all([import("bullmq"), import("ioredis")]);
    return { Queue, Worker, Redis };
  } catch (cause) {
    throw new AnalyzerError("ERR_QUEUE", "the queue needs two more packages: npm install bullmq ioredis", { cause });
  }
}
