import type { Candidate } from "../candidate";
import { byScore, type ScoredCandidate } from "./score";

/** The weight of a shared noun, relative to one term inside the other. */
const SHARED_NOUN_WEIGHT = 0.5;
/** The share of a score that is lost for a full overlap. */
export const OVERLAP_LOSS = 1;
/** What is added to the share of a longer term that a shorter chosen one covers. */
const COVERED_BONUS = 0.2;

/** A candidate that may still be chosen. */
interface PendingCandidate {
  readonly candidate: Candidate;
  /** Its index by its first score. */
  readonly rank: number;
  score: number;
  /** The number of chosen candidates for whose overlap its score has been reduced. */
  reducedFor: number;
}

/** How many candidates are considered to choose `max`: one with a lower score has no chance even if the better ones lose by overlap. */
const poolSize = (max: number): number => 4 * max + 20;

/**
 * Chooses the best `max` candidates that differ, by maximal marginal relevance (Carbonell & Goldstein 1998) over the characters that terms
 * share. A term inside a chosen one, around it, or with nouns in common loses a share of its score, or all of it if it adds nothing.
 *
 * A score only falls, so it is enough to bring that of the first pending candidate up to date (lazy greedy, Minoux 1978): if it is still
 * the first then, it is the best.
 */
export function chooseDiverse(scored: readonly ScoredCandidate[], max: number, loss = OVERLAP_LOSS): ScoredCandidate[] {
  const pending: PendingCandidate[] = [...scored]
    .sort(byScore)
    .slice(0, poolSize(max))
    .map(({ candidate, score }, rank) => ({ candidate, rank, score, reducedFor: 0 }));
  const chosen: ScoredCandidate[] = [];
  for (let first = 0; first < pending.length && chosen.length < max; ) {
    const best = pending[first]!;
    if (best.score <= 0) break;
    if (best.reducedFor === chosen.length) {
      chosen.push(best);
      first++;
      continue;
    }
    while (best.reducedFor < chosen.length)
      best.score *= Math.max(0, 1 - loss * overlap(best.candidate, chosen[best.reducedFor++]!.candidate));
    moveBack(pending, first);
  }
  return chosen;
}

/** Moves the pending candidate at `first` behind those that are better now. */
function moveBack(pending: PendingCandidate[], first: number): void {
  const moved = pending[first]!;
  let at = first;
  for (; at + 1 < pending.length && isBefore(pending[at + 1]!, moved); at++) pending[at] = pending[at + 1]!;
  pending[at] = moved;
}

const isBefore = (a: PendingCandidate, b: PendingCandidate): boolean => (byScore(a, b) || a.rank - b.rank) < 0;

/** An overlap that costs the whole score. */
const NOTHING_NEW = Number.POSITIVE_INFINITY;

/** Returns the share of a candidate that a chosen one has too: 0 to 1, or `NOTHING_NEW`. */
function overlap(candidate: Candidate, chosen: Candidate): number {
  if (candidate.entity >= 0 && candidate.entity === chosen.entity) return NOTHING_NEW;
  const longer = candidate.term.length - chosen.term.length;
  if (longer <= 0 && chosen.term.includes(candidate.term)) {
    // Its occurrences outside the longer term are its own.
    if (candidate.count <= chosen.count) return NOTHING_NEW;
    return 1 - (candidate.count - chosen.count) / candidate.count / 2;
  }
  if (longer > 0 && candidate.term.includes(chosen.term))
    return Math.min(1, chosen.term.length / candidate.term.length + COVERED_BONUS);
  let shared = 0;
  // A noun of one character is not enough: 日米同盟 and 日米首脳会談 share who, not what.
  for (const noun of candidate.nouns)
    if (noun.text.length > 1 && chosen.nouns.includes(noun)) shared += noun.text.length;
  return Math.min(1, (SHARED_NOUN_WEIGHT * shared) / candidate.term.length);
}
