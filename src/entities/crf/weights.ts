import { createRowFinder, type HashedRows } from "./hashed-rows";
import { OUTSIDE } from "./labels";

/** A packed weight is 16 bits: a weight of −128 to 127, and its label in the low bits. */
const LABEL_BITS = 5;
const LABEL = (1 << LABEL_BITS) - 1;

/** Packs a weight of −128 to 127 with its label. */
export const packWeight = (weight: number, label: number): number => ((weight << LABEL_BITS) | label) & 0xffff;

/** Adds the weights of a feature, given by its hash, to the sums of the labels. */
export type FeatureAdder = (hash: number, sums: Int32Array) => void;

export function createFeatureAdder(features: HashedRows): FeatureAdder {
  const find = createRowFinder(features);
  const { entries } = features;
  return (hash, sums) => {
    const at = find(hash);
    if (at < 0) return;
    const last = at + entries[at]!;
    for (let i = at + 1; i <= last; i++) {
      const packed = (entries[i]! << 16) >> 16;
      sums[packed & LABEL]! += packed >> LABEL_BITS;
    }
  };
}

/**
 * Returns how many numbers a row for so many labels has. A row holds how much higher the sum of each label is than that of `OUTSIDE`, two
 * labels to a number with the odd one in the low half, so that one addition adds both. A sum stays within 16 bits, since it adds weights of
 * −128 to 127 of at most a hundred features.
 */
export const rowWidth = (labels: number): number => (labels - 1) >> 1;

/** Returns how much higher the best other label is than `OUTSIDE`, from the sums of all labels. */
export function marginOf(sums: Int32Array): number {
  let most = sums[1]!;
  for (let label = 2; label < sums.length; label++) if (sums[label]! > most) most = sums[label]!;
  return most - sums[OUTSIDE]!;
}

/** Writes the sums of all labels as a row, from the index `from` on. */
export function packRow(sums: Int32Array, rows: Int32Array, from: number): void {
  const outside = sums[OUTSIDE]!;
  for (let label = 1, at = from; label < sums.length; label += 2, at++)
    rows[at] = ((sums[label + 1]! - outside) << 16) + (sums[label]! - outside);
}

/** Writes the score of each label in a row, above that of `OUTSIDE`, to `scores`, from the index `at` on. */
export function unpackRow(rows: Int32Array, from: number, width: number, scores: Int32Array, at: number): void {
  scores[at + OUTSIDE] = 0;
  for (let k = 0; k < width; k++) {
    const both = rows[from + k]!;
    const odd = (both << 16) >> 16;
    scores[at + 2 * k + 1] = odd;
    scores[at + 2 * k + 2] = (both - odd) >> 16;
  }
}
