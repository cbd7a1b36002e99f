const BITS = 15;
const MASK = 2 ** BITS - 1;

/**
 * A Bloom filter (one hash) of pairs of neighbouring characters: it never misses a pair that was added and may hold a few others. Ask it
 * before an exact look-up that costs more; at most offsets of a text it rules the look-up out. Four kilobytes, whatever is in it.
 */
export class BigramFilter {
  readonly #bits = new Uint8Array(2 ** (BITS - 3));

  add(first: number, second: number): void {
    const hash = hashOf(first, second);
    this.#bits[hash >> 3]! |= 1 << (hash & 7);
  }

  /** Whether the pair of code units may have been added; where it was not, hardly ever. */
  mayHold(first: number, second: number): boolean {
    const hash = hashOf(first, second);
    return (this.#bits[hash >> 3]! & (1 << (hash & 7))) !== 0;
  }

  clear(): void {
    this.#bits.fill(0);
  }
}

function hashOf(first: number, second: number): number {
  const mixed = Math.imul((first << 16) | second, 0x9e3779b1);
  return (mixed ^ (mixed >>> 15)) & MASK;
}
