import { weightOf } from "./bm25";

/**
 * Which article has which term how often, as columns of one table: 13 bytes a row. The rows of an article are neighbours; those of a term
 * are a list, each with the row before it. So both are at hand, and an article can be added at any time.
 */
export class Postings {
  /** By row. */
  private term = new Uint32Array(INITIAL);
  private article = new Uint32Array(INITIAL);
  private count = new Uint8Array(INITIAL);
  /** By row: the row of the same term before it, plus 1; 0 for the first. */
  private previous = new Uint32Array(INITIAL);
  private rows = 0;
  /** By term: its last row, plus 1. */
  private last = new Uint32Array(INITIAL);
  /** By article: its first row. */
  private first = new Uint32Array(INITIAL);
  private articles = 0;

  /** Adds the next article with its terms, each a number and a count from 1 to 255; returns its number. */
  add(terms: Iterable<readonly [term: number, count: number]>): number {
    const article = this.articles++;
    this.first = grown(this.first, article + 2);
    for (const [term, count] of terms) {
      const row = this.rows++;
      this.growRows();
      this.last = grown(this.last, term + 1);
      this.term[row] = term;
      this.article[row] = article;
      this.count[row] = count;
      this.previous[row] = this.last[term]!;
      this.last[term] = row + 1;
    }
    this.first[article + 1] = this.rows;
    return article;
  }

  /** Adds to `products`, by article, the product of the BM25 weight that a term has in it with that in a question. */
  addProducts(term: number, weight: number, idf: number, norms: Float64Array, products: Float64Array): void {
    const { article, count, previous } = this;
    for (let at = this.last[term] ?? 0; at > 0; at = previous[at - 1]!) {
      const number = article[at - 1]!;
      products[number]! += weight * weightOf(idf, count[at - 1]!, norms[number]!);
    }
  }

  /** Calls `visit` for each term of an article, in the order in which they were added. */
  eachOfArticle(article: number, visit: (term: number, count: number) => void): void {
    for (let row = this.first[article]!; row < this.first[article + 1]!; row++)
      visit(this.term[row]!, this.count[row]!);
  }

  private growRows(): void {
    if (this.rows <= this.term.length) return;
    this.term = grown(this.term, this.rows);
    this.article = grown(this.article, this.rows);
    this.count = grown(this.count, this.rows);
    this.previous = grown(this.previous, this.rows);
  }
}

const INITIAL = 1 << 10;

/** Returns the column with room for so many values: itself, or a copy of half as much again. */
function grown<T extends Uint32Array | Uint8Array>(column: T, length: number): T {
  if (length <= column.length) return column;
  const copy = new (column.constructor as new (length: number) => T)(Math.max(length, Math.ceil(column.length * 1.5)));
  copy.set(column);
  return copy;
}
