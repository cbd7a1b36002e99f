import { AnalyzerError } from "../../errors";
import type { Article } from "../../types";
import { type Problem, problemOf } from "../answer";
import { type Defaults, withDefaults } from "./article";
import { openBytes } from "./bytes";
import { type Columns, readCsv } from "./csv";
import { ENCODINGS, type Encoding, encodingNamed } from "./encoding";
import { readFeed } from "./feed";
import { readHtml } from "./html";
import { isTabbed, KINDS, type Kind, kindOf } from "./kinds";
import { readLines } from "./lines";
import { type Entry, readNdjson } from "./ndjson";
import { filesOf } from "./paths";
import { readWhole } from "./whole";

/** Where an article comes from: its file and, in NDJSON and CSV, its first line from 1. */
export interface Origin {
  readonly file: string;
  readonly line?: number;
}

/** One article of a file, or why there is none in its place. Without a line a problem is that of the whole file, or of the rest of it. */
export type InputArticle = Origin & ({ readonly article: Article } | { readonly problem: Problem });

/** Options of `readArticles`. */
export interface ReadOptions extends Defaults {
  /** What the files hold. Default: by the name of each, else text. */
  readonly input?: Kind;
  /** What they are written in: "utf-8", "utf-16le", "utf-16be", "shift_jis" (CP932), "euc-jp", "iso-2022-jp". Default: detected, file by file. */
  readonly encoding?: string;
  /** The columns of CSV files, where they are not "text", "id", "title" and "publishedAt". */
  readonly columns?: Partial<Columns>;
  /** Told how many bytes of the files were read, each time: for a progress bar. */
  readonly onRead?: (bytes: number) => void;
}

/**
 * The articles of files, folders and patterns, one after the other in a fixed order; "-" is standard input. Nothing is thrown for a file:
 * a problem stands in its place. No more than one article is in memory, or one feed.
 * @throws AnalyzerError `ERR_OPTION`.
 */
export async function* readArticles(
  names: string | readonly string[],
  options: ReadOptions = {},
): AsyncGenerator<InputArticle, void, undefined> {
  const encoding = checkOptions(options);
  for (const name of typeof names === "string" ? [names] : names) {
    let file = name;
    try {
      for (file of await filesOf(name)) {
        for await (const entry of readFile(file, encoding, options)) {
          yield "article" in entry
            ? { file, ...entry, article: withDefaults(entry.article, options) }
            : { file, ...entry };
        }
      }
    } catch (error) {
      yield { file, problem: problemOf(asInputError(error)) };
    }
  }
}

async function* readFile(file: string, encoding: Encoding | undefined, options: ReadOptions): AsyncGenerator<Entry> {
  const bytes = await openBytes(file, options.onRead);
  switch (options.input ?? kindOf(file)) {
    case "ndjson":
      return yield* readNdjson(readLines(bytes, encoding));
    case "csv":
      return yield* readCsv(readLines(bytes, encoding), isTabbed(file) ? "\t" : ",", options.columns);
    case "feed":
      for (const article of await readFeed(await readWhole(bytes, encoding))) yield { article };
      return;
    case "html":
      return yield { article: await readHtml(await readWhole(bytes, encoding)) };
    default:
      return yield { article: { text: await readWhole(bytes, encoding) } };
  }
}

function checkOptions({ input, encoding }: ReadOptions): Encoding | undefined {
  if (input !== undefined && !KINDS.includes(input)) {
    throw new AnalyzerError("ERR_OPTION", `option input: "${input}" given, wanted one of ${KINDS.join(", ")}`);
  }
  const known = encoding === undefined ? undefined : encodingNamed(encoding);
  if (encoding !== undefined && !known) {
    throw new AnalyzerError(
      "ERR_OPTION",
      `option encoding: "${encoding}" given, wanted one of ${ENCODINGS.join(", ")}`,
    );
  }
  return known;
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file",
  EACCES: "no permission to read it",
  EISDIR: "it is a folder",
};

/** What the system says of a file is no bug. */
function asInputError(error: unknown): unknown {
  const { code, message } = error as NodeJS.ErrnoException;
  if (typeof code !== "string" || code.startsWith("ERR_")) return error;
  return new AnalyzerError("ERR_INPUT", REASONS[code] ?? message, { cause: error });
}
