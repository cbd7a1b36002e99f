import { AnalyzerError } from "../errors";

/** A column of a table. */
export interface TableColumn<T> {
  /** Describes in an error what a cell should be. */
  readonly wanted: string;
  /** Returns the value of a cell; undefined if the cell is wrong. */
  read(cell: string): T | undefined;
  /** Adds the values of the column to those of a compiled table. */
  pack(values: readonly T[], into: PackedValues): void;
  /** Takes as many values of the column as the table has rows. */
  unpack(from: PackedReader, rows: number): readonly T[];
}

/** The values of a compiled table, one column after the other: texts, and everything else as numbers. */
export interface PackedValues {
  readonly texts: string[];
  readonly numbers: number[];
}

/** Reads the values of a compiled table in their order. */
export interface PackedReader {
  texts(count: number): readonly string[];
  numbers(count: number): Int32Array;
}

/** How texts are compiled. */
const AS_TEXT: Pick<TableColumn<string>, "pack" | "unpack"> = {
  pack: (values, { texts }) => texts.push(...values),
  unpack: (from, rows) => from.texts(rows),
};

export const text: TableColumn<string> = { wanted: "some text", read: (cell) => cell || undefined, ...AS_TEXT };
export const optionalText: TableColumn<string> = { wanted: "text or nothing", read: (cell) => cell, ...AS_TEXT };
export const integer: TableColumn<number> = {
  wanted: "a whole number",
  read: (cell) => (/^-?\d+$/.test(cell) ? Number(cell) : undefined),
  pack: (values, { numbers }) => numbers.push(...values),
  unpack: (from, rows) => Array.from(from.numbers(rows)),
};
/** Any number of words with | between them: 県|府. */
export const list: TableColumn<readonly string[]> = {
  wanted: "words with | between them, or nothing",
  read: (cell) => (cell ? cell.split("|") : []),
  pack(values, { texts, numbers }) {
    for (const words of values) {
      texts.push(...words);
      numbers.push(words.length);
    }
  },
  unpack: (from, rows) => Array.from(from.numbers(rows), (count) => from.texts(count)),
};
/** One of the given values, of which "" is an empty cell. */
export const oneOf = <T extends string>(...values: readonly T[]): TableColumn<T> => ({
  wanted: `one of ${values.map((v) => (v === "" ? "nothing" : v)).join(", ")}`,
  read: (cell) => values.find((v) => v === cell),
  pack: (cells, { numbers }) => numbers.push(...cells.map((cell) => values.indexOf(cell))),
  unpack: (from, rows) => Array.from(from.numbers(rows), (i) => values[i]!),
});

/** The columns of a table by name, in the order of the file. */
export type TableColumns = Readonly<Record<string, TableColumn<unknown>>>;
/** A row of a table: the value of each column. */
export type Row<C extends TableColumns> = {
  readonly [K in keyof C]: C[K] extends TableColumn<infer T> ? T : never;
};

/**
 * Reads a table of `dict/`: a row on each line, cells separated by tabs; trailing empty cells may be left out. Skips empty lines and those
 * that begin with #.
 *
 * @param file the name of the file, for errors
 * @param key the columns in which no two rows may be equal; all, if it is not given
 * @throws AnalyzerError `ERR_DICTIONARY` with file and line of a bad row, also the column and what was wanted, or of a repeated row
 */
export function readTable<C extends TableColumns>(
  content: string,
  file: string,
  columns: C,
  key: readonly (keyof C & string)[] = Object.keys(columns),
): Row<C>[] {
  const names = Object.keys(columns);
  const keyCells = key.map((name) => names.indexOf(name));
  const lineOf = new Map<string, number>();
  const rows: Row<C>[] = [];
  content.split(/\r?\n/).forEach((line, index) => {
    if (line === "" || line.startsWith("#")) return;
    const location = `${file}:${index + 1}`;
    const cells = line.split("\t");
    rows.push(readRow(cells, columns, location));

    const own = keyCells.map((i) => cells[i] ?? "").join("\t");
    const first = lineOf.get(own);
    if (first !== undefined) bad(`${location}: the row of line ${first} again (same ${key.join(", ")})`);
    lineOf.set(own, index + 1);
  });
  return rows;
}

function readRow<C extends TableColumns>(cells: readonly string[], columns: C, location: string): Row<C> {
  const names = Object.keys(columns);
  if (cells.length > names.length) bad(`${location}: ${cells.length} cells, but the columns are ${names.join(", ")}`);
  const row: Record<string, unknown> = {};
  names.forEach((name, i) => {
    const cell = cells[i] ?? "";
    const value = columns[name]!.read(cell);
    if (value === undefined) bad(`${location}: ${name} is "${cell}", wanted ${columns[name]!.wanted}`);
    row[name] = value;
  });
  return row as Row<C>;
}

function bad(message: string): never {
  throw new AnalyzerError("ERR_DICTIONARY", message);
}
