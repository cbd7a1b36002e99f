/** What the page and its workers say to each other. */
import type { ClaimReport } from "../check/types";
import type { Problem } from "../node/answer";
import type { ArticleData } from "../page/data";
import type { Language } from "../present/wording";
import type { Article, Summary } from "../types";
import type { PlaygroundSettings } from "./state";

/** What the worker is to do. A task that comes while another waits takes its place. */
export interface AnalysisTask {
  readonly id: number;
  readonly article: Article;
  /** Of the texts of the tables. */
  readonly language: Language;
  readonly settings: PlaygroundSettings;
  /** Absent: the article is read. */
  readonly claim?: string;
}

/** What the worker answers: that it is ready, a result, or what was wrong. */
export type AnalysisReply =
  | { readonly kind: "ready" }
  | {
      readonly kind: "summary";
      readonly id: number;
      readonly summary: Summary;
      readonly data: ArticleData;
      readonly milliseconds: number;
    }
  | { readonly kind: "report"; readonly id: number; readonly report: ClaimReport }
  | { readonly kind: "problem"; readonly id: number | null; readonly problem: Problem };

/** The articles of a file, or the problem with the whole. */
export type FileReply = FileArticles | { readonly problem: Problem };

export interface FileArticles {
  readonly articles: readonly FileArticle[];
  /** How many could not be read. */
  readonly unread: number;
  /** Whether there are more. */
  readonly isCut: boolean;
}

/** An article of a file, its fields checked. */
export interface FileArticle {
  readonly text: string;
  readonly title: string;
  readonly publishedAt: string;
}

/** The prefix of all ids of the article in the page. */
export const ARTICLE_KEY = "a1";
