import { cellWriter, csvLine } from "../../present/csv/cells";
import type { FigureSeries, SeriesPeriod, SeriesSource, SeriesValue } from "../../series/index";
import type { SeriesFormat } from "./format";

interface SeriesRow {
  readonly series: FigureSeries;
  readonly period: SeriesPeriod;
  readonly value: SeriesValue;
  readonly source: SeriesSource;
}

/** The columns. Users rely on their order: append new ones. */
const COLUMNS: Readonly<Record<string, (row: SeriesRow) => string | number | null | undefined>> = {
  entity: ({ series }) => series.entity,
  property: ({ series }) => series.property,
  "period.timex": ({ period }) => period.timex,
  "period.start": ({ period }) => period.start,
  "period.end": ({ period }) => period.end,
  decimal: ({ value }) => value.decimal,
  low: ({ value }) => value.low,
  high: ({ value }) => value.high,
  modifier: ({ value }) => value.modifier,
  unit: ({ series }) => series.unit,
  status: ({ value }) => value.status,
  relation: ({ value }) => value.relation,
  change: ({ series }) => series.change,
  kind: ({ series }) => series.kind,
  gazetteerId: ({ series }) => series.gazetteerId,
  text: ({ source }) => source.text,
  article: ({ source }) => source.article,
  publishedAt: ({ source }) => source.publishedAt,
  title: ({ source }) => source.title,
  figure: ({ source }) => source.figure,
  start: ({ source }) => source.start,
  end: ({ source }) => source.end,
};
const NUMBERS: ReadonlySet<string> = new Set(["decimal", "low", "high", "start", "end"]);

/** Writes a row for each source of each value, as RFC 4180 says; with `bom` no cell is a formula to a spreadsheet. */
export function csvSeries(bom: boolean): SeriesFormat {
  const cells = Object.entries(COLUMNS).map(([name, cellOf]) => {
    const write = cellWriter(bom, NUMBERS.has(name));
    return (row: SeriesRow) => write(String(cellOf(row) ?? ""));
  });
  return {
    begin: () => (bom ? "\uFEFF" : "") + csvLine(Object.keys(COLUMNS)),
    series: (series) =>
      series.periods
        .flatMap((period) =>
          period.values.flatMap((value) => value.sources.map((source) => ({ series, period, value, source }))),
        )
        .map((row) => csvLine(cells.map((cell) => cell(row))))
        .join(""),
    end: () => "",
  };
}
