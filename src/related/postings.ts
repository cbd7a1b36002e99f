import { weightOf } from "./bm25";

/**
 * Which article has which term how often, as one table of numbers: 12 bytes a row. The rows of an article are neighbours; those of a term
 * are a list, each with the row before it. So both are at hand, and an article can be added at any time.
 */
export class Postings {
  /** By row, side by side since they are read together: the article with the count in the lowest byte, and the row before plus 1, or 0. */
  private links = new Uint32Array(INITIAL);
  /** By row. */
  private term = new Uint32Array(INITIAL);
  private rows = 0;
  /** By term: its last row plus 1, or 0. */
  private last = new Uint32Array(INITIAL);
  /** By article: its first row. */
  private first = new Uint32Array(INITIAL);
  private articles = 0;

  /** Adds the next article with its terms, each a number and a count from 1 to 255; returns its number. */
  add(terms: readonly (readonly [term: number, count: number])[]): number {
    const article = this.articles++;
    this.first = grown(this.first, article + 2);
    this.links = grown(this.links, 2 * (this.rows + terms.length));
    this.term = grown(this.term, this.rows + terms.length);
    for (const [term, count] of terms) {
      const row = this.rows++;
      this.last = grown(this.last, term + 1);
      this.term[row] = term;
      this.links[2 * row] = article * COUNTS + count;
      this.links[2 * row + 1] = this.last[term]!;
      this.last[term] = row + 1;
    }
    this.first[article + 1] = this.rows;
    return article;
  }

  /** Adds to `products`, by article, the product of the BM25 weight that a term has in it with that in a question. */
  addProducts(term: number, weight: number, idf: number, norms: Float64Array, products: Float64Array): void {
    const { links } = this;
    for (let at = this.last[term] ?? 0; at > 0; at = links[2 * at - 1]!) {
      const articleAndCount = links[2 * at - 2]!;
      const article = Math.floor(articleAndCount / COUNTS);
      products[article]! += weight * weightOf(idf, articleAndCount % COUNTS, norms[article]!);
    }
  }

  /** Calls `visit` for each term of an article, in the order in which they were added. */
  eachOfArticle(article: number, visit: (term: number, count: number) => void): void {
    for (let row = this.first[article]!; row < this.first[article + 1]!; row++)
      visit(this.term[row]!, this.links[2 * row]! % COUNTS);
  }
}

/** Numbers in memory of their own, not shared with a thread. */
type Numbers = Uint32Array<ArrayBuffer>;

const INITIAL = 1 << 10;
/** One more than the highest count. */
const COUNTS = 1 << 8;

/** Returns the column with room for so many values: itself, or a copy with half as much again. */
export function grown(column: Numbers, length: number): Numbers {
  if (length <= column.length) return column;
  const copy = new Uint32Array(Math.max(length, Math.ceil(column.length * 1.5)));
  copy.set(column);
  return copy;
}
