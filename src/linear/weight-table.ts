/**
 * A sparse table of weights, found by the 32-bit hash of a feature. It lies in memory as it lies in the file, so that opening it costs
 * nothing: buckets of four slots of 16 bits, full but for some. A hash stands in one of two buckets ("cuckoo hashing"), as a fingerprint of
 * 11 bits and the 5-bit number of its weight among the `levels`.
 *
 * Keyed, so that a feature without a weight takes none from another: without keys a table with the same number of weights is a point worse.
 * One in 280 finds another's fingerprint in its eight slots, which changes nothing that could be measured (docs/parse.md).
 */
export interface WeightTable {
  readonly buckets: number;
  /** Two words a bucket, two slots a word. An empty slot is 0. */
  readonly words: Int32Array;
  /** The different weights; the first is 0, that of an empty slot. */
  readonly levels: Int8Array;
}

/** How many different weights a table has at most, with the 0. */
export const LEVELS = 32;
/** The bits of a word that are fingerprints, of both slots. */
const FINGERPRINTS = 0xffe0ffe0 | 0;
const LOWEST = 0x00200020;
const HIGHEST = 0x80008000 | 0;

/** Returns the fingerprint of a hash as it stands in both slots of a word. */
export const fingerprintOf = (hash: number): number => Math.imul((hash & 0x7ff) << 5, 0x10001);

/** Spreads the bits of a hash for its second bucket. */
export const secondHash = (hash: number): number => Math.imul(hash, 0x9e3779b1);

/** Returns the sum of the weights of the hashes [from, to) of `hashes`. */
export function sumOf(table: WeightTable, hashes: Int32Array, from: number, to: number): number {
  const { words, levels } = table;
  const scale = table.buckets / 2 ** 32;
  let sum = 0;
  for (let i = from; i < to; i++) {
    const hash = hashes[i]!;
    const key = fingerprintOf(hash);
    const one = 2 * (((hash >>> 0) * scale) | 0);
    const two = 2 * (((secondHash(hash) >>> 0) * scale) | 0);
    const a = words[one]! ^ key;
    const b = words[one + 1]! ^ key;
    const c = words[two]! ^ key;
    const d = words[two + 1]! ^ key;
    // All eight slots at once: a half without a bit of the fingerprint borrows from its highest bit.
    if (
      (hasZero(a & FINGERPRINTS) |
        hasZero(b & FINGERPRINTS) |
        hasZero(c & FINGERPRINTS) |
        hasZero(d & FINGERPRINTS)) ===
      0
    )
      continue;
    const code = codeIn(a) || codeIn(b) || codeIn(c) || codeIn(d);
    sum += levels[code]!;
  }
  return sum;
}

/** Not 0 if one of the halves is 0. */
const hasZero = (word: number): number => (word - LOWEST) & ~word & HIGHEST;

/** Returns the number of the weight in the half of a word whose fingerprint is 0, or 0. */
function codeIn(word: number): number {
  const low = (word & 0xffe0) === 0 ? word & 31 : 0;
  // An empty slot has the fingerprint 0 as well, and the number 0.
  return low !== 0 || (word & 0xffe00000) !== 0 ? low : word >>> 16;
}
