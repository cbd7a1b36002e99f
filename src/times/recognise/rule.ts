/** What the rules and the context that they read share. */
import type { TokenizedDocument } from "../../tokens/tokenized-document";
import type { Certain, CertainParts, DurationAmount } from "../certain";
import type { TimeLexicon } from "../lexicon";
import type { PositionMemo } from "./position-memo";

/** How fine a piece is; an expression goes from the coarse to the fine. */
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

/** One word of a moment: 昨年, 12月, (金), 午後. */
export interface Piece {
  /** Exclusive, as every end is. */
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

/** A recognised duration or recurrence with its TIMEX3 value, which needs no resolution. */
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
  /** Whether it has a comma or a point, which no part of a date has: 1,000, 4.5. */
  readonly separated: boolean;
  readonly kanji: boolean;
  /** 数十: how many is not known. */
  readonly several: boolean;
}

/** The amount of a duration as written: 2時間半, 1年3か月, 数日, 4、5年. */
export interface ReadAmount {
  readonly end: number;
  readonly amount: DurationAmount;
  readonly several: boolean;
  /** One number with a unit that may as well be a date: 10年, 3日. */
  readonly plain: boolean;
  /** Two numbers share the unit: the first counts (4、5年 is four). */
  readonly choice: boolean;
  /** Its first number with the unit: 1日 of 1日8時間. */
  readonly first: Pick<ReadAmount, "end" | "amount">;
  /** The value of a fixed word (半年) in place of a number. */
  readonly word?: string;
}

/** The characters or words with which a rule can begin. Only their first two characters count: the rule itself decides whether it matches. */
export interface Trigger {
  /** Words of the rule's own. */
  readonly words?: Iterable<string>;
  /** What may follow a number that the rule begins with. */
  readonly afterNumber?: Iterable<string>;
}

/** A rule that declares its triggers, so that it is not tried at every character. */
export interface Triggered {
  readonly trigger: (lexicon: TimeLexicon) => Trigger;
}

/** A rule that reads one piece of a moment; `before` is the grain of the piece before it, null where it is the first. */
export interface PieceRule extends Triggered {
  readonly read: (context: TimeContext, at: number, before: Grain | null) => Piece | null;
}

/** A rule that reads a whole expression. */
export interface ExpressionRule extends Triggered {
  readonly read: (context: TimeContext, at: number) => RecognisedTime | null;
}

/** The rules of a list that can begin at a position, in the order of the list. */
export interface RulesAt<R> {
  at(context: TimeContext, at: number): readonly R[];
  /** Whether a rule may begin at `at`, or a number does: a first, cheap test. */
  mayBegin(text: string, at: number): boolean;
}

/** All rules by their triggers; made once for a lexicon. */
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
  /** The number that begins at `at`, or null: a decimal one only with `decimals`. */
  readonly countAt: (at: number, decimals?: boolean) => Count | null;
  /** What `readDurationAmount` has read so far, by position: several rules ask for the same amount. */
  readonly amounts: PositionMemo<ReadAmount | null>;
  /** Whether the article writes days in kanji; where it does not, 一日 is a duration. */
  readonly kanjiDates: () => boolean;
  /** Whether `[start, end)` cuts no token in two. */
  readonly isWords: (start: number, end: number) => boolean;
  /** Whether `[start, end)` meets a name or an address. */
  readonly isTaken: (start: number, end: number) => boolean;
}
