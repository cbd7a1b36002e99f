/**
 * Many articles through the command line: `npm run bench:pipelines -- 100000`. Lines are short articles, repeated, each with an id of its
 * own. Holds that nothing is lost and that every way gives the same bytes; prints how the memory grows, and the rates as a ratio.
 */
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { createReadStream, readFileSync, rmSync } from "node:fs";
import { mkdtemp, open } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { createAnalyzer } from "../src/index";
import { fixtureArticles } from "../tests/fixtures";

const COUNT = Number(process.argv[2] ?? 100_000);
const CLI = new URL("../dist/cli.js", import.meta.url).pathname;
const folder = await mkdtemp(join(tmpdir(), "yomitori-bench-"));
const input = join(folder, "articles.ndjson");

/** Paragraphs of the articles of fixtures/: short articles, as tickers have them. */
const texts = fixtureArticles.flatMap(({ text, publishedAt }) =>
  text
    .split("\n")
    .filter((line) => line.length > 20)
    .map((line) => ({ text: line, publishedAt })),
);

const file = await open(input, "w");
for (let i = 0; i < COUNT; i += 1000) {
  const lines = Array.from({ length: Math.min(1000, COUNT - i) }, (_, j) =>
    JSON.stringify({ id: `a${i + j}`, ...texts[(i + j) % texts.length] }),
  );
  await file.write(`${lines.join("\n")}\n`);
}
await file.close();

const analyzer = await createAnalyzer();
const expected = createHash("sha256");
for await (const line of createInterface({ input: createReadStream(input) })) {
  expected.update(`${JSON.stringify(analyzer.analyze(JSON.parse(line)))}\n`);
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

/** By /proc, so on Linux only. */
const residentMb = (pid: number | undefined): number => {
  try {
    return Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]) / 1024);
  } catch {
    return Number.NaN; // it has ended
  }
};

const rates = [];
for (const jobs of [1, 2]) {
  const { lines, seconds, sameBytes, memory } = await run(jobs);
  rates.push(lines / seconds);
  console.log(`--jobs ${jobs}: ${lines} of ${COUNT} answered, the same bytes as one by one: ${sameBytes}`);
  console.log(`  ${(lines / seconds).toFixed(0)} articles a second; memory at each tenth, MB: ${memory.join(" ")}`);
  if (lines !== COUNT || !sameBytes) process.exitCode = 1;
}
console.log(`--jobs 2 is ${(rates[1]! / rates[0]!).toFixed(2)} times as fast as --jobs 1`);
rmSync(folder, { recursive: true });
