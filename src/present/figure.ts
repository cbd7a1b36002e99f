import type { Comparison, Figure, Summary, TimeExpression } from "../types";
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

/** Returns the exact value with its modifier and unit: ≈ 150,000,000,000,000 JPY, 10–20 %, 4–3; a change with its sign: +18.2 %. */
export function exactValue(figure: Figure, wording: Wording): string {
  const { kind, decimal, low, high, modifier } = figure;
  const separator = kind === "ratio" ? wording.scoreSeparator : wording.rangeSeparator;
  const amount =
    decimal !== null
      ? isChange(figure)
        ? signed(figure.comparison.signed, figure.comparison.direction)
        : grouped(decimal)
      : grouped(low ?? "") + separator + grouped(high ?? "");
  const prefix = (kind === "ordinal" && wording.ordinalPrefix) || "";
  const [before, after] = modifier ? wording.modifiers[modifier] : ["", ""];
  return `${before}${prefix}${amount} ${unitName(figure, wording)}`.trimEnd() + after;
}

/** A figure that is a change itself: 3.2% in 前年比3.2%増. */
type ChangeFigure = Figure & { readonly comparison: Required<Pick<Comparison, "signed">> & Comparison };

/** Whether a figure is the change that its comparison tells, not a value that changed by it. */
export function isChange(figure: Figure): figure is ChangeFigure {
  const { comparison, decimal } = figure;
  if (comparison?.signed === undefined || comparison.changeFigure !== undefined || decimal === null) return false;
  return comparison.signed.replace(/^[+-]/, "") === decimal.replace(/^[+-]/, "");
}

/** Writes a change with its sign: +18.2, -3, ±0. */
const signed = (change: string, direction: Comparison["direction"]): string =>
  grouped(change.replace(/^(?=\d)/, direction === "flat" ? "±" : "+"));

/** Returns the change of a figure against its basis, with sign and unit: 前年同期比 +18.2 %, 前日比 up; an empty text if none is told. */
export function changeOf(figure: Figure, { figures }: Summary, wording: Wording): string {
  const { comparison } = figure;
  if (!comparison) return "";
  const { text, direction, changeFigure } = comparison;
  // 前年同期比 beside +18.2 %: the value says the rest.
  if (isChange(figure)) return oneLine(text);
  if (comparison.signed === undefined) return `${oneLine(text)} ${wording.directions[direction]}`;
  const change = figures.find(({ id }) => id === changeFigure);
  const unit = change ? unitName(change, wording) : "";
  return `${oneLine(text)} ${signed(comparison.signed, direction)} ${unit}`.trimEnd();
}

/** Separates thousands: 1234567.89 becomes 1,234,567.89. */
const grouped = (decimal: string): string =>
  decimal.replace(/\d+/, (whole) => whole.replace(/\B(?=(?:\d{3})+$)/g, ","));

/** Returns the notes on a figure, such as 300円から and 予想, in the order of the language. Its change is no note. */
export function figureNotes(figure: Figure, { figures }: Summary, wording: Wording): string[] {
  const textOf = (id: string) => oneLine(figures.find((other) => other.id === id)?.text ?? "");
  const { conversionOf, changeFrom, partOf, status } = figure;
  const notes: Readonly<Record<NoteField, string | undefined>> = {
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
