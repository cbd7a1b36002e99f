import type { Summary } from "../types";

/**
 * How an article hangs together with another: "duplicate" for the same report (an agency's, printed twice, perhaps shortened), "update" for
 * the same event told again with other facts, "related" for everything else.
 */
export type RelationKind = "duplicate" | "update" | "related";

/** An article that is related to another. */
export interface RelatedArticle {
  /** The id of its summary. */
  readonly id: string;
  /** The cosine similarity of the two under BM25 weights, from 0 to 1, with at most six decimals. */
  readonly score: number;
  readonly kind: RelationKind;
  /** The names and keywords that both have, those that tell most first: at most five. */
  readonly shared: readonly string[];
  /** As in its summary. */
  readonly title?: string;
  /** As in its summary. */
  readonly publishedAt?: string;
}

/** Options of `related`. */
export interface RelatedOptions {
  /** The greatest number of articles, 1 to 1000. Default 10. */
  readonly limit?: number;
}

/** An index as plain JSON: the result of `toJSON`, which `createIndex` takes. */
export interface StoredIndex {
  /** The version of this format. */
  readonly schema: "yomitori-related/1";
  /** Every term of the articles once. */
  readonly terms: readonly string[];
  readonly articles: readonly StoredArticle[];
}

/** An article of a stored index. */
export interface StoredArticle {
  readonly id: string;
  readonly title?: string;
  readonly publishedAt?: string;
  /** The terms of the article: an index into `StoredIndex.terms` and a count from 1 to 255, in turn. */
  readonly terms: readonly number[];
}

/** Finds the articles of a story; made by `createIndex`. */
export interface RelatedIndex {
  /** The number of articles. */
  readonly size: number;
  /** Whether an article with this id is in the index. */
  has(id: string): boolean;
  /**
   * Adds an article; one with the same id is replaced.
   * @throws AnalyzerError `ERR_INPUT` if it is not a summary, or has no id.
   */
  add(summary: Summary): void;
  /** Removes an article; returns whether it was there. */
  remove(id: string): boolean;
  /**
   * Returns the articles that are most like this one, best first; it need not be in the index, and is never among them: nor is one with its
   * id. Articles with which it shares no term are left out.
   * @throws AnalyzerError `ERR_INPUT` if it is not a summary, `ERR_OPTION`.
   */
  related(summary: Summary, options?: RelatedOptions): RelatedArticle[];
  /** Returns the index as plain JSON; `JSON.stringify(index)` calls it. */
  toJSON(): StoredIndex;
}
