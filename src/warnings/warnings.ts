import type { Findings } from "../findings";
import { isNotProse } from "../keywords/prose";
import type { Stage, Warning } from "../types";
import { warnOfImpossibleTimes } from "./impossible-times";
import { warnOfNoPublicationDate } from "./no-publication-date";
import { isNotJapanese, NOT_JAPANESE } from "./not-japanese";
import { NOT_PROSE } from "./not-prose";
import { warnOfNumericDates } from "./numeric-dates";
import { warnOfUnreadNumbers } from "./unread-numbers";

/** What the warnings are about. */
export type WarningEvidence = Pick<
  Findings,
  "document" | "publishedAt" | "numerals" | "entities" | "times" | "figures" | "userFindings"
>;

const ALL = { entities: true, times: true, figures: true, keywords: true, keySentences: true } as const;

/**
 * Returns what a reader must know before relying on the findings, first of the whole text, then of its numbers and times. Of a text that is
 * not Japanese nothing else is said: it is not read as what it is.
 *
 * @param shows the stages whose findings the summary shows
 */
export function findWarnings(found: WarningEvidence, shows: Readonly<Record<Stage, boolean>> = ALL): Warning[] {
  if (isNotJapanese(found.document)) return [NOT_JAPANESE];
  const warnings: Warning[] = [];
  if (isNotProse(found.document)) warnings.push(NOT_PROSE);
  if (shows.times) warnOfNoPublicationDate(found, warnings);
  if (shows.figures) warnOfUnreadNumbers(found, warnings);
  if (shows.times) warnOfImpossibleTimes(found, warnings);
  if (shows.times) warnOfNumericDates(found, warnings);
  return warnings;
}
