import type { Summary, TimeExpression } from "../../types";
import { excerpt } from "./excerpt";
import { GAP, innerWidth, type Style, table } from "./layout";
import { displayWidth } from "./width";

/** A sentence in fewer columns says nothing. */
const LEAST_EXCERPT = 24;

/** Times in the order in which they lie; what has no place on the calendar comes last, as written. */
export function timeline(summary: Summary, text: string, style: Style): string {
  const { colors } = style;
  const times = summary.times.map((time, order) => ({ time, order, start: time.range?.start }));
  times.sort((a, b) => compare(a.start, b.start) || a.order - b.order);
  const found = times.map(({ time }) => [time.timex + note(time), time.text] as const);
  const widest = (column: 0 | 1) => Math.max(0, ...found.map((cells) => displayWidth(cells[column])));
  const left = Math.max(LEAST_EXCERPT, innerWidth(style) - widest(0) - widest(1) - 2 * GAP.length);
  const rows = times.map(({ time }, i) => [...found[i]!, excerpt(time, summary, text, left)]);
  return table(rows, [{}, { paint: colors.cyan }, { paint: colors.dim }], style);
}

const note = ({ mod }: TimeExpression): string => (mod ? ` ${mod.toLowerCase().replaceAll("_", " ")}` : "");

function compare(a: string | undefined, b: string | undefined): number {
  if (a === b) return 0;
  if (a === undefined || b === undefined) return a === undefined ? 1 : -1;
  return a < b ? -1 : 1;
}
