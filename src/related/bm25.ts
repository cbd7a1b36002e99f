import bm25Vectorizer from "wink-nlp/utilities/bm25-vectorizer.js";
import similarity from "wink-nlp/utilities/similarity.js";

/** BM25's k1, the usual 1.2 in counts of which a word has two (`WORD`). */
export const SATURATION = 2.4;
/** BM25's b. */
export const LENGTH_NORM = 0.75;
const PRECISION = 6;
const CONFIG = { k: 1, k1: SATURATION, b: LENGTH_NORM, norm: "none", precision: PRECISION } as const;

/** What BM25 needs to know of all articles. */
export interface Bm25Collection {
  /** The number of articles. */
  readonly articles: number;
  /** The counts of all terms of all articles together. */
  readonly length: number;
}

/** Returns the inverse document frequency of a term that so many articles have (Robertson & Zaragoza 2009, eq. 3.3), as wink-nlp does. */
export const idfOf = (frequency: number, { articles }: Bm25Collection): number =>
  Math.log((articles - frequency + 0.5) / (frequency + 0.5) + CONFIG.k);

/** Returns the part of an article's length in the weight of its terms: the longer it is, the less each says. */
export const lengthNorm = (length: number, { articles, length: total }: Bm25Collection): number =>
  SATURATION * (1 - LENGTH_NORM + (LENGTH_NORM * length * articles) / total);

/** Returns the BM25 weight of a term with a count in an article (eq. 3.15). A test holds it equal to wink-nlp's. */
export const weightOf = (idf: number, count: number, norm: number): number =>
  (idf * (SATURATION + 1) * count) / (norm + count);

/** An article as wink-nlp's vectorizer takes it: each term as often as it counts. */
export type TermCounts = ReadonlyMap<string, number>;

/**
 * Returns the cosine similarity of an article to each of some others, by wink-nlp. Its vectorizer is not given all articles: it would keep
 * an object for each, and learn no more after the first question. It gets the document frequencies of the terms at hand, those of no
 * article too, since `bowOf` would give an unseen term an idf of 1 instead of the highest.
 *
 * @param frequencyOf returns how many articles have a term
 */
export function cosines(
  question: TermCounts,
  articles: readonly TermCounts[],
  collection: Bm25Collection,
  frequencyOf: (term: string) => number,
): number[] {
  const idf: Record<string, number> = {};
  for (const terms of [question, ...articles])
    for (const term of terms.keys()) idf[term] ??= idfOf(frequencyOf(term), collection);
  const vectorizer = bm25Vectorizer(CONFIG);
  vectorizer.loadModel(
    JSON.stringify({
      uid: "WinkNLP-BM25Vectorizer-Model/1.0.0",
      docId: collection.articles,
      sumOfAllDLs: collection.length,
      tf: [],
      idf,
      terms: [],
    }),
  );
  const bagOf = (terms: TermCounts) => vectorizer.bowOf(repeated(terms));
  const bag = bagOf(question);
  return articles.map((terms) => similarity.bow.cosine(bag, bagOf(terms)));
}

/** Returns each term as many times as it counts. */
export function repeated(terms: TermCounts): string[] {
  const tokens: string[] = [];
  for (const [term, count] of terms) for (let i = 0; i < count; i++) tokens.push(term);
  return tokens;
}
