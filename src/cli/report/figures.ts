import { ENGLISH } from "../../present/english";
import { exactValue, figureNotes, measuredName, periodOf } from "../../present/figure";
import type { Figure, Summary } from "../../types";
import { type Style, table } from "./layout";

/** Returns the table of figures by measured property: each as written, with its exact value and with notes. */
export function figureTable(summary: Summary, style: Style): string {
  const { colors } = style;
  const rows = groups(summary.figures).flatMap(([label, members]) =>
    members.map((figure, i) => [
      i === 0 ? label || "–" : "",
      figure.text,
      exactValue(figure, ENGLISH),
      notes(figure, summary),
    ]),
  );
  return table(rows, [{}, { paint: colors.cyan }, { align: "right" }, { paint: colors.dim }], style);
}

/** Groups figures by label, in the order of the first figure of each; those without a label come last. */
function groups(figures: readonly Figure[]): [label: string, members: readonly Figure[]][] {
  const byLabel = new Map<string, Figure[]>();
  for (const figure of figures) {
    const label = measuredName(figure);
    const members = byLabel.get(label);
    if (members) members.push(figure);
    else byLabel.set(label, [figure]);
  }
  return [...byLabel].sort(([a], [b]) => Number(a === "") - Number(b === ""));
}

/** Returns the notes of a figure: = 1兆ドル, from 300円, 前年同期比 +18.2, forecast, 2025-Q3 */
function notes(figure: Figure, summary: Summary): string {
  const period = periodOf(figure, summary)?.timex;
  return [...figureNotes(figure, summary, ENGLISH), ...(period ? [period] : [])].join(", ");
}
