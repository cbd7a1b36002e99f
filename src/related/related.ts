import { badArgument } from "../checks/arguments";
import { readOptions, wholeNumber } from "../checks/options";
import { checkSummary } from "../checks/summary";
import type { Summary } from "../types";
import {
  type Bm25Collection,
  cosines,
  idfOf,
  isDays,
  lengthNorm,
  lengthOf,
  shareThatCounts,
  type TermCounts,
  weightOf,
} from "./bm25";
import { grown, Postings } from "./postings";
import { createKinds } from "./relation-kind";
import { checkStoredIndex } from "./stored-index";
import { TermKind, termsOf } from "./terms";
import type { RelatedArticle, RelatedIndex, RelatedOptions, StoredArticle, StoredIndex } from "./types";

const DEFAULT_LIMIT = 10;
const MOST_RELATED = 1000;
/** How many articles more than asked for are compared by their cosines, whose order is not quite that of the products. */
const MORE_CANDIDATES = 20;
/** The share of the articles from which on a term is too common to propose one by. Such terms still count in the cosine. */
const COMMON = 0.1;
/** In a small index no term is too common. */
const FEW_ARTICLES = 200;
/** Below this cosine two articles are not even an update. */
const UNLIKE = 0.25;
const MOST_SHARED = 5;
/** From so many removed articles on, and when they are half of all, the index is made anew without them. */
const MANY_REMOVED = 1000;

/** An article of the index, without its terms. */
type IndexedArticle = Pick<StoredArticle, "id" | "title" | "publishedAt">;

/**
 * Creates an index of articles, empty or from what `toJSON` of another has returned, as an object or as its JSON.
 *
 *     const index = createIndex();
 *     for (const article of articles) index.add(analyzer.analyze(article));
 *     index.related(analyzer.analyze(article), { limit: 5 });
 *
 * @throws AnalyzerError `ERR_INPUT` for what is no stored index.
 */
export function createIndex(stored?: StoredIndex | string): RelatedIndex {
  const index = new Index();
  if (stored !== undefined) index.load(checkStoredIndex(stored));
  return index;
}

class Index implements RelatedIndex {
  private postings = new Postings();
  /** By number; null for one that was removed. */
  private articles: (IndexedArticle | null)[] = [];
  /** By number: the counts of all its terms together; 0 for one that was removed. In a column, since each question reads them all. */
  private lengths = new Uint32Array(0);
  private numbers = new Map<string, number>();
  private termNumbers = new Map<string, number>();
  private terms: string[] = [];
  /** By number of a term: how many articles have it. */
  private frequencies: number[] = [];
  private totalLength = 0;

  get size(): number {
    return this.numbers.size;
  }

  has(id: string): boolean {
    return this.numbers.has(id);
  }

  add(summary: Summary): void {
    const { id, title, publishedAt } = checkSummary(summary, LISTS);
    if (typeof id !== "string" || id === "")
      badArgument("summary.id", id, "a string: give each article an id, by which the index returns it");
    this.insert(
      { id, ...(title !== undefined && { title }), ...(publishedAt !== undefined && { publishedAt }) },
      termsOf(summary),
    );
  }

  remove(id: string): boolean {
    const number = this.numbers.get(id);
    if (number === undefined) return false;
    this.postings.eachOfArticle(number, (term) => {
      this.frequencies[term]!--;
    });
    this.totalLength -= this.lengths[number]!;
    this.lengths[number] = 0;
    this.articles[number] = null;
    this.numbers.delete(id);
    if (this.articles.length > MANY_REMOVED + 2 * this.size) this.forgetRemoved();
    return true;
  }

  related(summary: Summary, options: RelatedOptions = {}): RelatedArticle[] {
    const { id } = checkSummary(summary, LISTS);
    const { limit = DEFAULT_LIMIT } = readOptions("options", options, ["limit"]);
    const most = wholeNumber("limit", limit, 1, MOST_RELATED);
    const question = termsOf(summary);
    const itself = id === undefined ? undefined : this.numbers.get(id);
    const nearest = this.nearest(question, itself, most);
    const terms = nearest.map((number) => this.termsOfArticle(number));
    const kindOf = createKinds(question);
    const scores = cosines(question, terms, this.collection(), (term) => this.frequencyOf(term));
    return nearest
      .map((number, i) => ({ number, terms: terms[i]!, score: scores[i]! }))
      .sort((a, b) => b.score - a.score || a.number - b.number)
      .filter(({ score }) => score > 0)
      .map(({ number, terms, score }) => {
        const { id, ...article } = this.articles[number]!;
        return {
          id,
          score,
          kind: score < UNLIKE ? "related" : kindOf(terms),
          shared: this.sharedNames(question, terms),
          ...article,
        };
      });
  }

  toJSON(): StoredIndex {
    const renumbered = new Map<number, number>();
    const articles: StoredArticle[] = [];
    for (const [number, article] of this.articles.entries()) {
      if (!article) continue;
      const terms: number[] = [];
      this.postings.eachOfArticle(number, (term, count) => {
        if (!renumbered.has(term)) renumbered.set(term, renumbered.size);
        terms.push(renumbered.get(term)!, count);
      });
      articles.push({ ...article, terms });
    }
    return { schema: "yomitori-related/1", terms: [...renumbered.keys()].map((term) => this.terms[term]!), articles };
  }

  /** Adds the articles of a stored index. */
  load({ terms, articles }: StoredIndex): void {
    for (const { terms: pairs, ...article } of articles) {
      const counts = new Map<string, number>();
      for (let i = 0; i < pairs.length; i += 2) counts.set(terms[pairs[i]!]!, pairs[i + 1]!);
      this.insert(article, counts);
    }
  }

