/** Chooses from the figures of the page those that are better looked at than read: one measure over time, or over owners. */
import type { FigureData } from "./data";

/** What a chart needs of a row. */
export type ChartRow = Pick<
  FigureData,
  | "amount"
  | "isActual"
  | "isLevel"
  | "measure"
  | "mentions"
  | "owner"
  | "period"
  | "periodStart"
  | "place"
  | "unit"
  | "value"
> & {
  readonly article: string;
};

export interface ChartPoint {
  /** The period, or the owner. */
  readonly label: string;
  readonly row: ChartRow;
}

export interface Chart {
  /** One owner over time as a line, or the owners of one measure as bars. */
  readonly form: "line" | "bars";
  /** The measure, and what all points share: 純利益 北斗電機, 純利益 2025年. */
  readonly title: string;
  readonly unit: string;
  /** In order of time, or of size. */
  readonly points: readonly ChartPoint[];
}

/** The most charts of a page, and the most points of a chart. */
const MOST_CHARTS = 24;
const MOST_POINTS = 12;

/** Returns the charts of the rows: first those over time. A chart has two points or more, all in one unit. */
export function chartsOf(rows: readonly ChartRow[]): Chart[] {
  const levels = rows.filter(({ isLevel, measure }) => isLevel && measure !== "");
  return [...overTime(levels), ...overOwners(levels)].slice(0, MOST_CHARTS);
}

/** Charts of the values of one owner and one measure at two times or more. Without an owner, only values of one article belong together. */
function overTime(rows: readonly ChartRow[]): Chart[] {
  const dated = rows.filter(({ periodStart }) => periodStart !== undefined);
  return grouped(dated, ({ owner, measure, unit, article }) => [owner, measure, unit, owner === "" ? article : ""])
    .map((group): Chart => {
      const { owner, measure, unit } = group[0]!;
      const byTime = unique(group, ({ periodStart }) => periodStart!);
      byTime.sort((a, b) => (a.periodStart! < b.periodStart! ? -1 : 1));
      const points = byTime.slice(-MOST_POINTS).map((row) => ({ label: row.period, row }));
      return { form: "line", title: [owner, measure].filter(Boolean).join(" "), unit, points };
    })
    .filter(({ points }) => points.length > 1);
}

/** Charts of one measure of two owners or more at one time, from one article. */
function overOwners(rows: readonly ChartRow[]): Chart[] {
  const owned = rows.filter(({ owner }) => owner !== "");
  return grouped(owned, ({ measure, unit, period, article }) => [measure, unit, period, article])
    .map((group): Chart => {
      const { measure, unit, period } = group[0]!;
      const byOwner = unique(group, ({ owner }) => owner);
      byOwner.sort((a, b) => b.amount - a.amount);
      const points = byOwner.slice(0, MOST_POINTS).map((row) => ({ label: row.owner, row }));
      return { form: "bars", title: [measure, period].filter(Boolean).join(" "), unit, points };
    })
    .filter(({ points }) => points.length > 1);
}

function grouped(rows: readonly ChartRow[], keyOf: (row: ChartRow) => readonly string[]): ChartRow[][] {
  const groups = new Map<string, ChartRow[]>();
  for (const row of rows) {
    const key = keyOf(row).join("\n");
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return [...groups.values()];
}

/** Keeps of the rows with the same key the one that is told most often; of those the first, an actual value before a plan. */
function unique(rows: readonly ChartRow[], keyOf: (row: ChartRow) => string): ChartRow[] {
  const kept = new Map<string, ChartRow>();
  for (const row of rows) {
    const other = kept.get(keyOf(row));
    const isBetter = other && (Number(row.isActual) - Number(other.isActual) || row.mentions - other.mentions) > 0;
    if (!other || isBetter) kept.set(keyOf(row), row);
  }
  return [...kept.values()];
}
