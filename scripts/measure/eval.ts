/**
 * Runs the scorers of ../shared on the output of the library and prints one table. `npm run eval`; `-- news suites` runs some of them,
 * `-- --write` puts the table into docs/quality.md.
 */
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { writeBlock } from "../../bench/page";
import { createAnalyzer, createParser } from "../../src/index";
import type { Article } from "../../src/types";

const root = fileURLToPath(new URL("../../", import.meta.url));
const shared = resolve(root, "../shared");
if (!existsSync(shared)) {
  console.error("eval: ../shared is not here; there is nothing to measure with");
  process.exit(0);
}
const only = process.argv.slice(2).filter((word) => !word.startsWith("--"));
const work = join(root, ".eval");
mkdirSync(work, { recursive: true });

const analyzer = await createAnalyzer();
const run = (script: string, ...words: string[]) =>
  execFileSync(process.execPath, [join(shared, script), ...words], { encoding: "utf8", maxBuffer: 1 << 30 });

/** Analyzes the articles of a scorer and returns its report on the output. */
const measure = (name: string, script: string, ...corpus: string[]): unknown =>
  measureBy((article) => analyzer.analyze(article), name, script, ...corpus);

/** Reads the articles of a scorer by any reader and returns its report on the output. */
function measureBy(read: (article: Article) => object, name: string, script: string, ...corpus: string[]): unknown {
  const articles = run(script, "emit", ...corpus)
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Article);
  const out = join(work, `${name}.ndjson`);
  writeFileSync(out, articles.map((article) => `${JSON.stringify(read(article))}\n`).join(""));
  return JSON.parse(run(script, "score", out, ...corpus, "--json"));
}

interface F1 {
  f1: number;
  right: number;
  gold: number;
}
interface Share {
  share: number;
  right: number;
  of: number;
}
const rows: [measure: string, value: string, of: string][] = [];
const percent = (share: number) => (100 * share).toFixed(1);
const add = (name: string, r: F1 | Share) =>
  rows.push(
    "f1" in r
      ? [name, percent(r.f1), `F1, ${r.right} of ${r.gold}`]
      : [name, percent(r.share), `${r.right} of ${r.of}`],
  );

const wanted = (name: string) => only.length === 0 || only.includes(name);
if (wanted("news")) {
  const gold = measure("news", "gold/score.mjs") as Record<string, F1 | Share>;
  for (const topic of ["figures", "values", "what", "times", "timex", "entities", "clusters", "keywords"])
    add(`news gold: ${topic}`, gold[topic]!);
}
if (wanted("suites")) {
  const { groups } = measure("suites", "suites/score.mjs") as { groups: Record<string, { right: number; of: number }> };
  for (const [name, g] of Object.entries(groups)) add(`suites: ${name}`, { ...g, share: g.right / g.of });
}
for (const corpus of ["gsd", "stockmark", "wac", "kwdlc"]) {
  if (!wanted(corpus)) continue;
  const { all } = measure(corpus, "corpora/score.mjs", `${corpus}.dev.jsonl.gz`) as { all: F1 };
  add(`${corpus} dev: entities`, all);
}
for (const file of ["gsd.dev.jsonl.gz", "poliinfo-bam.shared.jsonl.gz"]) {
  const name = `${file.split(".")[0]}-spans`;
  if (!wanted(name)) continue;
  const { types } = measure(name, "corpora/spans.mjs", file) as {
    types: Record<string, { found: number; of: number; recall: number }>;
  };
  for (const [type, c] of Object.entries(types)) add(`${name}: ${type}`, { right: c.found, of: c.of, share: c.recall });
}
if (wanted("checked")) {
  // Each article is read with tables of the rows that were not trained on it.
  execFileSync(process.execPath, ["--import", "tsx", "scripts/train/train-rows.ts", "--folds", "--shared", shared], {
    cwd: root,
    stdio: "ignore",
  });
  for (const file of ["news", "reports"]) {
    const out = join(work, `rows-${file}.ndjson`);
    const report = run("checked/score.mjs", "score", out, join(shared, `checked/${file}.jsonl`), "--json");
    const checked = JSON.parse(report) as Record<string, F1 | Share>;
    for (const field of [
      "figures",
      "property",
      "entity",
      "comparison",
      "period",
      "status",
      "relations",
      "row",
      "timex",
    ])
      add(`checked ${file}, cross-validated: ${field}`, checked[field]!);
  }
}
if (wanted("parses")) {
  const parser = await createParser();
  const parses = measureBy((article) => parser.parse(article), "parses", "corpora/parses.mjs") as {
    bunsetsu: { f1: number; precision: number; recall: number };
    heads: Share;
    whole: { share: number };
    sentences: number;
  };
  const { f1, precision, recall } = parses.bunsetsu;
  rows.push(["wac-parse dev: bunsetsu", percent(f1), `F1, precision ${percent(precision)}, recall ${percent(recall)}`]);
  add("wac-parse dev: heads", parses.heads);
  const right = Math.round(parses.whole.share * parses.sentences);
  add("wac-parse dev: whole sentences", { ...parses.whole, right, of: parses.sentences });
}
if (wanted("typography")) {
  const variants = measure("typography", "typography/score.mjs") as Record<string, Record<string, { f1: number }>>;
  for (const [name, { figures, times, names }] of Object.entries(variants))
    rows.push([
      `typography: ${name}`,
      percent(Math.min(figures!.f1, times!.f1, names!.f1)),
      `figures ${percent(figures!.f1)}, times ${percent(times!.f1)}, names ${percent(names!.f1)}`,
    ]);
}

if (wanted("check")) {
  // Headlines and key sentences of the half that the rules of src/check were not made with, as they are and with one thing changed.
  const printed = execFileSync(process.execPath, ["--import", "tsx", "scripts/measure/check-claims.ts"], {
    cwd: root,
    encoding: "utf8",
  });
  for (const [, name, value, of] of printed.matchAll(/^\| (.+?) \| ([\d.]+) \| (.+) \|$/gm))
    rows.push([`check: ${name}`, value!, of!]);
}

const width = Math.max(...rows.map(([name]) => name.length));
const table = [
  "| measure | % | |",
  "| --- | ---: | --- |",
  ...rows.map(([name, value, of]) => `| ${name.padEnd(width)} | ${value.padStart(5)} | ${of} |`),
].join("\n");
console.log(table);

writeBlock("quality.md", "eval", table);
