/**
 * Measures the parser over news, interleaved with the tokenizer: processor time in one process, medians over rounds. `npm run bench:parser`;
 * `-- --write` puts the table into docs/parse.md, `-- --quick` measures three rounds.
 */

import { existsSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { loadParseModel } from "../src/parse/load";
import { createSentenceParser } from "../src/parse/parse-sentence";
import { readText } from "../src/text/document";
import { tokenizeDocument } from "../src/tokens/tokenized-document";
import { createNewsTokenizer } from "../src/tokens/tokenizer";
import { benchArticles } from "./articles";
import { writeBlock } from "./page";
import { median, processorSeconds } from "./processor-time";

const ROUNDS = process.argv.includes("--quick") ? 3 : 9;
const WARM_UP = 3;
const ARTICLES = 200;

/** Returns the texts of news articles: those of Wikinews if they are there, else our own. */
function newsTexts(): string[] {
  const file = new URL("../../shared/corpora/jawikinews.shared.jsonl.gz", import.meta.url);
  if (!existsSync(file)) return benchArticles(8).map(({ text }) => text);
  const lines = gunzipSync(readFileSync(file)).toString().trim().split("\n");
  return lines.slice(0, ARTICLES).map((line) => (JSON.parse(line) as { text: string }).text);
}

const texts = newsTexts();
const characters = texts.reduce((sum, text) => sum + text.length, 0);
const tokenizer = await createNewsTokenizer(undefined);
const model = await loadParseModel();
const parse = createSentenceParser(model);
const documents = texts.map((text) => tokenizeDocument(readText(text), tokenizer));

let read = 0;
const runs: Record<string, () => void> = {
  "`tokenize`": () => {
    for (const text of texts) read += tokenizeDocument(readText(text), tokenizer).tokens.length;
  },
  "the parser alone": () => {
    for (const document of documents)
      for (let i = 0; i < document.sentences.length; i++)
        read += parse(document, document.firstToken[i]!, document.firstToken[i + 1]!).bunsetsu.length;
  },
};
const times = new Map(Object.keys(runs).map((name) => [name, [] as number[]]));
for (let round = -WARM_UP; round < ROUNDS; round++)
  for (const [name, run] of Object.entries(runs)) {
    const took = processorSeconds(run);
    if (round >= 0) times.get(name)!.push(took);
  }

const of = (name: string) => times.get(name)!;
const table = [
  "| | characters/s | times the tokenizer |",
  "| --- | ---: | ---: |",
  ...Object.keys(runs).map((name) => {
    const ratio = median(of("`tokenize`").map((took, i) => took / of(name)[i]!));
    return `| ${name} | ${(characters / median(of(name)) / 1e6).toFixed(2)} M | ${ratio.toFixed(2)} |`;
  }),
  "",
  `${texts.length} articles, ${characters} characters; medians of processor time over ${ROUNDS} interleaved rounds, on Node ${process.versions.node}.`,
].join("\n");
console.log(table);
if (read === 0) throw new Error("nothing was read");
writeBlock("parse.md", "speed", table);
