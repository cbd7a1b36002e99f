import Table from "cli-table3";
import type { Colors } from "../colors";
import { displayWidth, shown, wrap } from "./width";

/** The colours and the width of a report. */
export interface Style {
  readonly colors: Colors;
  /** The columns of the terminal. */
  readonly width: number;
}

const INDENT = "  ";
/** The space between the columns of a table. */
export const GAP = "  ";
/** A column that needs more is never narrowed below this, in terminal columns. */
const NARROWEST = 8;

/** Returns a section of the report under its name; an empty text if it has no content. */
export function section(name: string, content: string, { colors }: Style): string {
  if (content === "") return "";
  const lines = content.split("\n").map((line) => `${INDENT}${line}`.trimEnd());
  return `${colors.bold(name)}\n${lines.join("\n")}\n`;
}

/** Returns the width of the content of a section, in terminal columns. */
export const innerWidth = ({ width }: Style): number => width - INDENT.length;

/** The style of a column of a table. */
export interface ReportColumn {
  readonly align?: "left" | "right";
  readonly paint?: (text: string) => string;
}

const NO_LINES = Object.fromEntries(
  ["top", "bottom", "left", "right", "mid"].flatMap((side) =>
    [side, `${side}-mid`, `${side}-left`, `${side}-right`, `mid-${side}`].map((name) => [name, ""]),
  ),
);

/** Aligns rows in columns without lines, leaving out empty columns. If they are too wide for the terminal, the widest cells wrap. */
export function table(cells: readonly (readonly string[])[], columns: readonly ReportColumn[], style: Style): string {
  if (cells.length === 0) return "";
  const rows = cells.map((row) => row.map(shown));
  const used = columns.map((_, i) => rows.some((row) => row[i] !== "")).flatMap((isUsed, i) => (isUsed ? [i] : []));
  const widths = fitWidths(
    used.map((i) => Math.max(...rows.map((row) => displayWidth(row[i]!)))),
    innerWidth(style),
  );
  const grid = new Table({
    chars: { ...NO_LINES, middle: GAP },
    style: { head: [], border: [], "padding-left": 0, "padding-right": 0 },
    colAligns: used.map((i) => columns[i]!.align ?? "left"),
    colWidths: widths,
  });
  for (const row of rows) {
    grid.push(
      used.map((i, k) =>
        wrap(row[i]!, widths[k]!)
          .map(columns[i]!.paint ?? String)
          .join("\n"),
      ),
    );
  }
  return grid
    .toString()
    .split("\n")
    .map((line) => line.trimEnd())
    .join("\n");
}

/** Narrows the widest column, one step at a time, until all fit or none can be narrowed. */
function fitWidths(wanted: readonly number[], total: number): number[] {
  const widths = [...wanted];
  for (;;) {
    const over = widths.reduce((sum, width) => sum + width, (widths.length - 1) * GAP.length) - total;
    const widest = Math.max(...widths);
    if (over <= 0 || widest <= NARROWEST) return widths;
    widths[widths.indexOf(widest)] = widest - 1;
  }
}
