import { readFileSync } from "node:fs";
import type { Analyzer, Figure } from "../../src/types";

/** A row of `fixtures/cases/figures*.tsv`: a text and the figures in it. */
export interface FigureCase {
  readonly text: string;
  readonly expected: readonly string[];
  readonly line: number;
}

/** Reads `text<TAB>span|kind|value or low..high|unit|modifier ; …`; an empty second cell means that nothing is a figure. */
export function readFigureCases(file: string): FigureCase[] {
  const content = readFileSync(new URL(`../../fixtures/cases/${file}`, import.meta.url), "utf8");
  return content.split("\n").flatMap((line, index) => {
    if (line === "" || line.startsWith("#")) return [];
    const [text, expected] = line.split("\t") as [string, string?];
    return [
      { text, expected: expected?.trim() ? expected.split(" ; ").map((cell) => cell.trim()) : [], line: index + 1 },
    ];
  });
}

/** Writes the figures of a text in the notation of the cases; throws if the offsets of one are wrong. */
export function showFigures(analyzer: Analyzer, text: string): string[] {
  return analyzer.analyze(text).figures.map((figure) => {
    if (text.slice(figure.start, figure.end) !== figure.text)
      throw new Error(`${figure.text} is not at ${figure.start} in ${text}`);
    return showFigure(figure);
  });
}

/** Writes a figure in the notation of the cases. */
export const showFigure = ({ text, kind, decimal, low, high, unit, modifier }: Figure): string =>
  [
    text,
    kind,
    decimal ?? `${low}..${high}`,
    (kind === "money" ? unit?.code : kind === "percent" ? "%" : unit?.text) ?? "",
    modifier ?? "",
  ].join("|");
