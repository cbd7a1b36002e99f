import { AnalyzerError } from "../../errors";
import { type Problem, problemOf } from "../answer";
import { namesOfField } from "./fields/field-names";
import { ARTICLE_FIELDS, type ArticleField, type ArticleFields } from "./fields/field-options";
import { fieldValue, guessNotice, missingField, type Notify, quoted } from "./fields/field-reader";
import type { FileRecord } from "./input-article";
import type { DecodedLine } from "./lines";
import { parseRows } from "./records/csv-rows";

/** The longest row, in characters. A quote that is never closed would otherwise read the rest of a large file into memory. */
const MOST_ROW_CHARACTERS = 16 * 1024 * 1024;

/**
 * Yields the articles of a CSV file (RFC 4180), one per row. A row that cannot be decoded gives a problem; an empty cell counts as absent.
 * @param fields the names of the columns that the user named; the others are found by their names.
 * @param mostCharacters the longest row.
 * @throws AnalyzerError `ERR_INPUT` if there is no column for the text, or none that the user named, or if the rest of the file cannot be parsed.
 */
export async function* readCsv(
  lines: AsyncIterable<readonly DecodedLine[]>,
  delimiter: "," | "\t",
  fields: ArticleFields = {},
  notify: Notify = () => {},
  mostCharacters = MOST_ROW_CHARACTERS,
): AsyncGenerator<FileRecord, void, undefined> {
  const problems = new Map<number, Problem>();
  const rows = await parseRows(textOf(lines, problems), delimiter, mostCharacters);
  let columns: Columns | undefined;
  let carriageReturns = 0;
  try {
    for await (const { record: cells, info } of rows) {
      carriageReturns += countCharacter(cells, "\r");
      const lastLine = info.lines - carriageReturns;
      const line = lastLine - countCharacter(cells, "\n");
      const problem = takeProblem(problems, line, lastLine);
      if (!columns) columns = columnsOf(cells, fields, notify);
      else if (problem) yield { line, problem };
      else yield { line, ...readRow(cells, columns, fields) };
    }
  } catch (error) {
    const known = problemOf(error);
    if (known.code !== "ERR_INTERNAL") throw error;
    throw new AnalyzerError("ERR_INPUT", `the rest cannot be read as CSV: ${(error as Error).message}`, {
      cause: error,
    });
  }
}

const countCharacter = (cells: readonly string[], character: string): number =>
  cells.join("").split(character).length - 1;

/** Replaces a line that cannot be decoded. It keeps the numbers of the lines right; its row gives a problem. */
const UNDECODABLE = "\uFFFD\n";

/** Yields the text of the lines. Records the problem of each line that cannot be decoded, by its number. */
async function* textOf(
  lines: AsyncIterable<readonly DecodedLine[]>,
  problems: Map<number, Problem>,
): AsyncGenerator<string> {
  let line = 0;
  for await (const contents of lines) {
    let text = "";
    for (const content of contents) {
      line += "blank" in content ? content.blank : 1;
      if ("problem" in content) problems.set(line, content.problem);
      if ("blank" in content) text += "\n".repeat(content.blank);
      else text += "problem" in content ? UNDECODABLE : `${content.text}\n`;
    }
    yield text;
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

/** The columns of the fields that a file has. */
type Columns = ReadonlyMap<ArticleField, { readonly name: string; readonly index: number }>;

/** Finds the columns of the fields in the first row. */
function columnsOf(row: readonly string[], fields: ArticleFields, notify: Notify): Columns {
  const header = row.map((name) => name.trim());
  const columns = new Map<ArticleField, { readonly name: string; readonly index: number }>();
  for (const field of ARTICLE_FIELDS) {
    const given = fields[field];
    const name = namesOfField(field, header, given)[0];
    if (name !== undefined) {
      columns.set(field, { name, index: header.indexOf(name) });
      if (given === undefined && name !== field) notify(`${field} ${name}`, guessNotice(field, name));
    } else if (given) throw new AnalyzerError("ERR_INPUT", missingField("there is no column", field, given, header));
    else if (field === "text")
      throw new AnalyzerError(
        "ERR_INPUT",
        `there is no column "text" for the text; the columns are ${quoted(header)}; --text-field names another`,
      );
  }
  return columns;
}

function readRow(cells: readonly string[], columns: Columns, fields: ArticleFields): FileRecord {
  const article: Record<string, unknown> & { text: string } = { text: "" };
  try {
    for (const [field, { name, index }] of columns) {
      const cell = cells[index] ?? "";
      if (field === "text") article.text = cell;
      else if (cell !== "") article[field] = name === field ? cell : fieldValue(field, name, cell, fields[field]);
    }
    return { article };
  } catch (error) {
    const id = cells[columns.get("id")?.index ?? -1];
    return { problem: problemOf(error), ...(id ? { id } : {}) };
  }
}
