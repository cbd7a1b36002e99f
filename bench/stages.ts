/**
 * Measures how the time of `analyze` divides among its stages: processor time, interleaved with bare kuromoji. `npm run bench:stages`;
 * `-- --write` puts the table into docs/performance.md.
 */
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { loadDictionary } from "../src/dictionary/load";
import { createNameContext } from "../src/entities/context";
import { createClusters } from "../src/entities/crf/feature-lists";
import { loadNameData } from "../src/entities/crf/load";
import { createRecognizer } from "../src/entities/crf/recognizer";
import { createEntityReader } from "../src/entities/entities";
import { createNameLexicon } from "../src/entities/names/lexicon";
import { findByRules } from "../src/entities/rules/find-by-rules";
import { createFigureReader } from "../src/figures/figures";
import { loadRowModel } from "../src/figures/weigh/load";
import { NO_USER_FINDINGS } from "../src/findings";
import { createKeySentenceChooser } from "../src/keywords/key-sentences";
import { createKeywordReader } from "../src/keywords/keywords";
import { createNumeralReader } from "../src/numerals/scan";
import { checkOptions } from "../src/options";
import { loadParseModel } from "../src/parse/load";
import { createTreeParser } from "../src/parse/parse-sentence";
import { createParseReader } from "../src/parse/parsed-document";
import { createBoilerplateReader } from "../src/text/boilerplate";
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
/** How many rounds V8 needs to compile the stages. */
const WARM_UP = 15;

const settings = checkOptions({});
const dictionary = await loadDictionary();
const tokenizer = await createNewsTokenizer(undefined);
const readNumerals = createNumeralReader(dictionary);
const names = await loadNameData();
const readTimes = createTimeReader(dictionary, settings);
const readParse = createParseReader(createTreeParser(await loadParseModel()), dictionary.comparisons);
const readFigures = createFigureReader(dictionary, {
  model: await loadRowModel(),
  clusterOf: createClusters(names.model),
  certainty: settings.certainty,
});
const readBoilerplate = createBoilerplateReader(dictionary);
const readKeywords = createKeywordReader(dictionary, settings.keywords);
const chooseKeySentences = createKeySentenceChooser(dictionary);
const articles = benchArticles(16);
const characters = articles.reduce((sum, { text }) => sum + text.length, 0);

const RECOGNIZER = "recognizer";
const KUROMOJI = "kuromoji";
/** How many articles go through a stage at once: enough to be timed, and few enough that the data between stages are no burden. */
const SLICE = 14;
const userFindings = NO_USER_FINDINGS;
/** The seconds of each round, by stage. */
const times = new Map<string, number[]>();
/** Runs a stage over articles with the results of the stages before it. */
function timed<A, B>(stage: string, round: number, articles: readonly A[], run: (article: A) => B): B[] {
  let results: B[] = [];
  const took = processorSeconds(() => {
    results = articles.map(run);
  });
  let seconds = times.get(stage);
  if (!seconds) {
    seconds = new Array(ROUNDS).fill(0);
    times.set(stage, seconds);
  }
  if (round >= 0) seconds[round]! += took;
  return results;
}

type ReadEntities = ReturnType<typeof createEntityReader>;

function runStages(round: number, articles: readonly Article[], readEntities: ReadEntities): void {
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
    const { document, title, numerals, entities, times } = article;
    // A sentence is parsed when a rule for figures asks for it, so that the time of the parser is in that of the figures.
    const parsed = readParse({ document, numerals, entities, times });
    return { ...article, figures: readFigures({ document, title, numerals, entities, times, parsed, userFindings }) };
  });
  timed("keywords", round, measured, ({ document, title, entities, figures, times }) => {
    const boilerplate = readBoilerplate(document);
    const keywords = readKeywords({ document, title, entities, times, figures, boilerplate });
    return chooseKeySentences(
      { document, title, entities, times, figures, boilerplate, keywords },
      settings.keySentences,
    );
  });
}

/** Returns the seconds of the recognizer alone. */
function timeRecognizer(): number {
  const lexicon = createNameLexicon(dictionary);
  const recognize = createRecognizer(names, lexicon);
  const read = articles.map(({ text }) => {
    const document = tokenizeDocument(readText(text), tokenizer);
    return { document, drafts: findByRules(createNameContext(document, lexicon)) };
  });
  for (let round = -WARM_UP; round < ROUNDS; round++)
    for (let i = 0; i < read.length; i += SLICE)
      timed(RECOGNIZER, round, read.slice(i, i + SLICE), ({ document, drafts }) => recognize(document, drafts));
  return median(times.get(RECOGNIZER)!);
}

if (process.argv.includes("--recognizer")) {
  console.log(timeRecognizer());
  process.exit();
}

const readEntities = createEntityReader(dictionary, names);
const kuromoji = await buildKuromoji();
for (let round = -WARM_UP; round < ROUNDS; round++) {
  for (let i = 0; i < articles.length; i += SLICE) runStages(round, articles.slice(i, i + SLICE), readEntities);
  timed(KUROMOJI, round, articles, ({ text }) => kuromoji.tokenize(text).length);
}
// In a process of its own, with a single recognizer as users have it: V8 then compiles it best.
const recognizer = Number(execFileSync(process.execPath, [fileURLToPath(import.meta.url), "--recognizer"]));

const seconds = (stage: string): number => median(times.get(stage)!);
const stages = [...times.keys()].filter((stage) => stage !== KUROMOJI);
const all = stages.reduce((sum, stage) => sum + seconds(stage), 0);
const row = (label: string, took: number): string => {
  const share = `${((100 * took) / all).toFixed(1)} %`;
  const over = (seconds(KUROMOJI) / took).toFixed(2);
  return `| ${label} | ${share} | ${((1e6 * took) / characters).toFixed(2)} | ${(characters / took / 1000).toFixed(0)} k | ${over} |`;
};
const table = [
  "| stage | share of `analyze` | µs a character | characters/s | times bare kuromoji |",
  "| --- | ---: | ---: | ---: | ---: |",
  ...stages.flatMap((stage) => [
    row(stage, seconds(stage)),
    ...(stage === "entities" ? [row("… of these the trained recognizer", recognizer)] : []),
  ]),
  row("all", all),
  row("all but the trained recognizer", all - recognizer),
].join("\n");
console.log(table);

writeBlock("performance.md", "stages", table);
