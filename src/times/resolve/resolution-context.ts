import type { TimeLexicon } from "../lexicon";
import type { Discourse } from "./discourse";
import type { FiscalFocus } from "./fiscal-focus";
import type { ResolvedTime } from "./resolved";
import type { Tense } from "./tense";

/** What one moment is resolved against. */
export interface ResolutionContext {
  readonly discourse: Discourse;
  readonly lexicon: TimeLexicon;
  /** The month in which fiscal years begin, 1 to 12. */
  readonly fiscalYearStart: number;
  /** The fiscal year that a report calls 当期; null if nothing is counted from it. */
  readonly fiscal: FiscalFocus | null;
  /** Whether the sentence looks back or ahead. If neither, a date without a year is the nearest to publication. */
  readonly tense: () => Tense;
  /** The other end of the range, or the one before in a list, which fills in what the moment leaves out. */
  readonly partner: ResolvedTime | null;
  /** Which end of a range the moment is, or that it follows its partner in a list; null without a partner. */
  readonly role: "end" | "start" | "list" | null;
  /** The moment from which a distance right after it is counted: 昨日 of 昨日の2日前. */
  readonly distanceAnchor: ResolvedTime | null;
  /** Whether the moment follows a weekly recurrence in a list, so that its weekday recurs too: 毎週月曜と水曜. */
  readonly weekly: boolean;
  /** The index of the sentence. */
  readonly sentence: number;
  /** Whether it is a day of no particular year: 平年(18日). */
  readonly average: boolean;
}
