import { createHash } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import type { BulkJobOptions, Queue } from "bullmq";
import { AnalyzerError } from "../../errors";
import type { Article } from "../../types";
import { storedId } from "./article-key";
import { type OpenQueue, openQueue } from "./open-queue";
import { checkNumber, type QueueOptions } from "./options";
import { isFull, queueError } from "./queue-error";

/** Options of `submitArticles`. */
export interface SubmitOptions extends QueueOptions {
  /**
   * The number of attempts at an article before it goes to the dead-letter list. Default 3.
   * @example 1
   */
  readonly attempts?: number;
  /**
   * The most articles in the queue: submitting waits while there are more, so that Redis need not hold all of them. Default: no limit.
   * @example 100_000
   */
  readonly maxWaiting?: number;
}

/** An article with an id; each id gets one answer. */
export type IdentifiedArticle = Article & { readonly id: string };

/** The result of a submission. */
export interface Submitted {
  /** How many articles were submitted, known ones included. */
  readonly articles: number;
  /** How many of them already had an answer, so that they were not added; those in the queue or on the dead-letter list do not count. */
  readonly known: number;
}

/** How many articles are sent to Redis at once. */
const BATCH = 250;
/** How often to check whether the queue has room. */
const POLL_MS = 200;
/** The delay before the second attempt at an article; it doubles with each further attempt. */
const BACKOFF_MS = 1000;

/**
 * Puts articles into the queue. An article whose id has an answer, is in the queue or is on the dead-letter list is not added again, so an
 * interrupted submission can be repeated.
 * @throws AnalyzerError `ERR_QUEUE` if Redis is unreachable or full; articles that were submitted before that stay in the queue.
 */
export async function submitArticles(
  articles: AsyncIterable<IdentifiedArticle> | Iterable<IdentifiedArticle>,
  options: SubmitOptions = {},
): Promise<Submitted> {
  const { attempts = 3, maxWaiting = Number.POSITIVE_INFINITY } = options;
  checkNumber("attempts", attempts, "whole");
  checkNumber("maxWaiting", options.maxWaiting, "any");
  const open = await openQueue(options);
  const { connection } = open;
  const submitted = { articles: 0, known: 0 };
  const submitBatch = async (batch: readonly IdentifiedArticle[]) => {
    if (batch.length === 0) return;
    for (const [i, { id }] of batch.entries()) checkId(id, submitted.articles + i + 1);
    await waitForRoom(open.queue, batch.length, maxWaiting);
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
      `Redis is full (maxmemory); ${submitted.articles} articles were submitted, submit the same articles again when there is room`,
    );
  } finally {
    connection.close();
  }
}

/** Throws `ERR_INPUT` if the id of an article is no string: two articles without an id would be one. */
function checkId(id: unknown, place: number): void {
  if (typeof id === "string") return;
  throw new AnalyzerError("ERR_INPUT", `article ${place}: id is ${id === null ? "null" : typeof id}, wanted a string`);
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

/** Waits until the queue has room for `count` more articles; if that is more than the limit, until it is empty. */
async function waitForRoom(queue: Queue, count: number, maxWaiting: number): Promise<void> {
  while ((await waitingIn(queue)) + count > Math.max(maxWaiting, count)) await sleep(POLL_MS);
}

const waitingIn = (queue: Queue): Promise<number> => queue.getJobCountByTypes("wait", "delayed", "prioritized");

/** Adds the articles that have no answer yet. Returns their number. BullMQ ignores a job whose id is in the queue. */
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

/** Returns the id of the job of an article. BullMQ allows no colon and no bare number: id-7 for 7, a hash for https://example.jp/7. */
export const jobIdOf = (id: string): string =>
  /^[\w.-]{1,100}$/.test(id) ? `id-${id}` : `sha256-${createHash("sha256").update(storedId(id)).digest("hex")}`;
