import similarity from "wink-nlp/utilities/similarity.js";
import { TermKind } from "./terms";

/** BM25's k1, the usual 1.2 in counts of which a word has two (`WORD`). */
export const SATURATION = 2.4;
/** BM25's b. */
export const LENGTH_NORM = 0.75;

/** What BM25 needs to know of all articles. */
export interface Bm25Collection {
  /** The number of articles. */
  readonly articles: number;
  /** The counts of all terms of all articles together. */
  readonly length: number;
}

/** Returns the inverse document frequency of a term that so many articles have (Robertson & Zaragoza 2009, eq. 3.3), as wink-nlp does. */
export const idfOf = (frequency: number, { articles }: Bm25Collection): number =>
  Math.log((articles - frequency + 0.5) / (frequency + 0.5) + 1);

/** Returns the part of an article's length in the weight of its terms: the longer it is, the less each says. */
export const lengthNorm = (length: number, { articles, length: total }: Bm25Collection): number =>
  SATURATION * (1 - LENGTH_NORM + (LENGTH_NORM * length * articles) / total);

/** Returns the BM25 weight of a term with a count in an article (eq. 3.15). A test holds it equal to wink-nlp's. */
export const weightOf = (idf: number, count: number, norm: number): number =>
  (idf * (SATURATION + 1) * count) / (norm + count);

/** An article: how much each of its terms counts. */
export type TermCounts = ReadonlyMap<string, number>;

/**
 * Returns the cosine similarity of an article to each of some others, by wink-nlp, over weights that are those of its vectorizer. The
 * vectorizer itself is left to the tests: it keeps an object for each article, learns no more after the first question, takes longer than
 * everything else here, and gives a term that no article has an idf of 1 instead of the highest.
 *
 * @param frequencyOf returns how many articles have a term
 */
export function cosines(
  question: TermCounts,
  articles: readonly TermCounts[],
  collection: Bm25Collection,
  frequencyOf: (term: string) => number,
): number[] {
  const idfs = new Map<string, number>();
  const idf = (term: string): number => {
    let known = idfs.get(term);
    if (known === undefined) {
      known = idfOf(frequencyOf(term), collection);
      idfs.set(term, known);
    }
    return known;
  };
  const bagOf = (terms: TermCounts): Record<string, number> => {
    const norm = lengthNorm(lengthOf(terms), collection);
    const bag: Record<string, number> = Object.create(null);
    for (const [term, count] of terms) bag[term] = weightOf(idf(term), count, norm);
    return bag;
  };
  const bag = bagOf(question);
  return articles.map((terms) => {
    const other = bagOf(terms);
    const products = { content: 0, days: 0 };
    for (const term of terms.keys()) {
      const weight = bag[term];
      if (weight !== undefined) products[isDays(term) ? "days" : "content"] += weight * other[term]!;
    }
    return Number((similarity.bow.cosine(bag, other) * shareThatCounts(products)).toFixed(DECIMALS));
  });
}

const DECIMALS = 6;
/** How much more the days of publication may add than what two articles share otherwise. */
const MOST_BY_DAYS = 5;

/**
 * Returns the share of a product of two articles that counts: the days of publication add to what is told and do not take its place. Two
 * articles of one day that share 市 and nothing else are not related.
 */
export function shareThatCounts({ content, days }: { readonly content: number; readonly days: number }): number {
  return content === 0 ? 0 : (content + Math.min(days, MOST_BY_DAYS * content)) / (content + days);
}

/** Whether a term is a stretch of days in which an article was published. */
export const isDays = (term: string): boolean => term.startsWith(TermKind.Published);

/** Returns the counts of all terms of an article together. */
export function lengthOf(terms: TermCounts): number {
  let length = 0;
  for (const count of terms.values()) length += count;
  return length;
}
