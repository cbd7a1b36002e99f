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
  const lines: string[] = [];
  const addRow = (cells: readonly string[], paints: readonly ((text: string) => string)[]): void => {
    const wrapped = used.map((i, k) => wrap(cells[i]!, widths[k]!));
    const height = Math.max(...wrapped.map(({ length }) => length));
    for (let at = 0; at < height; at++) {
      const line = used.map((i, k) => aligned(wrapped[k]![at] ?? "", widths[k]!, columns[i]!, paints[k]!));
      lines.push(line.join(GAP).trimEnd());
    }
  };
  if (hasHeads)
    addRow(
      heads,
      used.map(() => style.colors.dim),
    );
  const paints = used.map((i) => columns[i]!.paint ?? String);
  for (const row of rows) addRow(row, paints);
  return lines.join("\n");
}

/** Fills a line of a cell up to the width of its column. Colours have no width. */
function aligned(line: string, width: number, { align }: ReportColumn, paint: (text: string) => string): string {
  const padding = " ".repeat(Math.max(0, width - displayWidth(line)));
  return align === "right" ? padding + paint(line) : paint(line) + padding;
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
