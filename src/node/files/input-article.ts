import type { Article } from "../../types";
import type { Problem } from "../answer";

/** Where an article comes from: its file and, in NDJSON and CSV, its first line, from 1. */
export interface Origin {
  readonly file: string;
  readonly line?: number;
}

/**
 * One article of a file, whose fields are not checked yet, or why there is none. A problem without a line concerns the whole file, or the
 * rest of it.
 */
export type InputArticle = Origin & ({ readonly article: Article } | { readonly problem: Problem });

/** One article of a file that holds several, or why it could not be read, without the name of the file. */
export type FileRecord = { readonly line?: number } & ({ readonly article: Article } | { readonly problem: Problem });
