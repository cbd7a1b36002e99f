/** The tables of dict/ that are part of the code: what works without a dictionary has their rows in a file of src/. */
import { CLAIM_WORD_CLASSES } from "../../src/check/claim-word";
import { tables } from "../../src/dictionary/tables";
import {
  list,
  oneOf,
  optionalText,
  readTable,
  type TableColumn,
  type TableColumns,
  text,
} from "../../src/dictionary/tsv";

/** A table that is not in the dictionary, and the constant with its rows. */
interface CodeTable {
  /** The file of `dict/`. */
  readonly file: string;
  readonly columns: TableColumns;
  /** The columns in which no two rows may be equal. */
  readonly key: readonly string[];
  /** The name of the constant, and the type of a row. */
  readonly name: string;
  readonly type: string;
}

const factor: TableColumn<string> = {
  ...text,
  wanted: "a number above 0",
  read: (cell) => (/^\d+(?:\.\d+)?$/.test(cell) && Number(cell) > 0 ? cell : undefined),
};

const SERIES_MEASURES: CodeTable = {
  file: "series-measures.tsv",
  columns: { text, name: text, class: oneOf("measure", "statistic", "index", "event") },
  key: ["text"],
  name: "MEASURES",
  type: "(readonly [text: string, name: string, kind: string])",
};
const CLAIM_UNITS: CodeTable = {
  file: "claim-units.tsv",
  columns: { group: text, unit: text, factor },
  key: ["unit"],
  name: "CLAIM_UNITS",
  type: "(readonly [group: string, unit: string, factor: string])",
};
const CLAIM_WORDS: CodeTable = {
  file: "claim-words.tsv",
  columns: { text, class: oneOf(...CLAIM_WORD_CLASSES), next: list, notNext: list },
  key: ["text", "class"],
  name: "CLAIM_WORDS",
  type: "ClaimWord",
};
const CLAIM_NAMES: CodeTable = {
  file: "claim-names.tsv",
  columns: { text, inFull: optionalText },
  key: ["text"],
  name: "CLAIM_NAMES",
  type: "(readonly [text: string, inFull: string])",
};

/** The files of `dict/` that are in the code instead of the dictionary. */
export const CODE_TABLE_FILES = [SERIES_MEASURES, CLAIM_UNITS, CLAIM_WORDS, CLAIM_NAMES].map(({ file }) => file);

const HEAD = "/** Made by scripts/build/tables-in-code.ts. Do not edit. */\n";

/**
 * Returns the files of code that are made from tables, by their path.
 * @param read returns the content of a file of `dict/`
 * @throws AnalyzerError `ERR_DICTIONARY` with file and line of a bad row, or of one that is there twice
 */
export function codeOfTables(read: (file: string) => string): Readonly<Record<string, string>> {
  const allRows = (table: CodeTable): string => constantOf(table, read(table.file));
  return {
    "src/series/measure-table.ts": [HEAD, allRows(SERIES_MEASURES), measureEndings(read("topic-nouns.tsv"))].join("\n"),
    "src/check/claim-tables.ts": [
      `${HEAD}import type { ClaimWord } from "./claim-word";\n`,
      ...[CLAIM_UNITS, CLAIM_WORDS, CLAIM_NAMES].map(allRows),
    ].join("\n"),
  };
}

/** Returns the code of the constant of a table. */
function constantOf({ file, columns, key, name, type }: CodeTable, content: string): string {
  const rows = readTable(content, `dict/${file}`, columns, key);
  const lines = rows.map((row) => `  [${Object.values(row).map(literal).join(", ")}],\n`);
  return `/** The rows of dict/${file}: ${Object.keys(columns).join(", ")}. */
export const ${name}: readonly ${type}[] = [
${lines.join("")}];
`;
}

/** Returns the code of the last words of a measure, 高 of 売上高. The dictionary has their table, too. */
function measureEndings(content: string): string {
  const rows = readTable(content, "dict/topic-nouns.tsv", tables.topicNouns, ["text"]);
  const endings = rows.filter((row) => row.class === "measure").map((row) => `  ${literal(row.text)},\n`);
  return `/** The rows of dict/topic-nouns.tsv that are the last words of a measure. */
export const MEASURE_ENDINGS: readonly string[] = [
${endings.join("")}];
`;
}

const literal = (cell: unknown): string =>
  Array.isArray(cell) ? `[${cell.map(literal).join(", ")}]` : JSON.stringify(cell);
