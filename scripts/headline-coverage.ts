/**
 * Measures keywords and key sentences against headlines: of the content nouns of a headline that stand in its article, how many the
 * first ten keywords hold, and how many the first key sentence. The articles are read without their titles, with background
 * frequencies of the other articles: `build-background.ts --skip 0/5 --out FILE`, then `headline-coverage.ts --background FILE`.
 * Beside them the baselines: term frequency and TF-IDF over the same candidates, and the lead sentence.
 */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import { loadDictionary } from "../src/dictionary/load";
import { tables } from "../src/dictionary/tables";
import { readTable } from "../src/dictionary/tsv";
import { createEntityReader } from "../src/entities/entities";
import { createFigureReader } from "../src/figures/figures";
import { backgroundOf } from "../src/keywords/background";
import { createBoilerplateReader } from "../src/keywords/boilerplate";
import { chooseKeySentences } from "../src/keywords/key-sentences";
import { createKeywordReader } from "../src/keywords/keywords";
import { createTopicReader } from "../src/keywords/topics";
import { createNumeralReader } from "../src/numerals/scan";
import { checkOptions } from "../src/options";
import { readText } from "../src/text/document";
import { createTimeReader } from "../src/times/times";
import { readWords } from "../src/tokens/reading";
import { createTokenizer } from "../src/tokens/tokenizer";
import { contentNouns } from "./keyword-coverage";

const shared = resolve(fileURLToPath(new URL("../", import.meta.url)), "../shared");
const option = (name: string) => process.argv[process.argv.indexOf(name) + 1 || process.argv.length];
const [skip, of] = (option("--articles") ?? "0/5").split("/").map(Number) as [number, number];
const [loaded, tokenizer] = await Promise.all([loadDictionary(), createTokenizer()]);
const file = option("--background");
const dictionary = file
  ? { ...loaded, background: readTable(readFileSync(file, "utf8"), file, tables.background) }
  : loaded;
if (!file) console.error("headline-coverage: without --background the measure has seen its own articles");

const readNumerals = createNumeralReader(dictionary);
const readEntities = createEntityReader(dictionary);
const readTimes = createTimeReader(dictionary, checkOptions({}));
const readFigures = createFigureReader(dictionary);
const readBoilerplate = createBoilerplateReader(dictionary);
const readTopics = await createTopicReader(dictionary);
const readKeywords = await createKeywordReader(dictionary, { max: 10 });
const { documents, frequencies } = backgroundOf(dictionary);
const read = (text: string) => readWords(readText(text), tokenizer);

const covered = new Map<string, number>();
let all = 0;
const lines = gunzipSync(readFileSync(resolve(shared, "corpora/jawikinews.shared.jsonl.gz")))
  .toString("utf8")
  .split("\n");
lines.filter(Boolean).forEach((line, number) => {
  if (number % of !== skip) return;
  const article = JSON.parse(line) as { headline: string; text: string; bodyEnd: number; sourceDate?: string };
  const reading = read(article.text.slice(0, article.bodyEnd));
  const wanted = contentNouns(read(article.headline)).filter((noun) => reading.text.includes(noun));
  all += wanted.length;
  const count = (name: string, text: string) =>
    covered.set(name, (covered.get(name) ?? 0) + wanted.filter((noun) => text.includes(noun)).length);

  const numerals = readNumerals(reading);
  const entities = readEntities(reading, undefined);
  const { times } = readTimes(reading, numerals, entities, article.sourceDate);
  const figures = readFigures(reading, numerals, entities, times);
  const boilerplate = readBoilerplate(reading);
  const keywords = readKeywords(reading, undefined, entities, figures, times, boilerplate);
  count("keywords: yomitori", keywords.map((keyword) => keyword.term).join(" "));
  const topics = readTopics(reading, undefined, entities, figures, times, boilerplate).map((topic) => topic.candidate);
  const byTen = (name: string, weight: (term: string, count: number) => number) => {
    const ranked = topics
      .map((t) => ({ term: t.term, weight: weight(t.term, t.count) }))
      .sort((a, b) => b.weight - a.weight);
    count(
      name,
      ranked
        .slice(0, 10)
        .map((t) => t.term)
        .join(" "),
    );
  };
  byTen("keywords: term frequency", (_, tf) => tf);
  byTen("keywords: TF-IDF", (term, tf) => tf * Math.log(documents / ((frequencies.get(term) ?? 0) + 1)));

  const key = chooseKeySentences(reading, undefined, keywords, entities, figures, boilerplate, 3);
  count("sentence: yomitori's best", [...key].sort((a, b) => b.score - a.score)[0]?.text ?? "");
  count(
    "sentence: the lead",
    reading.sentences[0] ? reading.text.slice(reading.sentences[0].start, reading.sentences[0].end) : "",
  );
  count("sentences: yomitori's three", key.map((sentence) => sentence.text).join(" "));
  count(
    "sentences: the first three",
    reading.sentences
      .slice(0, 3)
      .map((s) => reading.text.slice(s.start, s.end))
      .join(" "),
  );
});
for (const [name, right] of covered)
  console.log(`${name.padEnd(30)} ${((100 * right) / all).toFixed(1)} %  ${right} of ${all}`);
