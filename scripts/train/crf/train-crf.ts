import { ForwardBackward } from "./forward-backward";
import { createRandom, shuffled } from "./random";
import { predecessorsOf, type Sequence, type Weights } from "./sequence";

/** How the weights are learned. */
export interface TrainingSettings {
  readonly labels: number;
  /** How many features there are. */
  readonly rows: number;
  readonly epochs: number;
  /** The learning rate, which falls linearly to `LEAST_RATE` of it. */
  readonly rate: number;
  /** The share of features that are left out at random. */
  readonly dropout: number;
  /**
   * The share of positions at which the features of the context are left out. The recognizer does not evaluate them if those of single
   * words leave no doubt, so these must be right alone.
   */
  readonly alone: number;
  readonly l2: number;
  readonly seed: number;
}

/** A sentence with a smaller loss than `EASY` teaches little and is skipped with this probability. */
const SKIPPED = 0.7;
const EASY = 0.02;
const LEAST_RATE = 0.02;
/** Smaller gradients and marginals count as 0. */
const LEAST_GRADIENT = 1e-4;
const LEAST_MARGINAL = 1e-5;
/** Weights are stored divided by a common factor; with a smaller factor than this they lose their precision. */
const LEAST_FACTOR = 1e-6;

/**
 * Learns by stochastic gradient descent on the likelihood of the allowed labels: if a corpus leaves a label open, the expectation of the
 * model over the open labels counts as right. L2 regularization is a common factor of all weights.
 * @param sets the sets of labels that `Sequence.allowed` numbers
 * @throws Error if the common factor becomes too small for single precision
 */
export function train(
  sequences: readonly Sequence[],
  sets: readonly Uint8Array[],
  settings: TrainingSettings,
  report: (epoch: number, likelihood: number) => void,
): Weights {
  const trainer = new Trainer(sequences, sets, settings);
  for (let epoch = 0; epoch < settings.epochs; epoch++) report(epoch, trainer.runEpoch());
  return trainer.weights();
}

class Trainer {
  readonly #random: () => number;
  readonly #predecessors: readonly Int32Array[];
  readonly #emissions: Float32Array;
  readonly #transitions: Float64Array;
  /** The factor of all stored weights. */
  #factor = 1;
  #step = 0;
  /** The last loss of each sentence. */
  readonly #losses: Float32Array;
  /** The features of a sentence that dropout keeps, and their start at each position. */
  readonly #kept: Int32Array;
  readonly #keptStarts: Int32Array;
  readonly #logits: Float64Array;
  /** exp of the emissions: of all labels, and of the allowed ones. */
  readonly #scores: Float64Array;
  readonly #allowedScores: Float64Array;
  /** exp of the transitions. */
  readonly #moves: Float64Array;
  readonly #delta: Float64Array;
  /** Sums over all paths, and over the allowed ones. */
  readonly #all: ForwardBackward;
  readonly #allowed: ForwardBackward;

  constructor(
    private readonly sequences: readonly Sequence[],
    private readonly sets: readonly Uint8Array[],
    private readonly settings: TrainingSettings,
  ) {
    const { labels, rows, seed } = settings;
    const longest = Math.max(...sequences.map(({ allowed }) => allowed.length));
    this.#random = createRandom(seed);
    this.#predecessors = predecessorsOf(labels);
    this.#emissions = new Float32Array(rows * labels);
    this.#transitions = new Float64Array((labels + 1) * labels);
    this.#losses = new Float32Array(sequences.length).fill(Number.POSITIVE_INFINITY);
    this.#kept = new Int32Array(Math.max(...sequences.map(({ features }) => features.length)));
    this.#keptStarts = new Int32Array(longest + 1);
    this.#logits = new Float64Array(longest * labels);
    this.#scores = new Float64Array(longest * labels);
    this.#allowedScores = new Float64Array(longest * labels);
    this.#moves = new Float64Array((labels + 1) * labels);
    this.#delta = new Float64Array(labels);
    this.#all = new ForwardBackward(this.#predecessors);
    this.#allowed = new ForwardBackward(this.#predecessors);
  }

  weights(): Weights {
    return {
      labels: this.settings.labels,
      emissions: this.#emissions.map((weight) => weight * this.#factor),
      transitions: this.#transitions.map((weight) => weight * this.#factor),
    };
  }

