import { mix } from "../../../src/linear/text-hash";
import { createRandom, shuffled } from "../crf/random";
import { FeatureIds, NumberList } from "./feature-ids";
import type { SeededSettings } from "./softmax";

/** How the weights are learned. */
interface CandidateSettings extends SeededSettings {
  /** The share of the features that is left out of each choice while it is learned. */
  readonly dropout?: number | undefined;
}

/** Choices between candidates of any number of features, of which several may be right. */
export class CandidateChoices {
  readonly ids = new FeatureIds();
  /** The features of all candidates, one after another. */
  readonly #features = new NumberList();
  /** For each candidate the index of its first feature; one more entry at the end. */
  readonly #featureStarts = new NumberList();
  /** For each candidate 1 if it is right. */
  readonly #right = new NumberList();
  /** For each choice the index of its first candidate; one more entry at the end. */
  readonly #starts = new NumberList();
  /** The group of each choice, such as its article. */
  readonly #groups = new NumberList();

  constructor() {
    this.#featureStarts.push(0);
    this.#starts.push(0);
  }

  get count(): number {
    return this.#groups.length;
  }

  addCandidate(hashes: Int32Array, isRight: boolean): void {
    for (const hash of hashes) this.#features.push(this.ids.of(hash));
    this.#featureStarts.push(this.#features.length);
    this.#right.push(isRight ? 1 : 0);
  }

  /** Ends a choice: the candidates since the last one. */
  endChoice(group: number): void {
    this.#starts.push(this.#right.length);
    this.#groups.push(group);
  }

  /**
   * Learns the weights with which the right candidates have the greatest share of the softmax, from the choices of some groups: the mean over
   * the seeds and, within each, over all epochs but the first. Each weight has a step of its own (AdaGrad). A feature of fewer than `least`
   * choices gets none, nor does one that is dropped, by its hash.
   */
  learn(
    settings: CandidateSettings,
    least: number,
    isWanted: (group: number) => boolean,
    isDropped: (hash: number) => boolean = () => false,
  ): Float64Array {
    const groups = this.#groups.values;
    const choices = Int32Array.from(groups.keys()).filter((choice) => isWanted(groups[choice]!));
    const isKept = this.#frequent(choices, least);
    const { hashes } = this.ids;
    for (let id = 0; id < isKept.length; id++) if (isDropped(hashes[id]!)) isKept[id] = 0;
    const mean = new Float64Array(this.ids.count);
    for (const seed of settings.seeds)
      this.#learnOnce(choices, isKept, settings, seed).forEach((weight, id) => {
        mean[id]! += weight / settings.seeds.length;
      });
    return mean;
  }

  /**
   * Decides the choices of some groups by weights, and counts; the last candidate of a choice is "none", to whose score `threshold` is added.
   * Returns how many answers but "none" are right, how many were given, and how many there are.
   */
  decide(weights: Float64Array, threshold: number, isWanted: (group: number) => boolean): [number, number, number] {
    const [features, ends, starts] = [this.#features.values, this.#featureStarts.values, this.#starts.values];
    const counts: [number, number, number] = [0, 0, 0];
    this.#groups.values.forEach((group, choice) => {
      if (!isWanted(group)) return;
      const none = starts[choice + 1]! - 1;
      let best = none;
      let most = Number.NEGATIVE_INFINITY;
      for (let k = starts[choice]!; k <= none; k++) {
        let sum = k === none ? threshold : 0;
        for (let f = ends[k]!; f < ends[k + 1]!; f++) sum += weights[features[f]!]!;
        if (sum > most) [most, best] = [sum, k];
      }
      if (best !== none) counts[1]++;
      if (this.#right.values[none] === 0) counts[2]++;
      if (best !== none && this.#right.values[best] === 1) counts[0]++;
    });
    return counts;
  }

  /** Whether each feature is one of some candidates, but not of all, in at least `least` choices. */
  #frequent(choices: Int32Array, least: number): Uint8Array {
    const [features, ends, starts] = [this.#features.values, this.#featureStarts.values, this.#starts.values];
    const last = new Int32Array(this.ids.count).fill(-1);
    const counts = new Int32Array(this.ids.count);
    for (const choice of choices)
      for (let f = ends[starts[choice]!]!; f < ends[starts[choice + 1]!]!; f++) {
        const id = features[f]!;
        if (last[id] === choice) continue;
        last[id] = choice;
        counts[id]!++;
      }
    return Uint8Array.from(counts, (count) => Number(count >= least));
  }

  #learnOnce(
    choices: Int32Array,
    isKept: Uint8Array,
    { epochs, rate, dropout = 0 }: CandidateSettings,
    seed: number,
  ): Float64Array {
    const [features, ends, starts] = [this.#features.values, this.#featureStarts.values, this.#starts.values];
    const right = this.#right.values;
    const weights = new Float64Array(this.ids.count);
    const squares = new Float64Array(this.ids.count).fill(1e-2);
    const mean = new Float64Array(this.ids.count);
    const random = createRandom(seed);
    let scores = new Float64Array(256);
    for (let epoch = 0; epoch < epochs; epoch++) {
      for (const index of shuffled(choices.length, random)) {
        const from = starts[choices[index]!]!;
        const to = starts[choices[index]! + 1]!;
        if (to - from > scores.length) scores = new Float64Array(2 * (to - from));
        let most = Number.NEGATIVE_INFINITY;
        const salt = (random() * 2 ** 31) | 0;
        for (let k = from; k < to; k++) {
          let sum = 0;
          for (let f = ends[k]!; f < ends[k + 1]!; f++)
            if (isLeftIn(features[f]!, salt, dropout)) sum += weights[features[f]!]!;
          scores[k - from] = sum / (1 - dropout);
          if (sum > most) most = sum;
        }
        let all = 0;
        let good = 0;
        for (let k = from; k < to; k++) {
          const share = Math.exp(scores[k - from]! - most);
          scores[k - from] = share;
          all += share;
          if (right[k] === 1) good += share;
        }
        if (good === 0) good = Number.MIN_VALUE;
        for (let k = from; k < to; k++) {
          const share = scores[k - from]!;
          const gradient = share / all - (right[k] === 1 ? share / good : 0);
          if (Math.abs(gradient) < 1e-3) continue;
          const square = gradient * gradient;
          for (let f = ends[k]!; f < ends[k + 1]!; f++) {
            const id = features[f]!;
            if (isKept[id] === 0 || !isLeftIn(id, salt, dropout)) continue;
            squares[id]! += square;
            weights[id]! -= (rate * gradient) / Math.sqrt(squares[id]!);
          }
        }
      }
      if (epoch > 0) for (let id = 0; id < mean.length; id++) mean[id]! += weights[id]! / (epochs - 1);
    }
    return mean;
  }
}

/** Whether a feature is left in for a choice, whose random number is `salt`; each choice leaves out others. */
const isLeftIn = (id: number, salt: number, dropout: number): boolean =>
  dropout === 0 || mix(salt, id) >>> 0 >= dropout * 2 ** 32;
