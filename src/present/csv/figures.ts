import type { Figure, Summary } from "../../types";
import { sentenceText } from "../article";
import { periodOf } from "../figure";
import { cellWriter, csvLine } from "./cells";

/** The text of an article, to which the offsets of its summary refer, and its file. */
interface FigureRowSource {
  readonly text: string;
  readonly file?: string;
}

interface FigureRow {
  readonly figure: Figure;
  readonly summary: Summary;
  readonly source: FigureRowSource;
}

type Cell = string | number | null | undefined;

/** The columns, named by their path in a figure. Users rely on their order: append new ones. */
const COLUMNS: Readonly<Record<string, (row: FigureRow) => Cell>> = {
  // What a table of the article would say.
  measuredEntity: ({ figure }) => figure.measuredEntity?.text,
  measuredProperty: ({ figure }) => figure.measuredProperty?.text,
  "period.timex": ({ figure, summary }) => periodOf(figure, summary)?.timex,
  decimal: ({ figure }) => figure.decimal,
  low: ({ figure }) => figure.low,
  high: ({ figure }) => figure.high,
  modifier: ({ figure }) => figure.modifier,
  "unit.code": ({ figure }) => figure.unit?.code,
  "unit.text": ({ figure }) => figure.unit?.text,
  "perUnit.code": ({ figure }) => figure.perUnit?.code,
  "perUnit.text": ({ figure }) => figure.perUnit?.text,
  "comparison.text": ({ figure }) => figure.comparison?.text,
  "comparison.basis": ({ figure }) => figure.comparison?.basis,
  "comparison.direction": ({ figure }) => figure.comparison?.direction,
  "comparison.signed": ({ figure }) => figure.comparison?.signed,
  status: ({ figure }) => figure.status,
  kind: ({ figure }) => figure.kind,
  text: ({ figure }) => figure.text,
  // Where it is told.
  article: ({ summary }) => summary.id,
  file: ({ source }) => source.file,
  id: ({ figure }) => figure.id,
  sentence: ({ figure }) => figure.sentence,
  start: ({ figure }) => figure.start,
  end: ({ figure }) => figure.end,
  conversionOf: ({ figure }) => figure.conversionOf,
  changeFrom: ({ figure }) => figure.changeFrom,
  partOf: ({ figure }) => figure.partOf,
  period: ({ figure }) => figure.period,
  sentenceText: ({ figure, summary, source }) => sentenceText(figure, summary, source.text),
};

/** The columns of numbers, which stay numbers: -5 is no formula. Offsets and sentences are numbers already. */
const NUMBERS: ReadonlySet<string> = new Set(["decimal", "low", "high", "comparison.signed"]);

/** Writes figures as rows of CSV. */
export interface FigureCsv {
  readonly header: string;
  /** Returns the rows of an article, one for each figure. */
  rows(summary: Summary, source: FigureRowSource): string;
}

/**
 * Returns what writes one figure per row, as RFC 4180 says.
 * @param safe whether no cell may be a formula to a spreadsheet
 */
export function figureCsv(safe: boolean): FigureCsv {
  const cells = Object.entries(COLUMNS).map(([name, cellOf]) => {
    const write = cellWriter(safe, NUMBERS.has(name));
    return (row: FigureRow) => write(String(cellOf(row) ?? ""));
  });
  return {
    header: csvLine(Object.keys(COLUMNS)),
    rows: (summary, source) =>
      summary.figures.map((figure) => csvLine(cells.map((cell) => cell({ figure, summary, source })))).join(""),
  };
}
