import type { TimeLexicon } from "../lexicon";
import type { Discourse } from "./discourse";
import type { ResolvedTime } from "./resolved";
import type { Tense } from "./tense";

/** What one moment is resolved with. */
export interface ResolutionContext {
  readonly discourse: Discourse;
  readonly lexicon: TimeLexicon;
  /** The month in which fiscal years begin, 1 to 12. */
  readonly fiscalYearStart: number;
  /** Whether the sentence looks back or ahead: where it does neither, a date without a year is the nearest to publication. */
  readonly tense: () => Tense;
  /** The other end of the range, or the one before in a list, from which the moment takes what it leaves out. */
  readonly partner: ResolvedTime | null;
  /** Which end of a range the moment is, or that it follows its partner in a list; null without a partner. */
  readonly role: "end" | "start" | "list" | null;
  /** The moment right before a distance, from which it is counted: 昨日 of 昨日の2日前. */
  readonly distanceAnchor: ResolvedTime | null;
  /** Whether it follows a weekly recurrence in a list, so that a weekday recurs as well: 毎週月曜と水曜. */
  readonly weekly: boolean;
  /** The index of its sentence. */
  readonly sentence: number;
  /** 平年(18日): a day of no year. */
  readonly average: boolean;
}
