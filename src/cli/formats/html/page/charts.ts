/** Draws charts as SVG: no network, colours of the page, a text for screen readers. */
import { type Chart, type ChartPoint, type ChartRow, chartsOf } from "./chart-data";
import { element, linkTo } from "./element";
import { LABELS, LIST_SEPARATOR } from "./language";

const NAMESPACE = "http://www.w3.org/2000/svg";
/** The size of a plot, in units of its view box; it is as wide as its card. */
const WIDTH = 320;
const HEIGHT = 120;
/** The space around the points of a line. */
const MARGIN = { x: 14, top: 14, bottom: 14 };

/** Builds the charts of the rows; nothing if no figures belong together. */
export function charts(rows: readonly ChartRow[]): HTMLElement[] {
  const drawn = chartsOf(rows).map(card);
  return drawn.length === 0
    ? []
    : [element("div", { class: "charts", role: "group", "aria-label": LABELS.charts }, ...drawn)];
}

/** Builds a chart under its title, with its values as a list of links. */
const card = (chart: Chart): HTMLElement =>
  element(
    "figure",
    {},
    element("figcaption", {}, chart.title, " ", element("span", { class: "unit" }, chart.unit)),
    ...(chart.form === "line" ? [line(chart)] : []),
    element("ol", { class: chart.form }, ...chart.points.map((point) => entry(chart, point))),
  );

function entry({ form, points }: Chart, { label, row }: ChartPoint): HTMLElement {
  const children = [element("span", { class: "label" }, label), linkTo(row.place, row.value)];
  if (form === "line") return element("li", {}, ...children);
  const bar = element("span", { class: "bar" });
  const most = Math.max(...points.map((point) => Math.abs(point.row.amount)), Number.MIN_VALUE);
  bar.style.width = `${(100 * Math.abs(row.amount)) / most}%`;
  if (row.amount < 0) bar.classList.add("negative");
  return element("li", {}, ...children, element("span", { class: "track", "aria-hidden": "true" }, bar));
}

/** Draws the values over time: times at their distance, the axis from zero unless all values are far from it. */
function line({ title, points }: Chart): SVGElement {
  const times = points.map(({ row }) => Date.parse(row.periodStart!.slice(0, 10)));
  const amounts = points.map(({ row }) => row.amount);
  const x = scale(times, MARGIN.x, WIDTH - MARGIN.x);
  const y = scale(withZero(amounts), HEIGHT - MARGIN.bottom, MARGIN.top);
  const places = points.map((_, i) => [x(times[i]!), y(amounts[i]!)] as const);
  const label = `${title}: ${points.map((point) => `${point.label} ${point.row.value}`).join(LIST_SEPARATOR)}`;
  const plot = svg("svg", { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: "img", "aria-label": label });
  if (amounts.some((amount) => amount < 0) && amounts.some((amount) => amount >= 0))
    plot.append(svg("line", { class: "zero", x1: "0", x2: String(WIDTH), y1: fixed(y(0)), y2: fixed(y(0)) }));
  plot.append(svg("polyline", { points: places.map((place) => place.map(fixed).join()).join(" ") }));
  places.forEach(([cx, cy], i) => {
    const { label, row } = points[i]!;
    const dot = svg("circle", { cx: fixed(cx), cy: fixed(cy), r: "4.5", ...(row.isActual ? {} : { class: "open" }) });
    const title = svg("title", {});
    title.textContent = `${label} ${row.value}`;
    dot.append(title);
    plot.append(dot);
  });
  return plot;
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

const fixed = (value: number): string => value.toFixed(1);

function svg(name: string, attributes: Readonly<Record<string, string>>): SVGElement {
  const made = document.createElementNS(NAMESPACE, name) as SVGElement;
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}
