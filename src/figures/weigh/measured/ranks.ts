import type { MeasuredCandidate } from "./candidate";

/** How many numbers each candidate has. */
export const RANKS = 4;

/** Counts in steps: 1, 2, 3–4, 5–8 … */
export const step = (count: number): number => (count < 3 ? count : 33 - Math.clz32(count - 1));

/**
 * For each candidate how many stand between it and the figure at `at`, in steps; how many of them have its particle; how many are topics; and how many of all have the same words. There are few, so that they are compared with each other.
 */
export function ranksOf(all: readonly MeasuredCandidate[], at: number): Int32Array {
  const ranks = new Int32Array(RANKS * all.length);
  const firstAfter = all.findIndex(({ start }) => start >= at);
  const middle = firstAfter < 0 ? all.length : firstAfter;
  rank(all, middle - 1, -1, ranks);
  rank(all, middle, 1, ranks);
  countEqual(all, ranks);
  return ranks;
}

/** Counts the candidates with the words of each; each two are compared once. */
function countEqual(all: readonly MeasuredCandidate[], ranks: Int32Array): void {
  for (let k = 0; k < all.length; k++) {
    const { whole } = all[k]!;
    // itself, beside those before it
    let count = ranks[RANKS * k + 3]! + 1;
    for (let other = k + 1; other < all.length; other++) {
      if (all[other]!.whole !== whole) continue;
      count++;
      ranks[RANKS * other + 3]!++;
    }
    ranks[RANKS * k + 3] = count;
  }
}

/** Ranks the candidates from `first` on, away from the figure. */
function rank(all: readonly MeasuredCandidate[], first: number, way: 1 | -1, ranks: Int32Array): void {
  let topics = 0;
  for (let k = first, between = 0; k >= 0 && k < all.length; k += way, between++) {
    const { particle, isTopic } = all[k]!;
    let ofParticle = 0;
    for (let other = first; other !== k && ofParticle < 2; other += way) {
      if (all[other]!.particle === particle) ofParticle++;
    }
    ranks[RANKS * k] = step(between);
    ranks[RANKS * k + 1] = Math.min(2, ofParticle);
    ranks[RANKS * k + 2] = Math.min(3, topics);
    if (isTopic) topics++;
  }
}
