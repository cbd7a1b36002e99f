import { once } from "node:events";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { HAS_REDIS, type RedisServer, redisServer, until } from "../../node/queue/redis-server";
import { folderOf, readNdjson, start, yomitori } from "../spawn";

test.each([
  [["worker", "--metrics-port", "70000"], /wanted a port from 0 to 65535/],
  [["worker", "--metrics-port", "x"], /wanted a port from 0 to 65535/],
  [["worker", "--metrics-host", "0.0.0.0"], /--metrics-host needs --metrics-port, such as --metrics-port 9400/],
  [["worker", "--log", "xml"], /Allowed choices are text, json/],
  [["worker", "--queue", "a:b"], /wanted at most 100 letters/],
  [["submit", "--log"], /argument missing/],
])("wrong use %j ends with 2 and says what would be right", async (words, message) => {
  const { code, out, err } = await yomitori(words);
  expect([code, out]).toEqual([2, ""]);
  expect(err).toMatch(message);
});

test.each([
  [["worker", "--log", "json", "--nonsense\u001b[31m"], "wrong-use"],
  [["submit", "--log=json", "--attempts", "0"], "wrong-use"],
  [["worker", "--log", "json", "--metrics-host", "x"], "failed"],
  [["worker", "--log", "json", "--redis", "queue"], "failed"],
])("with --log json wrong use %j is JSON too", async (words, event) => {
  const { code, err } = await yomitori(words);
  expect(code).toBe(2);
  expect(err).not.toContain("\u001b");
  expect(readNdjson(err)).toEqual([
    {
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
      level: "error",
      event,
      message: expect.any(String),
      ...(event === "failed" ? { code: "ERR_OPTION" } : {}),
    },
  ]);
});

test("a control character in an argument does not reach the terminal", async () => {
  const { err } = await yomitori(["worker", "--nonsense\u001b[31m"]);
  expect(err).toContain("--nonsense\\u001b[31m");
  expect(err).not.toContain("\u001b");
});

test("a file that is not ours is refused before Redis is asked, and stays as it is", async () => {
  const folder = folderOf({ "notes.txt": "memo" });
  const { code, out, err } = await yomitori(
    ["worker", "--output", "notes.txt", "--redis", "redis://127.0.0.1:1"],
    "",
    folder,
  );
  expect([code, out]).toEqual([3, ""]);
  expect(err).toContain("notes.txt:1 is not a result of yomitori");
  expect(readFileSync(join(folder, "notes.txt"), "utf8")).toBe("memo");
});

test("a port in use is an error at the start", async () => {
  const other = createServer().listen(0, "127.0.0.1");
  await once(other, "listening");
  const { port } = other.address() as AddressInfo;
  const { code, err } = await yomitori(["worker", "--metrics-port", String(port)]);
  other.close();
  expect(code).toBe(2);
  expect(err).toBe(
    `yomitori: the monitor cannot listen on 127.0.0.1 port ${port}: the port is in use; wanted a free one\n`,
  );
});

