import { isOpen, mayFollow, OUTSIDE } from "../../src/entities/crf/labels";
import { createRandom, shuffled } from "./random";

/** A sentence to learn from or to label: its features as numbers of rows of weights. */
export interface Sequence {
  /** The features of all places, one place after the other; `starts[i]` is where those of place `i` begin, one more at the end. */
  readonly features: Int32Array;
  readonly starts: Int32Array;
  /** Per place where those begin that more than one word says. */
  readonly joint: Int32Array;
  /** Per place the labels that are right, as a number in the list of sets. */
  readonly allowed: Int32Array;
}

export interface Settings {
  readonly labels: number;
  readonly rows: number;
  readonly epochs: number;
  readonly rate: number;
  readonly dropout: number;
  /**
   * In so many places only what the words say one by one is heard: the recognizer asks for no more where that leaves no doubt, so it has to
   * be right alone.
   */
  readonly alone: number;
  readonly l2: number;
  readonly seed: number;
}

/** Weights of a linear-chain conditional random field. */
export interface Weights {
  readonly labels: number;
  /** A row a feature, one weight a label. */
  readonly emissions: Float32Array;
  /** `before * labels + label`; the last row is the beginning of a sentence. */
  readonly transitions: Float64Array;
}

export interface Topology {
  readonly labels: number;
  /** For each label those that may come before it. */
  readonly before: readonly Int32Array[];
}

export function topologyOf(labels: number): Topology {
  return {
    labels,
    before: Array.from({ length: labels }, (_, y) =>
      Int32Array.from(Array.from({ length: labels }, (_, x) => x).filter((x) => mayFollow(x, y))),
    ),
  };
}

/** Forward and backward sums over one sentence, scaled at each place. Buffers grow and are used again. */
class Lattice {
  readonly #labels: number;
  readonly #topology: Topology;
  alpha = new Float64Array(0);
  beta = new Float64Array(0);
  scale = new Float64Array(0);
  constructor(topology: Topology) {
    this.#labels = topology.labels;
    this.#topology = topology;
  }

  /** `scores` are exp of the emissions (0 where a label is not allowed), `moves` exp of the transitions. False if no path is left. */
  run(length: number, scores: Float64Array, moves: Float64Array): boolean {
    const L = this.#labels;
    const { before } = this.#topology;
    if (this.alpha.length < length * L) {
      this.alpha = new Float64Array(2 * length * L);
      this.beta = new Float64Array(2 * length * L);
      this.scale = new Float64Array(2 * length);
    }
    const { alpha, beta, scale } = this;
    for (let i = 0; i < length; i++) {
      let sum = 0;
      for (let y = 0; y < L; y++) {
        const s = scores[i * L + y]!;
        let a = 0;
        if (s > 0) {
          if (i === 0) a = mayFollow(OUTSIDE, y) ? moves[L * L + y]! * s : 0;
          else {
            const list = before[y]!;
            for (let k = 0; k < list.length; k++) a += alpha[(i - 1) * L + list[k]!]! * moves[list[k]! * L + y]!;
            a *= s;
          }
          if (i === length - 1 && isOpen(y)) a = 0;
        }
        alpha[i * L + y] = a;
        sum += a;
      }
      if (!(sum > 0)) return false;
      scale[i] = sum;
      for (let y = 0; y < L; y++) alpha[i * L + y]! /= sum;
    }
    beta.fill(0, 0, length * L);
    for (let y = 0; y < L; y++) beta[(length - 1) * L + y] = isOpen(y) ? 0 : 1;
    for (let i = length - 1; i > 0; i--) {
      for (let y = 0; y < L; y++) {
        const b = (beta[i * L + y]! * scores[i * L + y]!) / scale[i]!;
        if (b === 0) continue;
        const list = before[y]!;
        for (let k = 0; k < list.length; k++) beta[(i - 1) * L + list[k]!]! += b * moves[list[k]! * L + y]!;
      }
    }
    return true;
  }
}

/** A sentence whose labels the model was this sure of teaches little: most of the later times it is passed over. */
const EASY = 0.02;
const SKIPPED = 0.7;

/**
 * Learns by stochastic gradient descent on the likelihood of the allowed labels: where a corpus leaves a label open, what the model
 * itself expects of the open ones is taken for right. L2 by a common factor of all weights.
 */
