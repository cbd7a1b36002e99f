import type { Claim, ClaimSource } from "../../check/types";
import type { Article } from "../../types";
import type { Problem } from "../answer";
import type { ArticleDefaults } from "../files/article-defaults";
import type { Encoding } from "../files/encoding";

/** How a thread writes what it read: a summary as JSON, or its figures as CSV for a spreadsheet. */
export type TaskForm = "json" | "csv";

/** A web page with an article. */
export interface TaskPage {
  readonly bytes: Uint8Array;
  /** Absent: detected. */
  readonly encoding?: Encoding;
  /** What the page does not say. */
  readonly defaults: ArticleDefaults;
}

/** What a thread is to do. Its contents are not checked yet. */
export type Task =
  | { readonly kind: "analyze"; readonly article: Article; readonly form?: TaskForm }
  | { readonly kind: "page"; readonly page: TaskPage; readonly form?: TaskForm }
  | { readonly kind: "check"; readonly claim: Claim; readonly sources: readonly ClaimSource[] }
  | { readonly kind: "tokenize"; readonly id?: string | number; readonly text: string };

/** The reply of a thread: the result as written, so that the thread of the service has no work with it, or the problem in its place. */
export type TaskReply = { readonly written: string } | { readonly problem: Problem };
