import { linePlot } from "../../page/plot";
import type { FigureSeries } from "../../series/index";
import { amountOf, holdingValue, nameOf } from "./amount";

/** Draws the values that hold over time as SVG; nothing for less than two of them. */
export function chartOf(series: FigureSeries): string {
  const points = series.periods.flatMap((period) => {
    const value = holdingValue(period);
    if (period.start === undefined || value?.decimal == null) return [];
    const label = `${period.timex} ${amountOf(value, series)}`;
    const isActual = value.status === undefined || value.status === "actual";
    return [{ time: Date.parse(period.start.slice(0, 10)), amount: Number(value.decimal), label, isActual }];
  });
  if (points.length < 2) return "";
  return linePlot(points, `${nameOf(series)}: ${points.map(({ label }) => label).join(", ")}`);
}
