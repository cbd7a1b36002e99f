import type { ChangeDirection, EntityType, FigureStatus, Modifier, TimeModifier, Warning } from "../types";

/** The fields of a figure that the reports show as notes. */
export type NoteField = "conversionOf" | "changeFrom" | "partOf" | "status";

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
  /** The words for a change whose size is not told. */
  readonly directions: Readonly<Record<ChangeDirection, string>>;
  /** Return the note on a relation to another figure, given the text of that figure. */
  readonly conversionOf: (text: string) => string;
  readonly changeFrom: (text: string) => string;
  readonly partOf: (text: string) => string;
  /** The order in which notes are shown. */
  readonly noteOrder: readonly NoteField[];
  /** Between the items of a list. */
  readonly listSeparator: string;
  /** How a time is shown: 2025-Q3 or 2025年7月 〜 9月. */
  readonly timeForm: "timex" | "calendar";
  /** The names of the sections of the report in the terminal. */
  readonly sections: Readonly<Record<ReportSection, string>>;
  /** The names of the columns of its table of figures. */
  readonly columns: Readonly<Record<FigureColumn, string>>;
  /** Return the length of an article, as its report begins. */
  readonly characters: (count: number) => string;
  readonly sentences: (count: number) => string;
  readonly warning: (warning: Warning) => string;
}

type ReportSection = "figures" | "timeline" | "entities" | "keywords" | "keySentences" | "warnings";
export type FigureColumn = "owner" | "measure" | "period" | "value" | "change" | "notes" | "written";

/** The languages of the reports, as BCP 47 names them. */
export const LANGUAGES = ["ja", "en"] as const;
export type Language = (typeof LANGUAGES)[number];
