import { setTimeout as sleep } from "node:timers/promises";
import type { Worker } from "bullmq";
import { collect } from "./collect";
import type { Connection } from "./connection";
import { isFull, queueError } from "./errors";
import { createMeter, type Meter, type QueueMetrics, UNFINISHED } from "./metrics";
import { type OpenQueue, openQueue } from "./open-queue";
import { DEFAULTS, type QueueOptions } from "./options";
import type { ResultOutput } from "./output";
import { createProcessor, type Reader } from "./processor";
import type { IdentifiedArticle } from "./submit";

/** Options of `startWorker`. */
export interface WorkerOptions extends QueueOptions {
  /** Reads the articles. */
  readonly reader: Reader;
  /** The destination of the results. Default: they stay in the stream of the queue, for consumers of your own. */
  readonly output?: ResultOutput;
  /** The number of articles in progress at once; more than one saves waiting for Redis. Default 16. */
  readonly concurrency?: number;
  /** After how long a silent worker's articles go to other workers, in milliseconds. Default 30,000. */
  readonly lockMs?: number;
  /** Whether to end when the queue is empty, instead of waiting for more articles. Default false. */
  readonly drain?: boolean;
}

/** A running worker. */
export interface QueueWorker {
  /**
   * Resolves after `stop`, or with `drain` when the queue is empty. Rejects with `ERR_QUEUE` if Redis is unreachable or full for too long.
   */
  readonly finished: Promise<void>;
  /** Returns the present metrics. */
  metrics(): Promise<QueueMetrics>;
  /** Finishes the articles in progress and starts no more. */
  stop(): void;
}

/** How many workers may die while they read an article. With the next death the article counts as the cause and is a dead letter. */
const MOST_DEATHS = 5;
/** How often to check whether the queue is empty or Redis has room. */
const POLL_MS = 200;

/**
 * Starts a worker that reads articles from the queue. It stores an answer, and that the id has one, in one step before it ends the job: an
 * article may be read twice, but gets one answer.
 * @throws AnalyzerError `ERR_QUEUE`, `ERR_OPTION`.
 */
export async function startWorker(options: WorkerOptions): Promise<QueueWorker> {
  const { output, drain = false } = options;
  const open = await openQueue(options);
  const { connection } = open;
  const meter = createMeter(open);
  const worker = startReading(open, options, meter);
  const stopping = new AbortController();
  const stopped = new Promise<void>((resolve) => stopping.signal.addEventListener("abort", () => resolve()));
  const finished = connection.orLost(work()).finally(async () => {
    stopping.abort();
    await worker.close(true).catch(() => {});
    await output?.close();
    connection.close();
  });
  finished.catch(() => {}); // handled later: `finished` may be awaited at any time
  return { finished, metrics: meter.metrics, stop: () => stopping.abort() };

  async function work(): Promise<void> {
    let closed = false;
    const closing = (drain ? Promise.race([stopped, untilEmpty()]) : stopped)
      .then(() => worker.close()) // waits for the articles in progress
      .then(() => {
        closed = true;
      });
    const collecting = output && collect(connection.duplicate(), open.name, output, () => closed);
    await Promise.all([closing, collecting]);
  }

  async function untilEmpty(): Promise<void> {
    while (!stopping.signal.aborted && (await open.queue.getJobCountByTypes(...UNFINISHED)) > 0) await sleep(POLL_MS);
  }
}

/** Starts BullMQ's worker, which reads articles and stores their answers. */
function startReading(
  { name, connection, answers, Worker }: OpenQueue,
  { reader, lockMs = 30_000, concurrency = 16, patienceMs, onNotice }: WorkerOptions,
  meter: Meter,
): Worker<IdentifiedArticle> {
  const read = createProcessor(reader);
  const fullness = watchFullness(connection, patienceMs ?? DEFAULTS.patienceMs, onNotice);
  const worker = new Worker<IdentifiedArticle>(
    name,
    async (job) => {
      const { id } = job.data;
      // Only an article that was started before can have an answer.
      const known = job.attemptsStarted > 1 && (await answers.has(id));
      if (known || !(await storeWhenRoom(id, JSON.stringify(await read(job))))) meter.count("repeated");
      else meter.count("answered");
    },
    {
      connection: connection.redis,
      concurrency,
      lockDuration: lockMs,
      stalledInterval: lockMs,
      maxStalledCount: MOST_DEATHS,
      runRetryDelay: 1000,
      removeOnComplete: { count: 0 },
    },
  );
  worker.on("failed", (job) => {
    if (!job || job.finishedOn !== undefined) meter.count("failed");
  });
  worker.on("completed", fullness.onRoom);
  worker.on("error", (error) => {
    if (isFull(error)) fullness.onFull();
  });
  return worker;

  /** Stores an answer, waiting for room if Redis is full. Returns false if the id had one before. */
  async function storeWhenRoom(id: string, summary: string): Promise<boolean> {
    for (;;) {
      try {
        return await answers.store(id, summary);
      } catch (error) {
        if (!isFull(error)) throw error;
        fullness.onFull();
        await sleep(POLL_MS);
      }
    }
  }
}

/** Gives a notice when Redis becomes full. Ends the work if it stays full for too long. */
function watchFullness(connection: Connection, patienceMs: number, onNotice: WorkerOptions["onNotice"]) {
  let since: number | undefined;
  return {
    onFull(): void {
      if (since === undefined) onNotice?.("Redis is full (maxmemory), waiting for room");
      since ??= Date.now();
      if (Date.now() - since < patienceMs) return;
      const seconds = Math.round(patienceMs / 1000);
      connection.fail(
        queueError(
          `Redis has been full (maxmemory) for ${seconds} s; finished answers are stored, the other articles stay in the queue`,
        ),
      );
    },
    onRoom(): void {
      since = undefined;
    },
  };
}
