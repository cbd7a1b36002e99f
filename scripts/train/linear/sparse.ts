import type { SparseWeights } from "../../../src/linear/weight-file";

/** Scales weights to whole numbers up to 127 and leaves out those below `least` of the scale. The few greatest are cut off at 127. */
export function sparse(weights: Float64Array, hashes: Int32Array, most: number): SparseWeights {
  const sizes = Float64Array.from(weights, Math.abs).sort();
  // The greatest hundred would make all others small.
  const greatest = sizes[Math.max(0, sizes.length - 100)]!;
  const scale = 127 / greatest;
  const least = Math.max(1, scale * (sizes[Math.max(0, sizes.length - most)] ?? 0));
  const kept: number[] = [];
  const byHash = new Map<number, number>();
  for (let id = 0; id < weights.length; id++) {
    const scaled = Math.round(scale * weights[id]!);
    if (Math.abs(scale * weights[id]!) < least || scaled === 0) continue;
    const hash = hashes[id]! >>> 0;
    kept.push(hash);
    byHash.set(hash, Math.max(-127, Math.min(127, scaled)));
  }
  const ascending = Uint32Array.from(kept).sort();
  return { hashes: ascending, weights: Int8Array.from(ascending, (hash) => byHash.get(hash)!) };
}
