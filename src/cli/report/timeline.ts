import { compareStarts, timeText } from "../../present/time";
import type { Summary } from "../../types";
import { excerpt } from "./excerpt";
import { GAP, innerWidth, type Style, table } from "./layout";
import { displayWidth, shown } from "./width";

/** An excerpt of fewer terminal columns would be of no use. */
const LEAST_EXCERPT = 24;

/** Returns the table of times in the order of the calendar; those that do not resolve come last, in order of appearance. */
export function timelineTable(summary: Summary, text: string, style: Style): string {
  const { colors, wording } = style;
  const times = summary.times.map((time, order) => ({ time, order, start: time.range?.start }));
  times.sort((a, b) => compareStarts(a.start, b.start) || a.order - b.order);
  const cells = times.map(({ time }) => [shown(timeText(time, wording)), shown(time.text)] as const);
  const widest = (column: 0 | 1) => Math.max(0, ...cells.map((row) => displayWidth(row[column])));
  const excerptWidth = Math.max(LEAST_EXCERPT, innerWidth(style) - widest(0) - widest(1) - 2 * GAP.length);
  const rows = times.map(({ time }, i) => [...cells[i]!, excerpt(time, summary, text, excerptWidth)]);
  return table(rows, [{}, { paint: colors.cyan }, { paint: colors.dim }], style);
}
