import { fingerprintOf, LEVELS, secondHash, type WeightTable } from "./weight-table";

/** Weights by hash, as a training gives them. */
export interface SparseWeights {
  /** Unsigned and ascending. */
  readonly hashes: Uint32Array;
  /** -127 to 127, none 0. */
  readonly weights: Int8Array;
}

/** How full the slots are. With two buckets of four a hash finds a place up to some 97 in 100. */
const FULL = 0.94;
const SLOTS = 4;
/** How many slots are vacated in a row to make place for one more hash. */
const MOST_MOVES = 2000;

/**
 * Makes a table. Weights of more than 31 different values are rounded to the next of 30, which grow by the same factor; a hash that the
 * table could not tell from one of greater weight is left out (some 7 in 1,000).
 */
export function weightTable(hashes: Uint32Array, weights: Int8Array): WeightTable {
  const levels = levelsOf(weights);
  const codes = Uint8Array.from(weights, (weight) => nearest(levels, weight));
  // The greatest first, then by hash, so that the same weights always give the same table.
  const order = Uint32Array.from(hashes.keys()).sort((a, b) => Math.abs(weights[b]!) - Math.abs(weights[a]!) || a - b);
  for (let buckets = Math.ceil(hashes.length / (SLOTS * FULL)) + 1; ; buckets = Math.ceil(buckets * 1.01)) {
    const words = fill(order, hashes, codes, buckets);
    if (words !== undefined) return { buckets, words, levels };
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

/** Returns the words of a table, or undefined if there are too few buckets. */
function fill(order: Uint32Array, hashes: Uint32Array, codes: Uint8Array, buckets: number): Int32Array | undefined {
  const first = (hash: number) => Math.floor(((hash >>> 0) * buckets) / 2 ** 32);
  const second = (hash: number) => first(secondHash(hash));
  const taken = new Set<number>();
  /** Which weight each slot holds, -1 for none. */
  const slots = new Int32Array(buckets * SLOTS).fill(-1);
  let moves = 0;
  for (const id of order) {
    const hash = hashes[id]!;
    const one = first(hash);
    const two = second(hash);
    const keys = [one, two].map((bucket) => bucket * 2048 + (hash & 0x7ff));
    if (keys.some((key) => taken.has(key))) continue;
    for (const key of keys) taken.add(key);
    let moved = id;
    let bucket = freeSlot(slots, one) < 0 ? two : one;
    for (let tries = 0; ; tries++) {
      const free = freeSlot(slots, bucket);
      if (free >= 0) {
        slots[free] = moved;
        break;
      }
      if (tries === MOST_MOVES) return undefined;
      // Another gives way to its second bucket, each time that of another slot.
      const victim = bucket * SLOTS + (moves++ % SLOTS);
      [moved, slots[victim]] = [slots[victim]!, moved];
      const other = first(hashes[moved]!);
      bucket = other === bucket ? second(hashes[moved]!) : other;
    }
  }
  const words = new Int32Array((buckets * SLOTS) / 2);
  slots.forEach((id, slot) => {
    if (id < 0) return;
    const half = (fingerprintOf(hashes[id]!) & 0xffff) | codes[id]!;
    words[slot >> 1]! |= half << (16 * (slot & 1));
  });
  return words;
}

/** Returns the first free slot of a bucket, or -1. */
function freeSlot(slots: Int32Array, bucket: number): number {
  for (let slot = bucket * SLOTS; slot < (bucket + 1) * SLOTS; slot++) if (slots[slot]! < 0) return slot;
  return -1;
}