  /** Learns from each sentence once, in a random order; returns the logarithm of the likelihood. */
  runEpoch(): number {
    const { sequences, settings } = this;
    const steps = settings.epochs * sequences.length;
    let likelihood = 0;
    for (const at of shuffled(sequences.length, this.#random)) {
      const rate = settings.rate * Math.max(LEAST_RATE, 1 - this.#step++ / steps);
      this.#factor *= 1 - rate * settings.l2;
      if (this.#losses[at]! < EASY && this.#random() < SKIPPED) continue;
      const loss = this.#learn(sequences[at]!, rate);
      if (loss === undefined) continue;
      this.#losses[at] = loss;
      likelihood -= loss;
      if (this.#factor < LEAST_FACTOR) throw new Error("the weights have decayed below what single precision holds");
    }
    return likelihood;
  }

  /** Learns from one sentence; returns its loss, or undefined if no path is allowed. */
  #learn(sequence: Sequence, rate: number): number | undefined {
    const { length } = sequence.allowed;
    this.#keepFeatures(sequence);
    this.#scoreEmissions(length);
    this.#scoreTransitions();
    if (!this.#all.run(length, this.#scores, this.#moves)) return undefined;
    this.#scoreAllowed(sequence);
    if (!this.#allowed.run(length, this.#allowedScores, this.#moves)) return undefined;
    let loss = 0;
    for (let i = 0; i < length; i++) loss += Math.log(this.#all.scale[i]!) - Math.log(this.#allowed.scale[i]!);
    const change = rate / this.#factor;
    this.#updateEmissions(length, change / (1 - this.settings.dropout));
    this.#updateTransitions(length, change);
    return loss;
  }

  #keepFeatures({ features, starts, context, allowed }: Sequence): void {
    const { dropout, alone } = this.settings;
    const random = this.#random;
    let n = 0;
    for (let i = 0; i < allowed.length; i++) {
      this.#keptStarts[i] = n;
      const end = random() < alone ? context[i]! : starts[i + 1]!;
      for (let k = starts[i]!; k < end; k++) if (random() >= dropout) this.#kept[n++] = features[k]!;
    }
    this.#keptStarts[allowed.length] = n;
  }

  #scoreEmissions(length: number): void {
    const L = this.settings.labels;
    const gain = this.#factor / (1 - this.settings.dropout);
    const logits = this.#logits;
    const scores = this.#scores;
    const kept = this.#kept;
    const starts = this.#keptStarts;
    const emissions = this.#emissions;
    for (let i = 0; i < length; i++) {
      const base = i * L;
      logits.fill(0, base, base + L);
      for (let k = starts[i]!; k < starts[i + 1]!; k++) {
        const row = kept[k]! * L;
        for (let y = 0; y < L; y++) logits[base + y]! += emissions[row + y]!;
      }
      let most = Number.NEGATIVE_INFINITY;
      for (let y = 0; y < L; y++) most = Math.max(most, logits[base + y]!);
      for (let y = 0; y < L; y++) scores[base + y] = Math.exp(gain * (logits[base + y]! - most));
    }
  }

  #scoreTransitions(): void {
    const L = this.settings.labels;
    const moves = this.#moves;
    const transitions = this.#transitions;
    const factor = this.#factor;
    for (let y = 0; y < L; y++) {
      moves[L * L + y] = Math.exp(factor * transitions[L * L + y]!);
      const list = this.#predecessors[y]!;
      for (let k = 0; k < list.length; k++) moves[list[k]! * L + y] = Math.exp(factor * transitions[list[k]! * L + y]!);
    }
  }

  #scoreAllowed({ allowed }: Sequence): void {
    const L = this.settings.labels;
    for (let i = 0; i < allowed.length; i++) {
      const set = this.sets[allowed[i]!]!;
      for (let y = 0; y < L; y++) this.#allowedScores[i * L + y] = set[y]! ? this.#scores[i * L + y]! : 0;
    }
  }

  #updateEmissions(length: number, change: number): void {
    const L = this.settings.labels;
    const all = this.#all;
    const allowed = this.#allowed;
    const delta = this.#delta;
    for (let i = 0; i < length; i++) {
      const base = i * L;
      let moved = 0;
      for (let y = 0; y < L; y++) {
        const wanted = allowed.alpha[base + y]! * allowed.beta[base + y]!;
        const expected = all.alpha[base + y]! * all.beta[base + y]!;
        const d = wanted - expected;
        delta[y] = Math.abs(d) < LEAST_GRADIENT ? 0 : d * change;
        if (delta[y] !== 0) moved++;
      }
      if (moved > 0) this.#addToRows(i, delta);
    }
  }

  /** Adds to the weights of the kept features of the position `i`. */
  #addToRows(i: number, delta: Float64Array): void {
    const L = delta.length;
    const emissions = this.#emissions;
    for (let k = this.#keptStarts[i]!; k < this.#keptStarts[i + 1]!; k++) {
      const row = this.#kept[k]! * L;
      for (let y = 0; y < L; y++) emissions[row + y]! += delta[y]!;
    }
  }

  #updateTransitions(length: number, change: number): void {
    const L = this.settings.labels;
    const all = this.#all;
    const allowed = this.#allowed;
    const moves = this.#moves;
    const transitions = this.#transitions;
    for (let y = 0; y < L; y++) {
      const d = allowed.alpha[y]! * allowed.beta[y]! - all.alpha[y]! * all.beta[y]!;
      if (Math.abs(d) > LEAST_GRADIENT) transitions[L * L + y]! += change * d;
    }
    for (let i = 1; i < length; i++) {
      for (let y = 0; y < L; y++) {
        const f = (this.#scores[i * L + y]! * all.beta[i * L + y]!) / all.scale[i]!;
        const b = (this.#allowedScores[i * L + y]! * allowed.beta[i * L + y]!) / allowed.scale[i]!;
        if (f < LEAST_MARGINAL && b < LEAST_MARGINAL) continue;
        const list = this.#predecessors[y]!;
        for (let k = 0; k < list.length; k++) {
          const x = list[k]!;
          const d = (b * allowed.alpha[(i - 1) * L + x]! - f * all.alpha[(i - 1) * L + x]!) * moves[x * L + y]!;
          if (d > LEAST_GRADIENT || d < -LEAST_GRADIENT) transitions[x * L + y]! += change * d;
        }
      }
    }
  }
}
