import { UNITS_PER_NAT } from "./model";

/** How sure the answer of a field has to be that was weighed, from 0 to 1; 0 keeps every answer. */
export type Certainty = number;

/** The share of a candidate by how far its score is below the highest, in whole numbers; beyond the table it is none. */
const SHARES: readonly number[] = Array.from({ length: 14 * UNITS_PER_NAT }, (_, below) =>
  Math.round(2 ** 20 * Math.exp(-below / UNITS_PER_NAT)),
);

/**
 * Whether the candidates that are one answer have at least a share of the probability of all, "none" among them: the softmax of the scores.
 * @param scores the score of each candidate, in units of the tables
 * @param isSame whether a candidate is that answer: the same words, wherever they stand
 */
export function isCertain(
  certainty: Certainty,
  scores: readonly number[],
  isSame: (candidate: number) => boolean,
): boolean {
  const most = Math.max(...scores);
  let own = 0;
  let all = 0;
  scores.forEach((score, k) => {
    const share = SHARES[most - score] ?? 0;
    all += share;
    if (isSame(k)) own += share;
  });
  return own >= certainty * all;
}
