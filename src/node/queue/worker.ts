import { setTimeout as sleep } from "node:timers/promises";
import type { Worker } from "bullmq";
import { AnalyzerError } from "../../errors";
import type { Summary } from "../../types";
import { collect } from "./collect";
import type { Connection } from "./connection";
import { createMeter, type Meter, type QueueMetrics, UNFINISHED, type WorkerObserver } from "./metrics";
import { type OpenQueue, openQueue } from "./open-queue";
import { checkNumber, DEFAULTS, type QueueOptions } from "./options";
import type { ResultOutput } from "./output";
import { type ArticleJob, createProcessor, failureCode, type Reader } from "./processor";
import { isFull, isRefused, queueError } from "./queue-error";
import type { IdentifiedArticle } from "./submit";

/** Options of `startWorker`. */
export interface WorkerOptions extends QueueOptions {
  /**
   * Reads the articles.
   * @example await createPool()
   */
  readonly reader: Reader;
  /**
   * The destination of the results. Default: they stay in the stream of the queue, for consumers of your own.
   * @example await fileOutput("news.ndjson")
   */
  readonly output?: ResultOutput;
  /**
   * The number of articles in progress at once; more than one saves waiting for Redis. Default 16.
   * @example 32
   */
  readonly concurrency?: number;
  /**
   * After how long a silent worker's articles go to other workers, in milliseconds. Default 30,000.
   * @example 60_000
   */
  readonly lockMs?: number;
  /**
   * Whether to end when the queue is empty, instead of waiting for more articles. Default false.
   * @example true
   */
  readonly drain?: boolean;
  /**
   * Hears what the worker does, for metrics.
   * @example monitor.observer
   */
  readonly observer?: WorkerObserver;
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
  /** Returns what it does now: it takes articles, waits for Redis, or takes no more. */
  state(): "reading" | "disconnected" | "stopping";
}

/** How many workers may die while they read an article. With the next death the article counts as the cause and is a dead letter. */
const MOST_DEATHS = 5;
/** How often to check whether the queue is empty or Redis has room. */
const POLL_MS = 200;
/** How long to wait for BullMQ to end after an error, in milliseconds. */
const CLOSE_MS = 1000;

/**
 * Starts a worker that reads articles from the queue. It stores an answer, and that the id has one, in one step before it ends the job: an
 * article may be read twice, but gets one answer. The worker closes the output, also if it cannot start.
 * @throws AnalyzerError `ERR_QUEUE`, `ERR_OPTION`.
 */
export async function startWorker(options: WorkerOptions): Promise<QueueWorker> {
  let open: OpenQueue | undefined;
  try {
    checkOptions(options);
    open = await openQueue(options, true);
    return run(open, options);
  } catch (error) {
    open?.connection.close();
    await options.output?.close();
    throw error;
  }
}

function checkOptions({ reader, concurrency, lockMs }: WorkerOptions): void {
  checkNumber("concurrency", concurrency, "whole");
  checkNumber("lockMs", lockMs, "whole");
  if (typeof reader?.analyze === "function") return;
  throw new AnalyzerError("ERR_OPTION", "option reader: it has no function analyze, wanted an analyzer or a pool");
}

function run(open: OpenQueue, options: WorkerOptions): QueueWorker {
  const { output, drain = false, patienceMs = DEFAULTS.patienceMs, onNotice } = options;
  const { connection } = open;
  const meter = createMeter(open);
  const fullness = watchFullness(connection, patienceMs, onNotice);
  const worker = startReading(open, options, meter, fullness);
  const stopping = new AbortController();
  const stopped = new Promise<void>((resolve) => stopping.signal.addEventListener("abort", () => resolve()));
  const finished = connection.orLost(work()).finally(async () => {
    stopping.abort();
    // It may wait for articles that cannot be finished any more.
    await Promise.race([worker.close(true).catch(() => {}), sleep(CLOSE_MS, undefined, { ref: false })]);
    await output?.close();
    connection.close();
  });
  finished.catch(() => {}); // handled later: `finished` may be awaited at any time
  return {
    finished,
    metrics: meter.metrics,
    state: () => (stopping.signal.aborted ? "stopping" : connection.isReady() ? "reading" : "disconnected"),
    stop: () => stopping.abort(),
  };

  async function work(): Promise<void> {
    let closed = false;
    const closing = (drain ? Promise.race([stopped, untilEmpty()]) : stopped)
      .then(() => {
        stopping.abort();
        return worker.close(); // waits for the articles in progress
      })
      .then(() => {
        closed = true;
      });
    const onMoved = (results: number) => {
      fullness.onRoom();
      tell(() => options.observer?.onMoved?.(results));
    };
    const collecting = output && collect(connection.duplicate(), open.name, output, () => closed, onMoved);
    // BullMQ's loop may end with an error; without it the worker would live on and read nothing.
    worker.run().catch(connection.fail);
    await Promise.all([worker.waitUntilReady(), closing, collecting]);
  }

  async function untilEmpty(): Promise<void> {
    while (!stopping.signal.aborted && (await open.queue.getJobCountByTypes(...UNFINISHED)) > 0) await sleep(POLL_MS);
  }
}

