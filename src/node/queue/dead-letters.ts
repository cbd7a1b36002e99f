import { openQueue } from "./open-queue";
import type { QueueOptions } from "./options";

/** An article that could not be read, and why. */
export interface DeadLetter {
  /** The id of the article. */
  readonly id: string;
  /** The message of the last error. */
  readonly reason: string;
  /** How often the article was tried. */
  readonly attempts: number;
  /** When the last attempt failed, in ISO 8601 and UTC. */
  readonly failedAt: string;
}

/** How many jobs are fetched at once. */
const PAGE = 200;

/**
 * Yields the dead-letter list, oldest first: the jobs that BullMQ keeps as failed. BullMQ's own tools show them and can retry them.
 * @throws AnalyzerError `ERR_QUEUE`.
 */
export async function* deadLetters(options: QueueOptions = {}): AsyncGenerator<DeadLetter, void, undefined> {
  const { connection, queue, answers } = await openQueue(options);
  try {
    for (let start = 0; ; start += PAGE) {
      const jobs = await connection.orLost(queue.getJobs(["failed"], start, start + PAGE - 1, true));
      if (jobs.length === 0) return;
      // A worker may store the answer and die before it reports that. Such an article is answered, not dead.
      const answered = await connection.orLost(answers.hasEach(jobs.map(({ data }) => data.id)));
      for (const job of jobs.filter((_, i) => !answered[i])) {
        yield {
          id: job.data.id,
          reason: job.failedReason,
          attempts: job.attemptsMade,
          failedAt: new Date(job.finishedOn ?? job.timestamp).toISOString(),
        };
      }
    }
  } finally {
    connection.close();
  }
}
