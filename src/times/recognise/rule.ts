/** The types that the rules of recognition and their context share. */
import type { TokenizedDocument } from "../../tokens/tokenized-document";
import type { Certain, CertainParts, DurationAmount } from "../certain";
import type { TimeLexicon } from "../lexicon";
import type { PositionMemo } from "./position-memo";

/** How fine a piece is. The pieces of an expression go from the coarse to the fine. */
export type Grain =
  | "century"
  | "decade"
  | "year"
  | "period"
  | "month"
  | "slice"
  | "week"
  | "holiday"
  | "day"
  | "weekday"
  | "part"
  | "clock"
  | "offset";

/** A piece of a moment: 昨年, 12月, (金), 午後. */
export interface Piece {
  readonly end: number;
  readonly grain: Grain;
  readonly certain: Certain;
}

/** An expression of a point or period of time, as recognised: 昨年12月7日(金)午後6時. */
export interface Moment {
  readonly end: number;
  readonly certain: CertainParts;
  /** The grain of its last, finest piece. */
  readonly grain: Grain;
}

/** A duration or recurrence with its TIMEX3 value, which needs no resolution. */
export interface FixedValue {
  readonly end: number;
  readonly value: string;
}

/** An expression as recognised, before anything is resolved. A `set` is what TIMEX3 calls a recurrence: 毎年. */
export type RecognisedTime = { readonly start: number; readonly end: number } & (
  | { readonly kind: "moment"; readonly certain: CertainParts }
  | { readonly kind: "duration" | "set"; readonly value: string }
);

/** A number in the text. */
export interface Count {
  readonly end: number;
  readonly value: number;
  /** As written: 05 is not 5. */
  readonly digits: string;
  /** Whether it has a comma or a point, as no part of a date does: 1,000, 4.5. */
  readonly separated: boolean;
  readonly kanji: boolean;
  /** Whether its value is not known: 数十. */
  readonly several: boolean;
}

/** The amount of a duration as written: 2時間半, 1年3か月, 数日, 4、5年. */
export interface ReadAmount {
  readonly end: number;
  readonly amount: DurationAmount;
  readonly several: boolean;
  /** Whether it may be a date as well: one number with a unit, 10年, 3日. */
  readonly plain: boolean;
  /** Whether two numbers share the unit; the amount is the first (4、5年 is four). */
  readonly choice: boolean;
  /** The first number with its unit: 1日 of 1日8時間. */
  readonly first: Pick<ReadAmount, "end" | "amount">;
  /** The value of a word that has no number (半年). */
  readonly word?: string;
}

/** The characters or words with which a rule can begin. Only the first two characters of each are compared; the rule decides whether it matches. */
export interface Trigger {
  /** What the rule can begin with. */
  readonly words?: Iterable<string>;
  /** What may follow the number, if the rule begins with one. */
  readonly afterNumber?: Iterable<string>;
}

/** A rule that declares its triggers, so that it is not tried at every character. */
export interface Triggered {
  readonly trigger: (lexicon: TimeLexicon) => Trigger;
}

/** A rule that reads one piece of a moment; `before` is the grain of the piece before it, null if it is the first. */
export interface PieceRule extends Triggered {
  readonly read: (context: TimeContext, at: number, before: Grain | null) => Piece | null;
}

/** A rule that reads a whole expression. */
export interface ExpressionRule extends Triggered {
  readonly read: (context: TimeContext, at: number) => RecognisedTime | null;
}

/** Finds the rules of a list that can begin at a position, in the order of the list. */
export interface RulesAt<R> {
  at(context: TimeContext, at: number): readonly R[];
  /** Whether a rule or a number may begin at `at`: a first, cheap test. */
  mayBegin(text: string, at: number): boolean;
}

/** All rules, indexed by their triggers; made once for a lexicon. */
export interface TimeRules {
  readonly expressions: RulesAt<ExpressionRule>;
  readonly pieces: RulesAt<PieceRule>;
}

/** One text as the rules read it. */
export interface TimeContext {
  readonly document: TokenizedDocument;
  readonly text: string;
  readonly lexicon: TimeLexicon;
  readonly rules: TimeRules;
  /** The number that begins at `at`, or null. Without `decimals`, only the whole number of a date such as 4.5.2012. */
  readonly countAt: (at: number, decimals?: boolean) => Count | null;
  /** What `readDurationAmount` read at the last positions: several rules read the same amount. */
  readonly amounts: PositionMemo<ReadAmount | null>;
  /** Whether the article writes days in kanji; if not, 一日 is a duration. */
  readonly kanjiDates: () => boolean;
  /** Whether the article has years of four digits, or ones that are certainly short for them: 25年度, 19年10月. */
  readonly otherYears: () => "none" | "full" | "short";
  /** Whether the article is about the results of companies, so that 前期 is a fiscal year. */
  readonly ofBusiness: () => boolean;
  /** Whether `[start, end)` cuts no token in two. */
  readonly isWords: (start: number, end: number) => boolean;
  /** Whether `[start, end)` meets a name or an address. */
  readonly isTaken: (start: number, end: number) => boolean;
}
