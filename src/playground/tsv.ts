/** The table of figures as text that spreadsheets take from the clipboard. */

import type { FigureRow } from "../page/data";
import type { PageLabels } from "../page/labels";
import { isFormula } from "../present/csv/cells";
import type { Figure } from "../types";

/** Returns the rows as tab-separated values under a header, each value as a number if it is one. */
export function figuresTsv(
  rows: readonly FigureRow[],
  figureOf: (row: FigureRow) => Figure | undefined,
  { columns, kinds }: PageLabels,
  unit: string,
): string {
  const { owner, measure, period, value, change, notes, written, kind } = columns;
  const header = [owner, measure, period, value, unit, change, notes, written, kind];
  const lines = rows.map((row) => {
    const decimal = figureOf(row)?.decimal;
    return [
      row.owner,
      row.measure,
      row.period,
      decimal ?? row.value,
      row.unit,
      row.change,
      row.notes,
      row.text,
      kinds[row.kind],
    ].map(cell);
  });
  return [header, ...lines].map((cells) => `${cells.join("\t")}\n`).join("");
}

/** Returns a cell on one line that is no formula: by the convention of OWASP it begins with a '. */
function cell(text: string): string {
  const line = text.replace(/[\t\r\n]+/g, " ");
  return isFormula(line) ? `'${line}` : line;
}
