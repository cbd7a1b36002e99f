import type { Comparison, EntityType, FigureStatus, Modifier, TimeModifier } from "../types";

/** The fields of a figure that the reports show as notes. */
export type NoteField = "comparison" | "conversionOf" | "changeFrom" | "partOf" | "status";

/**
 * The words of a report in one language. All else about how a figure, a time or a name is shown is the same in both reports. A new value of
 * an enumeration does not compile until each language has a word for it.
 */
export interface Wording {
  readonly entityTypes: Readonly<Record<EntityType, string>>;
  /** The words before and after a value: 約 or 以上. */
  readonly modifiers: Readonly<Record<Modifier, readonly [before: string, after: string]>>;
  /** Empty for a status that goes without saying. */
  readonly statuses: Readonly<Record<FigureStatus, string>>;
  /** The words after a time: の末. */
  readonly timeModifiers: Readonly<Record<TimeModifier, string>>;
  /** Between the ends of a range: 10–20. */
  readonly rangeSeparator: string;
  /** Between the two numbers of a score: 4 - 3. */
  readonly scoreSeparator: string;
  /** Before an ordinal in place of its counter: "no. " for 第3回; null where the counter is shown. */
  readonly ordinalPrefix: string | null;
  /** Returns the note on a comparison. */
  readonly comparison: (comparison: Comparison) => string;
  /** Return the note on a relation to another figure, given the text of that figure. */
  readonly conversionOf: (text: string) => string;
  readonly changeFrom: (text: string) => string;
  readonly partOf: (text: string) => string;
  /** The order in which notes are shown. */
  readonly noteOrder: readonly NoteField[];
}
