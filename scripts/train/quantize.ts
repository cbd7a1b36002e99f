import { hashedRows } from "../../src/entities/crf/hashed-rows";
import type { NameModel } from "../../src/entities/crf/model";
import { packWeight } from "../../src/entities/crf/weights";
import type { Weights } from "./crf";

/**
 * Weights in eight bits, without those that are nearly nothing; features left without a weight are left out. `lead` is in the units of
 * the weights.
 */
export function quantize(
  { labels, emissions, transitions }: Weights,
  hashes: readonly number[],
  { least, lead }: { least: number; lead: number },
): Pick<NameModel, "features" | "transitions" | "lead"> {
  let most = 0;
  for (const weight of emissions) most = Math.max(most, Math.abs(weight));
  const step = most / 127;
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
    lead: Math.round(lead / step),
  };
}
