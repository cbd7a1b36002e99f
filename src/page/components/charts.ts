import { type Chart, type ChartPoint, type ChartRow, chartsOf } from "../chart-data";
import type { PageLabels } from "../labels";
import { linePlot } from "../plot";
import { element, linkTo } from "./element";

/** Builds the charts of the rows; nothing if no figures belong together. */
export function charts(rows: readonly ChartRow[], labels: PageLabels): HTMLElement[] {
  const drawn = chartsOf(rows).map((chart) => card(chart, labels));
  return drawn.length === 0
    ? []
    : [element("div", { class: "charts", role: "group", "aria-label": labels.charts }, ...drawn)];
}

/** Builds a chart under its title, with its values as a list of links. */
const card = (chart: Chart, labels: PageLabels): HTMLElement =>
  element(
    "figure",
    {},
    element("figcaption", {}, chart.title, " ", element("span", { class: "unit" }, chart.unit)),
    ...(chart.form === "line" ? [line(chart, labels)] : []),
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

function line({ title, points }: Chart, { listSeparator }: PageLabels): HTMLElement {
  const plotted = points.map(({ label, row }) => ({
    time: Date.parse(row.periodStart!.slice(0, 10)),
    amount: row.amount,
    label: `${label} ${row.value}`,
    isActual: row.isActual,
  }));
  const plot = element("div", { class: "plot" });
  // All texts in it are escaped. innerHTML runs no scripts, and the policy of the page forbids them.
  plot.innerHTML = linePlot(plotted, `${title}: ${plotted.map(({ label }) => label).join(listSeparator)}`);
  return plot;
}
