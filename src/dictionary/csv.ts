import { AnalyzerError } from "../errors";

/**
 * Splits a line of CSV into its cells: `a,"b, c","say ""d"""` has three. A cell ends on its line.
 * @param location names the line in an error: `words.csv:3`
 * @throws AnalyzerError `ERR_DICTIONARY` if the quotes are wrong
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
