import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { loadDictionary } from "../src/dictionary/load";
import { createNameContext } from "../src/entities/context";
import { loadNameData } from "../src/entities/crf/load";
import { createRecognizer } from "../src/entities/crf/recognizer";
import { createEntityReader } from "../src/entities/entities";
import { createNameLexicon } from "../src/entities/names/lexicon";
import { findByRules } from "../src/entities/rules/find-by-rules";
import { createFigureReader } from "../src/figures/figures";
import { NO_USER_FINDINGS } from "../src/findings";
import { createBoilerplateReader } from "../src/keywords/boilerplate";
import { chooseKeySentences } from "../src/keywords/key-sentences";
import { createKeywordReader } from "../src/keywords/keywords";
import { createNumeralReader } from "../src/numerals/scan";
import { checkOptions } from "../src/options";
import { readText } from "../src/text/document";
import { createTimeReader } from "../src/times/times";
import { tokenizeDocument } from "../src/tokens/tokenized-document";
import { createNewsTokenizer } from "../src/tokens/tokenizer";
import type { Article } from "../src/types";
import { benchArticles } from "./articles";
import { buildKuromoji } from "./kuromoji";
import { writeBlock } from "./page";
import { median, processorSeconds } from "./processor-time";

const ROUNDS = 9;
/** The compiler of V8 is done with the rooms only after these. */
const WARM_UP = 15;

const settings = checkOptions({});
const dictionary = await loadDictionary();
const tokenizer = await createNewsTokenizer(undefined);
const readNumerals = createNumeralReader(dictionary);
const names = await loadNameData();
const readTimes = createTimeReader(dictionary, settings);
const readFigures = createFigureReader(dictionary);
const readBoilerplate = createBoilerplateReader(dictionary);
const readKeywords = createKeywordReader(dictionary, settings.keywords);
const articles = benchArticles(16);
const characters = articles.reduce((sum, { text }) => sum + text.length, 0);

const RECOGNIZER = "recognizer";
const KUROMOJI = "kuromoji";
/** So many articles are in one room at once: enough to be timed, and few, so that what lives on between rooms is no burden to them. */
const SLICE = 14;
const userFindings = NO_USER_FINDINGS;
/** By room the seconds of each round. */
const times = new Map<string, number[]>();
/** Runs a room over some articles, in which it finds what the rooms before it made. */
function timed<A, B>(room: string, round: number, articles: readonly A[], run: (article: A) => B): B[] {
  let results: B[] = [];
  const took = processorSeconds(() => {
    results = articles.map(run);
  });
  let own = times.get(room);
  if (!own) {
    own = new Array(ROUNDS).fill(0);
    times.set(room, own);
  }
  if (round >= 0) own[round]! += took;
  return results;
}

type ReadEntities = ReturnType<typeof createEntityReader>;

function runRooms(round: number, articles: readonly Article[], readEntities: ReadEntities): void {
  const documents = timed("text", round, articles, ({ text, title, publishedAt }) => ({
    document: readText(text),
    headline: title === undefined ? undefined : readText(title),
    publishedAt,
  }));
  const words = timed("tokens", round, documents, ({ document, headline, publishedAt }) => ({
    document: tokenizeDocument(document, tokenizer),
    title: headline && tokenizeDocument(headline, tokenizer),
    publishedAt,
  }));
  const counted = timed("numerals", round, words, (article) => ({
    ...article,
    numerals: readNumerals(article.document),
  }));
  const named = timed("entities", round, counted, (article) => ({
    ...article,
    entities: readEntities({ document: article.document, title: article.title, userFindings }),
  }));
  const dated = timed("times", round, named, (article) => {
    const { document, entities, publishedAt } = article;
    return { ...article, times: readTimes({ document, publishedAt, entities, userFindings }).times };
  });
  const measured = timed("figures", round, dated, (article) => {
    const { document, numerals, entities, times } = article;
    return { ...article, figures: readFigures({ document, numerals, entities, times, userFindings }) };
  });
  timed("keywords", round, measured, ({ document, title, entities, figures, times }) => {
    const boilerplate = readBoilerplate(document);
    const keywords = readKeywords({ document, title, entities, times, figures, boilerplate });
    const found = { document, title, entities, figures, boilerplate, keywords };
    return chooseKeySentences(found, settings.keySentences);
  });
}

/** The seconds of the recognizer alone. */
function timeRecognizer(): number {
  const lexicon = createNameLexicon(dictionary);
  const recognize = createRecognizer(names, lexicon);
  const ruled = articles.map(({ text }) => {
    const document = tokenizeDocument(readText(text), tokenizer);
    return { document, drafts: findByRules(createNameContext(document, lexicon)) };
  });
  for (let round = -WARM_UP; round < ROUNDS; round++)
    for (let i = 0; i < ruled.length; i += SLICE)
      timed(RECOGNIZER, round, ruled.slice(i, i + SLICE), ({ document, drafts }) => recognize(document, drafts));
  return median(times.get(RECOGNIZER)!);
}

if (process.argv.includes("--recognizer")) {
  console.log(timeRecognizer());
  process.exit();
}

const readEntities = createEntityReader(dictionary, names);
const kuromoji = await buildKuromoji();
for (let round = -WARM_UP; round < ROUNDS; round++) {
  for (let i = 0; i < articles.length; i += SLICE) runRooms(round, articles.slice(i, i + SLICE), readEntities);
  timed(KUROMOJI, round, articles, ({ text }) => kuromoji.tokenize(text).length);
}
// in a process of its own: V8 makes the best code of what a process has one of, as users have
const recognizer = Number(execFileSync(process.execPath, [fileURLToPath(import.meta.url), "--recognizer"]));

const seconds = (room: string): number => median(times.get(room)!);
const rooms = [...times.keys()].filter((room) => room !== KUROMOJI);
const all = rooms.reduce((sum, room) => sum + seconds(room), 0);
const row = (label: string, took: number): string => {
  const share = `${((100 * took) / all).toFixed(1)} %`;
  const over = (seconds(KUROMOJI) / took).toFixed(2);
  return `| ${label} | ${share} | ${((1e6 * took) / characters).toFixed(2)} | ${(characters / took / 1000).toFixed(0)} k | ${over} |`;
};
const table = [
  "| room | share of `analyze` | µs a character | characters/s | times bare kuromoji |",
  "| --- | ---: | ---: | ---: | ---: |",
  ...rooms.flatMap((room) => [
    row(room, seconds(room)),
    ...(room === "entities" ? [row("… of these the trained recognizer", recognizer)] : []),
  ]),
  row("all", all),
  row("all but the trained recognizer", all - recognizer),
].join("\n");
console.log(table);

writeBlock("performance.md", "rooms", table);
