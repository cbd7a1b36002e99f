import type { Claim, ClaimSource } from "../../check/types";
import type { Article } from "../../types";
import type { Problem } from "../answer";

/** What a thread is to do. Its contents are not checked yet. */
export type Task =
  | { readonly kind: "analyze"; readonly article: Article }
  | { readonly kind: "check"; readonly claim: Claim; readonly sources: readonly ClaimSource[] }
  | { readonly kind: "tokenize"; readonly id?: string | number; readonly text: string };

/** The reply of a thread: the result as JSON, so that the thread of the service has no work with it, or the problem in its place. */
export type TaskReply = { readonly json: string } | { readonly problem: Problem };
