import { availableParallelism, totalmem } from "node:os";

/** The largest number of threads that is accepted; a larger one is a mistake. */
export const MOST_THREADS = 1024;

/** The most memory that a thread uses in practice, in bytes: its heap after long articles, without the words, which all threads share. */
const BYTES_PER_THREAD = 256 * 1024 * 1024;

/** Returns the default number of threads of this machine or container. */
export function defaultThreads(): number {
  const limit = process.constrainedMemory?.() || Number.POSITIVE_INFINITY; // 0 means that no limit is known
  return threadsFor(availableParallelism(), Math.min(totalmem(), limit));
}

/** Returns one thread per core, but no more than fit into half of the memory (in bytes), and at least one. */
export const threadsFor = (cores: number, memory: number): number =>
  Math.max(1, Math.min(cores, Math.floor(memory / 2 / BYTES_PER_THREAD)));
