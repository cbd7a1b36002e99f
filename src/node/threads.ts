import { availableParallelism, totalmem } from "node:os";

/** More is a mistake. */
export const MOST_THREADS = 1024;

/** What a thread takes at most in practice: its heap after long articles. The words are shared and count once. */
const BYTES_A_THREAD = 256 * 1024 * 1024;

/** As many threads as the machine, or the container, has cores for and half its memory holds; at least one. */
export function defaultThreads(): number {
  const limit = process.constrainedMemory?.() || Number.POSITIVE_INFINITY; // 0: no limit is known
  const memory = Math.min(totalmem(), limit) / 2;
  return Math.max(1, Math.min(availableParallelism(), Math.floor(memory / BYTES_A_THREAD)));
}
