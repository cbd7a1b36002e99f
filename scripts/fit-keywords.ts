/**
 * Fits the weights of the keyword ranking (src/keywords/ranking.ts) by coordinate ascent: coverage of the keywords of news-dev by the
 * first ten, and of the headline's nouns over news articles read without their titles. Prints the weights; a person puts them in.
 * `--show` prints what is covered with the weights as they are, `--gold-names` reads names and times off the gold.
 */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import { loadDictionary } from "../src/dictionary/load";
import { createEntityReader } from "../src/entities/entities";
import { createFigureReader } from "../src/figures/figures";
import { createBoilerplateReader } from "../src/keywords/boilerplate";
import { chooseDiverse, OVERLAP } from "../src/keywords/diversity";
import { RANKING, scoreOf } from "../src/keywords/ranking";
import { createTopicReader, type Topic } from "../src/keywords/topics";
import { createNumeralReader } from "../src/numerals/scan";
import { checkOptions } from "../src/options";
import { readText } from "../src/text/document";
import { createTimeReader } from "../src/times/times";
import { readWords } from "../src/tokens/reading";
import { createTokenizer } from "../src/tokens/tokenizer";
import type { Entity, EntityType, TimeExpression } from "../src/types";
import { contentNouns, covers } from "./keyword-coverage";

interface Gold {
  id: string;
  headline: string;
  text: string;
  bodyEnd: number;
  reference: string;
  keywords: string[];
  times: { start: number; end: number; text: string }[];
  entities: { start: number; end: number; text: string; type: EntityType; cluster: number }[];
}
const shared = resolve(fileURLToPath(new URL("../", import.meta.url)), "../shared");
const goldNames = process.argv.includes("--gold-names");
const [dictionary, tokenizer] = await Promise.all([loadDictionary(), createTokenizer()]);
const readBoilerplate = createBoilerplateReader(dictionary);
const readTopics = await createTopicReader(dictionary);
const readNumerals = createNumeralReader(dictionary);
const readEntities = createEntityReader(dictionary);
const readTimes = createTimeReader(dictionary, checkOptions({}));
const readFigures = createFigureReader(dictionary);
const read = (text: string) => readWords(readText(text), tokenizer);

function topicsOf(text: string, headline: string | undefined, date: string | undefined, gold?: Gold): Topic[] {
  const reading = read(text);
  const title = headline === undefined ? undefined : read(headline);
  const numerals = readNumerals(reading);
  const entities = gold ? entitiesOf(gold) : readEntities(reading, title);
  const times = gold ? (gold.times as unknown as TimeExpression[]) : readTimes(reading, numerals, entities, date).times;
  return readTopics(
    reading,
    title,
    entities,
    readFigures(reading, numerals, entities, times),
    times,
    readBoilerplate(reading),
  );
}

function entitiesOf(gold: Gold): Entity[] {
  const clusters = new Map<number, Gold["entities"]>();
  for (const mention of gold.entities)
    clusters.set(mention.cluster, [...(clusters.get(mention.cluster) ?? []), mention]);
  return [...clusters.values()].map((mentions, i) => {
    const texts = [...new Set(mentions.map((m) => m.text))].sort(
      (a, b) => b.length - a.length || Number(/[一-龠]/.test(b)) - Number(/[一-龠]/.test(a)),
    );
    const after = mentions.map(
      (m) => /^(?:元|前)?(?:首相|会長|社長|幹事長|容疑者|被告|騎手|氏|総裁)/.exec(gold.text.slice(m.end))?.[0],
    );
    return {
      id: `e${i + 1}`,
      type: mentions[0]!.type,
      name: texts[0]!,
      aliases: texts.slice(1),
      titles: [...new Set(after.filter((t) => t !== undefined && t !== "氏"))] as string[],
      salience: mentions.length / gold.entities.length,
      mentions: mentions.map((m) => ({ ...m, sentence: 0 })),
    };
  });
}

const golds = readFileSync(resolve(shared, "gold/news-dev.jsonl"), "utf8")
  .split("\n")
  .filter(Boolean)
  .map((line) => JSON.parse(line) as Gold);
