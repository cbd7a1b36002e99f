/** The reader of the rows of CSV where there are no streams of Node: the build puts it in the place of `node/files/records/csv-rows.ts`. */
import { type CsvError, type Info, parse } from "csv-parse/browser/esm/sync";
import type { CsvRow } from "../../node/files/records/csv-rows";

/** Yields the rows of CSV: those before an error, then the error. */
export async function* parseRows(
  text: AsyncIterable<string>,
  delimiter: "," | "\t",
  mostCharacters: number,
): AsyncGenerator<CsvRow> {
  let whole = "";
  for await (const part of text) whole += part;
  const rows: CsvRow[] = [];
  let failure: CsvError | undefined;
  try {
    parse(whole, {
      delimiter,
      record_delimiter: ["\r\n", "\n"],
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      max_record_size: mostCharacters,
      on_record: (record: string[], { lines }: Info) => {
        rows.push({ record, info: { lines } });
        return null;
      },
    });
  } catch (error) {
    failure = error as CsvError;
  }
  yield* rows;
  if (failure) throw failure;
}
