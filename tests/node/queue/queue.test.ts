import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { folderOf, readNdjson, start, yomitori } from "../../cli/spawn";
import { HAS_REDIS, type RedisServer, redisServer, until } from "./redis-server";

/** Set by `npm run test:queue`; the tests take too long for `npm test`. */
const ARTICLES = Number(process.env.YOMITORI_QUEUE_ARTICLES ?? 0);
const ids = Array.from({ length: ARTICLES }, (_, i) => `n${i}`);
const line = (id: string, i: number): string =>
  JSON.stringify({ id, text: `売上高は${i + 1}億円で、前年比${i % 50}%増だった。`, publishedAt: "2025-02-08" });
const unreadable = {
  "bad-date": '{"id":"bad-date","text":"円","publishedAt":"2025-02-30"}',
  "bad-text": '{"id":"bad-text","text":7}',
  "too-long": JSON.stringify({ id: "too-long", text: "円".repeat(1_000_001) }),
};
/** An article that cannot be read at the beginning, one in the middle, one at the end. */
const input = [
  unreadable["bad-date"],
  ...ids.slice(0, ARTICLES / 2).map(line),
  unreadable["too-long"],
  ...ids.slice(ARTICLES / 2).map((id, i) => line(id, i + ARTICLES / 2)),
  unreadable["bad-text"],
].join("\n");

const folder = folderOf({ "articles.ndjson": input });
const idsIn = (name: string): string[] => {
  const file = join(folder, name);
  return existsSync(file) ? readNdjson(readFileSync(file, "utf8")).map(({ id }) => id as string) : [];
};
const linesIn = (name: string): number => {
  const file = join(folder, name);
  return existsSync(file) ? readFileSync(file, "utf8").split("\n").length - 1 : 0;
};

