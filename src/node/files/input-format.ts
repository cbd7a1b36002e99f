import { extname } from "node:path";

/** The formats of input files: one article (text, html), or several (in a feed, in lines of NDJSON, in rows of CSV). */
export const INPUT_FORMATS = ["text", "html", "feed", "ndjson", "csv"] as const;

/** The format of an input file. */
export type InputFormat = (typeof INPUT_FORMATS)[number];

const FORMAT_BY_EXTENSION: Readonly<Record<string, InputFormat>> = {
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

/** Returns the format that the name of a file tells, without `.gz`; undefined if its extension is not known. */
export const inputFormatOf = (file: string): InputFormat | undefined => FORMAT_BY_EXTENSION[extensionOf(file)];

/** Whether the columns of a CSV file are separated by tabs: they are in `.tsv`. */
export const isTabSeparated = (file: string): boolean => extensionOf(file) === ".tsv";

const extensionOf = (file: string): string => extname(file.replace(/\.gz$/i, "")).toLowerCase();
