import { fingerprintOf, firstWord, LEVELS, secondWord, type WeightTable } from "./weight-table";

/** Weights by hash, as a training gives them. */
export interface SparseWeights {
  /** Unsigned and ascending. */
  readonly hashes: Uint32Array;
  /** -127 to 127, none 0. */
  readonly weights: Int8Array;
}

/** How full the slots are. With two words of two slots a hash finds a place up to some 89 in 100. */
const FULL = 0.88;
const SLOTS = 2;
/** How many slots are vacated in a row to make place for one more hash. */
const MOST_MOVES = 2000;

/**
 * Makes a table. Weights of more than 31 different values are rounded to the next of 30, which grow by the same factor; a hash that the
 * table could not tell from one of greater weight is left out (some 4 in 1,000).
 */
export function weightTable(hashes: Uint32Array, weights: Int8Array): WeightTable {
  const levels = levelsOf(weights);
  const codes = Uint8Array.from(weights, (weight) => nearest(levels, weight));
  // The greatest first, then by hash, so that the same weights always give the same table.
  const order = Uint32Array.from(hashes.keys()).sort((a, b) => Math.abs(weights[b]!) - Math.abs(weights[a]!) || a - b);
  for (let count = Math.ceil(hashes.length / (SLOTS * FULL)) + 2; ; count = Math.ceil(count * 1.01)) {
    const words = fill(order, hashes, codes, count);
    if (words !== undefined) return { words, levels };
  }
}

/** Returns 0 and the different weights, or as many as there may be, which stand for them. */
function levelsOf(weights: Int8Array): Int8Array {
  const values = new Set(weights);
  if (values.size >= LEVELS) {
    const sizes = weights.map(Math.abs);
    const least = sizes.reduce((a, b) => Math.min(a, b));
    const greatest = sizes.reduce((a, b) => Math.max(a, b));
    const most = LEVELS / 2 - 1;
    values.clear();
    for (let i = 0; i < most; i++) {
      const size = Math.round(least * (greatest / least) ** (i / (most - 1)));
      values.add(size).add(-size);
    }
  }
  const levels = new Int8Array(LEVELS);
  levels.set([0, ...[...values].sort((a, b) => a - b)]);
  return levels;
}

/** Returns the number of the level next to a weight. */
function nearest(levels: Int8Array, weight: number): number {
  let best = 1;
  for (let i = 2; i < LEVELS; i++)
    if (levels[i] !== 0 && Math.abs(levels[i]! - weight) < Math.abs(levels[best]! - weight)) best = i;
  return best;
}

/** Returns the words of a table, or undefined if `count` of them are too few. */
function fill(order: Uint32Array, hashes: Uint32Array, codes: Uint8Array, count: number): Int32Array | undefined {
  const taken = new Set<number>();
  /** Which weight each slot holds, -1 for none. */
  const slots = new Int32Array(count * SLOTS).fill(-1);
  let random = 1;
  for (const id of order) {
    const hash = hashes[id]!;
    const first = firstWord(hash, count);
    const second = secondWord(hash, count, first);
    const keys = [first, second].map((word) => word * 2048 + (hash & 0x7ff));
    if (keys.some((key) => taken.has(key))) continue;
    for (const key of keys) taken.add(key);
    let moved = id;
    let word = freeSlot(slots, first) < 0 ? second : first;
    for (let tries = 0; ; tries++) {
      const free = freeSlot(slots, word);
      if (free >= 0) {
        slots[free] = moved;
        break;
      }
      if (tries === MOST_MOVES) return undefined;
      // Another gives way to its second word, that of either slot at random.
      random = (Math.imul(random, 0x41c64e6d) + 12345) | 0;
      const victim = word * SLOTS + (random >>> 31);
      [moved, slots[victim]] = [slots[victim]!, moved];
      const other = firstWord(hashes[moved]!, count);
      word = other === word ? secondWord(hashes[moved]!, count, other) : other;
    }
  }
  const words = new Int32Array(count);
  slots.forEach((id, slot) => {
    if (id < 0) return;
    const half = (fingerprintOf(hashes[id]!) & 0xffff) | codes[id]!;
    words[slot >> 1]! |= half << (16 * (slot & 1));
  });
  return words;
}

/** Returns the first free slot of a word, or -1. */
function freeSlot(slots: Int32Array, word: number): number {
  const slot = word * SLOTS;
  return slots[slot]! < 0 ? slot : slots[slot + 1]! < 0 ? slot + 1 : -1;
}