describe.skipIf(!HAS_REDIS)("with a Redis (skipped where there is no redis-server)", () => {
  let redis: RedisServer;
  beforeEach(async () => {
    redis = await redisServer();
    await redis.start();
  });
  afterEach(() => redis.stop());

  /** Starts a worker that logs JSON, and collects its messages. */
  function startWorker(folder: string, ...words: string[]) {
    const child = start(["worker", "--redis", redis.url, "--log", "json", ...words], folder);
    let err = "";
    child.stderr.on("data", (text) => {
      err += text;
    });
    const messages = () => readNdjson(err.slice(0, err.lastIndexOf("\n") + 1));
    const messageOf = async (event: string) => {
      await until(() => messages().some((message) => message.event === event));
      return messages().find((message) => message.event === event)!;
    };
    return { child, messages, messageOf, ended: once(child, "close").then(([code]) => code as number) };
  }

  test("submit and worker log JSON; the monitor is ready, counts, and is gone after SIGTERM", async () => {
    const articles = [
      { id: "a", text: "売上高は312億円だった。", publishedAt: "2025-02-08" },
      { id: "b", text: "昨日の売上高は3億円。" },
      { id: "\u001b[31m", text: 7 },
    ];
    const folder = folderOf({
      "articles.ndjson": [...articles.map((article) => JSON.stringify(article)), "{}"].join("\n"),
    });
    const submitted = await yomitori(["submit", "--redis", redis.url, "--log", "json", "articles.ndjson"], "", folder);
    expect(submitted.code).toBe(1);
    expect(readNdjson(submitted.err)).toMatchObject([
      { level: "error", event: "article-refused", file: "articles.ndjson", line: 4 },
      { level: "info", event: "submitted", articles: 3, known: 0, failed: 1 },
      { level: "error", event: "refused", failed: 1 },
    ]);

    const { child, messages, messageOf, ended } = startWorker(folder, "--output", "out.ndjson", "--metrics-port", "0");
    const { url } = (await messageOf("monitor")) as { url: string };
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    await until(async () => (await fetch(`${url}/readyz`)).status === 200);
    const scrape = async () => (await fetch(`${url}/metrics`)).text();
    await until(async () => (await scrape()).includes('yomitori_results_collected_total{queue="yomitori"} 2'));
    const text = await scrape();
    expect(text).toContain('yomitori_answered_total{queue="yomitori"} 2\n');
    expect(text).toContain('yomitori_failed_total{code="ERR_INPUT",queue="yomitori"} 1\n');
    expect(text).toContain('yomitori_warnings_total{code="noPublicationDate",queue="yomitori"} 1\n');
    expect(text).toContain('yomitori_queue_dead{queue="yomitori"} 1\n');
    expect(text).toContain('yomitori_article_duration_seconds_count{queue="yomitori"} 3\n');
    child.kill("SIGTERM");
    expect(await ended).toBe(0);
    await expect(fetch(`${url}/healthz`)).rejects.toThrow();
    expect(messages().map(({ event }) => event)).toEqual(["monitor", "started", "stopping", "warnings", "stopped"]);
    expect(messages().find(({ event }) => event === "warnings")!.message).toBe(
      "1 article has relative dates and no publication date: submit them with a publishedAt field",
    );
    expect(existsSync(join(folder, "out.ndjson.lock"))).toBe(false);

    const dead = await yomitori(["worker", "--redis", redis.url, "--dead-letters"]);
    expect(dead.out).not.toContain("\u001b");
    expect(readNdjson(dead.out)).toMatchObject([{ id: "\u001b[31m" }]);
  });

  test("two workers on one file: the second is refused, also on another queue; after SIGKILL the file is free at once", async () => {
    const folder = folderOf({});
    const first = startWorker(folder, "--output", "one.ndjson");
    await first.messageOf("started");
    const second = startWorker(folder, "--output", "./one.ndjson", "--queue", "other");
    expect(await second.ended).toBe(3);
    expect(second.messages()).toMatchObject([{ level: "error", event: "failed", code: "ERR_QUEUE" }]);
    expect(second.messages()[0]!.message).toContain(`one.ndjson is in use by process ${first.child.pid} on `);
    first.child.kill("SIGKILL");
    await first.ended;
    expect(existsSync(join(folder, "one.ndjson.lock"))).toBe(true);
    const third = startWorker(folder, "--output", "one.ndjson", "--queue", "other", "--drain");
    expect(await third.ended).toBe(0);
  });

  test("articles whose ids differ in a lone surrogate, U+2028 or their quotes have an answer each", async () => {
    const ids = ["\ud800", "\ud801", "\udfff", "\ufffd", "a\u2028b", "a\u2029b", '"\\ud800"', "\\ud800"];
    const lines = ids.map((id) => JSON.stringify({ id, title: `題\u2028名`, text: "売上高は3億円。" }));
    const folder = folderOf({ "articles.ndjson": lines.join("\n") });
    await yomitori(["submit", "--redis", redis.url, "articles.ndjson"], "", folder);
    for (const already of [0, ids.length]) {
      const again = await yomitori(["submit", "--redis", redis.url, "--log", "json", "articles.ndjson"], "", folder);
      expect(readNdjson(again.err)).toMatchObject([{ event: "submitted", known: already }]);
      await startWorker(folder, "--output", "out.ndjson", "--drain").ended;
    }
    const written = readNdjson(readFileSync(join(folder, "out.ndjson"), "utf8")).map(({ id }) => id as string);
    expect(written.toSorted()).toEqual(ids.toSorted());
  });

  test("a worker whose results cannot be written leaves them in Redis", async () => {
    const folder = folderOf({ "articles.ndjson": '{"id":"a","text":"3億円"}' });
    await yomitori(["submit", "--redis", redis.url, "articles.ndjson"], "", folder);
    writeFileSync(join(folder, "out.ndjson"), "");
    const worker = startWorker(folder, "--output", "out.ndjson/", "--drain");
    expect(await worker.ended).toBe(3);
    expect(worker.messages()[0]!.message).toMatch(/out\.ndjson\/ cannot be used \(ENOTDIR/);
  });
});
