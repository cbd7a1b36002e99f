import { createRandom } from "./random";

/** How words are clustered. */
export interface ClusterSettings {
  readonly dimensions: number;
  readonly clusters: number;
  /** Words that occur less often than this are in no cluster. */
  readonly least: number;
  /** How many words away a context word is at most. */
  readonly window: number;
  readonly epochs: number;
  /** How many negative samples each context word gets. */
  readonly negatives: number;
}

/**
 * Clusters words that are used in similar contexts: skip-gram vectors with negative sampling (Mikolov et al. 2013), then
 * spherical k-means. Returns the cluster of each word that is frequent enough, counted from 1.
 */
export function clusterWords(
  sentences: readonly (readonly string[])[],
  settings: ClusterSettings,
  report: (message: string) => void,
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const words of sentences) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const vocabulary = [...counts].filter(([, n]) => n >= settings.least).sort((a, b) => b[1] - a[1]);
  const numberOf = new Map(vocabulary.map(([word], i) => [word, i]));
  const vectors = new SkipGram(
    vocabulary.map(([, n]) => n),
    settings,
  );
  const numbered = sentences.map((words) => Int32Array.from(words.flatMap((word) => numberOf.get(word) ?? [])));
  for (let epoch = 0; epoch < settings.epochs; epoch++) {
    vectors.runEpoch(numbered);
    report(`vectors of ${vocabulary.length} words: round ${epoch + 1} of ${settings.epochs}`);
  }
  const cluster = sphericalMeans(vectors.input, settings.dimensions, settings.clusters);
  report(`${settings.clusters} clusters`);
  return new Map(vocabulary.map(([word], i) => [word, cluster[i]! + 1]));
}

// Settings of the learning, from word2vec. They have no right value that a test could hold: one that changes gives other clusters, so it
// needs a new training.
const SEED = 7;
/** The learning rate falls linearly from `RATE` to this share of it. */
const LEAST_RATE = 0.02;
const RATE = 0.05;
/** Negative samples are drawn from a table of so many entries; a word has entries in proportion to its frequency to this power. */
const NOISE_SIZE = 1 << 20;
const NOISE_POWER = 0.75;
/** Occurrences of words with a larger share of the text than this are dropped at random. */
const FREQUENT_SHARE = 1e-4;
/** The sigmoid function is a table from −8 to 8, with so many entries, so many of them for a step of 1. */
const SIGMOID_SIZE = 2000;
const SIGMOID_STEPS = 125;
/** Rounds of k-means. */
const MEANS_ROUNDS = 12;