  private forgetRemoved(): void {
    const kept = this.toJSON();
    this.postings = new Postings();
    this.articles = [];
    this.lengths = new Uint32Array(0);
    this.numbers = new Map();
    this.termNumbers = new Map();
    this.terms = [];
    this.frequencies = [];
    this.totalLength = 0;
    this.load(kept);
  }

  private insert(article: IndexedArticle, terms: TermCounts): void {
    this.remove(article.id);
    const length = lengthOf(terms);
    const rows: [number, number][] = [];
    for (const [term, count] of terms) {
      const number = this.termNumber(term);
      this.frequencies[number]!++;
      rows.push([number, count]);
    }
    const number = this.postings.add(rows);
    this.articles.push(article);
    this.lengths = grown(this.lengths, number + 1);
    this.lengths[number] = length;
    this.numbers.set(article.id, number);
    this.totalLength += length;
  }

  private termNumber(term: string): number {
    const known = this.termNumbers.get(term);
    if (known !== undefined) return known;
    const number = this.terms.length;
    this.terms.push(term);
    this.frequencies.push(0);
    this.termNumbers.set(term, number);
    return number;
  }

  private frequencyOf(term: string): number {
    const number = this.termNumbers.get(term);
    return number === undefined ? 0 : this.frequencies[number]!;
  }

  private collection(): Bm25Collection {
    return { articles: this.size, length: this.totalLength };
  }

  /** Returns the articles whose BM25 vectors have the largest cosine with that of the question, at most `most`, best first. */
  private nearest(question: TermCounts, itself: number | undefined, most: number): number[] {
    const collection = this.collection();
    const weights = this.weightsOf(question, collection);
    const products = this.products(weights, collection);
    if (itself !== undefined) products[itself] = 0;
    const candidates = largest(products, products.length, most + MORE_CANDIDATES);
    const cosines = candidates.map((number) => this.cosine(weights, number, collection));
    return largest(cosines, cosines.length, most).map((at) => candidates[at]!);
  }

  /** Returns the BM25 weights of a question, by the numbers of those terms that an article of the index has. */
  private weightsOf(question: TermCounts, collection: Bm25Collection): Map<number, number> {
    const norm = lengthNorm(lengthOf(question), collection);
    const weights = new Map<number, number>();
    for (const [term, count] of question) {
      const number = this.termNumbers.get(term);
      if (number !== undefined && this.frequencies[number]! > 0)
        weights.set(number, weightOf(idfOf(this.frequencies[number]!, collection), count, norm));
    }
    return weights;
  }

  /** Returns by article the product of its BM25 vector with that of the question, as far as the rarer terms go. */
  private products(weights: ReadonlyMap<number, number>, collection: Bm25Collection): Float64Array {
    const products = new Float64Array(this.articles.length);
    const norms = new Float64Array(this.articles.length);
    for (let number = 0; number < norms.length; number++)
      // The weights of an article that was removed become 0.
      norms[number] =
        this.articles[number] === null ? Number.POSITIVE_INFINITY : lengthNorm(this.lengths[number]!, collection);
    const common = Math.max(FEW_ARTICLES, this.size * COMMON);
    for (const [term, weight] of weights) {
      const frequency = this.frequencies[term]!;
      if (frequency < common) this.postings.addProducts(term, weight, idfOf(frequency, collection), norms, products);
    }
    return products;
  }

  /** Returns the cosine of an article's vector with that of the question, but for a factor that is the same for all articles. */
  private cosine(weights: ReadonlyMap<number, number>, article: number, collection: Bm25Collection): number {
    const norm = lengthNorm(this.lengths[article]!, collection);
    const products = { content: 0, days: 0 };
    let squares = 0;
    this.postings.eachOfArticle(article, (term, count) => {
      const weight = weightOf(idfOf(this.frequencies[term]!, collection), count, norm);
      products[isDays(this.terms[term]!) ? "days" : "content"] += weight * (weights.get(term) ?? 0);
      squares += weight * weight;
    });
    return ((products.content + products.days) * shareThatCounts(products)) / Math.sqrt(squares);
  }

  private termsOfArticle(number: number): Map<string, number> {
    const terms = new Map<string, number>();
    this.postings.eachOfArticle(number, (term, count) => terms.set(this.terms[term]!, count));
    return terms;
  }

  /** Returns the names and keywords that two articles share, the rarest first. */
  private sharedNames(a: TermCounts, b: TermCounts): string[] {
    const shared = [...a.keys()].filter((term) => isNaming(term) && b.has(term));
    const names = shared
      .sort((one, other) => this.frequencyOf(one) - this.frequencyOf(other))
      .map((term) => term.slice(1));
    return [...new Set(names)].slice(0, MOST_SHARED);
  }
}

const isNaming = (term: string): boolean => term.startsWith(TermKind.Name) || term.startsWith(TermKind.Keyword);

/** Returns the positions of the largest positive scores among the first `length`, largest first, the earlier of equals first. */
function largest(scores: ArrayLike<number>, length: number, most: number): number[] {
  const best: number[] = [];
  for (let at = 0; at < length; at++) {
    const score = scores[at]!;
    if (score <= 0 || (best.length === most && score <= scores[best[most - 1]!]!)) continue;
    let place = best.length;
    while (place > 0 && scores[best[place - 1]!]! < score) place--;
    best.splice(place, 0, at);
    if (best.length > most) best.pop();
  }
  return best;
}

/** The lists of a summary that are read. */
const LISTS = ["keySentences", "keywords", "entities", "figures", "times"] as const;
