import type { Candidate } from "../candidate";
import { byScore, type ScoredCandidate } from "./score";

/** What covering another candidate is worth, relative to being it. */
const COVERED_WORTH = 0.6;
/** A term covers another if one contains the other and is at least this share of it. */
const LEAST_SHARE = 0.6;
/** What a term inside or around a chosen one keeps of what it adds. */
const NESTED_WORTH = 0.5;
/** A candidate with a lower score is never chosen: a list of ten may be shorter, but it has no words that nobody would write. */
export const LEAST_SCORE = 0.03;
/** Only so many of the best candidates can be covered by others. */
const MAX_COVERED = 60;

/** How many candidates are considered to choose `max`: one with a lower score has no chance even if the better ones overlap. */
const poolSize = (max: number): number => 4 * max + 20;

/** A candidate that may be chosen. */
interface Option {
  readonly candidate: Candidate;
  readonly score: number;
  /** The options that it covers, itself left out. */
  readonly covers: readonly number[];
  /** The share of its gain that the chosen ones leave it. */
  rest: number;
}

/**
 * Chooses the `max` candidates that together most likely cover what a reader would write: the gain of a term is its own score and a part
 * of the scores of those that it covers (同時多発テロ and 同時多発テロ事件 say the same), each counted once. It loses what a chosen term that
 * contains it, or that it contains, has said already.
 *
 * A gain only falls, so the scores of the chosen fall from first to last.
 */
export function chooseCovering(scored: readonly ScoredCandidate[], max: number): ScoredCandidate[] {
  const pool = scored
    .filter(({ score }) => score >= LEAST_SCORE)
    .sort(byScore)
    .slice(0, poolSize(max));
  const options = pool.map(
    ({ candidate, score }, i): Option => ({ candidate, score, covers: coveredBy(pool, i), rest: 1 }),
  );
  const isCovered = options.map(() => false);
  const chosen: ScoredCandidate[] = [];
  while (chosen.length < max) {
    let best = -1;
    let most = 0;
    for (let i = 0; i < options.length; i++) {
      if (options[i]!.rest === 0) continue;
      const gain = gainOf(options, i, isCovered);
      if (gain > most) [best, most] = [i, gain];
    }
    if (best < 0) break;
    const { candidate, covers } = options[best]!;
    chosen.push({ candidate, score: most });
    isCovered[best] = true;
    for (const other of covers) isCovered[other] = true;
    for (const option of options) if (option.rest > 0) option.rest *= restBeside(option.candidate, candidate);
  }
  return chosen;
}

/** Returns what an option adds to the chosen ones. */
function gainOf(options: readonly Option[], i: number, isCovered: readonly boolean[]): number {
  const { score, covers, rest } = options[i]!;
  let gain = isCovered[i] ? 0 : score;
  for (const other of covers) if (!isCovered[other]) gain += COVERED_WORTH * options[other]!.score;
  return gain * rest;
}

function coveredBy(pool: readonly ScoredCandidate[], i: number): number[] {
  const covered: number[] = [];
  const { term } = pool[i]!.candidate;
  const last = Math.min(pool.length, MAX_COVERED);
  for (let j = 0; j < last; j++) if (j !== i && isSame(term, pool[j]!.candidate.term)) covered.push(j);
  return covered;
}

/** Whether one term contains the other and is not much shorter. */
function isSame(a: string, b: string): boolean {
  if (a.length === b.length) return false;
  return a.length < b.length ? isMostOf(a, b) : isMostOf(b, a);
}

const isMostOf = (short: string, long: string): boolean =>
  short.length > 1 && short.length >= LEAST_SHARE * long.length && long.includes(short);

/** Returns the share of its gain that a candidate keeps beside a chosen one: 0 to 1. */
function restBeside(candidate: Candidate, chosen: Candidate): number {
  if (candidate === chosen || (candidate.entity >= 0 && candidate.entity === chosen.entity)) return 0;
  if (candidate.term === chosen.term) return 0;
  const longer = candidate.term.length - chosen.term.length;
  if (longer < 0 && chosen.term.includes(candidate.term))
    // Its occurrences outside the longer term are its own.
    return candidate.count <= chosen.count ? 0 : (NESTED_WORTH * (candidate.count - chosen.count)) / candidate.count;
  if (longer > 0 && candidate.term.includes(chosen.term))
    return NESTED_WORTH * (1 - chosen.term.length / candidate.term.length);
  return 1;
}
