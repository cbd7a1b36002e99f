import type { Figure, Summary, TimeExpression } from "../types";
import { oneLine } from "./article";
import type { NoteField, Wording } from "./wording";

/** Returns the measured entity and property: 日本 輸出額; an empty text if neither is known. */
export const measuredName = ({ measuredEntity, measuredProperty }: Figure): string =>
  oneLine([measuredEntity?.text, measuredProperty?.text].filter(Boolean).join(" "));

/** Returns the unit: JPY, %, 人, バレル/日. Values with the same unit can be compared. */
export function unitName({ kind, unit, perUnit }: Figure, { ordinalPrefix }: Wording): string {
  const per = perUnit ? `/${perUnit.text}` : "";
  if (kind === "percent") return `%${per}`;
  if (kind === "ordinal" && ordinalPrefix !== null) return per;
  return ((kind === "money" ? unit?.code : undefined) ?? unit?.text ?? "") + per;
}

/** Returns the exact value with its modifier and unit: ≈ 150,000,000,000,000 JPY, 10–20 %, 4–3. */
export function exactValue(figure: Figure, wording: Wording): string {
  const { kind, decimal, low, high, modifier } = figure;
  const separator = kind === "ratio" ? wording.scoreSeparator : wording.rangeSeparator;
  const amount = decimal !== null ? grouped(decimal) : grouped(low ?? "") + separator + grouped(high ?? "");
  const prefix = (kind === "ordinal" && wording.ordinalPrefix) || "";
  const [before, after] = modifier ? wording.modifiers[modifier] : ["", ""];
  return `${before}${prefix}${amount} ${unitName(figure, wording)}`.trimEnd() + after;
}

/** Separates thousands: 1234567.89 becomes 1,234,567.89. */
const grouped = (decimal: string): string =>
  decimal.replace(/\d+/, (whole) => whole.replace(/\B(?=(?:\d{3})+$)/g, ","));

/** Returns the notes on a figure, such as 300円から and 予想, in the order of the language. */
export function figureNotes(figure: Figure, { figures }: Summary, wording: Wording): string[] {
  const textOf = (id: string) => oneLine(figures.find((other) => other.id === id)?.text ?? "");
  const { comparison, conversionOf, changeFrom, partOf, status } = figure;
  const notes: Readonly<Record<NoteField, string | undefined>> = {
    comparison: comparison && wording.comparison(comparison),
    conversionOf: conversionOf && wording.conversionOf(textOf(conversionOf)),
    changeFrom: changeFrom && wording.changeFrom(textOf(changeFrom)),
    partOf: partOf && wording.partOf(textOf(partOf)),
    status: status && wording.statuses[status],
  };
  return wording.noteOrder.flatMap((field) => notes[field] || []);
}

/** Returns the time expression that states when the figure holds; undefined if there is none. */
export const periodOf = ({ period }: Figure, { times }: Summary): TimeExpression | undefined =>
  times.find(({ id }) => id === period);
