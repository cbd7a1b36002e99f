/**
 * Measures one and two workers on a queue against `yomitori --input ndjson` alone, over the articles of the news corpus of ../shared, or of
 * fixtures/ without it: `npm run bench:queue`; `-- 2000` reads so many articles. Needs a redis-server. `--write` puts the table into
 * docs/queue.md.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { redisServer } from "../tests/node/queue/redis-server";
import { benchArticles } from "./articles";
import { writeBlock } from "./page";
import { median } from "./processor-time";

const COUNT = Number(process.argv.find((word) => /^\d+$/.test(word)) ?? 3000);
const ROUNDS = 3;
const root = new URL("../", import.meta.url);
const CLI = new URL("dist/cli.js", root).pathname;
const folder = mkdtempSync(join(tmpdir(), "yomitori-bench-"));
const input = join(folder, "articles.ndjson");
const articles = benchArticles(1);
const lines = Array.from({ length: COUNT }, (_, i) =>
  JSON.stringify({ ...articles[i % articles.length]!, id: `a${i}` }),
);
writeFileSync(input, `${lines.join("\n")}\n`);

/** Returns the seconds that commands take that are started together. */
async function seconds(...commands: readonly (readonly string[])[]): Promise<number> {
  const started = performance.now();
  const children = commands.map((words) => spawn(process.execPath, [CLI, ...words], { stdio: "ignore" }));
  const ends = await Promise.all(children.map((child) => once(child, "exit")));
  if (ends.some(([code]) => code !== 0)) throw new Error(`ended with ${ends.map(([code]) => code).join(", ")}`);
  return (performance.now() - started) / 1000;
}

/** Returns the seconds of `submit` and of the workers on a new queue; `workers` holds the names of their outputs. */
async function queued(...workers: readonly string[]): Promise<{ submit: number; work: number }> {
  const redis = await redisServer();
  await redis.start();
  const submit = await seconds(["submit", input, "--redis", redis.url]);
  const outputs = workers.map((name) => join(folder, name));
  const work = await seconds(...outputs.map((path) => ["worker", "--redis", redis.url, "--drain", "--output", path]));
  await redis.stop();
  const written = outputs.reduce((sum, path) => sum + readFileSync(path, "utf8").split("\n").length - 1, 0);
  if (written !== COUNT) throw new Error(`${written} of ${COUNT} articles answered`);
  for (const path of outputs) rmSync(path);
  return { submit, work };
}

const runs = { alone: [] as number[], submit: [] as number[], one: [] as number[], two: [] as number[] };
for (let round = 0; round < ROUNDS; round++) {
  runs.alone.push(await seconds(["--input", "ndjson", "--format", "ndjson", input]));
  const one = await queued("a");
  runs.submit.push(one.submit);
  runs.one.push(one.work);
  runs.two.push((await queued("a", "b")).work);
}
rmSync(folder, { recursive: true });

const alone = median(runs.alone);
const row = (label: string, name: keyof typeof runs): string => {
  const took = median(runs[name]);
  return `| ${label} | ${(COUNT / took).toFixed(0)} | ${((1000 * took) / COUNT).toFixed(2)} ms | ${(alone / took).toFixed(2)} |`;
};
const table = [
  "| | articles/s | an article | rate over the command line alone |",
  "| --- | ---: | ---: | ---: |",
  row("`yomitori --input ndjson`", "alone"),
  row("`submit`", "submit"),
  row("one `worker`", "one"),
  row("two `worker`s", "two"),
  "",
  `${COUNT} articles; medians of ${ROUNDS} interleaved rounds of whole processes, with Redis (append-only file, every write synced) on the same ${availableParallelism()} cores. The queue costs an article ${((1000 * (median(runs.one) - alone)) / COUNT).toFixed(2)} ms in the worker.`,
].join("\n");
console.log(table);
writeBlock("queue.md", "bench", table);
