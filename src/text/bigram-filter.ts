const BITS = 15;
const MASK = 2 ** BITS - 1;

/**
 * A Bloom filter (Bloom 1970, with one hash) of pairs of adjacent code units: it never misses a pair that was added, and seldom reports one
 * that was not. Check it before a slower exact look-up, which it rules out at most offsets of a text. Takes four kilobytes.
 */
export class BigramFilter {
  readonly #bits = new Uint8Array(2 ** (BITS - 3));

  add(first: number, second: number): void {
    const hash = hashOf(first, second);
    this.#bits[hash >> 3]! |= 1 << (hash & 7);
  }

  /** Whether a pair of code units may have been added: false is certain, true is not. */
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
