import { answersIn } from "./answers";
import { connect, DEFAULTS, loadDrivers, type QueueOptions } from "./redis";

/** An article that could not be read, and why. */
export interface DeadLetter {
  readonly id: string;
  readonly reason: string;
  /** How often it was tried. */
  readonly attempts: number;
  /** ISO 8601. */
  readonly failedAt: string;
}

const PAGE = 200;

/**
 * The dead-letter list, oldest first: the jobs that BullMQ keeps as failed, which its own tools show and can try again.
 * @throws AnalyzerError `ERR_QUEUE`.
 */
export async function* deadLetters(options: QueueOptions = {}): AsyncGenerator<DeadLetter, void, undefined> {
  const { Queue } = await loadDrivers();
  const connection = await connect(options);
  const name = options.queue ?? DEFAULTS.queue;
  const queue = new Queue(name, { connection: connection.redis });
  const answers = answersIn(connection.redis, name);
  queue.on("error", () => {});
  try {
    for (let start = 0; ; start += PAGE) {
      const jobs = await connection.orLost(queue.getJobs(["failed"], start, start + PAGE - 1, true));
      if (jobs.length === 0) return;
      // Read, stored, and then its worker died too often before it could say so: that is answered, not dead.
      const answered = await connection.orLost(answers.which(jobs.map(({ data }) => data.id)));
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
