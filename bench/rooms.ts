/** Where the time of `analyze` goes: each room over the same articles, in one process. `npm run bench:rooms`; `-- --write` puts the table into docs/performance.md. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { loadDictionary } from "../src/dictionary/load";
import { createEntityReader } from "../src/entities/entities";
import { loadNameData } from "../src/entities/recognizer/load";
import { createFigureReader } from "../src/figures/figures";
import { createBoilerplateReader } from "../src/keywords/boilerplate";
import { chooseKeySentences } from "../src/keywords/key-sentences";
import { createKeywordReader } from "../src/keywords/keywords";
import { createNumeralReader } from "../src/numerals/scan";
import { checkOptions } from "../src/options";
import { readText } from "../src/text/document";
import { createTimeReader } from "../src/times/times";
import { readWords } from "../src/tokens/reading";
import { createNewsTokenizer } from "../src/tokens/tokenizer";

const root = new URL("../", import.meta.url);
const ROUNDS = 5;

function readArticles(): { text: string; title: string; publishedAt?: string }[] {
  const corpus = new URL("../shared/corpora/jawikinews.shared.jsonl.gz", root);
  if (existsSync(corpus)) {
    const rows = gunzipSync(readFileSync(corpus)).toString("utf8").trim().split("\n");
    return rows
      .filter((_, i) => i % 16 === 0)
      .map((line) => JSON.parse(line))
      .map((row) => ({ text: row.text, title: row.headline, publishedAt: row.sourceDate }));
  }
  const folder = new URL("fixtures/articles/", root);
  const names = readdirSync(folder).filter((name) => name.endsWith(".json"));
  return names.map((name) => JSON.parse(readFileSync(new URL(name, folder), "utf8")));
}

const settings = checkOptions({});
const dictionary = await loadDictionary();
const tokenizer = await createNewsTokenizer(undefined);
const readNumerals = createNumeralReader(dictionary);
const readEntities = createEntityReader(dictionary, await loadNameData());
const readTimes = createTimeReader(dictionary, settings);
const readFigures = createFigureReader(dictionary);
const readBoilerplate = createBoilerplateReader(dictionary);
const readKeywords = createKeywordReader(dictionary, settings.keywords);
const articles = readArticles();
const characters = articles.reduce((sum, { text }) => sum + text.length, 0);

const spent = new Map<string, number>();
function timed<T>(room: string, run: () => T): T {
  const start = performance.now();
  const result = run();
  spent.set(room, (spent.get(room) ?? 0) + performance.now() - start);
  return result;
}

for (let round = 0; round <= ROUNDS; round++) {
  // The first round warms up.
  if (round === 1) spent.clear();
  for (const { text, title: headline, publishedAt } of articles) {
    const document = timed("text", () => readText(text));
    const reading = timed("tokens", () => readWords(document, tokenizer));
    const title = timed("tokens", () => readWords(readText(headline), tokenizer));
    const numerals = timed("numerals", () => readNumerals(reading));
    const entities = timed("entities", () => readEntities(reading, title));
    const { times } = timed("times", () => readTimes(reading, numerals, entities, publishedAt));
    const figures = timed("figures", () => readFigures(reading, numerals, entities, times));
    timed("keywords", () => {
      const boilerplate = readBoilerplate(reading);
      const keywords = readKeywords(reading, title, entities, figures, times, boilerplate);
      chooseKeySentences(reading, title, keywords, entities, figures, boilerplate, settings.keySentences);
    });
  }
}

const total = [...spent.values()].reduce((sum, ms) => sum + ms, 0);
const rows = [...spent].map(([room, ms]) => {
  const rate = (ROUNDS * characters) / ms;
  return `| ${room} | ${((100 * ms) / total).toFixed(1)} % | ${rate.toFixed(0)} k |`;
});
const table = ["| room | share of `analyze` | characters/s |", "| --- | ---: | ---: |", ...rows].join("\n");
console.log(table);

if (process.argv.includes("--write")) {
  const file = new URL("docs/performance.md", root);
  const page = readFileSync(file, "utf8");
  writeFileSync(
    file,
    page.replace(/<!-- rooms -->[\s\S]*<!-- \/rooms -->/, `<!-- rooms -->\n${table}\n<!-- /rooms -->`),
  );
}
