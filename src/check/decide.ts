import type { ClaimField, ClaimVerdict } from "../enumerations";
import type { Likeness } from "./likeness";
import type { Place } from "./passage";

/** A place of a source that says the same as a place of the claim, or may say otherwise. */
export interface Candidate extends Place {
  readonly likeness: Likeness;
  /** How much more than the words around them says that both are about the same thing; negative if something says that they are not. */
  readonly kinship: number;
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
const MOST_PLACES = 3;

const near = ({ likeness: { left, right } }: Candidate): number => left + right;
const score = (candidate: Candidate): number => near(candidate) + 2 * candidate.likeness.words + candidate.kinship;

/**
 * Decides over a figure, a time or a name of the claim. A place that says the same supports it, unless another one stands in the very words of
 * the claim and says otherwise: 死者は3人、けが人は5人 does not support 死者は5人. If none says the same, the place that is most like it and says
 * otherwise contradicts it; if none is like it, it is unsupported.
 */
export function decide(candidates: readonly Candidate[]): Decision {
  const same = best(candidates.filter(({ field }) => field === null));
  const other = best(candidates.filter(({ field }) => field !== null));
  if (same[0] && !(other[0] && isSurer(other[0], same[0]))) return { verdict: "supported", places: same };
  if (other[0] && score(other[0]) >= LEAST_SCORE)
    return {
      verdict: "contradicted",
      field: other[0].field!,
      places: other.filter(({ field }) => field === other[0]!.field).slice(0, 1),
    };
  return { verdict: "unsupported", places: [] };
}

function best(candidates: readonly Candidate[]): Candidate[] {
  return [...candidates]
    .sort((a, b) => score(b) - score(a) || compareTexts(orderOf(a), orderOf(b)))
    .slice(0, MOST_PLACES);
}

/** Whether a place that says otherwise is the one that the claim tells, and not the one that says the same. */
function isSurer(other: Candidate, same: Candidate): boolean {
  const { left, right } = other.likeness;
  if (Math.min(left, right) < 2 || left + right < LEAST_NEAR) return false;
  return near(other) >= near(same) + 4 && score(other) > score(same);
}

/** What breaks a tie, whatever the order of the sources. */
const orderOf = ({ field, passage, start, end }: Candidate): string =>
  `${field} ${String(start).padStart(10)} ${passage.view.slice(start, end)}`;

const compareTexts = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
