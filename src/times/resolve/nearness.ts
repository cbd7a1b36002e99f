import type { ResolutionContext } from "./resolution-context";
import type { Tense } from "./tense";

/** The nearest item, the first of several; null if there are none. */
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

/** The tense chooses an item that is at most this many times as far as the nearest: 4月に発売された, written in March, is not last April. */
const REACH_OF_TENSE = 3;

/**
 * Returns the item nearest to publication, the past one of two equally near; the tense of the sentence chooses between two of similar distance.
 * Null if there are none.
 * @param ahead how far an item is after publication, negative if before
 */
export function nearestByTense<T>(
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

/** The distance of an item without its sign; of two equally far the past one is nearer. */
const away = (ahead: number): number => Math.abs(ahead) + (ahead > 0 ? 0.5 : 0);

/** The index of the nearest distance in the direction of the tense, or of all if it is null; -1 if there is none. */
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
