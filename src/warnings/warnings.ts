import type { Findings } from "../findings";
import { isNotProse } from "../keywords/prose";
import type { Warning } from "../types";
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

/**
 * Returns what a reader must know before relying on the findings, first of the whole text, then of its numbers and times. Of a text that is
 * not Japanese nothing else is said: it is not read as what it is.
 */
export function findWarnings(found: WarningEvidence): Warning[] {
  if (isNotJapanese(found.document)) return [NOT_JAPANESE];
  const warnings: Warning[] = [];
  if (isNotProse(found.document)) warnings.push(NOT_PROSE);
  warnOfNoPublicationDate(found, warnings);
  warnOfUnreadNumbers(found, warnings);
  warnOfImpossibleTimes(found, warnings);
  warnOfNumericDates(found, warnings);
  return warnings;
}
