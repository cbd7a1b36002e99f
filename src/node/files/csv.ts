import { Readable } from "node:stream";
import { AnalyzerError } from "../../errors";
import { type Problem, problemOf } from "../answer";
import type { Line } from "./lines";
import type { Entry } from "./ndjson";

/** Which columns of a CSV hold what, by the names in its first row. */
export interface Columns {
  readonly text: string;
  readonly id: string;
  readonly title: string;
  readonly publishedAt: string;
}

/** The names that are looked for where none are told. Only the text must be there. */
const COLUMNS: Columns = { text: "text", id: "id", title: "title", publishedAt: "publishedAt" };

/** More than any article; a quote that is never closed does not take the rest of a large file into memory. */
const MAX_ROW_CHARACTERS = 16 * 1024 * 1024;

/**
 * The articles of a CSV after RFC 4180, one a row; a row that cannot be read is a problem in its place, an empty cell is none.
 * @throws AnalyzerError `ERR_INPUT` where there is no such column, or where the rest cannot be read.
 */
export async function* readCsv(
  lines: AsyncIterable<Line>,
  delimiter: "," | "\t",
  told: Partial<Columns> = {},
): AsyncGenerator<Entry, void, undefined> {
  const { parse } = await import("csv-parse");
  const problems = new Map<number, Problem>();
  const parser = Readable.from(textOf(lines, problems)).compose(
    parse({
      delimiter,
      info: true,
      record_delimiter: ["\r\n", "\n"],
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      max_record_size: MAX_ROW_CHARACTERS,
    }),
  );
  let places: Places | undefined;
  let returns = 0;
  try {
    for await (const { record: cells, info } of parser as AsyncIterable<Row>) {
      returns += count(cells, "\r");
      const last = info.lines - returns;
      const line = last - count(cells, "\n");
      const problem = take(problems, line, last);
      if (!places) places = placesOf(cells, { ...COLUMNS, ...told });
      else if (problem) yield { line, problem };
      else yield { line, article: articleOf(cells, places) };
    }
  } catch (error) {
    const known = problemOf(error);
    if (known.code !== "ERR_INTERNAL") throw error;
    throw new AnalyzerError("ERR_INPUT", `the rest is no CSV: ${(error as Error).message}`, { cause: error });
  }
}

interface Row {
  readonly record: readonly string[];
  /** `lines`: the last line of the row, from 1, where a carriage return in a cell counts as a line too. */
  readonly info: { readonly lines: number };
}

const count = (cells: readonly string[], character: string): number => cells.join("").split(character).length - 1;

type Places = Readonly<Record<keyof Columns, number>>;

/** The text of the lines. One that cannot be decoded stands as one without meaning, and its problem is noted. */
async function* textOf(lines: AsyncIterable<Line>, problems: Map<number, Problem>): AsyncGenerator<string> {
  let line = 0;
  for await (const content of lines) {
    line++;
    if ("problem" in content) problems.set(line, content.problem);
    yield "problem" in content ? "\uFFFD\n" : `${content.text}\n`;
  }
}

/** The problem of the first of some lines that has one. */
function take(problems: Map<number, Problem>, first: number, last: number): Problem | undefined {
  let found: Problem | undefined;
  for (const [line, problem] of problems) {
    if (line > last) break;
    if (line >= first) found ??= problem;
    problems.delete(line);
  }
  return found;
}

function placesOf(header: readonly string[], columns: Columns): Places {
  const place = (name: keyof Columns) => header.indexOf(columns[name]);
  if (place("text") < 0) {
    throw new AnalyzerError(
      "ERR_INPUT",
      `there is no column "${columns.text}" for the text; the columns are ${header.map((name) => `"${name}"`).join(", ")}`,
    );
  }
  return { text: place("text"), id: place("id"), title: place("title"), publishedAt: place("publishedAt") };
}

function articleOf(cells: readonly string[], places: Places): { text: string } {
  const cell = (name: keyof Columns) => cells[places[name]] || undefined;
  const [id, title, publishedAt] = [cell("id"), cell("title"), cell("publishedAt")];
  return {
    text: cells[places.text] ?? "",
    ...(id === undefined ? {} : { id }),
    ...(title === undefined ? {} : { title }),
    ...(publishedAt === undefined ? {} : { publishedAt }),
  };
}
