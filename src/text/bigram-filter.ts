const BITS = 15;
const MASK = 2 ** BITS - 1;

/**
 * A set of pairs of UTF-16 units that may hold more than were added, asked before what costs more: at most places of a text it holds
 * nothing. Four kilobytes, whatever is in it.
 */
export class BigramFilter {
  readonly #bits = new Uint8Array(2 ** (BITS - 3));

  add(first: number, second: number): void {
    const hash = hashOf(first, second);
    this.#bits[hash >> 3]! |= 1 << (hash & 7);
  }

  /** Whether the two may have been added: false where they were not. */
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
