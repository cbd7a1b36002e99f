/**
 * Every closed list of values in a summary. The types, the runtime schema, the checks of options and of `dict/`, the labels of the reports
 * and the model of names all follow from these arrays. To add a value, add it here; `tsc` and the tests then name every other file to
 * change. This file imports nothing.
 */

export const STAGES = ["entities", "times", "figures", "keywords", "keySentences"] as const;

/** What an analyzer can be asked for, each a list of the summary: names, times, figures, keywords, key sentences. */
export type Stage = (typeof STAGES)[number];

/** The model of names numbers the types in this order: append new ones, never sort. */
export const ENTITY_TYPES = ["person", "organization", "location", "facility", "product", "event", "law"] as const;

/**
 * The kinds of named things, which are classes of Sekine's Extended Named Entity hierarchy: 石破茂, トヨタ自動車, 千葉県, 成田空港, プリウス,
 * 東京五輪, 民法.
 */
export type EntityType = (typeof ENTITY_TYPES)[number];

export const FIGURE_KINDS = ["money", "percent", "quantity", "age", "ordinal", "ratio", "number"] as const;

/** The kinds of figures, in this order: 3億円, 18.2%, 5人, 42歳, 第3回, 2倍 or 4勝3敗, a number without a unit. */
export type FigureKind = (typeof FIGURE_KINDS)[number];

export const MODIFIERS = ["about", "atLeast", "moreThan", "atMost", "lessThan", "several"] as const;

/** How the words around a number approximate or limit it: 約, 以上, 超, 以下, 未満, 数 (数十人). */
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

/** What a value is compared with: 前年同期比, 前月比, 前四半期比, 前日比, 前期比, 計画比, anything else. */
export type ComparisonBasis = (typeof COMPARISON_BASES)[number];

export const DIRECTIONS = ["up", "down", "flat"] as const;

/** Which way a value moved: 増, 減, 横ばい. */
export type ChangeDirection = (typeof DIRECTIONS)[number];

export const STATUSES = ["actual", "forecast", "plan", "target", "estimate", "denied"] as const;

/** Whether a figure is a fact: 実績, 予想, 計画, 目標, 推定, 否定 (5人ではない). */
export type FigureStatus = (typeof STATUSES)[number];

export const TIME_TYPES = ["date", "time", "duration", "set"] as const;

/** The types of TIMEX3, in lower case: 2月7日, 午後3時, 3日間, 毎週月曜日. */
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

/**
 * What a time expression was resolved against: nothing, since it is complete (2025年2月7日); the date of publication (昨日); another time
 * expression of the text (翌日).
 */
export type TimeAnchor = (typeof ANCHORS)[number];

export const WARNING_CODES = [
  "empty",
  "ambiguous",
  "recognizer",
  "noPublicationDate",
  "unreadNumber",
  "impossibleTime",
  "notProse",
  "notJapanese",
] as const;

/**
 * The kinds of warnings: the text is empty; an expression has two readings; a finding of a user's recognizer was left out; times are relative
 * (昨日) and the article has no date of publication; the scale, the unit or the digits of a number could not be read ($4.6 zillion); a date or
 * time does not exist (2月30日); the text is mostly headlines, links or tables; it is mostly not Japanese.
 */
export type WarningCode = (typeof WARNING_CODES)[number];

export const DEPENDENCY_KINDS = ["D", "P"] as const;

/** How a bunsetsu hangs on its head: it depends on it (売上高は│増えた), or is parallel to it (国家や│団体が). */
export type DependencyKind = (typeof DEPENDENCY_KINDS)[number];

export const ARGUMENT_ROLES = ["ga", "wo", "ni", "topic", "time", "place"] as const;

/** What a noun is to its predicate: the cases が, を, に, as far as they are said or follow; what は names; when and where. */
export type ArgumentRole = (typeof ARGUMENT_ROLES)[number];

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
 * - `ERR_INPUT`: an article, or the file that should contain it, is not valid.
 * - `ERR_OPTION`: an option is not valid.
 * - `ERR_DICTIONARY`: a user dictionary or a gazetteer is not valid; the message names the row.
 * - `ERR_ENCODING`: bytes are not valid in the encoding.
 * - `ERR_ABORTED`: an `AbortSignal` was aborted, or the pool is closed.
 * - `ERR_QUEUE`: Redis cannot be reached, refuses the connection or is full.
 * - `ERR_INTERNAL`: a bug of yomitori, or an article that stopped a thread of a pool twice.
 */
export type AnalyzerErrorCode = (typeof ERROR_CODES)[number];

/** Returns the values of a list except some, in their order: for a table or a rule that accepts only part of a list. */
export const without = <T extends string, const Excluded extends T>(
  list: readonly T[],
  ...excluded: readonly Excluded[]
) => list.filter((value): value is Exclude<T, Excluded> => !(excluded as readonly T[]).includes(value));
