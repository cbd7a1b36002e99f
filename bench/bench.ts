/**
 * analyze, end to end, against bare kuromoji tokenizing the same articles: interleaved in one process, medians and ratios.
 * Uses the news corpus of ../shared where it is, else the fixture articles. `npm run bench`; `-- --write` puts the table into docs/performance.md.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { gunzipSync } from "node:zlib";
import kuromoji from "kuromoji";
import type { Article } from "../src/types";

const root = new URL("../", import.meta.url);
const ROUNDS = 9;

/** The library as users get it. */
const { createAnalyzer, createTokenizer } = (await import(
  new URL("dist/index.js", root).href
)) as typeof import("../src/index");

function readArticles(): Article[] {
  const corpus = new URL("../shared/corpora/jawikinews.shared.jsonl.gz", root);
  if (existsSync(corpus)) {
    const rows = gunzipSync(readFileSync(corpus))
      .toString("utf8")
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    return rows
      .filter((_, i) => i % 16 === 0)
      .map((row) => ({ text: row.text, title: row.headline, publishedAt: row.sourceDate }));
  }
  const folder = new URL("fixtures/articles/", root);
  return readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .map((name) => JSON.parse(readFileSync(new URL(name, folder), "utf8")));
}

const median = (values: number[]): number => values.sort((a, b) => a - b)[values.length >> 1]!;
const seconds = (run: () => void): number => {
  const start = performance.now();
  run();
  return (performance.now() - start) / 1000;
};

const articles = readArticles();
const characters = articles.reduce((sum, article) => sum + article.text.length, 0);
const dicPath = join(dirname(createRequire(import.meta.url).resolve("kuromoji/package.json")), "dict");
const bare = await new Promise<{ tokenize(text: string): unknown[] }>((resolve, reject) =>
  kuromoji.builder({ dicPath }).build((error, built) => (error ? reject(error) : resolve(built))),
);
const tokenizer = await createTokenizer();
let tokenizing = 0;
const timed = {
  tokenize: (text: string) => {
    const start = performance.now();
    const tokens = tokenizer.tokenize(text);
    tokenizing += performance.now() - start;
    return tokens;
  },
};
const analyzer = await createAnalyzer({ tokenizer: timed });

const runs = {
  kuromoji: () => {
    for (const article of articles) bare.tokenize(article.text);
  },
  tokenizer: () => {
    for (const article of articles) tokenizer.tokenize(article.text);
  },
  analyze: () => {
    for (const article of articles) analyzer.analyze(article);
  },
};
type Name = keyof typeof runs;
const times: Record<Name, number[]> = { kuromoji: [], tokenizer: [], analyze: [] };
const shares: number[] = [];
for (let round = 0; round <= ROUNDS; round++) {
  for (const name of Object.keys(runs) as Name[]) {
    tokenizing = 0;
    const took = seconds(runs[name]);
    // The first round warms up.
    if (round === 0) continue;
    times[name].push(took);
    if (name === "analyze") shares.push(tokenizing / 1000 / took);
  }
}

const ratio = (name: Name): string => median(times[name].map((took, i) => times.kuromoji[i]! / took)).toFixed(2);
const row = (label: string, name: Name): string => {
  const took = median([...times[name]]);
  return `| ${label} | ${(characters / took / 1000).toFixed(0)} k | ${(articles.length / took).toFixed(0)} | ${ratio(name)} |`;
};
const table = [
  "| | characters/s | articles/s | speed over bare kuromoji |",
  "| --- | ---: | ---: | ---: |",
  row("kuromoji 0.1.2, `tokenize`", "kuromoji"),
  row("`createTokenizer().tokenize`", "tokenizer"),
  row("`analyze`, end to end", "analyze"),
  "",
  `${articles.length} articles, ${characters} characters; medians of ${ROUNDS} interleaved rounds on Node ${process.versions.node}. Of the time of \`analyze\`, ${(100 * median(shares)).toFixed(0)} % is tokenizing.`,
].join("\n");
console.log(table);

if (process.argv.includes("--write")) {
  const file = new URL("docs/performance.md", root);
  writeFileSync(
    file,
    readFileSync(file, "utf8").replace(
      /<!-- bench -->[\s\S]*<!-- \/bench -->/,
      `<!-- bench -->\n${table}\n<!-- /bench -->`,
    ),
  );
}
