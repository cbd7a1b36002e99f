import { setImmediate as nextTurn } from "node:timers/promises";
import { badOption, reading, readOptions, wholeNumber } from "../../checks/options";
import { AnalyzerError } from "../../errors";
import { problemOf } from "../answer";
import { type ArticleDefaults, withDefaults } from "./article-defaults";
import { MOST_BYTES, openBytes } from "./bytes";
import { ENCODINGS, encodingNamed } from "./encoding";
import { ARTICLE_FIELDS, type ArticleFields, fieldOption, hasFields, refuseFields } from "./fields/field-options";
import type { Notify } from "./fields/field-reader";
import type { FileRecord, InputArticle } from "./input-article";
import { INPUT_FORMATS, type InputFormat, inputFormatOf, STDIN } from "./input-format";
import { readFeedFile, readPage } from "./pages/reading-thread";
import { filesOf } from "./paths";
import { fileRecords, type RecordOptions } from "./records/file-records";

/** Options of `readArticles`. */
export interface ReadOptions extends ArticleDefaults {
  /**
   * The format of the files. Default: by the extension of each, or by its content if the extension is unknown.
   * @example "html"
   */
  readonly input?: InputFormat;
  /**
   * The encoding: "utf-8", "utf-16le", "utf-16be", "shift_jis" (CP932), "euc-jp" or "iso-2022-jp". Default: detected for each file.
   * @example "shift_jis"
   */
  readonly encoding?: string;
  /**
   * The fields of NDJSON and JSON, and the columns of CSV, with the text, title, date and id. Default: "text", "title", "publishedAt" and
   * "id", else common names such as body, headline, date, url, 本文, 見出し, 公開日.
   * @example { text: "本文", title: "見出し" }
   */
  readonly fields?: ArticleFields;
  /**
   * The older name of `fields`, which wins over it.
   * @example { text: "本文" }
   */
  readonly columns?: ArticleFields;
  /**
   * The most bytes of a file that is read whole (text, HTML, feed, JSON), decompressed, and of a line of NDJSON or CSV; more is `ERR_INPUT`.
   * 1 to 268435456 (256 MiB). Default: 16 MiB of a file and of a row of CSV, 64 MiB of a line.
   * @example 1_048_576
   */
  readonly maxBytes?: number;
  /**
   * Called with the number of bytes of each chunk that was read from a file, for a progress bar.
   * @example (bytes) => bar.increment(bytes)
   */
  readonly onRead?: (bytes: number) => void;
  /**
   * Called with messages for people that are not errors, each once: which field was read as the text, what looks like another format.
   * @example (notice) => console.error(notice)
   */
  readonly onNotice?: (notice: string) => void;
}

/** After so many articles and problems the event loop gets a turn, so that a signal is answered however they come. */
const RECORDS_PER_TURN = 256;

/**
 * Yields the articles of files, folders and patterns, one after the other in a fixed order; "-" is standard input. A file that cannot be
 * read gives a problem and throws nothing. At most one article, or one feed or JSON file, is in memory.
 * @throws AnalyzerError `ERR_OPTION`.
 */
export async function* readArticles(
  names: string | readonly string[],
  options: ReadOptions = {},
): AsyncGenerator<InputArticle, void, undefined> {
  const checked = await checkReadOptions(names, options);
  const said = new Set<string>();
  let records = 0;
  for (const name of namesOf(names)) {
    let file = name;
    const notify: Notify = (key, message) => {
      if (!said.has(key)) options.onNotice?.(`${file === STDIN ? "standard input" : file}: ${message}`);
      said.add(key);
    };
    try {
      for (file of await filesOf(name)) {
        for await (const record of readFile(file, checked, options.onRead, notify)) {
          if (++records % RECORDS_PER_TURN === 0) await nextTurn();
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

const namesOf = (names: string | readonly string[]): readonly string[] => (typeof names === "string" ? [names] : names);

async function* readFile(
  file: string,
  options: RecordOptions,
  onRead: ReadOptions["onRead"],
  notify: Notify,
): AsyncGenerator<FileRecord> {
  yield* fileRecords(file, await openBytes(file, onRead), options, notify, { readPage, readFeed: readFeedFile });
}

/**
 * Checks the options, and that they apply to the files.
 * @throws AnalyzerError `ERR_OPTION`.
 */
export async function checkReadOptions(
  names: string | readonly string[],
  options: ReadOptions,
): Promise<RecordOptions> {
  const isNames = reading(
    "names",
    () =>
      typeof names === "string" ||
      (Array.isArray(names) && Array.from(names).every((name) => typeof name === "string")),
  );
  if (!isNames) badOption("names", names, "a path, or an array of paths");
  const { input, encoding, maxBytes, ...others } = reading("options", () =>
    typeof options === "object" && options !== null && !Array.isArray(options)
      ? { ...options }
      : badOption("options", options, "an object"),
  );
  if (input !== undefined && !INPUT_FORMATS.includes(input))
    badOption("input", input, `one of ${INPUT_FORMATS.join(", ")}`);
  const known = typeof encoding === "string" ? encodingNamed(encoding) : undefined;
  if (encoding !== undefined && !known) badOption("encoding", encoding, `one of ${ENCODINGS.join(", ")}`);
  for (const name of ["fields", "columns"] as const) {
    const fields = others[name];
    if (fields !== undefined) readOptions(name, fields, ARTICLE_FIELDS, `${name}.`);
  }
  for (const name of ["onRead", "onNotice"] as const) {
    const call = others[name];
    if (call !== undefined && typeof call !== "function") badOption(name, call, "a function");
  }
  if (maxBytes !== undefined) wholeNumber("maxBytes", maxBytes, 1, MOST_BYTES);
  const fields = { ...others.fields, ...others.columns };
  await checkFields(namesOf(names), input, fields);
  return { input, encoding: known, fields, maxBytes };
}

/** Checks that the fields that the user named are names, and that one of the files may have fields. */
async function checkFields(
  names: readonly string[],
  input: InputFormat | undefined,
  fields: ArticleFields,
): Promise<void> {
  const given = ARTICLE_FIELDS.filter((field) => fields[field] !== undefined);
  for (const field of given) {
    if (typeof fields[field] !== "string" || (field === "text" && fields[field] === ""))
      throw new AnalyzerError("ERR_OPTION", `option ${fieldOption(field)}: wanted the name of a field`);
  }
  if (given.length === 0) return;
  if (input !== undefined) return refuseFields(fields, input, "the format of the files is");
  const files = (await Promise.all(names.map((name) => filesOf(name).catch(() => [])))).flat();
  const formats = files.map(inputFormatOf);
  if (files.length === 0 || formats.some((format) => format === undefined || hasFields(format))) return;
  refuseFields(fields, formats[0]!, `the format of ${files[0]} is`);
}

/** Messages for common errors of the file system, by their code. */
const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file",
  EACCES: "no permission to read it",
  EISDIR: "it is a folder",
};

/** Converts an error of the file system (`ENOENT`) to an `AnalyzerError`, since it is no bug; returns any other error unchanged. */
export function asInputError(error: unknown): unknown {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === "ERR_INVALID_ARG_VALUE") return new AnalyzerError("ERR_INPUT", "no valid path", { cause: error }); // a NUL
  if (typeof code !== "string" || code.startsWith("ERR_")) return error;
  return new AnalyzerError("ERR_INPUT", REASONS[code] ?? message, { cause: error });
}