describe.skipIf(!HAS_REDIS || ARTICLES === 0)(
  "the queue (skipped where there is no redis-server, and without npm run test:queue)",
  () => {
    let redis: RedisServer;
    let queue: string[];
    const submit = (...words: string[]) => yomitori(["submit", ...queue, ...words], "", folder);
    const worker = (...words: string[]) => yomitori(["worker", ...queue, ...words], "", folder);
    const startWorker = (...words: string[]) => {
      const child = start(["worker", ...queue, ...words], folder);
      let err = "";
      child.stderr.on("data", (text) => {
        err += text;
      });
      return Object.assign(child, { ended: once(child, "close").then(([code, signal]) => ({ code, signal, err })) });
    };
    const answered = () => redis.ask((client) => client.smembers("yomitori:{yomitori}:answered"));
    const waiting = () => redis.ask((client) => client.xlen("yomitori:{yomitori}:results"));

    beforeEach(async () => {
      redis = await redisServer();
      await redis.start();
      queue = ["--redis", redis.url, "--patience", "30"];
    });
    afterEach(() => redis.stop());

    test("each id is answered once, though a worker is killed and Redis restarted in the middle; the dead letters give the reason", async () => {
      const [a, b] = ["a.ndjson", "b.ndjson"];
      expect(await submit("articles.ndjson")).toMatchObject({ code: 0 });
      const first = startWorker("--output", a, "--lock", "10", "--drain");
      const killed = startWorker("--output", b, "--lock", "10", "--drain");
      await until(() => linesIn(b) > ARTICLES / 10);
      killed.kill("SIGKILL");
      await killed.ended;
      const second = startWorker("--output", b, "--lock", "10", "--drain");
      await until(() => linesIn(a) + linesIn(b) > ARTICLES / 2);
      await redis.stop();
      await redis.start();
      const ends = await Promise.all([first.ended, second.ended]);
      expect(ends.map(({ code }) => code)).toEqual([0, 0]);

      const written = [...idsIn(a), ...idsIn(b)];
      expect(written).toHaveLength(ARTICLES);
      expect(new Set(written)).toEqual(new Set(ids));
      expect(linesIn(a)).toBeGreaterThan(0);
      const dead = readNdjson((await worker("--dead-letters")).out);
      expect(dead.map(({ id }) => id).sort()).toEqual(Object.keys(unreadable).sort());
      expect(Object.fromEntries(dead.map(({ id, reason }) => [id, reason]))).toEqual({
        "bad-date": expect.stringMatching(/^ERR_INPUT: .*2025-02-30/),
        "bad-text": expect.stringMatching(/^ERR_INPUT: text is a number/),
        "too-long": expect.stringMatching(/^ERR_INPUT: .*maxCharacters/),
      });
      expect(dead.map(({ attempts }) => attempts)).toEqual([1, 1, 1]);

      const again = await submit("articles.ndjson");
      expect(again.err).toContain(`${ARTICLES} of them already answered`);
      expect(await worker("--drain", "--output", a)).toMatchObject({ code: 0 });
      expect([...idsIn(a), ...idsIn(b)]).toHaveLength(ARTICLES);
    });

    test("results are the same bytes as without a queue, but for the line; without --output they stay in the stream", async () => {
      const folder = folderOf({ "few.ndjson": ids.slice(0, 20).map(line).join("\n") });
      const run = (...words: string[]) => yomitori(words, "", folder);
      await run("submit", ...queue, "few.ndjson");
      expect(await run("worker", ...queue, "--drain")).toMatchObject({ code: 0, out: "" });
      expect(await waiting()).toBe(20);
      const piped = await run("worker", ...queue, "--drain", "--output", "-");
      const alone = await run("--format", "ndjson", "few.ndjson");
      // the queue does not know in which line of the input an article was
      expect(piped.out.split("\n").sort()).toEqual(
        alone.out
          .replace(/,"line":\d+(?=[,}])/g, "")
          .split("\n")
          .sort(),
      );
      expect(await waiting()).toBe(0);
    });

    test("SIGTERM: the articles in progress are finished and written, the rest stays in the queue", async () => {
      await submit("articles.ndjson");
      const stopped = startWorker("--output", "stopped.ndjson", "--metrics", "0.2");
      await until(() => linesIn("stopped.ndjson") > 0);
      stopped.kill("SIGTERM");
      const { code, err } = await stopped.ended;
      expect(code).toBe(0);
      expect(err).toMatch(/articles a second, [\d,]+ answered/);
      expect(err).toContain("finishing the articles in progress");
      expect(new Set(idsIn("stopped.ndjson"))).toEqual(new Set(await answered()));
      expect(await redis.ask((client) => client.llen("bull:yomitori:active"))).toBe(0);
    });

    test("metrics are served for Prometheus", async () => {
      const port = 20_000 + (process.pid % 10_000);
      const watched = startWorker("--metrics-port", String(port));
      let text = "";
      await until(async () => {
        text = await fetch(`http://127.0.0.1:${port}/metrics`).then(
          (response) => response.text(),
          () => "",
        );
        return text.includes('yomitori_ready{queue="yomitori"} 1');
      });
      expect(text).toMatch(/^# TYPE yomitori_queue_waiting gauge\nyomitori_queue_waiting\{queue="yomitori"\} 0$/m);
      watched.kill("SIGTERM");
      expect(await watched.ended).toMatchObject({ code: 0 });
    });

    test("Redis unreachable at the start: a clear error, exit code 3", async () => {
      await redis.stop();
      for (const words of [
        ["submit", "articles.ndjson"],
        ["worker", "--output", "never.ndjson"],
      ]) {
        const { code, out, err } = await yomitori([...words, "--redis", redis.url, "--patience", "1"], "", folder);
        expect([code, out]).toEqual([3, ""]);
        expect(err).toMatch(/Redis at 127\.0\.0\.1:\d+ has been unreachable for 1 s \(ECONNREFUSED\)/);
      }
    });

    test("Redis lost for good in the middle: exit code 3, whole lines; the next worker writes every result once", async () => {
      await submit("articles.ndjson");
      const lost = startWorker("--output", "lost.ndjson", "--patience", "1", "--lock", "10");
      await until(() => linesIn("lost.ndjson") > ARTICLES / 10);
      await redis.stop();
      const { code, err } = await lost.ended;
      expect(code).toBe(3);
      expect(err).toMatch(/Redis at .* is unreachable, waiting for it[\s\S]*has been unreachable for 1 s/);
      expect(idsIn("lost.ndjson").length).toBe(linesIn("lost.ndjson"));
      await redis.start();
      const stored = new Set(await answered());
      expect(idsIn("lost.ndjson").filter((id) => !stored.has(id))).toEqual([]);
      expect(await worker("--drain", "--output", "lost.ndjson", "--lock", "10")).toMatchObject({ code: 0 });
      expect(idsIn("lost.ndjson")).toHaveLength(ARTICLES);
      expect(new Set(idsIn("lost.ndjson"))).toEqual(new Set(ids));
    });

    test("a full Redis: exit code 3, no answer that is not stored; with room again the work continues", async () => {
      const limit = (bytes: number) => redis.ask((client) => client.config("SET", "maxmemory", String(bytes)));
      const used = () => redis.ask(async (client) => Number(/used_memory:(\d+)/.exec(await client.info("memory"))![1]));
      await limit((await used()) + 200_000);
      const refused = await submit("articles.ndjson");
      expect(refused.code).toBe(3);
      expect(refused.err).toMatch(
        /Redis is full \(maxmemory\); \d+ articles were submitted, submit the same articles again/,
      );
      await limit(0);
      expect(await submit("articles.ndjson")).toMatchObject({ code: 0 });

      const full = startWorker("--patience", "1", "--lock", "10");
      await until(async () => (await waiting()) > 0);
      await limit(1_000_000);
      const { code, err } = await full.ended;
      expect(code).toBe(3);
      expect(err).toMatch(/Redis has been full \(maxmemory\) for 1 s; finished answers are stored/);
      expect(await waiting()).toBe((await answered()).length);
      await limit(0);
      expect(await worker("--drain", "--output", "full.ndjson", "--lock", "10")).toMatchObject({ code: 0 });
      expect(idsIn("full.ndjson")).toHaveLength(ARTICLES);
    });

    test("a Redis that evicts keys is refused", async () => {
      await redis.ask((client) => client.config("SET", "maxmemory", "100mb", "maxmemory-policy", "allkeys-lru"));
      const { code, err } = await submit("articles.ndjson");
      expect(code).toBe(3);
      expect(err).toMatch(/maxmemory-policy allkeys-lru\), so articles could be lost/);
    });

    test("two workers cannot write to one file", async () => {
      const first = startWorker("--output", "one.ndjson");
      await until(async () => (await redis.ask((client) => client.keys("*:writer:*"))).length > 0);
      const second = startWorker("--output", "one.ndjson");
      const { code, err } = await second.ended;
      expect(code).toBe(3);
      expect(err).toMatch(/one\.ndjson is in use by process \d+ on .*; each worker needs an output of its own/);
      first.kill("SIGTERM");
      await first.ended;
    });
  },
);
