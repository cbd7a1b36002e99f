import type { FigureSeries } from "../../series/index";
import { escapeHtml } from "../formats/html/escape";
import { amountOf, holdingValue, nameOf } from "./amount";

/** The size of a plot and the space around its points, in units of its view box, as in the report of articles. */
const WIDTH = 320;
const HEIGHT = 120;
const MARGIN = 14;

/** Draws the values that hold over time as SVG, with a text for screen readers; nothing for less than two of them. */
export function chartOf(series: FigureSeries): string {
  const points = series.periods.flatMap((period) => {
    const value = holdingValue(period);
    if (period.start === undefined || value?.decimal == null) return [];
    const label = `${period.timex} ${amountOf(value, series)}`;
    const isActual = value.status === undefined || value.status === "actual";
    return [{ time: Date.parse(period.start.slice(0, 10)), amount: Number(value.decimal), label, isActual }];
  });
  if (points.length < 2) return "";
  const amounts = points.map(({ amount }) => amount);
  const [least, most] = [Math.min(...amounts), Math.max(...amounts)];
  const x = scale(
    points.map(({ time }) => time),
    MARGIN,
    WIDTH - MARGIN,
  );
  // From zero, unless all values are far from it: a small change must not look like a great one.
  const y = scale(least > 0 && least < most / 2 ? [0, most] : amounts, HEIGHT - MARGIN, MARGIN);
  const places = points.map((point) => ({ ...point, at: [x(point.time).toFixed(1), y(point.amount).toFixed(1)] }));
  const zero =
    least < 0 && most >= 0
      ? `<line class="zero" x1="0" x2="${WIDTH}" y1="${y(0).toFixed(1)}" y2="${y(0).toFixed(1)}"/>`
      : "";
  const dots = places.map(
    ({ at: [cx, cy], label, isActual }) =>
      `<circle cx="${cx}" cy="${cy}" r="4.5"${isActual ? "" : ' class="open"'}><title>${escapeHtml(label)}</title></circle>`,
  );
  const spoken = escapeHtml(`${nameOf(series)}: ${points.map(({ label }) => label).join(", ")}`);
  return `<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${spoken}">${zero}<polyline points="${places.map(({ at }) => at.join()).join(" ")}"/>${dots.join("")}</svg>`;
}

/** Returns the function that takes the least value to `from` and the greatest to `to`; all to the middle if they are equal. */
function scale(values: readonly number[], from: number, to: number): (value: number) => number {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return (value) => (most === least ? (from + to) / 2 : from + ((value - least) / (most - least)) * (to - from));
}
