import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import { analyzeInOrder } from "../../src/node/analyze-in-order";
import type { Pool } from "../../src/node/pool";
import type { Analyzer, Article, Summary } from "../../src/types";

const inputs = (count: number) => Array.from({ length: count }, (_, i) => ({ line: i, article: String(i) }));

/** An analyzer that only counts how many articles are in progress at once. */
function countingPool(threads: number) {
  let inProgress = 0;
  const counts = { most: 0 };
  const pool = {
    threads,
    async analyze(article: string | Article) {
      counts.most = Math.max(counts.most, ++inProgress);
      await wait(5);
      inProgress--;
      return { id: article } as unknown as Summary;
    },
    close: async () => {},
  } satisfies Pool;
  return { pool, counts };
}

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const got: T[] = [];
  for await (const item of items) got.push(item);
  return got;
}

test.each([
  [1, 1],
  [2, 8],
  [3, 12],
])("with %i threads %i articles are in progress", async (threads, most) => {
  const { pool, counts } = countingPool(threads);
  const got = await all(analyzeInOrder(inputs(40), async () => pool, { threads }));
  expect(got).toEqual(inputs(40).map((input) => ({ ...input, summary: { id: input.article } })));
  expect(counts.most).toBe(most);
});

test("the analyzer is loaded once, when the first article comes", async () => {
  let loaded = 0;
  const load = async () => {
    loaded++;
    return countingPool(2).pool;
  };
  const problem = { code: "ERR_INPUT", message: "there is no such file" } as const;
  expect(await all(analyzeInOrder([{ file: "a", problem }], load, { threads: 2 }))).toEqual([{ file: "a", problem }]);
  expect(loaded).toBe(0);
  await all(analyzeInOrder(inputs(10), load, { threads: 2 }));
  expect(loaded).toBe(1);
});

test("an article that cannot be read gives a problem with the caller's fields, and the others are read", async () => {
  const analyzer = {
    analyze(article: string | Article) {
      if (article === "1") throw Object.assign(new Error("bad"), { name: "AnalyzerError", code: "ERR_INPUT" });
      return { id: article } as unknown as Summary;
    },
  } satisfies Analyzer;
  expect(await all(analyzeInOrder(inputs(3), async () => analyzer, { threads: 1 }))).toEqual([
    { line: 0, article: "0", summary: { id: "0" } },
    { line: 1, article: "1", problem: { code: "ERR_INPUT", message: "bad" } },
    { line: 2, article: "2", summary: { id: "2" } },
  ]);
});

test("an analyzer that cannot be loaded is an error", async () => {
  const load = () => Promise.reject(new Error("no dictionary"));
  await expect(all(analyzeInOrder(inputs(3), load, { threads: 1 }))).rejects.toThrow("no dictionary");
});
