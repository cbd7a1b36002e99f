import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createAnalyzer, createTokenizer } from "../../../src";
import { createChecker } from "../../../src/check";
import { startTaskPool, type TaskPool } from "../../../src/node/tasks/task-pool";

const ENDLESS = new URL("endless-worker.mjs", import.meta.url);
const tokenize = (text: string) => ({ kind: "tokenize", text }) as const;

describe("tasks", () => {
  let pool: TaskPool;
  beforeAll(async () => {
    pool = await startTaskPool({ threads: 1, mostWaiting: 4, mostMs: 60_000 });
  });
  afterAll(() => pool.close());

  test("give what the functions of the library give", async () => {
    const text = "北斗電機の純利益は前年同期比18.2%増の312億円だった。";
    const analyzer = await createAnalyzer();
    const article = { id: "1", text, publishedAt: "2025-11-11" };
    expect(await pool.run({ kind: "analyze", article })).toBe(JSON.stringify(analyzer.analyze(article)));
    const claim = { text: "純利益は300億円。" };
    expect(await pool.run({ kind: "check", claim, sources: [text] })).toBe(
      JSON.stringify(createChecker(analyzer).check(claim, [text])),
    );
    const tokens = (await createTokenizer()).tokenize(text);
    expect(JSON.parse(await pool.run({ kind: "tokenize", id: 7, text }))).toEqual({ id: "7", tokens });
  });

  test.each([
    { kind: "analyze", article: { text: 3 } },
    { kind: "check", claim: { text: 3 }, sources: [] },
    { kind: "check", claim: { text: "a" }, sources: [null] },
    { kind: "tokenize", text: undefined },
  ])("that are not valid are ERR_INPUT: %j", async (task) => {
    await expect(pool.run(task as never)).rejects.toMatchObject({ code: "ERR_INPUT" });
  });
});

test("a dictionary that is not there is an error of the start", async () => {
  const analyzer = { userDictionary: "/nowhere.csv" };
  await expect(startTaskPool({ threads: 1, mostWaiting: 1, mostMs: 1000, analyzer })).rejects.toMatchObject({
    code: "ERR_DICTIONARY",
  });
});

test("a task without end is ended; one whose thread dies is tried twice; the others are done", async () => {
  const pool = await startTaskPool({ threads: 1, mostWaiting: 9, mostMs: 1500 }, ENDLESS);
  const results = await Promise.allSettled(
    ["a", "endless", "die", "wrong", "b"].map((text) => pool.run(tokenize(text))),
  );
  expect(
    results.map((one) => (one.status === "fulfilled" ? one.value : (one.reason.reason ?? one.reason.code))),
  ).toEqual(['"a"', "late", "ERR_INTERNAL", "ERR_INPUT", '"b"']);
  expect(pool.state()).toEqual({ waiting: 0, active: 0 });
  await pool.close();
});

test("too many are refused, unless they are patient; who waits is refused by the end", async () => {
  const pool = await startTaskPool({ threads: 1, mostWaiting: 1, mostMs: 1500 }, ENDLESS);
  const endless = pool.run(tokenize("endless"));
  const waiting = pool.run(tokenize("a"));
  await expect(pool.run(tokenize("b"))).rejects.toMatchObject({ reason: "busy" });
  const gone = new AbortController();
  const patient = pool.run(tokenize("c"), { patient: true, signal: gone.signal });
  expect(pool.state()).toEqual({ waiting: 2, active: 1 });
  gone.abort();
  await expect(patient).rejects.toMatchObject({ reason: "closed" });
  const closed = pool.close();
  await expect(waiting).rejects.toMatchObject({ reason: "closed" });
  await expect(endless).rejects.toMatchObject({ reason: "late" });
  await closed;
});