export function train(
  sequences: readonly Sequence[],
  sets: readonly Uint8Array[],
  settings: Settings,
  report: (epoch: number, likelihood: number) => void,
): Weights {
  const { labels: L, rows, epochs, rate, dropout, alone, l2 } = settings;
  const random = createRandom(settings.seed);
  const emissions = new Float32Array(rows * L);
  const transitions = new Float64Array((L + 1) * L);
  const topology = topologyOf(L);
  const free = new Lattice(topology);
  const bound = new Lattice(topology);
  const longest = Math.max(...sequences.map((s) => s.allowed.length));
  const logits = new Float64Array(longest * L);
  const scores = new Float64Array(longest * L);
  const right = new Float64Array(longest * L);
  const moves = new Float64Array((L + 1) * L);
  const kept = new Int32Array(Math.max(...sequences.map((s) => s.features.length)));
  const keptStart = new Int32Array(longest + 1);
  const delta = new Float64Array(L);
  const losses = new Float32Array(sequences.length).fill(Number.POSITIVE_INFINITY);
  let factor = 1;
  let step = 0;
  const steps = epochs * sequences.length;

  for (let epoch = 0; epoch < epochs; epoch++) {
    let likelihood = 0;
    for (const at of shuffled(sequences.length, random)) {
      const { features, starts, joint, allowed } = sequences[at]!;
      const length = allowed.length;
      const eta = rate * Math.max(0.02, 1 - step++ / steps);
      factor *= 1 - eta * l2;
      if (losses[at]! < EASY && random() < SKIPPED) continue;
      // Features that dropout leaves.
      let n = 0;
      for (let i = 0; i < length; i++) {
        keptStart[i] = n;
        const end = random() < alone ? joint[i]! : starts[i + 1]!;
        for (let k = starts[i]!; k < end; k++) if (random() >= dropout) kept[n++] = features[k]!;
      }
      keptStart[length] = n;
      const gain = factor / (1 - dropout);
      for (let i = 0; i < length; i++) {
        const base = i * L;
        logits.fill(0, base, base + L);
        for (let k = keptStart[i]!; k < keptStart[i + 1]!; k++) {
          const row = kept[k]! * L;
          for (let y = 0; y < L; y++) logits[base + y]! += emissions[row + y]!;
        }
        let most = Number.NEGATIVE_INFINITY;
        for (let y = 0; y < L; y++) most = Math.max(most, logits[base + y]!);
        for (let y = 0; y < L; y++) scores[base + y] = Math.exp(gain * (logits[base + y]! - most));
      }
      for (let y = 0; y < L; y++) {
        moves[L * L + y] = Math.exp(factor * transitions[L * L + y]!);
        const list = topology.before[y]!;
        for (let k = 0; k < list.length; k++)
          moves[list[k]! * L + y] = Math.exp(factor * transitions[list[k]! * L + y]!);
      }
      if (!free.run(length, scores, moves)) continue;
      for (let i = 0; i < length; i++) {
        const set = sets[allowed[i]!]!;
        for (let y = 0; y < L; y++) right[i * L + y] = set[y]! ? scores[i * L + y]! : 0;
      }
      if (!bound.run(length, right, moves)) continue;
      let loss = 0;
      for (let i = 0; i < length; i++) loss += Math.log(free.scale[i]!) - Math.log(bound.scale[i]!);
      losses[at] = loss;
      likelihood -= loss;
      const change = eta / factor;
      const changeEmission = change / (1 - dropout);
      for (let i = 0; i < length; i++) {
        const base = i * L;
        let moved = 0;
        for (let y = 0; y < L; y++) {
          const wanted = bound.alpha[base + y]! * bound.beta[base + y]!;
          const expected = free.alpha[base + y]! * free.beta[base + y]!;
          const d = wanted - expected;
          delta[y] = Math.abs(d) < 1e-4 ? 0 : d * changeEmission;
          if (delta[y] !== 0) moved++;
        }
        if (moved === 0) continue;
        for (let k = keptStart[i]!; k < keptStart[i + 1]!; k++) {
          const row = kept[k]! * L;
          for (let y = 0; y < L; y++) emissions[row + y]! += delta[y]!;
        }
      }
      const add = (from: number, y: number, d: number) => {
        transitions[from * L + y]! += change * d;
      };
      for (let y = 0; y < L; y++) {
        const d = bound.alpha[y]! * bound.beta[y]! - free.alpha[y]! * free.beta[y]!;
        if (Math.abs(d) > 1e-4) add(L, y, d);
      }
      for (let i = 1; i < length; i++) {
        for (let y = 0; y < L; y++) {
          const f = (scores[i * L + y]! * free.beta[i * L + y]!) / free.scale[i]!;
          const b = (right[i * L + y]! * bound.beta[i * L + y]!) / bound.scale[i]!;
          if (f < 1e-5 && b < 1e-5) continue;
          const list = topology.before[y]!;
          for (let k = 0; k < list.length; k++) {
            const x = list[k]!;
            const d = (b * bound.alpha[(i - 1) * L + x]! - f * free.alpha[(i - 1) * L + x]!) * moves[x * L + y]!;
            if (d > 1e-4 || d < -1e-4) add(x, y, d);
          }
        }
      }
      if (factor < 1e-6) throw new Error("the weights have decayed below what single precision holds");
    }
    report(epoch, likelihood);
  }
  for (let i = 0; i < emissions.length; i++) emissions[i]! *= factor;
  for (let i = 0; i < transitions.length; i++) transitions[i]! *= factor;
  return { labels: L, emissions, transitions };
}

/** The best labels of a sentence under weights that are merged into one guideline. */
export function decode({ features, starts }: Sequence, weights: Weights, topology: Topology): Int32Array {
  const { labels: L, emissions: emission, transitions: moves } = weights;
  const length = starts.length - 1;
  const best = new Float64Array(length * L);
  const from = new Int32Array(length * L);
  for (let i = 0; i < length; i++) {
    const e = new Float64Array(L);
    for (let k = starts[i]!; k < starts[i + 1]!; k++) {
      if (features[k]! < 0) continue;
      const row = features[k]! * L;
      for (let y = 0; y < L; y++) e[y]! += emission[row + y]!;
    }
    for (let y = 0; y < L; y++) {
      let top = Number.NEGATIVE_INFINITY;
      let arg = 0;
      if (i === 0) top = mayFollow(OUTSIDE, y) ? moves[L * L + y]! : top;
      else
        for (const x of topology.before[y]!) {
          const s = best[(i - 1) * L + x]! + moves[x * L + y]!;
          if (s > top) [top, arg] = [s, x];
        }
      best[i * L + y] = top + e[y]!;
      from[i * L + y] = arg;
    }
  }
  const path = new Int32Array(length);
  if (length === 0) return path;
  let last = 0;
  for (let y = 0; y < L; y++) {
    if (!isOpen(y) && best[(length - 1) * L + y]! > best[(length - 1) * L + last]!) last = y;
  }
  for (let i = length - 1; i >= 0; i--) {
    path[i] = last;
    last = from[i * L + last]!;
  }
  return path;
}
