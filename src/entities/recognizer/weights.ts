import { createHashIndex } from "./hash-index";
import { LABEL_BITS, type NameModel } from "./model";

/**
 * Sums of weights come in rows, two labels to a number: the even one in the low half, the odd one in the high half, so that one addition
 * adds both. A sum stays within 16 bits: a weight is of −128 to 127 and a place has some hundred features.
 */
export const rowWidth = (labels: number): number => (labels + 1) >> 1;

/** Writes the sums of the labels of a row of `width` numbers to `scores`; for an odd number of labels one more, which is 0. */
export function unpackRow(row: Int32Array, from: number, width: number, scores: Int32Array, at: number): void {
  for (let k = 0; k < width; k++) {
    const both = row[from + k]!;
    const even = (both << 16) >> 16;
    scores[at + 2 * k] = even;
    scores[at + 2 * k + 1] = (both - even) >> 16;
  }
}

/** The weights of the features, to be looked up by their hash. */
export interface FeatureWeights {
  /** Adds the weights of the feature to the row that begins at `from`. */
  add(hash: number, rows: Int32Array, from: number): void;
}

const LABEL = (1 << LABEL_BITS) - 1;

export function createFeatureWeights({ features, counts, weights }: NameModel): FeatureWeights {
  const find = createHashIndex(features);
  // Where the weights of each feature begin.
  const starts = new Int32Array(counts.length + 1);
  for (let i = 0; i < counts.length; i++) starts[i + 1] = starts[i]! + counts[i]!;
  return {
    add(hash, rows, from) {
      const feature = find(hash);
      if (feature < 0) return;
      const end = starts[feature + 1]!;
      for (let i = starts[feature]!; i < end; i++) {
        const weight = weights[i]!;
        const label = weight & LABEL;
        rows[from + (label >> 1)]! += (weight >> LABEL_BITS) << ((label & 1) << 4);
      }
    },
  };
}
