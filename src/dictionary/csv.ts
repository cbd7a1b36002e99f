import { AnalyzerError } from "../errors";

/**
 * The cells of a line of CSV; a cell in quotes may hold commas, and a quote twice.
 * @throws AnalyzerError `ERR_DICTIONARY` with the location of the line.
 */
export function csvCells(line: string, location: string): string[] {
  if (!line.includes('"')) return line.split(",");
  const cells: string[] = [];
  const cell = /("(?:[^"]|"")*"|[^",]*)(,|$)/y;
  while (cell.lastIndex <= line.length) {
    const found = cell.exec(line);
    if (!found) throw new AnalyzerError("ERR_DICTIONARY", `${location}: a quote is not closed or stands inside a cell`);
    cells.push(found[1]!.startsWith('"') ? found[1]!.slice(1, -1).replaceAll('""', '"') : found[1]!);
    if (found[2] === "") break;
  }
  return cells;
}
