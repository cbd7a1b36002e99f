import type { Candidate } from "../candidates/candidates";
import { byScore, type Scored } from "./ranking";

/** A noun in common says less than a whole term in common. */
const SHARED = 0.5;
/** How much of a term's score goes where it says what a better one says. */
export const OVERLAP = 1;

/** A term that may still be chosen. */
interface Waiting {
  readonly candidate: Candidate;
  /** Its place before any lost. */
  readonly rank: number;
  score: number;
  /** To how many of the chosen its score has lost already. */
  seen: number;
}

/**
 * The best `max` terms, with little said twice: maximal marginal relevance (Carbonell & Goldstein 1998) over what the terms share. A
 * term that stands inside a better one, or around it, or shares nouns with it, loses by the share; one that says nothing new goes.
 *
 * A score only falls, so that it need be brought up to date of the first in line alone (Minoux 1978): who is first then is the best.
 */
export function chooseDiverse(ranked: readonly Scored[], max: number, loss = OVERLAP): Scored[] {
  // Below this place no loss of the better ones brings a term up.
  const line: Waiting[] = [...ranked]
    .sort(byScore)
    .slice(0, 4 * max + 20)
    .map(({ candidate, score }, rank) => ({ candidate, rank, score, seen: 0 }));
  const chosen: Scored[] = [];
  for (let first = 0; first < line.length && chosen.length < max; ) {
    const waiting = line[first]!;
    if (waiting.score <= 0) break;
    if (waiting.seen === chosen.length) {
      chosen.push(waiting);
      first++;
      continue;
    }
    while (waiting.seen < chosen.length)
      waiting.score *= Math.max(0, 1 - loss * overlap(waiting.candidate, chosen[waiting.seen++]!.candidate));
    let at = first;
    for (; at + 1 < line.length && isBefore(line[at + 1]!, waiting); at++) line[at] = line[at + 1]!;
    line[at] = waiting;
  }
  return chosen;
}

const isBefore = (a: Waiting, b: Waiting): boolean => (byScore(a, b) || a.rank - b.rank) < 0;

/** Takes the whole score. */
const NOTHING_NEW = Number.POSITIVE_INFINITY;

/** From 0 to 1, or `NOTHING_NEW`: how much of `term` is in `taken`. */
function overlap(term: Candidate, taken: Candidate): number {
  if (term.entity >= 0 && term.entity === taken.entity) return NOTHING_NEW;
  const longer = term.term.length - taken.term.length;
  if (longer <= 0 && taken.term.includes(term.term)) {
    // What it is named for apart from the longer phrase is its own.
    if (term.count <= taken.count) return NOTHING_NEW;
    return 1 - (term.count - taken.count) / term.count / 2;
  }
  if (longer > 0 && term.term.includes(taken.term)) return Math.min(1, taken.term.length / term.term.length + 0.2);
  let shared = 0;
  // 日米同盟 and 日米首脳会談 share who, not what.
  for (const noun of term.nouns) if (noun.text.length > 1 && taken.nouns.includes(noun)) shared += noun.text.length;
  return Math.min(1, (SHARED * shared) / term.term.length);
}
