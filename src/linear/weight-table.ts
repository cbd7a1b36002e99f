/**
 * A sparse table of weights, found by the 32-bit hash of a feature. Keyed, so that a feature without a weight takes none from another:
 * with the same number of weights a table without keys is a point worse.
 */
export interface WeightTable {
  /** How many bits of a hash choose a slot. */
  readonly bits: number;
  /** The lower 24 bits of a hash, then its weight + 128; 0 for an empty slot. A row that finds its slot taken stands in the next free one. */
  readonly slots: Uint32Array;
}

/** How many slots there are at least for each weight. */
const SLOTS_PER_WEIGHT = 2;

/** Makes the table of hashes (unsigned, ascending) and their weights (-127 to 127, none 0). */
export function weightTable(hashes: Uint32Array, weights: Int8Array): WeightTable {
  let bits = 8;
  while (1 << bits < SLOTS_PER_WEIGHT * hashes.length) bits++;
  const mask = (1 << bits) - 1;
  const slots = new Uint32Array(1 << bits);
  for (let i = 0; i < hashes.length; i++) {
    let slot = hashes[i]! >>> (32 - bits);
    while (slots[slot] !== 0) slot = (slot + 1) & mask;
    slots[slot] = ((hashes[i]! << 8) | (weights[i]! + 128)) >>> 0;
  }
  return { bits, slots };
}

/** Returns the sum of the weights of the hashes [from, to) of `hashes`. */
export function sumOf({ bits, slots }: WeightTable, hashes: Int32Array, from: number, to: number): number {
  const mask = slots.length - 1;
  const shift = 32 - bits;
  let sum = 0;
  for (let i = from; i < to; i++) {
    const hash = hashes[i]!;
    let slot = hash >>> shift;
    let entry = slots[slot]!;
    while (entry !== 0) {
      if ((entry ^ (hash << 8)) >>> 8 === 0) {
        sum += (entry & 0xff) - 128;
        break;
      }
      slot = (slot + 1) & mask;
      entry = slots[slot]!;
    }
  }
  return sum;
}