const allTopics = golds.map((gold) => ({
  wanted: gold.keywords,
  first: gold.keywords,
  topics: topicsOf(gold.text, gold.headline, gold.reference, goldNames ? gold : undefined),
}));
const news = gunzipSync(readFileSync(resolve(shared, "corpora/jawikinews.shared.jsonl.gz")))
  .toString("utf8")
  .split("\n")
  .filter(Boolean)
  .map((line) => JSON.parse(line) as Gold)
  .filter((_, i) => i % 12 === 5)
  .slice(0, 250);
const headlineTopics = news.map((article) => {
  const text = article.text.slice(0, article.bodyEnd);
  return {
    wanted: contentNouns(read(article.headline)).filter((noun) => text.includes(noun)),
    topics: topicsOf(text, undefined, undefined),
  };
});

type Weights = Record<keyof typeof RANKING, number> & { loss: number };
/** More of it is never worse, whatever 24 articles say. */
const POSITIVE = new Set(["term", "nouns", "own", "title", "lead", "name", "quoted", "repeated", "count", "heading"]);
const firstTen = (topics: readonly Topic[], weights: Weights, max = 10) =>
  chooseDiverse(
    topics.map(({ candidate, features }) => ({ candidate, score: scoreOf(features, weights) })),
    max,
    weights.loss,
  ).map((s) => s.candidate.term);

/** Gold coverage of ten and of six, precision of the first, headline coverage. */
function measure(weights: Weights, goldTopics = allTopics) {
  let [ten, six, first, all] = [0, 0, 0, 0];
  for (const { wanted, topics } of goldTopics) {
    const terms = firstTen(topics, weights);
    all += wanted.length;
    ten += wanted.filter((w) => terms.some((t) => covers(t, w))).length;
    six += wanted.filter((w) => terms.slice(0, 6).some((t) => covers(t, w))).length;
    if (wanted.some((w) => covers(terms[0] ?? "", w))) first++;
  }
  let [headline, nouns] = [0, 0];
  for (const { wanted, topics } of headlineTopics) {
    const terms = firstTen(topics, weights).join(" ");
    nouns += wanted.length;
    headline += wanted.filter((noun) => terms.includes(noun)).length;
  }
  return { ten: ten / all, six: six / all, first: first / goldTopics.length, headline: headline / nouns };
}
const objective = (weights: Weights) => {
  const m = measure(weights, fitted);
  // Small weights in doubt: 24 articles are few.
  const size = Object.values(weights).reduce((sum, w) => sum + w * w, 0);
  return m.ten + 0.4 * m.six + 0.1 * m.first + 0.7 * m.headline - 0.0005 * size;
};

// `--half` fits on every other article, so that the rest shows what the fit is worth.
const fitted = process.argv.includes("--half") ? allTopics.filter((_, i) => i % 2 === 0) : allTopics;
const rest = allTopics.filter((_, i) => i % 2 === 1);
let weights: Weights = { ...RANKING, loss: OVERLAP };
console.log(measure(weights), "half:", measure(weights, rest));
if (process.argv.includes("--show")) {
  golds.forEach((gold, i) => {
    const terms = firstTen(allTopics[i]!.topics, weights);
    console.log(
      `${gold.headline}\n  ${terms.join(" ")}\n  missed: ${gold.keywords.filter((w) => !terms.some((t) => covers(t, w))).join(" ")}`,
    );
  });
} else {
  let best = objective(weights);
  for (let round = 0, step = 0.4; round < 6; round++, step /= 1.5) {
    for (const name of Object.keys(weights) as (keyof Weights)[]) {
      for (const delta of [-2 * step, -step, step, 2 * step]) {
        const tried = { ...weights, [name]: Math.round((weights[name] + delta) * 100) / 100 };
        if (POSITIVE.has(name) && tried[name] < 0) continue;
        const value = objective(tried);
        if (value > best + 1e-6) [best, weights] = [value, tried];
      }
    }
    console.log(round, best.toFixed(4), measure(weights));
  }
  console.log(weights, "the other half:", measure(weights, rest));
}
