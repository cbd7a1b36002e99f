import Table from "cli-table3";
import type { Colors } from "../colors";
import { displayWidth, wrap } from "./width";

/** How a report looks. */
export interface Style {
  readonly colors: Colors;
  /** The columns of the terminal. */
  readonly width: number;
}

const INDENT = "  ";
/** Between the columns of a table. */
export const GAP = "  ";
/** No column of a table gets narrower than this. */
const NARROWEST = 8;

/** A section of the report under its name; nothing where it has no content. */
export function section(name: string, content: string, { colors }: Style): string {
  if (content === "") return "";
  const lines = content.split("\n").map((line) => `${INDENT}${line}`.trimEnd());
  return `${colors.bold(name)}\n${lines.join("\n")}\n`;
}

/** The columns of the terminal that the content of a section has. */
export const innerWidth = ({ width }: Style): number => width - INDENT.length;

/** A column of a table. */
export interface ReportColumn {
  readonly align?: "left" | "right";
  readonly paint?: (text: string) => string;
}

const NO_LINES = Object.fromEntries(
  ["top", "bottom", "left", "right", "mid"].flatMap((side) =>
    [side, `${side}-mid`, `${side}-left`, `${side}-right`, `mid-${side}`].map((name) => [name, ""]),
  ),
);

/** Aligns rows in columns without lines; where they are too wide for the terminal, the widest cells wrap. */
export function table(rows: readonly (readonly string[])[], columns: readonly ReportColumn[], style: Style): string {
  if (rows.length === 0) return "";
  const used = columns.map((_, i) => rows.some((row) => row[i] !== "")).flatMap((is, i) => (is ? [i] : []));
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

/** Narrows the widest column until all fit. */
function fitWidths(natural: readonly number[], total: number): number[] {
  const widths = [...natural];
  for (;;) {
    const over = widths.reduce((sum, width) => sum + width, (widths.length - 1) * GAP.length) - total;
    const widest = Math.max(...widths);
    if (over <= 0 || widest <= NARROWEST) return widths;
    widths[widths.indexOf(widest)] = widest - 1;
  }
}
