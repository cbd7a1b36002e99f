import { Readable } from "node:stream";

/** A row of CSV. */
export interface CsvRow {
  readonly record: readonly string[];
  /** `lines` is the last line of the row, from 1, plus one for each carriage return in a cell so far, which csv-parse counts as a line. */
  readonly info: { readonly lines: number };
}

/**
 * Yields the rows of CSV as they come. The playground has a reader of its own, since browsers have no streams of Node.
 * @param mostCharacters the longest row
 */
export async function parseRows(
  text: AsyncIterable<string>,
  delimiter: "," | "\t",
  mostCharacters: number,
): Promise<AsyncIterable<CsvRow>> {
  const { parse } = await import("csv-parse");
  return Readable.from(text).compose(
    parse({
      delimiter,
      info: true,
      record_delimiter: ["\r\n", "\n"],
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      max_record_size: mostCharacters,
    }),
  ) as AsyncIterable<CsvRow>;
}
