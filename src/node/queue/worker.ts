import { setTimeout as sleep } from "node:timers/promises";
import { answersIn } from "./answers";
import { collect } from "./collect";
import type { QueueMetrics } from "./metrics";
import type { ResultOutput } from "./output";
import { createProcessor, type Reader } from "./processor";
import { connect, DEFAULTS, isFull, loadDrivers, type QueueOptions, queueError } from "./redis";
import type { IdentifiedArticle } from "./submit";

export interface WorkerOptions extends QueueOptions {
  /** What reads the articles. */
  readonly reader: Reader;
  /** Where the results go. Default: they stay in the queue's stream of results, for readers of your own. */
  readonly output?: ResultOutput;
  /** Articles under way at once, so that waiting for Redis costs nothing. Default 16. */
  readonly concurrency?: number;
  /** After so long without a sign of life of its worker an article goes to another. Default 30,000. */
  readonly lockMs?: number;
  /** Ends when nothing is left to do, instead of waiting for more. */
  readonly drain?: boolean;
}

/** A worker at work. */
export interface QueueWorker {
  /** Resolves after `stop`, or with `drain` when the queue is empty. Rejects with `ERR_QUEUE` where Redis is out of reach or full for too long. */
  readonly finished: Promise<void>;
  metrics(): Promise<QueueMetrics>;
  /** Finishes the articles in hand and takes no more. */
  stop(): void;
}

/** A worker that died is forgiven so often for one article; then the article is what kills. */
const MOST_DEATHS = 5;
const POLL_MS = 200;
const STATES = ["wait", "delayed", "prioritized", "active"] as const;

/**
 * Reads articles from the queue. An answer is stored together with the note that its id is answered, both or nothing, before its job is
 * done: an article may be read twice, its answer is there once.
 * @throws AnalyzerError `ERR_QUEUE`, `ERR_OPTION`.
 */
export async function startWorker(options: WorkerOptions): Promise<QueueWorker> {
  const { queue: name = DEFAULTS.queue, patienceMs = DEFAULTS.patienceMs, lockMs = 30_000, concurrency = 16 } = options;
  const { Queue, Worker } = await loadDrivers();
  const connection = await connect(options);
  const answers = answersIn(connection.redis, name);
  const read = createProcessor(options.reader);
  const queue = new Queue(name, { connection: connection.redis });
  const counts = { answered: 0, repeated: 0, failed: 0 };
  const stopping = new AbortController();
  let fullSince: number | undefined;
  let last = { at: Date.now(), articles: 0 };

  const worker = new Worker<IdentifiedArticle>(
    name,
    async (job) => {
      // Only one that was begun before can be answered already.
      const known = job.attemptsStarted > 1 && (await answers.has(job.data.id));
      if (known || !(await store(job.data.id, JSON.stringify(await read(job))))) counts.repeated++;
      else counts.answered++;
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
    if (!job || job.finishedOn !== undefined) counts.failed++;
  });
  worker.on("completed", () => {
    fullSince = undefined;
  });
  worker.on("error", (error) => {
    if (isFull(error)) sayFull();
  });
  queue.on("error", () => {}); // the connection tells

  const stopped = new Promise<void>((resolve) => stopping.signal.addEventListener("abort", () => resolve()));
  const finished = connection.orLost(work()).finally(async () => {
    stopping.abort();
    await worker.close(true).catch(() => {});
    await options.output?.close();
    connection.close();
  });
  finished.catch(() => {}); // for whoever awaits it later
  return { finished, metrics, stop: () => stopping.abort() };

  async function work(): Promise<void> {
    let closed = false;
    const untilIdle = options.drain ? Promise.race([stopped, untilEmpty()]) : stopped;
    const closing = untilIdle
      .then(() => worker.close())
      .then(() => {
        closed = true;
      }); // waits for the articles in hand
    const collecting = options.output && collect(connection.duplicate(), name, options.output, () => closed);
    await Promise.all([closing, collecting]);
  }

  async function untilEmpty(): Promise<void> {
    while (!stopping.signal.aborted && !(await isEmpty())) await sleep(POLL_MS);
  }

  async function isEmpty(): Promise<boolean> {
    return (await queue.getJobCountByTypes(...STATES)) === 0;
  }

  /** Stores an answer, waiting for room where Redis is full. False where the id was answered before. */
  async function store(id: string, summary: string): Promise<boolean> {
    for (;;) {
      try {
        return await answers.store(id, summary);
      } catch (error) {
        if (!isFull(error)) throw error;
        sayFull();
        await sleep(POLL_MS);
      }
    }
  }

  function sayFull(): void {
    if (fullSince === undefined) options.onNotice?.("Redis is full (maxmemory), waiting for room");
    fullSince ??= Date.now();
    if (Date.now() - fullSince >= patienceMs) {
      const seconds = Math.round(patienceMs / 1000);
      connection.fail(
        queueError(
          `Redis has been full (maxmemory) for ${seconds} s; what is answered is stored, the rest stays in the queue`,
        ),
      );
    }
  }

  async function metrics(): Promise<QueueMetrics> {
    const {
      wait = 0,
      prioritized = 0,
      active = 0,
      delayed = 0,
      failed = 0,
    } = await connection.orLost(queue.getJobCounts(...STATES, "failed"));
    const now = { at: Date.now(), articles: counts.answered + counts.repeated };
    const rate = (1000 * (now.articles - last.articles)) / Math.max(1, now.at - last.at);
    last = now;
    return { ...counts, rate, waiting: wait + prioritized, active, delayed, dead: failed };
  }
}
