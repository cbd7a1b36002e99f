import { hashedKeys } from "../../src/entities/recognizer/hash-index";
import { LABEL_BITS, type NameModel } from "../../src/entities/recognizer/model";
import type { Weights } from "./crf";

/** Weights in eight bits, without those that are nearly nothing; features left without a weight are left out. */
export function quantize(
  { labels, emissions, transitions }: Weights,
  hashes: readonly number[],
  least: number,
): Pick<NameModel, "features" | "counts" | "weights" | "transitions"> {
  let most = 0;
  for (const weight of emissions) most = Math.max(most, Math.abs(weight));
  const step = most / 127;
  const order = hashes.map((_, i) => i).sort((a, b) => hashes[a]! - hashes[b]!);
  const features: number[] = [];
  const counts: number[] = [];
  const weights: number[] = [];
  for (const row of order) {
    let count = 0;
    for (let label = 0; label < labels; label++) {
      const weight = emissions[row * labels + label]!;
      const whole = Math.round(weight / step);
      if (Math.abs(weight) <= least || whole === 0) continue;
      weights.push((whole << LABEL_BITS) | label);
      count++;
    }
    if (count === 0) continue;
    features.push(hashes[row]!);
    counts.push(count);
  }
  return {
    features: hashedKeys(Uint32Array.from(features)),
    counts: Uint8Array.from(counts),
    weights: Int16Array.from(weights),
    transitions: Int16Array.from(transitions, (weight) => Math.round(weight / step)),
  };
}
