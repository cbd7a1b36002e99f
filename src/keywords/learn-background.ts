import { checkArticles } from "../checks/arguments";
import { readOptions, wholeNumber } from "../checks/options";
import { dataReader } from "../data/data-source";
import { loadDictionary } from "../dictionary/load";
import { checkArticle } from "../input";
import { checkWordOptions } from "../options";
import { createBoilerplateReader } from "../text/boilerplate";
import { readText } from "../text/document";
import { loadTokenizer } from "../tokens/load-tokenizer";
import { tokenizeDocument } from "../tokens/tokenized-document";
import type { Article, Background, BackgroundOptions } from "../types";
import { createNounReader } from "./phrases/nouns";

/**
 * Implements `createBackground` of `index.ts`, which loads this file on demand: counts for each noun the articles that contain it.
 * Leaves out nouns in fewer than `minDocuments` articles and sorts the others by frequency, the highest first.
 *
 * @throws AnalyzerError `ERR_OPTION`, `ERR_INPUT`, `ERR_DICTIONARY`; also whatever `articles` throws
 */
export async function createBackground(
  articles: Iterable<string | Article> | AsyncIterable<string | Article>,
  options: BackgroundOptions,
): Promise<Background> {
  checkArticles(articles);
  const given = readOptions("options", options, ["tokenizer", "userDictionary", "data", "minDocuments"]);
  const { data, ...words } = checkWordOptions(given);
  const least = given.minDocuments === undefined ? 1 : given.minDocuments;
  const minDocuments = wholeNumber("minDocuments", least, 1, Number.MAX_SAFE_INTEGER);
  const read = dataReader(data);
  const [dictionary, tokenizer] = await Promise.all([loadDictionary(read), loadTokenizer(words, read)]);
  const readBoilerplate = createBoilerplateReader(dictionary);
  const readNouns = createNounReader(dictionary);

  let documents = 0;
  let terms = 0;
  const frequencies = new Map<string, number>();
  for await (const article of articles) {
    const { text } = checkArticle(article, Number.POSITIVE_INFINITY);
    const document = tokenizeDocument(readText(text), tokenizer);
    const nouns = readNouns(document, readBoilerplate(document));
    documents++;
    terms += nouns.length;
    for (const noun of new Set(nouns)) frequencies.set(noun, (frequencies.get(noun) ?? 0) + 1);
  }
  const kept = [...frequencies].filter(([, count]) => count >= minDocuments);
  kept.sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return { documents, terms, frequencies: Object.fromEntries(kept) };
}
