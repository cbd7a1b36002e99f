import { extname } from "node:path";

/** What a file may hold: one article, or several in a feed, in lines or in rows. */
export const KINDS = ["text", "html", "feed", "ndjson", "csv"] as const;
export type Kind = (typeof KINDS)[number];

const OF_NAME: Readonly<Record<string, Kind>> = {
  ".txt": "text",
  ".text": "text",
  ".md": "text",
  ".html": "html",
  ".htm": "html",
  ".xhtml": "html",
  ".rss": "feed",
  ".atom": "feed",
  ".rdf": "feed",
  ".xml": "feed",
  ".ndjson": "ndjson",
  ".jsonl": "ndjson",
  ".csv": "csv",
  ".tsv": "csv",
};

/** What the name of a file says that it holds, before `.gz`; undefined where it says nothing. */
export const kindOf = (file: string): Kind | undefined => OF_NAME[extensionOf(file)];

/** Columns of a `.tsv` are divided by tabs. */
export const isTabbed = (file: string): boolean => extensionOf(file) === ".tsv";

const extensionOf = (file: string): string => extname(file.replace(/\.gz$/i, "")).toLowerCase();
