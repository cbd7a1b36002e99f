/** Returns things by weight, the heaviest first; equal ones keep their order. */
export function byWeight<T>(weights: Map<T, number>): T[] {
  return [...weights].sort((a, b) => b[1] - a[1]).map(([thing]) => thing);
}

/** Adds to the weight of a thing. */
export function add<T>(weights: Map<T, number>, thing: T, weight = 1): void {
  weights.set(thing, (weights.get(thing) ?? 0) + weight);
}
