import { createHash } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import type { BulkJobOptions, Queue } from "bullmq";
import type { Article } from "../../types";
import { isFull, queueError } from "./errors";
import { type OpenQueue, openQueue } from "./open-queue";
import type { QueueOptions } from "./options";

/** Options of `submitArticles`. */
export interface SubmitOptions extends QueueOptions {
  /** How often an article is tried before it goes to the dead-letter list. Default 3. */
  readonly attempts?: number;
  /** How many articles may wait in the queue; submitting waits while there are more, so that Redis need not hold them all. Default: no limit. */
  readonly maxWaiting?: number;
}

/** An article with the id under which it gets its one answer. */
export type IdentifiedArticle = Article & { readonly id: string };

/** What was submitted. */
export interface Submitted {
  /** How many articles were given. */
  readonly articles: number;
  /** How many of those had an answer before. Those that were waiting or on the dead-letter list are not counted. */
  readonly known: number;
}

/** How many articles are sent to Redis at once. */
const BATCH = 250;
const POLL_MS = 200;
/** The time before the second attempt at an article; doubles with each. */
const BACKOFF_MS = 1000;

/**
 * Puts articles into the queue. An id that has an answer, is waiting, or is on the dead-letter list is not added again, so a submission
 * that was interrupted can simply be repeated.
 * @throws AnalyzerError `ERR_QUEUE` if Redis is out of reach or full; what was submitted before that stays.
 */
export async function submitArticles(
  articles: AsyncIterable<IdentifiedArticle> | Iterable<IdentifiedArticle>,
  options: SubmitOptions = {},
): Promise<Submitted> {
  const { attempts = 3, maxWaiting = Number.POSITIVE_INFINITY } = options;
  const open = await openQueue(options);
  const { connection } = open;
  const submitted = { articles: 0, known: 0 };
  const submitBatch = async (batch: readonly IdentifiedArticle[]) => {
    if (batch.length === 0) return;
    await untilRoom(open.queue, batch.length, maxWaiting);
    const added = await addUnanswered(open, batch, attempts);
    submitted.articles += batch.length;
    submitted.known += batch.length - added;
  };
  try {
    for await (const batch of batches(articles)) await connection.orLost(submitBatch(batch));
    return submitted;
  } catch (error) {
    if (!isFull(error)) throw error;
    throw queueError(
      `Redis is full (maxmemory); ${submitted.articles} articles were submitted, submit the same again when there is room`,
    );
  } finally {
    connection.close();
  }
}

async function* batches<T>(items: AsyncIterable<T> | Iterable<T>): AsyncGenerator<readonly T[]> {
  let batch: T[] = [];
  for await (const item of items) {
    batch.push(item);
    if (batch.length === BATCH) {
      yield batch;
      batch = [];
    }
  }
  yield batch;
}

/** Waits until `count` more articles are within the limit; a batch that is larger than the limit waits for an empty queue. */
async function untilRoom(queue: Queue, count: number, maxWaiting: number): Promise<void> {
  while ((await waitingIn(queue)) + count > Math.max(maxWaiting, count)) await sleep(POLL_MS);
}

const waitingIn = (queue: Queue): Promise<number> => queue.getJobCountByTypes("wait", "delayed", "prioritized");

/** Adds the articles that have no answer yet and returns how many they are; BullMQ ignores a job whose id is in the queue. */
async function addUnanswered(
  { queue, answers }: OpenQueue,
  batch: readonly IdentifiedArticle[],
  attempts: number,
): Promise<number> {
  const answered = await answers.hasEach(batch.map(({ id }) => id));
  const unanswered = batch.filter((_, i) => !answered[i]);
  await queue.addBulk(
    unanswered.map((article) => ({ name: "article", data: article, opts: jobOptions(article.id, attempts) })),
  );
  return unanswered.length;
}

const jobOptions = (id: string, attempts: number): BulkJobOptions => ({
  jobId: jobIdOf(id),
  attempts,
  backoff: { type: "exponential", delay: BACKOFF_MS },
  removeOnComplete: true,
  removeOnFail: false,
});

/** Returns BullMQ's id of a job, which has no colon and is no number: the article's id with a prefix if it is a plain name, else its hash. */
export const jobIdOf = (id: string): string =>
  /^[\w.-]{1,100}$/.test(id) ? `id-${id}` : `sha256-${createHash("sha256").update(id).digest("hex")}`;
