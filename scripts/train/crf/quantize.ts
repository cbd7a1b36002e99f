import { hashedRows } from "../../../src/entities/crf/hashed-rows";
import type { NameModel } from "../../../src/entities/crf/model";
import { packWeight } from "../../../src/entities/crf/weights";
import type { Weights } from "./sequence";

/** The largest weight in eight bits. */
const LARGEST = 127;

/**
 * Rounds weights to eight bits. Weights of `least` or less are left out, and so are features without any other weight.
 * @param hashes the hash of each feature
 * @param margin as in `NameModel`, in the scale of the weights before rounding
 */
export function quantize(
  { labels, emissions, transitions }: Weights,
  hashes: readonly number[],
  { least, margin }: { least: number; margin: number },
): Pick<NameModel, "features" | "transitions" | "margin"> {
  let most = 0;
  for (const weight of emissions) most = Math.max(most, Math.abs(weight));
  const step = most / LARGEST;
  const features = new Map<number, number[]>();
  hashes.forEach((hash, row) => {
    const weights: number[] = [];
    for (let label = 0; label < labels; label++) {
      const weight = emissions[row * labels + label]!;
      const whole = Math.round(weight / step);
      if (Math.abs(weight) > least && whole !== 0) weights.push(packWeight(whole, label));
    }
    if (weights.length > 0) features.set(hash, weights);
  });
  return {
    features: hashedRows(features),
    transitions: Int16Array.from(transitions, (weight) => Math.round(weight / step)),
    margin: Math.round(margin / step),
  };
}
