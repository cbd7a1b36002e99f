import { loadDictionary } from "./dictionary/load";
import { AnalyzerError } from "./errors";
import { checkArticle } from "./input";
import { createBoilerplateReader } from "./keywords/boilerplate";
import { createNounReader } from "./keywords/candidates/nouns";
import { readText } from "./text/document";
import { tokenizeDocument } from "./tokens/tokenized-document";
import { createNewsTokenizer } from "./tokens/tokenizer";
import type { Article, Background, BackgroundOptions } from "./types";

/** What `createBackground` of `index.ts` does, once it is loaded. */
export async function createBackground(
  articles: Iterable<string | Article> | AsyncIterable<string | Article>,
  { tokenizer, userDictionary, data, minDocuments = 1 }: BackgroundOptions,
): Promise<Background> {
  if (!Number.isInteger(minDocuments) || minDocuments < 1) {
    const given = String(minDocuments);
    throw new AnalyzerError("ERR_OPTION", `option minDocuments: ${given} given, wanted a whole number from 1`);
  }
  const [dictionary, words] = await Promise.all([
    loadDictionary(),
    tokenizer ?? createNewsTokenizer(userDictionary, data),
  ]);
  const readBoilerplate = createBoilerplateReader(dictionary);
  const readNouns = createNounReader(dictionary);

  let documents = 0;
  let terms = 0;
  const frequencies = new Map<string, number>();
  for await (const article of articles) {
    const document = tokenizeDocument(readText(checkArticle(article, Number.POSITIVE_INFINITY).text), words);
    const found = readNouns(document, readBoilerplate(document));
    documents++;
    terms += found.length;
    for (const term of new Set(found)) frequencies.set(term, (frequencies.get(term) ?? 0) + 1);
  }
  const kept = [...frequencies].filter(([, count]) => count >= minDocuments);
  kept.sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return { documents, terms, frequencies: Object.fromEntries(kept) };
}
