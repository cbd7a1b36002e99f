import { expect, test } from "vitest";
import { defaultThreads, MOST_THREADS, threadsFor } from "../../src/node/threads";

const MB = 1024 * 1024;

test.each([
  [1, 64_000 * MB, 1],
  [8, 64_000 * MB, 8],
  [8, 8 * 512 * MB, 8],
  [8, 8 * 512 * MB - 1, 7],
  [8, 512 * MB, 1],
  [8, 512 * MB - 1, 1],
])("%i cores and %i bytes of memory give %i threads", (cores, memory, threads) => {
  expect(threadsFor(cores, memory)).toBe(threads);
});

test("this machine has a number of threads that a pool accepts", () => {
  expect(defaultThreads()).toBeGreaterThanOrEqual(1);
  expect(defaultThreads()).toBeLessThanOrEqual(MOST_THREADS);
});
