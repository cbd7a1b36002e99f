/** The slots, a power of two: enough for the words of some articles, and few enough for the caches of a processor. */
const BITS = 14;

/**
 * A direct-mapped cache of sums that are a function of two hashes: those of a new pair replace those in its slot. A slot holds the two hashes
 * and then the sums.
 */
export class SumMemo {
  readonly numbers: Int32Array;
  readonly #stride: number;

  /** @param width how many sums a pair has */
  constructor(width: number) {
    this.#stride = 2 + width;
    this.numbers = new Int32Array(this.#stride << BITS).fill(-1);
  }

  /** Returns where in `numbers` the slot of a pair begins. */
  slotOf(a: number, b: number): number {
    const hash = Math.imul(Math.imul(a, 0x85ebca6b) ^ b, 0x9e3779b1);
    return (hash >>> (32 - BITS)) * this.#stride;
  }

  /** Whether a slot holds the sums of a pair. If not, it is given to the pair, and the caller has to write the sums. */
  holds(slot: number, a: number, b: number): boolean {
    const { numbers } = this;
    if (numbers[slot] === a && numbers[slot + 1] === b) return true;
    numbers[slot] = a;
    numbers[slot + 1] = b;
    return false;
  }
}
