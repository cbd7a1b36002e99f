/** yomitori/related: finds the articles of a story. Works on summaries; loads no dictionary, and nothing of Node. */
export { createIndex } from "./related";
export type {
  RelatedArticle,
  RelatedIndex,
  RelatedOptions,
  RelationKind,
  StoredArticle,
  StoredIndex,
} from "./types";
