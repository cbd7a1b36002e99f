import type { FigureSeries, SeriesPeriod, SeriesValue } from "../../series/index";
import type { Modifier } from "../../types";

const MARKS: Readonly<Record<Modifier, string>> = {
  about: "≈ ",
  atLeast: "≥ ",
  moreThan: "> ",
  atMost: "≤ ",
  lessThan: "< ",
  several: "≈ ",
};

/** Returns a value for a reader: 31,200,000,000; ≈ 5; 10–20; a change with its sign. */
export function amountOf({ decimal, low, high, modifier }: SeriesValue, { change }: FigureSeries): string {
  const amount = decimal === null ? `${grouped(low ?? "")}–${grouped(high ?? "")}` : grouped(decimal);
  const sign = change !== undefined && /^\d/.test(amount) ? "+" : "";
  return `${modifier ? MARKS[modifier] : ""}${sign}${amount}`;
}

const grouped = (decimal: string): string =>
  decimal.replace(/\d+/, (whole) => whole.replace(/\B(?=(?:\d{3})+$)/g, ","));

/** Returns what a reader must know of a value: forecast, revision, × 2. */
export function notesOf({ status, relation, sources }: SeriesValue): string[] {
  return [
    ...(status !== undefined && status !== "actual" ? [status] : []),
    ...(relation === "first" ? [] : [relation]),
    ...(sources.length > 1 ? [`× ${sources.length}`] : []),
  ];
}

/** Returns the value that holds for a period: the last that is not called into question; undefined for a range. */
export function holdingValue({ values }: SeriesPeriod): SeriesValue | undefined {
  return values.findLast(({ relation }) => relation === "first" || relation === "revision");
}

/** Returns whose and what: 北斗電機 売上高. */
export const nameOf = ({ entity, property, change }: FigureSeries): string =>
  [entity, property, change].filter(Boolean).join(" ");
