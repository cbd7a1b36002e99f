import type { TimeExpression } from "../../types";
import type { Day } from "../calendar/calendar";
import type { Period } from "../calendar/period";
import type { TimeLexicon } from "../lexicon";
import type { ResolvedClock } from "./clock";
import type { Story } from "./discourse";
import type { Tense } from "./tense";

/** What a moment is resolved with. */
export interface Setting {
  readonly story: Story;
  readonly lexicon: TimeLexicon;
  readonly fiscalYearStart: number;
  /** Which way the sentence looks: a date without a year is else the nearest to publication. */
  readonly tense: () => Tense;
  /** The other end of the range or the one before in a list, which lends what is not said. */
  readonly partner: Resolved | null;
  /** Whether the partner is the start of the range, its end, or only the one before in a list. */
  readonly role: "end" | "start" | "list" | null;
  /** What a distance right behind it is told from: 昨日 of 昨日の2日前. */
  readonly told: Resolved | null;
  /** A weekday listed after a weekly one recurs as well: 毎週月曜と水曜. */
  readonly weekly: boolean;
  readonly sentence: number;
  /** 平年(18日): a day of no year. */
  readonly average: boolean;
}

/** A moment with its place on the calendar. */
export interface Resolved {
  readonly type: "date" | "time" | "set";
  readonly timex: string;
  readonly range: { readonly start: string; readonly end: string } | null;
  readonly anchor: TimeExpression["anchor"];
  readonly period: Period | null;
  readonly date: Day | null;
  readonly year: number | null;
  readonly month: number | null;
  readonly clock: ResolvedClock | null;
}

export type Anchor = TimeExpression["anchor"];
/** The date part of a moment: a period, with the anchor that gave it. */
export interface Placed {
  readonly period: Period;
  readonly anchor: Anchor;
  readonly date?: Day;
  readonly year?: number | null;
  readonly month?: number | null;
}
export type PlacedInYear = Placed & { readonly year: number | null };
