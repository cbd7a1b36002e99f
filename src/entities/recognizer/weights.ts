import { labelCount } from "./labels";
import { LABEL_BITS, type NameModel } from "./model";

/** The weights of the features, to be looked up by their hash. */
export interface FeatureWeights {
  /** Adds the weights of the feature to `scores[from + label]`. */
  add(hash: number, scores: Int32Array, from: number): void;
}

const FILTER_BITS = 21;

/** Open addressing over interleaved hashes and places of weights, behind a filter that most hashes of no feature do not pass. */
export function createFeatureWeights({ features, counts, weights }: NameModel): FeatureWeights {
  let size = 16;
  while (size < 2 * features.length) size *= 2;
  const mask = size - 1;
  // At 2k the hash, at 2k + 1 where its weights begin and how many they are; 0 there is an empty slot.
  const slots = new Int32Array(2 * size);
  const filter = new Uint8Array(1 << (FILTER_BITS - 3));
  let at = 0;
  features.forEach((hash, i) => {
    let slot = hash & mask;
    while (slots[2 * slot + 1] !== 0) slot = (slot + 1) & mask;
    slots[2 * slot] = hash;
    slots[2 * slot + 1] = (at << LABEL_BITS) | counts[i]!;
    at += counts[i]!;
    const bit = hash >>> (32 - FILTER_BITS);
    filter[bit >> 3]! |= 1 << (bit & 7);
  });
  return {
    add(hash, scores, from) {
      const bit = hash >>> (32 - FILTER_BITS);
      if ((filter[bit >> 3]! & (1 << (bit & 7))) === 0) return;
      const key = hash | 0;
      for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
        const place = slots[2 * slot + 1]!;
        if (place === 0) return;
        if (slots[2 * slot] !== key) continue;
        const first = place >>> LABEL_BITS;
        const end = first + (place & ((1 << LABEL_BITS) - 1));
        for (let i = first; i < end; i++) {
          const weight = weights[i]!;
          scores[from + (weight & ((1 << LABEL_BITS) - 1))]! += weight >> LABEL_BITS;
        }
        return;
      }
    },
  };
}

export const labelsOf = (model: NameModel): number => labelCount(model.types);