/** Vectors of words, learned from the words around them. */
class SkipGram {
  /** The vectors of all words, one after the other. */
  readonly input: Float32Array;
  readonly #output: Float32Array;
  readonly #noise: Int32Array;
  /** The probability that an occurrence of a word is kept. */
  readonly #keep: Float64Array;
  readonly #random = createRandom(SEED);
  readonly #gradient: Float32Array;
  readonly #sigmoid = Float32Array.from(
    { length: SIGMOID_SIZE },
    (_, i) => 1 / (1 + Math.exp(-(i - SIGMOID_SIZE / 2) / SIGMOID_STEPS)),
  );
  #done = 0;

  /** @param counts how often each word occurs */
  constructor(
    counts: readonly number[],
    private readonly settings: ClusterSettings,
  ) {
    const { dimensions } = settings;
    const total = counts.reduce((a, b) => a + b, 0);
    const random = this.#random;
    this.input = Float32Array.from({ length: counts.length * dimensions }, () => (random() - 0.5) / dimensions);
    this.#output = new Float32Array(counts.length * dimensions);
    this.#noise = noiseTable(counts);
    this.#keep = Float64Array.from(counts, (n) => Math.min(1, Math.sqrt((FREQUENT_SHARE * total) / n)));
    this.#gradient = new Float32Array(dimensions);
  }

  runEpoch(sentences: readonly Int32Array[]): void {
    const random = this.#random;
    const { window, epochs } = this.settings;
    for (const sentence of sentences) {
      const words = sentence.filter((w) => random() < this.#keep[w]!);
      const rate = RATE * Math.max(LEAST_RATE, 1 - this.#done / (epochs * sentences.length));
      this.#done++;
      for (let i = 0; i < words.length; i++) {
        const reach = 1 + Math.floor(random() * window);
        for (let j = Math.max(0, i - reach); j <= Math.min(words.length - 1, i + reach); j++)
          if (j !== i) this.#learnPair(words[j]!, words[i]!, rate);
      }
    }
  }

  /** Moves the vector of `word` toward that of `context` and away from those of random words. */
  #learnPair(word: number, context: number, rate: number): void {
    const random = this.#random;
    const noise = this.#noise;
    const gradient = this.#gradient;
    const { dimensions: D, negatives } = this.settings;
    gradient.fill(0);
    for (let k = 0; k <= negatives; k++) {
      const target = k === 0 ? context : noise[(random() * noise.length) | 0]!;
      if (k === 0 || target !== context) this.#learnTarget(word, target, k === 0 ? 1 : 0, rate);
    }
    const a = word * D;
    for (let d = 0; d < D; d++) this.input[a + d]! += gradient[d]!;
  }

  /** Moves the output vector of `target` and adds the change of the vector of `word` to the gradient. */
  #learnTarget(word: number, target: number, wanted: number, rate: number): void {
    const { input } = this;
    const output = this.#output;
    const gradient = this.#gradient;
    const D = gradient.length;
    const a = word * D;
    const b = target * D;
    let dot = 0;
    for (let d = 0; d < D; d++) dot += input[a + d]! * output[b + d]!;
    const at = Math.round(dot * SIGMOID_STEPS) + SIGMOID_SIZE / 2;
    const g = (wanted - this.#sigmoid[Math.max(0, Math.min(SIGMOID_SIZE - 1, at))]!) * rate;
    for (let d = 0; d < D; d++) {
      gradient[d]! += g * output[b + d]!;
      output[b + d]! += g * input[a + d]!;
    }
  }
}

function noiseTable(counts: readonly number[]): Int32Array {
  const noise = new Int32Array(NOISE_SIZE);
  const mass = counts.map((n) => n ** NOISE_POWER);
  const sum = mass.reduce((a, b) => a + b, 0);
  for (let w = 0, at = 0, upTo = 0; w < counts.length; w++) {
    upTo += (mass[w]! / sum) * noise.length;
    while (at < Math.min(noise.length, upTo)) noise[at++] = w;
  }
  return noise;
}

/** Returns the cluster of each vector by k-means on the sphere (Dhillon & Modha 2001), starting from the vectors of the `k` most frequent words. */
function sphericalMeans(vectors: Float32Array, D: number, k: number): Int32Array {
  const V = vectors.length / D;
  const points = vectors.slice();
  normalize(points, D);
  const centres = points.slice(0, k * D);
  const nearest = new Int32Array(V);
  for (let round = 0; round < MEANS_ROUNDS; round++) {
    for (let w = 0; w < V; w++) nearest[w] = nearestCentre(points.subarray(w * D, (w + 1) * D), centres, nearest[w]!);
    centres.fill(0);
    for (let w = 0; w < V; w++) for (let d = 0; d < D; d++) centres[nearest[w]! * D + d]! += points[w * D + d]!;
    normalize(centres, D);
  }
  return nearest;
}

/** Scales each vector to length 1. */
function normalize(vectors: Float32Array, D: number): void {
  for (let from = 0; from < vectors.length; from += D) {
    let length = 0;
    for (let d = 0; d < D; d++) length += vectors[from + d]! ** 2;
    length = Math.sqrt(length) || 1;
    for (let d = 0; d < D; d++) vectors[from + d]! /= length;
  }
}

/** Returns the centre with the largest dot product, or `otherwise` if no product is a number. */
function nearestCentre(point: Float32Array, centres: Float32Array, otherwise: number): number {
  const D = point.length;
  let nearest = otherwise;
  let best = Number.NEGATIVE_INFINITY;
  for (let c = 0; c * D < centres.length; c++) {
    let dot = 0;
    for (let d = 0; d < D; d++) dot += point[d]! * centres[c * D + d]!;
    if (dot > best) {
      best = dot;
      nearest = c;
    }
  }
  return nearest;
}
