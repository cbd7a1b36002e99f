/** How many candidates are looked at; with more, the nearest and the last bunsetsu. It keeps time linear in the number of bunsetsu. */
export const MOST_CANDIDATES = 16;

/**
 * Writes the candidates for the head of the bunsetsu `b` to `into`: those with which no two dependencies cross, which are the next bunsetsu,
 * its head, the head of that, and so on. `heads` holds the heads of all bunsetsu after `b`. Returns how many there are.
 */
export function candidatesOf(heads: Int32Array, b: number, last: number, into: Int32Array): number {
  let count = 0;
  for (let at = b + 1; at >= 0 && count < MOST_CANDIDATES; at = heads[at]!) into[count++] = at;
  if (into[count - 1] !== last) into[count - 1] = last;
  return count;
}
