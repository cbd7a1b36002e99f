import { hashedRows } from "../../../src/entities/crf/hashed-rows";
import { OUTSIDE } from "../../../src/entities/crf/labels";
import type { NameModel } from "../../../src/entities/crf/model";
import { packWeight } from "../../../src/entities/crf/weights";
import type { Weights } from "./sequence";

/** The largest weight in eight bits. */
const LARGEST = 127;

/**
 * Rounds weights to eight bits. Weights of `least` or less are left out, and so are features without any other weight.
 * @param hashes the hash of each feature
 * @param margin as in `NameModel`, in the scale of the weights before rounding
 * @param lean how much the label for no name is lowered, likewise: likelihood makes a model too cautious where most words are in no name
 */
export function quantize(
  { labels, emissions, transitions }: Weights,
  hashes: readonly number[],
  { least, margin, lean }: { least: number; margin: number; lean: number },
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
    transitions: leaning(
      Int16Array.from(transitions, (weight) => Math.round(weight / step)),
      labels,
      Math.round(lean / step),
    ),
    margin: Math.round(margin / step),
  };
}

/** Lowers the transitions to the label for no name. */
const leaning = (transitions: Int16Array, labels: number, lean: number): Int16Array =>
  transitions.map((weight, i) => (i % labels === OUTSIDE ? weight - lean : weight));
