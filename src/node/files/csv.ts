import { Readable } from "node:stream";
import { AnalyzerError } from "../../errors";
import { type Problem, problemOf } from "../answer";
import type { FileRecord } from "./input-article";
import type { DecodedLine } from "./lines";

/** The names of the columns of a CSV file that are read; its first row lists them. */
export interface CsvColumns {
  readonly text: string;
  readonly id: string;
  readonly title: string;
  readonly publishedAt: string;
}

/** The default names. Only the column of the text is required. */
const DEFAULT_COLUMNS: CsvColumns = { text: "text", id: "id", title: "title", publishedAt: "publishedAt" };

/** The longest row. A quote that is never closed would otherwise read the rest of a large file into memory. */
const MOST_ROW_CHARACTERS = 16 * 1024 * 1024;

/**
 * Yields the articles of a CSV file (RFC 4180), one per row. A row that cannot be decoded gives a problem; an empty cell counts as absent.
 * @param columns the names of the columns that differ from the defaults.
 * @throws AnalyzerError `ERR_INPUT` if there is no column for the text, or if the rest of the file cannot be parsed.
 */
export async function* readCsv(
  lines: AsyncIterable<DecodedLine>,
  delimiter: "," | "\t",
  columns: Partial<CsvColumns> = {},
): AsyncGenerator<FileRecord, void, undefined> {
  const problems = new Map<number, Problem>();
  const rows = await parseRows(textOf(lines, problems), delimiter);
  let indexes: ColumnIndexes | undefined;
  let carriageReturns = 0;
  try {
    for await (const { record: cells, info } of rows) {
      carriageReturns += countCharacter(cells, "\r");
      const lastLine = info.lines - carriageReturns;
      const line = lastLine - countCharacter(cells, "\n");
      const problem = takeProblem(problems, line, lastLine);
      if (!indexes) indexes = columnIndexes(cells, { ...DEFAULT_COLUMNS, ...columns });
      else if (problem) yield { line, problem };
      else yield { line, article: articleOf(cells, indexes) };
    }
  } catch (error) {
    const known = problemOf(error);
    if (known.code !== "ERR_INTERNAL") throw error;
    throw new AnalyzerError("ERR_INPUT", `the rest cannot be read as CSV: ${(error as Error).message}`, {
      cause: error,
    });
  }
}

interface CsvRow {
  readonly record: readonly string[];
  /** `lines` is the last line of the row, from 1, plus one for each carriage return in a cell so far, which csv-parse counts as a line. */
  readonly info: { readonly lines: number };
}

async function parseRows(text: AsyncIterable<string>, delimiter: "," | "\t"): Promise<AsyncIterable<CsvRow>> {
  const { parse } = await import("csv-parse");
  return Readable.from(text).compose(
    parse({
      delimiter,
      info: true,
      record_delimiter: ["\r\n", "\n"],
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      max_record_size: MOST_ROW_CHARACTERS,
    }),
  ) as AsyncIterable<CsvRow>;
}

const countCharacter = (cells: readonly string[], character: string): number =>
  cells.join("").split(character).length - 1;

/** Replaces a line that cannot be decoded. It keeps the numbers of the lines right; its row gives a problem. */
const UNDECODABLE = "\uFFFD\n";

/** Yields the text of the lines. Records the problem of each line that cannot be decoded, by its number. */
async function* textOf(lines: AsyncIterable<DecodedLine>, problems: Map<number, Problem>): AsyncGenerator<string> {
  let line = 0;
  for await (const content of lines) {
    line++;
    if ("problem" in content) problems.set(line, content.problem);
    yield "problem" in content ? UNDECODABLE : `${content.text}\n`;
  }
}

/** Returns the first problem of the lines `first` to `last`, and removes those of all lines up to `last`. */
function takeProblem(problems: Map<number, Problem>, first: number, last: number): Problem | undefined {
  let found: Problem | undefined;
  for (const [line, problem] of problems) {
    if (line > last) break;
    if (line >= first) found ??= problem;
    problems.delete(line);
  }
  return found;
}

/** The index of each column in a row; -1 if the file does not have it. */
type ColumnIndexes = Readonly<Record<keyof CsvColumns, number>>;

function columnIndexes(header: readonly string[], columns: CsvColumns): ColumnIndexes {
  const indexOf = (name: keyof CsvColumns) => header.indexOf(columns[name]);
  if (indexOf("text") < 0) {
    throw new AnalyzerError(
      "ERR_INPUT",
      `there is no column "${columns.text}" for the text; the columns are ${header.map((name) => `"${name}"`).join(", ")}`,
    );
  }
  return { text: indexOf("text"), id: indexOf("id"), title: indexOf("title"), publishedAt: indexOf("publishedAt") };
}

function articleOf(cells: readonly string[], indexes: ColumnIndexes): { text: string } {
  const cell = (name: keyof CsvColumns) => cells[indexes[name]] || undefined;
  const [id, title, publishedAt] = [cell("id"), cell("title"), cell("publishedAt")];
  return {
    text: cells[indexes.text] ?? "",
    ...(id === undefined ? {} : { id }),
    ...(title === undefined ? {} : { title }),
    ...(publishedAt === undefined ? {} : { publishedAt }),
  };
}
