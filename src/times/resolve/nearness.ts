import type { ResolutionContext } from "./resolution-context";
import type { Tense } from "./tense";

/** The first of those that are nearest. */
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

/** How much farther a day may be for the tense of the sentence to choose it: 4月に発売された in March is not last April's. */
const REACH = 3;

/** The nearest to publication, the past in doubt; the tense of the sentence chooses between two that are about as near. */
export function pick<T>(
  items: readonly T[],
  ahead: (item: T) => number,
  tenseOf: ResolutionContext["tense"],
): T | null {
  const aheads = items.map(ahead);
  const first = nearestOn(aheads, null);
  if (first < 0) return null;
  const tense = tenseOf();
  const side = tense === null ? first : nearestOn(aheads, tense);
  const chosen = side >= 0 && away(aheads[side]!) <= REACH * away(aheads[first]!) ? side : first;
  return items[chosen]!;
}

const away = (ahead: number): number => Math.abs(ahead) + (ahead > 0 ? 0.5 : 0);

/** The index of the nearest that a tense looks to, or of all; -1 where there is none. */
function nearestOn(aheads: readonly number[], tense: Tense): number {
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < aheads.length; i++) {
    const ahead = aheads[i]!;
    if ((tense === "future" && ahead < 0) || (tense === "past" && ahead > 0) || away(ahead) >= least) continue;
    best = i;
    least = away(ahead);
  }
  return best;
}
