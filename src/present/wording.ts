import type { Comparison, EntityType, FigureStatus, Modifier, TimeModifier } from "../types";

/** What ties a figure to other figures, to a comparison or to reality; each is one note. */
export type NoteField = "comparison" | "conversionOf" | "changeFrom" | "partOf" | "status";

/**
 * The words of a report in one language. Everything else about how a figure, a time or a name is shown is the same in every report. A new
 * value of an enumeration does not compile until each language has a word for it.
 */
export interface Wording {
  readonly entityTypes: Readonly<Record<EntityType, string>>;
  /** The words before and after a value. */
  readonly modifiers: Readonly<Record<Modifier, readonly [before: string, after: string]>>;
  /** Empty for a status that goes without saying. */
  readonly statuses: Readonly<Record<FigureStatus, string>>;
  /** Appended to a time. */
  readonly timeModifiers: Readonly<Record<TimeModifier, string>>;
  /** Between the ends of a range: 10–20. */
  readonly rangeSeparator: string;
  /** Between the two numbers of a score: 4 - 3. */
  readonly scoreSeparator: string;
  /** Before an ordinal in place of its counter: "no. " for 第3回; null where the counter is shown. */
  readonly ordinalPrefix: string | null;
  readonly comparison: (comparison: Comparison) => string;
  /** Each takes the text of the other figure. */
  readonly conversionOf: (text: string) => string;
  readonly changeFrom: (text: string) => string;
  readonly partOf: (text: string) => string;
  /** The order in which notes are shown. */
  readonly noteOrder: readonly NoteField[];
}
