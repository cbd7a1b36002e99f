import { createHash } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import type { Queue } from "bullmq";
import type { Article } from "../../types";
import { answersIn } from "./answers";
import { connect, DEFAULTS, isFull, loadDrivers, type QueueOptions, queueError } from "./redis";

export interface SubmitOptions extends QueueOptions {
  /** How often an article is tried before it is on the dead-letter list. Default 3. */
  readonly attempts?: number;
  /** Waits while so many articles are in the queue, so that Redis need not hold them all. Default: no limit. */
  readonly maxWaiting?: number;
}

/** An article with the id under which it is answered, once. */
export type IdentifiedArticle = Article & { readonly id: string };

/** What was given, what of that was answered or on the dead-letter list before, what is in the queue. */
export interface Submitted {
  readonly articles: number;
  readonly known: number;
}

/** Articles that go to Redis at once. */
const BATCH = 250;
const POLL_MS = 200;
/** Waiting time before the second try; doubles with each. */
const BACKOFF_MS = 1000;

/**
 * Puts articles into the queue. An id that is answered, waits, or is on the dead-letter list already is not put there again, so that a
 * submission that broke off can simply be repeated.
 * @throws AnalyzerError `ERR_QUEUE` where Redis is out of reach or full; what was submitted before that stays.
 */
export async function submitArticles(
  articles: AsyncIterable<IdentifiedArticle> | Iterable<IdentifiedArticle>,
  options: SubmitOptions = {},
): Promise<Submitted> {
  const { queue: name = DEFAULTS.queue, attempts = 3, maxWaiting = Number.POSITIVE_INFINITY } = options;
  const { Queue } = await loadDrivers();
  const connection = await connect(options);
  const queue = new Queue(name, { connection: connection.redis });
  queue.on("error", () => {}); // the connection tells
  const answers = answersIn(connection.redis, name);
  const counts = { articles: 0, known: 0 };
  let batch: IdentifiedArticle[] = [];

  const flush = async () => {
    const given = batch;
    batch = [];
    if (given.length === 0) return;
    while ((await waiting(queue)) + given.length > Math.max(maxWaiting, given.length)) await sleep(POLL_MS);
    const answered = await answers.which(given.map(({ id }) => id));
    const fresh = given.filter((_, i) => !answered[i]);
    await queue.addBulk(
      fresh.map((article) => ({
        name: "article",
        data: article,
        opts: {
          jobId: jobIdOf(article.id),
          attempts,
          backoff: { type: "exponential", delay: BACKOFF_MS },
          removeOnComplete: true,
          removeOnFail: false,
        },
      })),
    );
    counts.articles += given.length;
    counts.known += given.length - fresh.length;
  };
  try {
    for await (const article of articles) {
      batch.push(article);
      if (batch.length === BATCH) await connection.orLost(flush());
    }
    await connection.orLost(flush());
    return counts;
  } catch (error) {
    if (!isFull(error)) throw error;
    throw queueError(
      `Redis is full (maxmemory); ${counts.articles} articles were submitted, submit the same again when there is room`,
    );
  } finally {
    connection.close();
  }
}

const waiting = (queue: Queue): Promise<number> => queue.getJobCountByTypes("wait", "delayed", "prioritized");

/** BullMQ's ids hold no colon and are no number; what is no plain name goes by its hash. */
const jobIdOf = (id: string): string =>
  /^[\w.-]{1,100}$/.test(id) ? `id-${id}` : `sha256-${createHash("sha256").update(id).digest("hex")}`;
