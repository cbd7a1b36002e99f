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
import { benchArticles } from "./articles";
import { writeBlock } from "./page";
import { median, processorSeconds } from "./processor-time";

const ROUNDS = 9;
/** The compiler of the machine is done with a room only after these. */
const WARM_UP = 3;

const settings = checkOptions({});
const dictionary = await loadDictionary();
const tokenizer = await createNewsTokenizer(undefined);
const readNumerals = createNumeralReader(dictionary);
const readEntities = createEntityReader(dictionary, await loadNameData());
const readTimes = createTimeReader(dictionary, settings);
const readFigures = createFigureReader(dictionary);
const readBoilerplate = createBoilerplateReader(dictionary);
const readKeywords = createKeywordReader(dictionary, settings.keywords);
const articles = benchArticles(16);
const characters = articles.reduce((sum, { text }) => sum + text.length, 0);

const times = new Map<string, number[]>();
/** Runs a room over all articles, in which it finds what the rooms before it made. */
function timed<A, B>(room: string, round: number, articles: readonly A[], run: (article: A) => B): B[] {
  let results: B[] = [];
  const took = processorSeconds(() => {
    results = articles.map(run);
  });
  if (!times.has(room)) times.set(room, []);
  if (round >= 0) times.get(room)!.push(took);
  return results;
}

for (let round = -WARM_UP; round < ROUNDS; round++) {
  const documents = timed("text", round, articles, ({ text, title, publishedAt }) => ({
    document: readText(text),
    headline: title === undefined ? undefined : readText(title),
    publishedAt,
  }));
  const words = timed("tokens", round, documents, ({ document, headline, publishedAt }) => ({
    reading: readWords(document, tokenizer),
    title: headline && readWords(headline, tokenizer),
    publishedAt,
  }));
  const counted = timed("numerals", round, words, (article) => ({
    ...article,
    numerals: readNumerals(article.reading),
  }));
  const named = timed("entities", round, counted, (article) => ({
    ...article,
    entities: readEntities(article.reading, article.title),
  }));
  const dated = timed("times", round, named, (article) => {
    const { reading, entities, publishedAt } = article;
    return { ...article, times: readTimes(reading, entities, publishedAt).times };
  });
  const measured = timed("figures", round, dated, (article) => {
    const { reading, numerals, entities, times } = article;
    return { ...article, figures: readFigures(reading, numerals, entities, times) };
  });
  timed("keywords", round, measured, ({ reading, title, entities, figures, times }) => {
    const boilerplate = readBoilerplate(reading);
    const keywords = readKeywords(reading, title, entities, figures, times, boilerplate);
    return chooseKeySentences(reading, title, keywords, entities, figures, boilerplate, settings.keySentences);
  });
}

const rooms = [...times].map(([room, took]) => ({ room, seconds: median(took) }));
const total = rooms.reduce((sum, { seconds }) => sum + seconds, 0);
const rows = rooms.map(({ room, seconds }) => {
  const share = ((100 * seconds) / total).toFixed(1);
  return `| ${room} | ${share} % | ${((1e6 * seconds) / characters).toFixed(2)} | ${(characters / seconds / 1000).toFixed(0)} k |`;
});
const table = [
  "| room | share of `analyze` | µs a character | characters/s |",
  "| --- | ---: | ---: | ---: |",
  ...rows,
].join("\n");
console.log(table);

writeBlock("performance.md", "rooms", table);
