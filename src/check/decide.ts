import type { ClaimField, ClaimVerdict } from "../enumerations";
import type { Likeness } from "./likeness";
import type { Place } from "./passage";

/** Whether two figures are of one owner and property, or known to be of others; of two owners that both are names. */
export type Bond = "kin" | "otherProperty" | "otherOwner" | "otherName";

/** A place of a source that says the same as a place of the claim, or may say otherwise. */
export interface SourceCandidate extends Place {
  readonly likeness: Likeness;
  /** How much more than the words around them says that both are about the same thing; negative if something says that they are not. */
  readonly kinship: number;
  /** Absent if it is not known. */
  readonly bond?: Bond;
  /** What the source says otherwise; null if it says the same. */
  readonly field: ClaimField | null;
}

/** A verdict with the places that it stands on. */
export interface Decision {
  readonly verdict: ClaimVerdict;
  readonly field?: ClaimField;
  readonly places: readonly Place[];
}

/** How much must speak for a place that says otherwise, if none says the same. */
const LEAST_SCORE = 6;
/** How many characters around it must be the same for a place to be heard against one that says the same. */
const LEAST_NEAR = 9;
/** How many tenths of its words the sentence of another property must share to be about the same. */
const LEAST_WORDS = 4;
const MOST_PLACES = 3;

const near = ({ likeness: { left, right } }: SourceCandidate): number => left + right;
const score = (candidate: SourceCandidate): number =>
  near(candidate) + 2 * candidate.likeness.words + candidate.kinship;

/**
 * Decides over a figure, a time or a name of the claim. A place that says the same supports it, unless another one stands in the very words of
 * the claim and says otherwise: 死者は3人、けが人は5人 does not support 死者は5人. If none says the same, the place that is most like it and says
 * otherwise contradicts it; if none is like it, it is unsupported.
 */
export function decide(candidates: readonly SourceCandidate[]): Decision {
  const same = best(candidates.filter(({ field }) => field === null));
  const others = candidates.filter((one) => one.field !== null && !isOfSomethingElse(one));
  const other = best(others);
  if (same[0] && !(other[0] && isSurer(other[0], same))) return { verdict: "supported", places: same };
  if (other[0] && score(other[0]) >= LEAST_SCORE)
    return {
      verdict: "contradicted",
      field: other[0].field!,
      places: other.filter(({ field }) => field === other[0]!.field).slice(0, 1),
    };
  return { verdict: "unsupported", places: [] };
}

/** Returns the candidates of which most is said, each place once. */
function best(candidates: readonly SourceCandidate[]): SourceCandidate[] {
  const found: SourceCandidate[] = [];
  for (const one of [...candidates].sort((a, b) => score(b) - score(a) || compareTexts(orderOf(a), orderOf(b)))) {
    const isThere = found.some(
      ({ passage, start, end }) => passage === one.passage && start < one.end && one.start < end,
    );
    if (!isThere) found.push(one);
    if (found.length === MOST_PLACES) break;
  }
  return found;
}

/**
 * Whether a place that says otherwise is the one that the claim tells, and not those that say the same: it stands in the words of the claim; or
 * it is of the same owner and property, and they are of other owners.
 */
function isSurer(other: SourceCandidate, same: readonly SourceCandidate[]): boolean {
  const { left, right } = other.likeness;
  const isInSameWords = Math.min(left, right) >= 2 && left + right >= LEAST_NEAR && near(other) >= near(same[0]!) + 4;
  if (isInSameWords) return score(other) > score(same[0]!);
  return near(other) >= near(same[0]!) && other.bond === "kin" && same.every(isOfOther);
}

/** Whether a place is about another thing than the claim: of another named owner, or of another property in a sentence of other words. */
function isOfSomethingElse(candidate: SourceCandidate): boolean {
  if (near(candidate) >= LEAST_NEAR) return false;
  return (
    candidate.bond === "otherName" || (candidate.bond === "otherProperty" && candidate.likeness.words < LEAST_WORDS)
  );
}

const isOfOther = ({ bond }: SourceCandidate): boolean =>
  bond === "otherOwner" || bond === "otherName" || bond === "otherProperty";

/** What breaks a tie, whatever the order of the sources. */
const orderOf = ({ field, passage, start, end }: SourceCandidate): string =>
  `${field} ${String(start).padStart(10)} ${passage.view.slice(start, end)}`;

const compareTexts = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
