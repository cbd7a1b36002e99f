import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import { createAnalyzer } from "../../src/index";
import type { Answer } from "../../src/node/answer";
import { summaries, summaryStream } from "../../src/node/summaries";
import type { Article, Summary } from "../../src/types";

/** An analyzer that analyzes nothing, for tests of order and back pressure. */
const quick = { analyze: (article: string | Article) => ({ id: (article as Article).id }) as unknown as Summary };
const ids = (count: number) => Array.from({ length: count }, (_, i) => ({ id: String(i), text: "" }));

test("a stream of articles becomes a stream of answers, in order, failures included", async () => {
  const articles = [
    "売上高は3億円。",
    { id: 7, text: 3 },
    { id: "c", text: "10%" },
    { file: "a", line: 2, article: { text: "円" } },
  ];
  const got: Answer[] = [];
  await pipeline(Readable.from(articles), summaryStream(), async (answers: AsyncIterable<Answer>) => {
    for await (const answer of answers) got.push(answer);
  });
  expect(got).toMatchObject([
    { figures: [{ decimal: "300000000" }] },
    { id: "7", error: { code: "ERR_INPUT", message: "text is a number, wanted a string" } },
    { id: "c", figures: [{ decimal: "10" }] },
    { schema: "yomitori/1" },
  ]);
});

test("problems of files become failures with file and line", async () => {
  const problem = { code: "ERR_ENCODING", message: "not utf-8" } as const;
  const got: Answer[] = [];
  for await (const answer of summaries([{ file: "a.ndjson", line: 3, problem }])) got.push(answer);
  expect(got).toEqual([{ id: null, file: "a.ndjson", line: 3, error: problem }]);
});

test("a stream accepts no more than is read from it", async () => {
  const stream = summaryStream({ analyzer: quick });
  let taken = 0;
  const articles = Readable.from(ids(1000));
  articles.on("data", () => taken++).pipe(stream);
  await wait(30);
  expect(taken).toBeLessThan(50);
  let read = 0;
  for await (const { id } of stream as AsyncIterable<{ id: string }>) expect(id).toBe(String(read++));
  expect(read).toBe(1000);
});

test("a consumer that stops reading closes the source", async () => {
  let closed = false;
  async function* endless() {
    try {
      for (;;) yield "円";
    } finally {
      closed = true;
    }
  }
  for await (const _ of summaries(endless(), { analyzer: quick })) break;
  await wait(5);
  expect(closed).toBe(true);
});

test("an aborted signal ends the stream between two articles", async () => {
  const stop = new AbortController();
  const analyzer = await createAnalyzer();
  let read = 0;
  const reading = (async () => {
    for await (const _ of summaries(ids(100), { analyzer, signal: stop.signal })) if (++read === 3) stop.abort();
  })();
  await expect(reading).rejects.toMatchObject({ name: "AnalyzerError", code: "ERR_ABORTED" });
  expect(read).toBe(3);
});
