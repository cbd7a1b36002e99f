import type { Figure, FigureKind, FigureStatus, Summary } from "../types";

/** Where a value of a series is told. */
export interface SeriesSource {
  /** The id of the summary; absent if it has none. */
  readonly article?: string;
  readonly title?: string;
  readonly publishedAt?: string;
  /** The id of the figure in its summary. */
  readonly figure: string;
  /** Its span in the text of the article. */
  readonly start: number;
  readonly end: number;
  /** The figure as written: 312億円. */
  readonly text: string;
  /** Whether the period was told for the figure before it, and goes on: 4〜6月期の売上高は3億円だった。純利益は1億円だった。 */
  readonly carriedPeriod?: true;
}

/**
 * What a value of a period is beside those before it: "first"; "revision", where a forecast was changed or the outcome came; "disagreement",
 * where another article tells another value of the same standing; "variant", where one article tells two.
 */
export type SeriesRelation = "first" | "revision" | "disagreement" | "variant";

/** A value, with everyone who tells it. */
export interface SeriesValue extends Pick<Figure, "decimal" | "low" | "high" | "modifier"> {
  readonly status?: FigureStatus;
  readonly relation: SeriesRelation;
  /** In order of publication. More than one: the value is repeated. */
  readonly sources: readonly SeriesSource[];
}

/** The values of a period. */
export interface SeriesPeriod {
  /** The period as in `TimeExpression.timex`; null if no article tells one. */
  readonly timex: string | null;
  /** The days that it covers, the end exclusive, as in `TimeExpression.range`. */
  readonly start?: string;
  readonly end?: string;
  /** In order of publication; the last one holds, unless there is a disagreement. */
  readonly values: readonly SeriesValue[];
}

/** One figure through many articles: the quarterly sales of one company. */
export interface FigureSeries {
  /** Whose: the canonical name of the entity; an empty text for an index such as 完全失業率. */
  readonly entity: string;
  /** The id of the entity in the user's gazetteer. */
  readonly gazetteerId?: string;
  /** What is measured, under one name for all its synonyms. */
  readonly property: string;
  readonly kind: FigureKind;
  /** The unit with what it is divided by: JPY, %, 人, バレル/日. */
  readonly unit: string;
  /** For a change: what it is compared with, such as "yearOnYear". Absent for a value. */
  readonly change?: string;
  /** In order of time; without a period last. */
  readonly periods: readonly SeriesPeriod[];
}

/** Options of `collate`. */
export interface CollateOptions {
  /** The least number of known periods of a series, 0 to 1000. Default 0: also series of values of which no article tells the period. */
  readonly minPeriods?: number;
}

/** A figure with its key, as plain JSON: what a series is made from. Observations can be stored and sorted by `key`. */
export interface SeriesObservation extends Pick<Figure, "decimal" | "low" | "high" | "modifier" | "kind"> {
  /** Equal for the observations of one series. Sorted by key, code unit by code unit, those of one series are neighbours. */
  readonly key: string;
  readonly entity: string;
  readonly gazetteerId?: string;
  readonly property: string;
  readonly unit: string;
  readonly change?: string;
  readonly status?: FigureStatus;
  readonly timex: string | null;
  readonly periodStart?: string;
  readonly periodEnd?: string;
  /** In the same summary: the figure that this one has replaced, 300億円 of 従来予想の300億円から330億円に. */
  readonly replaces?: string;
  readonly source: SeriesSource;
}

/** Anything that has summaries. */
export type Summaries = Iterable<Summary>;
