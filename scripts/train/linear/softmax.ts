import { createRandom, shuffled } from "../crf/random";
import type { FeatureIds, NumberList } from "./feature-ids";

/** Choices between candidates, each candidate `width` features. */
export interface Choices {
  readonly ids: FeatureIds;
  readonly width: number;
  /** The features of all candidates, one after another. */
  readonly features: NumberList;
  /** For each choice the index of its first candidate; one more entry at the end. */
  readonly firsts: NumberList;
  /** For each choice the right candidate, counted from its first. A choice of one candidate is yes or no: 1 or 0. */
  readonly right: NumberList;
}

/** How a softmax is trained. */
export interface SeededSettings {
  readonly epochs: number;
  readonly rate: number;
  /** One training for each; the result is their mean. */
  readonly seeds: readonly number[];
}

/** Returns the sum of the weights of one training for each seed. */
export function learnMean(choices: Choices, settings: SeededSettings): Float64Array {
  const sums = new Float64Array(choices.ids.count);
  for (const seed of settings.seeds)
    learnChoices(choices, settings, seed).forEach((weight, id) => {
      sums[id]! += weight;
    });
  return sums;
}

/**
 * Learns the weights with which the right candidate scores highest: the gradient of the softmax over the candidates (of the logistic function
 * for a choice of one), each weight with a step of its own (AdaGrad). Returns the mean of the weights after each epoch but the first.
 */
function learnChoices(
  { ids, width, features, firsts, right }: Choices,
  settings: SeededSettings,
  seed: number,
): Float64Array {
  const weights = new Float64Array(ids.count);
  const squares = new Float64Array(ids.count).fill(1e-2);
  const mean = new Float64Array(ids.count);
  const all = features.values;
  const starts = firsts.values;
  const answers = right.values;
  const random = createRandom(seed);
  const scores = new Float64Array(256);
  for (let epoch = 0; epoch < settings.epochs; epoch++) {
    for (const choice of shuffled(answers.length, random)) {
      const from = starts[choice]!;
      const count = Math.min(starts[choice + 1]! - from, scores.length);
      let most = count === 1 ? 0 : Number.NEGATIVE_INFINITY;
      for (let k = 0; k < count; k++) {
        let sum = 0;
        for (let f = (from + k) * width, end = f + width; f < end; f++) sum += weights[all[f]!]!;
        scores[k] = sum;
        if (sum > most) most = sum;
      }
      let total = count === 1 ? Math.exp(-most) : 0;
      for (let k = 0; k < count; k++) total += scores[k] = Math.exp(scores[k]! - most);
      for (let k = 0; k < count; k++) {
        const wanted = count === 1 ? answers[choice]! : Number(k === answers[choice]);
        const gradient = scores[k]! / total - wanted;
        if (Math.abs(gradient) < 1e-3) continue;
        const square = gradient * gradient;
        for (let f = (from + k) * width, end = f + width; f < end; f++) {
          const id = all[f]!;
          squares[id]! += square;
          weights[id]! -= (settings.rate * gradient) / Math.sqrt(squares[id]!);
        }
      }
    }
    if (epoch > 0) for (let id = 0; id < mean.length; id++) mean[id]! += weights[id]! / (settings.epochs - 1);
  }
  return mean;
}
