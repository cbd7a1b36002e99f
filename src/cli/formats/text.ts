import { colorsFor } from "../colors";
import type { Output } from "../output";
import { report } from "../report/report";
import type { Format } from "./format";

const FEWEST_COLUMNS = 60;
const MOST_COLUMNS = 100;
const DEFAULT_COLUMNS = 80;

/** A report for a person: one article after the other, with a line between them. */
export function textFormat({ columns = DEFAULT_COLUMNS, isTerminal }: Output): Format {
  const colors = colorsFor(isTerminal, process.env);
  const width = Math.min(MOST_COLUMNS, Math.max(FEWEST_COLUMNS, columns));
  let count = 0;
  return {
    begin: () => "",
    summary: (summary, source) => {
      const rule = count++ > 0 ? `\n${colors.dim("─".repeat(width))}\n\n` : "";
      return rule + report(summary, source.text, { colors, width, file: source.file });
    },
    failure: () => null,
    end: () => "",
  };
}
