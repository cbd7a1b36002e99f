import { AnalyzerError } from "../../errors";
import { problemOf } from "../answer";
import { type ArticleDefaults, withDefaults } from "./article-defaults";
import { openBytes } from "./bytes";
import { type CsvColumns, readCsv } from "./csv";
import { ENCODINGS, type Encoding, encodingNamed } from "./encoding";
import type { FileRecord, InputArticle } from "./input-article";
import { INPUT_FORMATS, type InputFormat, inputFormatOf, isTabSeparated } from "./input-format";
import { readLines } from "./lines";
import { readNdjson } from "./ndjson";
import { readFeed } from "./pages/feed";
import { readHtml } from "./pages/html";
import { filesOf } from "./paths";
import { readWholeFile } from "./whole-file";

/** Options of `readArticles`. */
export interface ReadOptions extends ArticleDefaults {
  /** The format of the files. Default: by the extension of each, or text if it is unknown. */
  readonly input?: InputFormat;
  /** The encoding: "utf-8", "utf-16le", "utf-16be", "shift_jis" (CP932), "euc-jp" or "iso-2022-jp". Default: detected for each file. */
  readonly encoding?: string;
  /** The columns of CSV files, if they are not "text", "id", "title" and "publishedAt". */
  readonly columns?: Partial<CsvColumns>;
  /** Called with the number of bytes of each chunk that was read from a file, for a progress bar. */
  readonly onRead?: (bytes: number) => void;
}

/**
 * Yields the articles of files, folders and patterns, one after the other in a fixed order; "-" is standard input. A file that cannot be
 * read gives a problem and throws nothing. At most one article, or one feed, is in memory.
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
        for await (const record of readFile(file, encoding, options)) {
          yield "article" in record
            ? { file, ...record, article: withDefaults(record.article, options) }
            : { file, ...record };
        }
      }
    } catch (error) {
      yield { file, problem: problemOf(asInputError(error)) };
    }
  }
}

async function* readFile(
  file: string,
  encoding: Encoding | undefined,
  options: ReadOptions,
): AsyncGenerator<FileRecord> {
  const bytes = await openBytes(file, options.onRead);
  switch (options.input ?? inputFormatOf(file)) {
    case "ndjson":
      return yield* readNdjson(readLines(bytes, encoding));
    case "csv":
      return yield* readCsv(readLines(bytes, encoding), isTabSeparated(file) ? "\t" : ",", options.columns);
    case "feed":
      for (const article of await readFeed(await readWholeFile(bytes, encoding))) yield { article };
      return;
    case "html":
      return yield { article: await readHtml(await readWholeFile(bytes, encoding)) };
    default:
      return yield { article: { text: await readWholeFile(bytes, encoding) } };
  }
}

/** Checks the options. Returns the encoding that they name; undefined if they name none. */
function checkOptions({ input, encoding }: ReadOptions): Encoding | undefined {
  if (input !== undefined && !INPUT_FORMATS.includes(input)) {
    throw new AnalyzerError("ERR_OPTION", `option input: "${input}" given, wanted one of ${INPUT_FORMATS.join(", ")}`);
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

/** Messages for common errors of the file system, by their code. */
const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file",
  EACCES: "no permission to read it",
  EISDIR: "it is a folder",
};

/** Converts an error of the file system (`ENOENT`) to an `AnalyzerError`, since it is no bug; returns any other error unchanged. */
function asInputError(error: unknown): unknown {
  const { code, message } = error as NodeJS.ErrnoException;
  if (typeof code !== "string" || code.startsWith("ERR_")) return error;
  return new AnalyzerError("ERR_INPUT", REASONS[code] ?? message, { cause: error });
}
