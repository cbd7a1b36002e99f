import type { Article } from "../../types";

/** What stands in where an article has none of its own. */
export interface Defaults {
  readonly title?: string;
  readonly publishedAt?: string;
}

/** An article with what it lacks: no title, null and undefined are the same. */
export const withDefaults = (article: Article, { title, publishedAt }: Defaults): Article => ({
  ...article,
  ...(article.title == null && title !== undefined ? { title } : {}),
  ...(article.publishedAt == null && publishedAt !== undefined ? { publishedAt } : {}),
});
