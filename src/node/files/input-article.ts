import type { Article } from "../../types";
import type { Problem } from "../answer";

/** Where an article comes from: its file and, in NDJSON and CSV, its first line, from 1. */
export interface Origin {
  readonly file: string;
  readonly line?: number;
}

/**
 * One article of a file, whose fields are not checked yet, or the problem in its place. A problem without a line is about the whole file, or
 * the rest of it.
 */
export type InputArticle = Origin & ({ readonly article: Article } | { readonly problem: Problem });

/** An article, or the problem in its place, without the name of its file. */
export type FileRecord = { readonly line?: number } & ({ readonly article: Article } | { readonly problem: Problem });
