/**
 * Sends many articles through the command line: `npm run bench:pipelines -- 100000`. The articles of `benchArticles` are repeated, each
 * with an id of its own. Checks that nothing is lost and that the bytes are those of the articles read one by one; prints the growth of the
 * memory and the ratio of the rates. `--write` puts the lines into docs/pipelines.md.
 */
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync, rmSync } from "node:fs";
import { mkdtemp, open } from "node:fs/promises";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import type { Article } from "../src/types";
import { benchArticles } from "./articles";
import { writeBlock } from "./page";

const COUNT = Number(process.argv.find((word) => /^\d+$/.test(word)) ?? 100_000);
const root = new URL("../", import.meta.url);
const CLI = new URL("dist/cli.js", root).pathname;
const { createAnalyzer } = (await import(new URL("dist/index.js", root).href)) as typeof import("../src/index");
const folder = await mkdtemp(join(tmpdir(), "yomitori-bench-"));
const input = join(folder, "articles.ndjson");

const articles = benchArticles(1);
const characters = articles.reduce((sum, { text }) => sum + text.length, 0);
const idOf = (i: number): string => `a${i}`;
const articleOf = (i: number): Article => ({ ...articles[i % articles.length]!, id: idOf(i) });

const file = await open(input, "w");
for (let i = 0; i < COUNT; i += 1000) {
  const lines = Array.from({ length: Math.min(1000, COUNT - i) }, (_, j) => JSON.stringify(articleOf(i + j)));
  await file.write(`${lines.join("\n")}\n`);
}
await file.close();

// Each article by itself; its repetitions differ only in their id.
const analyzer = await createAnalyzer();
const alone = articles.map((_, i) => analyzer.analyze(articleOf(i)));
const expected = createHash("sha256");
for (let i = 0; i < COUNT; i++) {
  expected.update(`${JSON.stringify({ ...alone[i % alone.length]!, id: idOf(i), line: i + 1 })}\n`);
}
const one = expected.digest("hex");

interface Run {
  readonly lines: number;
  readonly seconds: number;
  readonly sameBytes: boolean;
  /** Resident memory in MB at each tenth of the output. */
  readonly memory: readonly number[];
}

async function run(jobs: number): Promise<Run> {
  const started = performance.now();
  const child = spawn(process.execPath, [CLI, "--format", "ndjson", "--jobs", String(jobs), input]);
  child.stderr.pipe(process.stderr);
  const hash = createHash("sha256");
  const memory: number[] = [];
  let lines = 0;
  for await (const chunk of child.stdout as AsyncIterable<Buffer>) {
    hash.update(chunk);
    for (const byte of chunk) if (byte === 0x0a) lines++;
    if (lines >= ((memory.length + 1) * COUNT) / 10 && memory.length < 10) memory.push(residentMb(child.pid));
  }
  return { lines, seconds: (performance.now() - started) / 1000, sameBytes: hash.digest("hex") === one, memory };
}

/** Returns the resident memory of a process from /proc, so only on Linux. */
const residentMb = (pid: number | undefined): number => {
  try {
    return Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]) / 1024);
  } catch {
    return Number.NaN; // it has ended
  }
};

const rates: number[] = [];
const report: string[] = [];
for (const jobs of [1, 2]) {
  const { lines, seconds, sameBytes, memory } = await run(jobs);
  rates.push(lines / seconds);
  report.push(
    `- \`--jobs ${jobs}\`: ${lines} of ${COUNT} articles answered, ${sameBytes ? "the same bytes as" : "NOT the bytes of"} one by one; ${(lines / seconds).toFixed(0)} articles a second; resident memory at each tenth, MB: ${memory.join(", ")}.`,
  );
  if (lines !== COUNT || !sameBytes) process.exitCode = 1;
}
report.push(
  `- \`--jobs 2\` is ${(rates[1]! / rates[0]!).toFixed(2)} times as fast as \`--jobs 1\` on ${availableParallelism()} cores, ${articles.length} articles of ${Math.round(characters / articles.length)} characters repeated.`,
);
console.log(report.join("\n"));
writeBlock("pipelines.md", "run", report.join("\n"));
rmSync(folder, { recursive: true });
