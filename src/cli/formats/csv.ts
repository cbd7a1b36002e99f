import { sentenceText } from "../../present/article";
import { periodOf } from "../../present/figure";
import type { Figure, Summary } from "../../types";
import type { ArticleSource, Format } from "./format";

interface FigureRow {
  readonly figure: Figure;
  readonly summary: Summary;
  readonly source: ArticleSource;
}

type Cell = string | number | null | undefined;

/** The columns, named by their path in a figure. Users rely on their order: append new ones. */
const COLUMNS: Readonly<Record<string, (row: FigureRow) => Cell>> = {
  article: ({ summary }) => summary.id,
  file: ({ source }) => source.file,
  id: ({ figure }) => figure.id,
  sentence: ({ figure }) => figure.sentence,
  start: ({ figure }) => figure.start,
  end: ({ figure }) => figure.end,
  text: ({ figure }) => figure.text,
  kind: ({ figure }) => figure.kind,
  decimal: ({ figure }) => figure.decimal,
  low: ({ figure }) => figure.low,
  high: ({ figure }) => figure.high,
  modifier: ({ figure }) => figure.modifier,
  "unit.code": ({ figure }) => figure.unit?.code,
  "unit.text": ({ figure }) => figure.unit?.text,
  "perUnit.code": ({ figure }) => figure.perUnit?.code,
  "perUnit.text": ({ figure }) => figure.perUnit?.text,
  measuredEntity: ({ figure }) => figure.measuredEntity?.text,
  measuredProperty: ({ figure }) => figure.measuredProperty?.text,
  conversionOf: ({ figure }) => figure.conversionOf,
  changeFrom: ({ figure }) => figure.changeFrom,
  partOf: ({ figure }) => figure.partOf,
  "comparison.basis": ({ figure }) => figure.comparison?.basis,
  "comparison.text": ({ figure }) => figure.comparison?.text,
  "comparison.direction": ({ figure }) => figure.comparison?.direction,
  "comparison.signed": ({ figure }) => figure.comparison?.signed,
  status: ({ figure }) => figure.status,
  period: ({ figure }) => figure.period,
  "period.timex": ({ figure, summary }) => periodOf(figure, summary)?.timex,
  sentenceText: ({ figure, summary, source }) => sentenceText(figure, summary, source.text),
};

/** Writes one figure per row, as RFC 4180 says. Only the other formats show times, entities and keywords. */
export function csvFormat(bom: boolean): Format {
  const cells = Object.values(COLUMNS);
  return {
    begin: () => (bom ? "\uFEFF" : "") + row(Object.keys(COLUMNS)),
    summary: (summary, source) =>
      summary.figures.map((figure) => row(cells.map((cell) => cell({ figure, summary, source })))).join(""),
    failure: () => null,
    end: () => "",
  };
}

const row = (cells: readonly Cell[]): string => `${cells.map(quote).join(",")}\r\n`;

function quote(cell: Cell): string {
  const text = String(cell ?? "");
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
