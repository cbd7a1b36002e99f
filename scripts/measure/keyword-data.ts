/** The data of the keyword scripts: news with headlines, the gold articles, the stages before the keywords, backgrounds by fold. */
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";

import { loadDictionary } from "../../src/dictionary/load";
import { loadNameData } from "../../src/entities/crf/load";
import { createEntityReader } from "../../src/entities/entities";
import { createFigureReader } from "../../src/figures/figures";
import { type Findings, NO_USER_FINDINGS } from "../../src/findings";
import { createBackground } from "../../src/index";
import { createNumeralReader } from "../../src/numerals/scan";
import { checkOptions } from "../../src/options";
import { loadParseModel } from "../../src/parse/load";
import { createTreeParser } from "../../src/parse/parse-sentence";
import { createParseReader } from "../../src/parse/parsed-document";
import { createBoilerplateReader } from "../../src/text/boilerplate";
import { readText } from "../../src/text/document";
import { createTimeReader } from "../../src/times/times";
import { type TokenizedDocument, tokenizeDocument } from "../../src/tokens/tokenized-document";
import { createNewsTokenizer } from "../../src/tokens/tokenizer";
import type { Background } from "../../src/types";

const shared = new URL("../../../shared/", import.meta.url);
const rowsOf = (text: string) => text.split("\n").filter(Boolean);

/** An article of Japanese Wikinews; `text` ends where its list of sources begins. */
export interface NewsArticle {
  readonly headline: string;
  readonly text: string;
  readonly sourceDate?: string;
}
export const news: readonly NewsArticle[] = rowsOf(
  gunzipSync(readFileSync(new URL("corpora/jawikinews.shared.jsonl.gz", shared))).toString("utf8"),
).map((line) => {
  const { bodyEnd, text, ...article } = JSON.parse(line) as NewsArticle & { bodyEnd: number };
  return { ...article, text: text.slice(0, bodyEnd) };
});

export interface GoldArticle {
  readonly headline: string;
  readonly text: string;
  readonly reference: string;
  readonly keywords: readonly string[];
}
export const golds = rowsOf(readFileSync(new URL("gold/news-dev.jsonl", shared), "utf8")).map(
  (line) => JSON.parse(line) as GoldArticle,
);

export const FOLDS = 5;
/** Returns every article whose number modulo `FOLDS` is `fold`. */
export const inFold = (fold: number): NewsArticle[] => news.filter((_, i) => i % FOLDS === fold);

export const dictionary = await loadDictionary();
const tokenizer = await createNewsTokenizer(undefined);
/** In how many documents a noun is at least that is in a background, as in dict/background.tsv. */
export const LEAST_DOCUMENTS = 3;
/** Returns the background of the articles outside of a fold, so that it has not seen those that are measured. */
export const backgroundWithout = (fold: number): Promise<Background> =>
  createBackground(
    news.filter((_, i) => i % FOLDS !== fold),
    { minDocuments: LEAST_DOCUMENTS },
  );

const readNumerals = createNumeralReader(dictionary);
const readEntities = createEntityReader(dictionary, await loadNameData());
const readTimes = createTimeReader(dictionary, checkOptions({}));
const readParse = createParseReader(createTreeParser(await loadParseModel()));
const readFigures = createFigureReader(dictionary);
const readBoilerplate = createBoilerplateReader(dictionary);

/** An article with the findings of the stages before the keywords. */
export type ReadArticle = Pick<Findings, "document" | "title" | "entities" | "times" | "figures" | "boilerplate">;
export const readPlain = (text: string): TokenizedDocument => tokenizeDocument(readText(text), tokenizer);
export function readArticle(text: string, headline?: string, date?: string): ReadArticle {
  const document = readPlain(text);
  const title = headline === undefined ? undefined : readPlain(headline);
  const numerals = readNumerals(document);
  const userFindings = NO_USER_FINDINGS;
  const entities = readEntities({ document, title, userFindings });
  const { times } = readTimes({ document, publishedAt: date, entities, userFindings });
  const parsed = readParse({ document, numerals, entities, times });
  const figures = readFigures({ document, numerals, entities, times, parsed, userFindings });
  return { document, title, entities, figures, times, boilerplate: readBoilerplate(document) };
}
