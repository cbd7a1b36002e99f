import { byScore, type Scored } from "./ranking";

/** A noun in common says less than a whole term in common. */
const SHARED = 0.5;
/** How much of a term's score goes where it says what a better one says. */
export const OVERLAP = 1;

/**
 * The best `max` terms, with little said twice: maximal marginal relevance (Carbonell & Goldstein 1998) over what the terms share. A
 * term that stands inside a better one, or around it, or shares nouns with it, loses by the share; one that says nothing new goes.
 */
export function chooseDiverse(ranked: readonly Scored[], max: number, loss = OVERLAP): Scored[] {
  // Below this place no loss of the better ones brings a term up.
  const pool = [...ranked].sort(byScore).slice(0, 4 * max + 20);
  const chosen: Scored[] = [];
  while (chosen.length < max && pool.length > 0) {
    let best = 0;
    for (let i = 1; i < pool.length; i++) if (byScore(pool[i]!, pool[best]!) < 0) best = i;
    const [taken] = pool.splice(best, 1);
    if (taken!.score <= 0) break;
    chosen.push(taken!);
    for (let i = 0; i < pool.length; i++) {
      const kept = Math.max(0, 1 - loss * overlap(pool[i]!, taken!));
      if (kept < 1) pool[i] = { candidate: pool[i]!.candidate, score: pool[i]!.score * kept };
    }
  }
  return chosen;
}

/** Takes the whole score. */
const NOTHING_NEW = Number.POSITIVE_INFINITY;

/** From 0 to 1, or `NOTHING_NEW`: how much of `term` is in `taken`. */
function overlap({ candidate: term }: Scored, { candidate: taken }: Scored): number {
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
