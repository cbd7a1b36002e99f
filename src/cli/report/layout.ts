import Table from "cli-table3";
import type { Wording } from "../../present/wording";
import type { Colors } from "../colors";
import { displayWidth, shown, wrap } from "./width";

/** The colours and the width of a report. */
export interface Style {
  readonly colors: Colors;
  /** The columns of the terminal. */
  readonly width: number;
  /** The words of the report. */
  readonly wording: Wording;
}

const INDENT = "  ";
/** The space between the columns of a table. */
export const GAP = "  ";
/** A column that needs more is never narrowed below this, in terminal columns. */
const NARROWEST = 8;
/** What a column of words needs to be read with ease. */
const READABLE = 12;

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
  /** The name above the column. A table has heads if its first column has one. */
  readonly head?: string;
  readonly align?: "left" | "right";
  /** Whether its cells are broken only between the ends of a range, or if nothing else helps: numbers. */
  readonly isWhole?: boolean;
  /** Whether it is left out where the others would become too narrow. */
  readonly isExtra?: boolean;
  readonly paint?: (text: string) => string;
}

const NO_LINES = Object.fromEntries(
  ["top", "bottom", "left", "right", "mid"].flatMap((side) =>
    [side, `${side}-mid`, `${side}-left`, `${side}-right`, `mid-${side}`].map((name) => [name, ""]),
  ),
);

/**
 * Aligns rows in columns without lines, leaving out columns that are empty but for their head. If they are too wide for the terminal, the
 * widest cells wrap.
 */
export function table(cells: readonly (readonly string[])[], columns: readonly ReportColumn[], style: Style): string {
  if (cells.length === 0) return "";
  const rows = cells.map((row) => row.map(shown));
  const hasHeads = columns[0]?.head !== undefined;
  const heads = columns.map(({ head = "" }) => shown(head));
  const wanted = columns.map((_, i) =>
    Math.max(...[...(hasHeads ? [heads] : []), ...rows].map((row) => displayWidth(row[i]!))),
  );
  const filled = columns.map((_, i) => i).filter((i) => rows.some((row) => row[i] !== ""));
  const readable = columns.map(({ isWhole }, i) =>
    isWhole ? Math.max(...rows.map((row) => longestPiece(row[i]!))) : Math.min(wanted[i]!, READABLE),
  );
  const fits = sumWithGaps(filled.map((i) => readable[i]!)) <= innerWidth(style);
  const used = fits ? filled : filled.filter((i) => !columns[i]!.isExtra);
  const widths = fitWidths(
    used.map((i) => wanted[i]!),
    [
      used.map((i) => readable[i]!),
      used.map((i) => (columns[i]!.isWhole ? readable[i]! : NARROWEST)),
      used.map(() => NARROWEST),
    ],
    innerWidth(style),
  );
  const grid = new Table({
    chars: { ...NO_LINES, middle: GAP },
    style: { head: [], border: [], "padding-left": 0, "padding-right": 0 },
    colAligns: used.map((i) => columns[i]!.align ?? "left"),
    colWidths: widths,
  });
  if (hasHeads) grid.push(used.map((i, k) => wrap(heads[i]!, widths[k]!).map(style.colors.dim).join("\n")));
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

/** Narrows the widest column, one step at a time, until all fit, but no column below its floor; if that is not enough, down to the next floors. */
function fitWidths(wanted: readonly number[], floors: readonly (readonly number[])[], total: number): number[] {
  const widths = [...wanted];
  for (const floor of floors) {
    while (sumWithGaps(widths) > total) {
      const widest = Math.max(...widths.filter((width, i) => width > floor[i]!));
      const i = widths.findIndex((width, i) => width === widest && width > floor[i]!);
      if (i < 0) break;
      widths[i] = widest - 1;
    }
  }
  return widths;
}

/** Returns the width of what should stay on one line: a number with its unit, either end of a range. */
const longestPiece = (cell: string): number =>
  Math.max(...cell.split(/(?<=[–〜])/).map((piece) => displayWidth(piece.trim())));

const sumWithGaps = (widths: readonly number[]): number =>
  widths.reduce((sum, width) => sum + width, (widths.length - 1) * GAP.length);
