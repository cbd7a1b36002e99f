/**
 * A sparse table of weights, found by the 32-bit hash of a feature. It lies in memory as it lies in the file, so that opening it costs
 * nothing: words of two slots of 16 bits, full but for some. A hash stands in one of two words ("cuckoo hashing"), as a fingerprint of 11
 * bits and the 5-bit number of its weight among the `levels`.
 *
 * Keyed, so that a feature without a weight takes none from another: without keys a table with the same number of weights is a point worse.
 * One in 580 finds another's fingerprint in its four slots, which changes nothing that could be measured (docs/parse.md).
 */
export interface WeightTable {
  /** An empty slot is 0. */
  readonly words: Int32Array;
  /** The different weights; the first is 0, that of an empty slot. */
  readonly levels: Int8Array;
}

/** How many different weights a table has at most, with the 0. */
export const LEVELS = 32;
/** The bits of a word that are fingerprints, of both slots. */
const FINGERPRINTS = 0xffe0ffe0 | 0;
/** All bits of both slots but their highest. */
const LOWER = 0x7fff7fff;

/** Returns the fingerprint of a hash as it stands in both slots of a word. */
export const fingerprintOf = (hash: number): number => Math.imul((hash & 0x7ff) << 5, 0x10001);

/** Returns the first of the two words of a hash. */
export const firstWord = (hash: number, words: number): number => ((hash >>> 0) * (words / 2 ** 32)) | 0;

/** Returns the second, given the first: another, up to half of all words away. */
export function secondWord(hash: number, words: number, first: number): number {
  const second = first + 1 + ((Math.imul(hash, 0x9e3779b1) >>> 1) >>> Math.clz32(words - 1));
  // Around the end, without a branch.
  return second - (((words - 1 - second) >> 31) & words);
}

/** Returns the sum of the weights of the hashes [from, to) of `hashes`. */
export function sumOf({ words, levels }: WeightTable, hashes: Int32Array, from: number, to: number): number {
  const count = words.length;
  let sum = 0;
  for (let i = from; i < to; i++) {
    const hash = hashes[i]!;
    const key = fingerprintOf(hash);
    const first = firstWord(hash, count);
    const a = words[first]! ^ key;
    const b = words[secondWord(hash, count, first)]! ^ key;
    sum += levels[codeIn(a) | codeIn(b)]!;
  }
  return sum;
}

/** Returns the number of the weight in the slot whose fingerprint is 0, or 0 if there is none. Without branches, which nobody could predict. */
function codeIn(word: number): number {
  const fingerprints = word & FINGERPRINTS;
  // The highest bit of a slot is 1 in this sum or in the slot unless the slot is 0.
  const zeros = ~(((fingerprints & LOWER) + LOWER) | fingerprints);
  return (word & 31 & ((zeros << 16) >> 31)) | ((word >>> 16) & 31 & (zeros >> 31));
}
