/** The file name of standard input. */
export const STDIN = "-";

/** The formats of input files. A file of text or HTML is one article; a feed, NDJSON, CSV and JSON have one per item, line, row or object. */
export const INPUT_FORMATS = ["text", "html", "feed", "ndjson", "csv", "json"] as const;

/** The format of an input file. */
export type InputFormat = (typeof INPUT_FORMATS)[number];

/** The format of each extension in lower case. */
const FORMAT_BY_EXTENSION: Readonly<Record<string, InputFormat>> = {
  ".txt": "text",
  ".text": "text",
  ".md": "text",
  ".markdown": "text",
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

/** Returns the format of a file by its extension before `.gz`; undefined if the extension is unknown. */
export const inputFormatOf = (file: string): InputFormat | undefined => FORMAT_BY_EXTENSION[extensionOf(file)];

/** Whether the columns of a CSV file are separated by tabs, as in `.tsv` and `.tsv.gz`. */
export const isTabSeparated = (file: string): boolean => extensionOf(file) === ".tsv";

/** Whether the name says JSON, but not whether that is one value or one a line. */
export const isNamedJson = (file: string): boolean => extensionOf(file) === ".json";

/** Returns the extension with its dot; empty for a name that begins with its only dot. This file runs in browsers, which have no `node:path`. */
const extensionOf = (file: string): string =>
  /[^/](\.[^./]*)$/.exec(file.replace(/\.gz$/i, ""))?.[1]?.toLowerCase() ?? "";
