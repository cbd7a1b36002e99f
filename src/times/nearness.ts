import type { Setting } from "./setting";

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
export function pick<T>(items: readonly T[], ahead: (item: T) => number, tenseOf: Setting["tense"]): T | null {
  const away = (item: T) => Math.abs(ahead(item)) + (ahead(item) > 0 ? 0.5 : 0);
  const first = nearest(items, away);
  const tense = first === null ? null : tenseOf();
  if (first === null || tense === null) return first;
  const side = nearest(
    items.filter((item) => (tense === "future" ? ahead(item) >= 0 : ahead(item) <= 0)),
    away,
  );
  return side !== null && away(side) <= REACH * away(first) ? side : first;
}