/** Tells an observer. Its errors are its own: no article fails by them. */
function tell(observe: () => void): void {
  try {
    observe();
  } catch {}
}

/** Starts BullMQ's worker, which reads articles and stores their answers. */
function startReading(
  { name, connection, answers, Worker }: OpenQueue,
  { reader, output, observer, lockMs = 30_000, concurrency = 16 }: WorkerOptions,
  meter: Meter,
  fullness: Fullness,
): Worker<IdentifiedArticle> {
  const read = createProcessor(reader);
  const worker = new Worker<IdentifiedArticle>(
    name,
    async (job) => {
      const { id } = job.data;
      // Only an article that was started before can have an answer.
      const known = job.attemptsStarted > 1 && (await answers.has(id));
      const summary = known ? undefined : await readTimed(job);
      if (summary === undefined || !(await storeWhenRoom(id, JSON.stringify(summary)))) {
        meter.count("repeated");
        tell(() => observer?.onRepeated?.());
      } else {
        meter.count("answered");
        tell(() => observer?.onAnswered?.(summary));
      }
    },
    {
      connection: connection.redis,
      autorun: false,
      concurrency,
      lockDuration: lockMs,
      stalledInterval: lockMs,
      maxStalledCount: MOST_DEATHS,
      runRetryDelay: 1000,
      removeOnComplete: { count: 0 },
    },
  );
  worker.on("failed", (job, error) => {
    const isFinal = !job || job.finishedOn !== undefined;
    if (isFinal) meter.count("failed");
    tell(() => observer?.onFailed?.(failureCode(error), isFinal));
  });
  worker.on("completed", fullness.onRoom);
  worker.on("error", fullness.onRefused);
  return worker;

  async function readTimed(job: ArticleJob): Promise<Summary> {
    const started = performance.now();
    try {
      return await read(job);
    } finally {
      tell(() => observer?.onRead?.((performance.now() - started) / 1000));
    }
  }

  /** Stores an answer, waiting for room if Redis is full. Returns false if the id had one before. */
  async function storeWhenRoom(id: string, summary: string): Promise<boolean> {
    for (;;) {
      try {
        return await answers.store(id, summary, output !== undefined);
      } catch (error) {
        if (!isFull(error)) throw error;
        fullness.onRefused(error);
        await sleep(POLL_MS);
      }
    }
  }
}

/** Watches whether Redis takes what a worker writes. */
interface Fullness {
  /** Notes an error of Redis, which is full or refuses for another reason; other errors do not count. */
  onRefused(error: unknown): void;
  /** Notes progress. */
  onRoom(): void;
}

/** Gives a notice when Redis begins to refuse. Ends the work if it does so for too long. */
function watchFullness(connection: Connection, patienceMs: number, onNotice: WorkerOptions["onNotice"]): Fullness {
  let since: number | undefined;
  return {
    onRefused(error) {
      if (!isRefused(error) && !isFull(error)) return;
      const full = isFull(error);
      if (since === undefined) {
        if (full) onNotice?.("Redis is full (maxmemory), waiting for room", "redis-full");
        else onNotice?.(`Redis refuses a command, trying again: ${(error as Error).message}`, "redis-refuses");
      }
      since ??= Date.now();
      if (Date.now() - since < patienceMs) return;
      const seconds = Math.round(patienceMs / 1000);
      connection.fail(
        full
          ? queueError(
              `Redis has been full (maxmemory) for ${seconds} s; finished answers are stored, the other articles stay in the queue; a worker with --output makes room`,
            )
          : error,
      );
    },
    onRoom() {
      since = undefined;
    },
  };
}
