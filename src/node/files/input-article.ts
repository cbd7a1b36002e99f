import type { Article } from "../../types";
import type { Problem } from "../answer";

/** Where an article comes from: its file and, in NDJSON, JSON and CSV, its first line, from 1. */
export interface Origin {
  readonly file: string;
  readonly line?: number;
}

/**
 * One article of a file, whose fields are not checked yet, or the problem in its place. A problem without a line is about the whole file, or
 * the rest of it; one with an id is about an article of that id.
 */
export type InputArticle = Origin & ArticleOrProblem;

type ArticleOrProblem = { readonly article: Article } | { readonly problem: Problem; readonly id?: string };

/** An article, or the problem in its place, without the name of its file. */
export type FileRecord = { readonly line?: number } & ArticleOrProblem;
