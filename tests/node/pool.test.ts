import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createAnalyzer } from "../../src/index";
import { createPool, type Pool, startPool } from "../../src/node/pool";
import { summaries } from "../../src/node/summaries";
import { fixtureArticles } from "../fixtures";

const DYING = new URL("dying-worker.mjs", import.meta.url);
const FIGURE = "売上高は3億円。";

describe("a pool", () => {
  let pool: Pool;
  beforeAll(async () => {
    pool = await startPool({ threads: 2 }, DYING);
  });
  afterAll(() => pool.close());

  test("gives the same bytes as one analyzer", async () => {
    const analyzer = await createAnalyzer();
    const read = await Promise.all(fixtureArticles.map((article) => pool.analyze(article)));
    expect(read.map((summary) => JSON.stringify(summary))).toEqual(
      fixtureArticles.map((article) => JSON.stringify(analyzer.analyze(article))),
    );
  });

  test("refuses a wrong article as an analyzer does", async () => {
    await expect(pool.analyze({} as never)).rejects.toMatchObject({ name: "AnalyzerError", code: "ERR_INPUT" });
    await expect(pool.analyze("円".repeat(1_000_001))).rejects.toThrow(/maxCharacters/);
  });

  test.each(["die", "throw"])(
    "reports an article that ends its thread twice (%s); the others are read",
    async (text) => {
      const texts = [FIGURE, text, FIGURE, FIGURE, text, FIGURE];
      const answers: unknown[] = [];
      for await (const answer of summaries(texts, { analyzer: pool })) {
        answers.push("error" in answer ? answer.error.code : answer.figures[0]?.decimal);
      }
      expect(answers).toEqual(["300000000", "ERR_INTERNAL", "300000000", "300000000", "ERR_INTERNAL", "300000000"]);
    },
  );

  test("tries an article again whose thread died once", async () => {
    const marker = join(mkdtempSync(join(tmpdir(), "yomitori-pool-")), "died");
    expect(await pool.analyze({ text: "die once", title: marker })).toMatchObject({ schema: "yomitori/1" });
  });
});

test("close waits for the articles in progress and accepts no more", async () => {
  const pool = await createPool({ threads: 1 });
  const reading = Promise.all([pool.analyze(FIGURE), pool.analyze(FIGURE)]);
  await pool.close();
  expect(await reading).toHaveLength(2);
  await expect(pool.analyze(FIGURE)).rejects.toMatchObject({ code: "ERR_ABORTED" });
});

test("a signal ends the threads and rejects the articles that have no answer", async () => {
  const stop = new AbortController();
  const pool = await createPool({ threads: 1, signal: stop.signal });
  const reading = Promise.allSettled([1, 2, 3].map(() => pool.analyze(FIGURE.repeat(2000))));
  stop.abort();
  for (const { status, reason } of (await reading) as PromiseRejectedResult[]) {
    expect([status, reason.code]).toEqual(["rejected", "ERR_ABORTED"]);
  }
  await expect(createPool({ threads: 1, signal: stop.signal })).rejects.toMatchObject({ code: "ERR_ABORTED" });
});

test.each([
  [{ threads: 0 }, "ERR_OPTION", /threads: 0 given, wanted a whole number/],
  [{ threads: 1.5 }, "ERR_OPTION", /threads/],
  [{ keySentences: -1 }, "ERR_OPTION", /keySentences/],
  [
    { tokenizer: { tokenize: () => [] } },
    "ERR_OPTION",
    /option tokenizer: .* functions, which cannot be sent to the threads/,
  ],
  [{ threads: 1, userDictionary: "/nowhere.csv" }, "ERR_DICTIONARY", /nowhere/],
] as const)("wrong options %j are refused before anything is read", async (options, code, message) => {
  await expect(createPool(options as never)).rejects.toMatchObject({ code, message: expect.stringMatching(message) });
});
