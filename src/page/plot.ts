/** Draws values over time as SVG: no network, the colours of the page, a text for screen readers. */
import { escapeHtml } from "./escape";

export interface PlotPoint {
  /** In milliseconds since 1970. */
  readonly time: number;
  readonly amount: number;
  /** The time and the value as a reader sees them: 2025年 130億円. */
  readonly label: string;
  /** Whether it has happened: no plan, forecast, target or estimate. */
  readonly isActual: boolean;
}

/** The size of a plot and the space around its points, in units of its view box; it is as wide as its card. */
const WIDTH = 320;
const HEIGHT = 120;
const MARGIN = 14;

/**
 * Returns the SVG of two points or more, in order of time, joined by a line: times at their distance, the axis from zero unless all values are
 * far from it.
 * @param spoken what a screen reader says of it
 */
export function linePlot(points: readonly PlotPoint[], spoken: string): string {
  const amounts = points.map(({ amount }) => amount);
  const times = points.map(({ time }) => time);
  const x = scale(times, MARGIN, WIDTH - MARGIN);
  const y = scale(withZero(amounts), HEIGHT - MARGIN, MARGIN);
  const places = points.map(({ time, amount }) => [x(time).toFixed(1), y(amount).toFixed(1)] as const);
  const hasZero = amounts.some((amount) => amount < 0) && amounts.some((amount) => amount >= 0);
  const zero = hasZero
    ? `<line class="zero" x1="0" x2="${WIDTH}" y1="${y(0).toFixed(1)}" y2="${y(0).toFixed(1)}"/>`
    : "";
  const dots = points.map(({ label, isActual }, i) => {
    const [cx, cy] = places[i]!;
    const open = isActual ? "" : ' class="open"';
    return `<circle cx="${cx}" cy="${cy}" r="4.5"${open}><title>${escapeHtml(label)}</title></circle>`;
  });
  const line = places.map((place) => place.join()).join(" ");
  return `<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${escapeHtml(spoken)}">${zero}<polyline points="${line}"/>${dots.join("")}</svg>`;
}

/** Adds zero to the values if the smallest is nearer to it than to the greatest, so that a small change does not look like a great one. */
function withZero(amounts: readonly number[]): readonly number[] {
  const [least, most] = [Math.min(...amounts), Math.max(...amounts)];
  return least > 0 && least < most / 2 ? [0, ...amounts] : amounts;
}

/** Returns the function that takes the least value to `from` and the greatest to `to`; all to the middle if they are equal. */
function scale(values: readonly number[], from: number, to: number): (value: number) => number {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return (value) => (most === least ? (from + to) / 2 : from + ((value - least) / (most - least)) * (to - from));
}
