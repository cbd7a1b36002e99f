/**
 * Every closed list of values in the result. The types, the runtime schema, the checks of options and of `dict/`, the labels of the reports
 * and the model of names all follow from these arrays. Add a new value here; `tsc` and the tests then name all other code that needs it.
 * This file imports nothing.
 */

/** The model of names refers to them by index: append, never sort. */
export const ENTITY_TYPES = ["person", "organization", "location", "facility", "product", "event", "law"] as const;

/** The top classes of Sekine's Extended Named Entity hierarchy that news needs. */
export type EntityType = (typeof ENTITY_TYPES)[number];

export const FIGURE_KINDS = ["money", "percent", "quantity", "age", "ordinal", "ratio", "number"] as const;

/** What a figure is: 3億円, 18.2%, 5人, 42歳, 第3回, 2倍 or 4勝3敗, and a number that counts nothing named. */
export type FigureKind = (typeof FIGURE_KINDS)[number];

export const MODIFIERS = ["about", "atLeast", "moreThan", "atMost", "lessThan", "several"] as const;

/** The approximation or bound that a word before or after the figure expresses: 約, 以上, 超, 以下, 未満, 数 (as in 数十人). */
export type Modifier = (typeof MODIFIERS)[number];

export const COMPARISON_BASES = [
  "yearOnYear",
  "monthOnMonth",
  "quarterOnQuarter",
  "previousDay",
  "previousTerm",
  "plan",
  "other",
] as const;

/** What a value is compared with: 前年同期比, 前月比, 前四半期比, 前日比, 前期比, 計画比, or anything else. */
export type ComparisonBasis = (typeof COMPARISON_BASES)[number];

export const DIRECTIONS = ["up", "down", "flat"] as const;

/** Which way a value moved: 増, 減, 横ばい. */
export type ChangeDirection = (typeof DIRECTIONS)[number];

export const STATUSES = ["actual", "forecast", "plan", "target", "estimate", "denied"] as const;

/** How real a figure is: 実績, 予想, 計画, 目標, 推定, 否定. */
export type FigureStatus = (typeof STATUSES)[number];

export const TIME_TYPES = ["date", "time", "duration", "set"] as const;

/** The types of TIMEX3: 2月7日, 午後3時, 3日間, 毎週月曜日. */
export type TimeType = (typeof TIME_TYPES)[number];

export const TIME_MODIFIERS = [
  "APPROX",
  "BEFORE",
  "AFTER",
  "ON_OR_BEFORE",
  "ON_OR_AFTER",
  "START",
  "MID",
  "END",
  "LESS_THAN",
  "MORE_THAN",
] as const;

/** The values of TIMEX3's `mod`: ごろ, より前, より後, まで, から, 初め, 半ば, 末, 未満, 超. */
export type TimeModifier = (typeof TIME_MODIFIERS)[number];

export const ANCHORS = ["absolute", "publication", "context"] as const;

/** What a time was resolved against: nothing (it is complete as written), the day of publication, or another time in the text. */
export type TimeAnchor = (typeof ANCHORS)[number];

export const WARNING_CODES = ["empty", "ambiguous", "recognizer"] as const;

/** Why there is a warning: a text without content, an expression that can be read in two ways, a finding of a recognizer that was left out. */
export type WarningCode = (typeof WARNING_CODES)[number];

export const ERROR_CODES = [
  "ERR_INPUT",
  "ERR_OPTION",
  "ERR_DICTIONARY",
  "ERR_ENCODING",
  "ERR_ABORTED",
  "ERR_QUEUE",
  "ERR_INTERNAL",
] as const;

/**
 * `ERR_INPUT` a bad article; `ERR_OPTION` a bad option; `ERR_DICTIONARY` a bad row of a dictionary; `ERR_ENCODING` bytes that are not text;
 * `ERR_ABORTED` a signal; `ERR_QUEUE` Redis is out of reach, refuses or is full; `ERR_INTERNAL` a bug of yomitori, or an article that
 * stopped a thread of a pool twice.
 */
export type AnalyzerErrorCode = (typeof ERROR_CODES)[number];

/** Returns a list without some of its values, for a table or a rule that has only the others. */
export const without = <T extends string, const Left extends T>(list: readonly T[], ...left: readonly Left[]) =>
  list.filter((value): value is Exclude<T, Left> => !(left as readonly T[]).includes(value));
