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

/**
 * Writes one figure per row, as RFC 4180 says. Only the other formats show times, entities and keywords.
 * @param safe whether no cell may be a formula to a spreadsheet
 */
export function csvFormat(bom: boolean, safe = bom): Format {
  const cells = Object.entries(COLUMNS).map(([name, cellOf]) => {
    const write = cellWriter(safe, NUMBERS.has(name));
    return (row: FigureRow) => write(String(cellOf(row) ?? ""));
  });
  return {
    begin: () => (bom ? "\uFEFF" : "") + csvLine(Object.keys(COLUMNS)),
    result: (summary, source) =>
      summary.figures.map((figure) => csvLine(cells.map((cell) => cell({ figure, summary, source })))).join(""),
    failure: () => null,
    end: () => "",
  };
}

/** Returns a row of cells that are quoted already. */
export const csvLine = (cells: readonly string[]): string => `${cells.join(",")}\r\n`;

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** Returns a cell as RFC 4180 has it: in quotes if it needs them. */
const quote = (text: string): string => (/[",\r\n]/.test(text) ? quoted(text) : text);

/**
 * The beginning of a text that a spreadsheet takes for a formula: = + - @ in any width, a tab or a line end
 * (https://owasp.org/www-community/attacks/CSV_Injection), also behind what a spreadsheet skips: spaces, and characters without a width.
 */
const FORMULA = /^(?:[\t\r\n]|[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠﹦﹢﹣﹫])/u;
/** Whether a spreadsheet takes a text for a formula. A number is none: -5. */
export const isFormula = (text: string): boolean => FORMULA.test(text) && !NUMBER.test(text);

const NUMBER = /^[+-]?\d+(?:\.\d+)?$/;

/**
 * Returns a cell that is no formula, by the convention of OWASP: it begins with a ' and is in quotes. Quoted is also what other separators
 * would cut up, since a part of a cell can be a formula, too.
 */
const quoteText = (text: string): string =>
  FORMULA.test(text) ? quoted(`'${text}`) : /[;\t]/.test(text) ? quoted(text) : quote(text);

const quoteNumber = (text: string): string => (NUMBER.test(text) ? text : quoteText(text));

/** Returns the function that writes a cell: as RFC 4180 has it, or so that it is no formula to a spreadsheet. */
export const cellWriter = (safe: boolean, isNumber: boolean): ((text: string) => string) =>
  !safe ? quote : isNumber ? quoteNumber : quoteText;
