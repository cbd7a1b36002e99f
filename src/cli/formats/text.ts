import { colorsFor } from "../colors";
import type { Output } from "../output";
import { report } from "../report/report";
import type { Format } from "./format";

/** The width of the report is that of the terminal within these limits, in columns. */
const FEWEST_COLUMNS = 60;
const MOST_COLUMNS = 100;
/** The width if the output is no terminal. */
const DEFAULT_COLUMNS = 80;

/** Writes a report for people: one article after the other, with a line between them. */
export function textFormat({ columns = DEFAULT_COLUMNS, isTerminal }: Output): Format {
  const colors = colorsFor(isTerminal, process.env);
  const width = Math.min(MOST_COLUMNS, Math.max(FEWEST_COLUMNS, columns));
  let count = 0;
  return {
    begin: () => "",
    result: (summary, source) => {
      const rule = count++ > 0 ? `\n${colors.dim("─".repeat(width))}\n\n` : "";
      return rule + report(summary, source.text, { colors, width, file: source.file });
    },
    failure: () => null,
    end: () => "",
  };
}
