import type { Comparison, Figure, Summary } from "../../types";
import { type Style, table } from "./layout";

const MODIFIERS: Readonly<Record<NonNullable<Figure["modifier"]>, string>> = {
  about: "≈ ",
  atLeast: "≥ ",
  moreThan: "> ",
  atMost: "≤ ",
  lessThan: "< ",
  several: "some ",
};

/** By what they measure, each with the figure as written, its exact value, and what it stands to other figures. */
export function figures(summary: Summary, style: Style): string {
  const { colors } = style;
  const rows = groups(summary.figures).flatMap(([label, members]) =>
    members.map((figure, i) => [i === 0 ? label || "–" : "", figure.text, value(figure), notes(figure, summary)]),
  );
  return table(rows, [{}, { paint: colors.cyan }, { align: "right" }, { paint: colors.dim }], style);
}

/** Figures by their label, in the order of its first figure; those that measure nothing known come last. */
function groups(figures: readonly Figure[]): [label: string, members: readonly Figure[]][] {
  const byLabel = new Map<string, Figure[]>();
  for (const figure of figures) {
    const members = byLabel.get(what(figure));
    if (members) members.push(figure);
    else byLabel.set(what(figure), [figure]);
  }
  return [...byLabel].sort(([a], [b]) => Number(a === "") - Number(b === ""));
}

function what({ measuredEntity, measuredProperty }: Figure): string {
  return [measuredEntity?.text, measuredProperty?.text].filter(Boolean).join(" ");
}

/** ≈ 150,000,000,000,000 JPY; 10–20 %; 4–3 for a score. */
function value({ kind, decimal, low, high, modifier, unit, perUnit }: Figure): string {
  const amount = decimal !== null ? grouped(decimal) : `${grouped(low ?? "")}–${grouped(high ?? "")}`;
  const name =
    kind === "percent"
      ? "%"
      : kind === "ordinal"
        ? ""
        : ((kind === "money" ? unit?.code : undefined) ?? unit?.text ?? "");
  const per = perUnit ? `/${perUnit.text}` : "";
  return `${modifier ? MODIFIERS[modifier] : ""}${kind === "ordinal" ? "no. " : ""}${amount} ${name}${per}`.trimEnd();
}

/** 1234567.89 as 1,234,567.89. */
const grouped = (decimal: string): string =>
  decimal.replace(/\d+/, (whole) => whole.replace(/\B(?=(?:\d{3})+$)/g, ","));

function notes(figure: Figure, { figures, times }: Summary): string {
  const of = (id: string | undefined) => figures.find((other) => other.id === id)?.text;
  const { comparison } = figure;
  return [
    figure.conversionOf && `= ${of(figure.conversionOf)}`,
    figure.changeFrom && `from ${of(figure.changeFrom)}`,
    figure.partOf && `of ${of(figure.partOf)}`,
    comparison && `${comparison.text} ${change(comparison)}`,
    figure.status && figure.status !== "actual" && figure.status,
    figure.period && times.find((time) => time.id === figure.period)?.timex,
  ]
    .filter(Boolean)
    .join(", ");
}

/** +18.2, -3; the direction where the change has no figure. */
const change = ({ signed, direction }: Comparison): string =>
  signed === undefined ? direction : signed.replace(/^(?=\d)/, direction === "flat" ? "±" : "+");
