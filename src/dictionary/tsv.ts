import { AnalyzerError } from "../errors";

/** A column of a table: reads a cell or says what would be right. */
export interface Column<T> {
  readonly wanted: string;
  read(cell: string): T | undefined;
}

export const text: Column<string> = { wanted: "some text", read: (cell) => cell || undefined };
export const optionalText: Column<string> = { wanted: "text or nothing", read: (cell) => cell };
export const decimal: Column<string> = {
  wanted: "a decimal such as 100 or 0.5",
  read: (cell) => (/^-?\d+(\.\d+)?$/.test(cell) ? cell : undefined),
};
export const integer: Column<number> = {
  wanted: "a whole number",
  read: (cell) => (/^-?\d+$/.test(cell) ? Number(cell) : undefined),
};
/** Words with | between them, or nothing. */
export const list: Column<readonly string[]> = {
  wanted: "words with | between them, or nothing",
  read: (cell) => (cell ? cell.split("|") : []),
};
export const oneOf = <T extends string>(...values: readonly T[]): Column<T> => ({
  wanted: `one of ${values.map((v) => (v === "" ? "nothing" : v)).join(", ")}`,
  read: (cell) => values.find((v) => v === cell),
});

/** The columns of a table by name, in the order of the file. */
export type Columns = Readonly<Record<string, Column<unknown>>>;
export type Row<C extends Columns> = { readonly [K in keyof C]: C[K] extends Column<infer T> ? T : never };

/**
 * Reads a table of `dict/`: one row a line, cells separated by tabs, trailing empty cells may be left out. Lines that begin with #
 * and empty lines are skipped. A bad row throws `ERR_DICTIONARY` with file, line, column and what would be right.
 */
export function readTable<C extends Columns>(content: string, file: string, columns: C): Row<C>[] {
  const names = Object.keys(columns);
  const rows: Row<C>[] = [];
  content.split(/\r?\n/).forEach((line, index) => {
    if (line === "" || line.startsWith("#")) return;
    const cells = line.split("\t");
    if (cells.length > names.length) {
      throw new AnalyzerError(
        "ERR_DICTIONARY",
        `${file}:${index + 1}: ${cells.length} cells, but the columns are ${names.join(", ")}`,
      );
    }
    const row: Record<string, unknown> = {};
    names.forEach((name, i) => {
      const value = columns[name]!.read(cells[i] ?? "");
      if (value === undefined) {
        throw new AnalyzerError(
          "ERR_DICTIONARY",
          `${file}:${index + 1}: ${name} is "${cells[i] ?? ""}", wanted ${columns[name]!.wanted}`,
        );
      }
      row[name] = value;
    });
    rows.push(row as Row<C>);
  });
  return rows;
}
