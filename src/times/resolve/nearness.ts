import type { ResolutionContext } from "./resolution-context";
import type { Tense } from "./tense";

/** The first of the nearest items, or null where there are none. */
export function nearest<T>(items: readonly T[], away: (item: T) => number): T | null {
  let best: T | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const item of items) {
    const distance = away(item);
    if (distance >= least) continue;
    best = item;
    least = distance;
  }
  return best;
}

/** How many times as far a day may be for the tense of the sentence to choose it: 4月に発売された in March is not last April's. */
const REACH_OF_TENSE = 3;

/**
 * Picks the item nearest to publication, the past in doubt; the tense of the sentence chooses between two that are about as near.
 * @param ahead how far an item is ahead of publication, negative behind it
 */
export function pick<T>(
  items: readonly T[],
  ahead: (item: T) => number,
  tenseOf: ResolutionContext["tense"],
): T | null {
  const distances = items.map(ahead);
  const first = nearestIndex(distances, null);
  if (first < 0) return null;
  const tense = tenseOf();
  const inTense = tense === null ? first : nearestIndex(distances, tense);
  const isNear = inTense >= 0 && away(distances[inTense]!) <= REACH_OF_TENSE * away(distances[first]!);
  return items[isNear ? inTense : first]!;
}

/** Of two equally far the past one is nearer. */
const away = (ahead: number): number => Math.abs(ahead) + (ahead > 0 ? 0.5 : 0);

/** The index of the nearest in the direction of a tense, or of all; -1 where there is none. */
function nearestIndex(distances: readonly number[], tense: Tense): number {
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < distances.length; i++) {
    const ahead = distances[i]!;
    if ((tense === "future" && ahead < 0) || (tense === "past" && ahead > 0) || away(ahead) >= least) continue;
    best = i;
    least = away(ahead);
  }
  return best;
}
