import type { Article } from "../../types";

/** The title and the date of publication of articles that have none of their own. */
export interface ArticleDefaults {
  readonly title?: string;
  readonly publishedAt?: string;
}

/** Returns the article with the defaults in place of a title or date that is absent or null. */
export const withDefaults = (article: Article, { title, publishedAt }: ArticleDefaults): Article => ({
  ...article,
  ...(article.title == null && title !== undefined ? { title } : {}),
  ...(article.publishedAt == null && publishedAt !== undefined ? { publishedAt } : {}),
});
