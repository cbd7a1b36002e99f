import { createRandom } from "./random";

/**
 * Clusters of words that stand in like places: skip-gram vectors with negative sampling (Mikolov et al. 2013) over sentences of
 * words, then spherical k-means. Returns the cluster of each word that is frequent enough, from 1 on.
 */
export function clusterWords(
  sentences: readonly (readonly string[])[],
  settings: { dimensions: number; clusters: number; least: number; window: number; epochs: number; negatives: number },
  report: (message: string) => void,
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const words of sentences) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const vocabulary = [...counts].filter(([, n]) => n >= settings.least).sort((a, b) => b[1] - a[1]);
  const numberOf = new Map(vocabulary.map(([word], i) => [word, i]));
  const vectors = skipGram(
    sentences.map((words) => Int32Array.from(words.flatMap((word) => numberOf.get(word) ?? []))),
    vocabulary.map(([, n]) => n),
    settings,
    report,
  );
  const cluster = sphericalMeans(vectors, settings.dimensions, settings.clusters, report);
  return new Map(vocabulary.map(([word], i) => [word, cluster[i]! + 1]));
}

function skipGram(
  sentences: readonly Int32Array[],
  counts: readonly number[],
  {
    dimensions: D,
    window,
    epochs,
    negatives,
  }: { dimensions: number; window: number; epochs: number; negatives: number },
  report: (message: string) => void,
): Float32Array {
  const random = createRandom(7);
  const V = counts.length;
  const input = Float32Array.from({ length: V * D }, () => (random() - 0.5) / D);
  const output = new Float32Array(V * D);
  const total = counts.reduce((a, b) => a + b, 0);
  const noise = new Int32Array(1 << 20);
  const mass = counts.map((n) => n ** 0.75);
  const sum = mass.reduce((a, b) => a + b, 0);
  for (let w = 0, at = 0, upTo = 0; w < V; w++) {
    upTo += (mass[w]! / sum) * noise.length;
    while (at < Math.min(noise.length, upTo)) noise[at++] = w;
  }
  const keep = Float64Array.from(counts, (n) => Math.min(1, Math.sqrt((1e-4 * total) / n)));
  const sigmoid = Float32Array.from({ length: 2000 }, (_, i) => 1 / (1 + Math.exp(-(i - 1000) / 125)));
  const gradient = new Float32Array(D);
  let done = 0;
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const sentence of sentences) {
      const words = sentence.filter((w) => random() < keep[w]!);
      const rate = 0.05 * Math.max(0.02, 1 - done / (epochs * sentences.length));
      done++;
      for (let i = 0; i < words.length; i++) {
        const reach = 1 + Math.floor(random() * window);
        for (let j = Math.max(0, i - reach); j <= Math.min(words.length - 1, i + reach); j++) {
          if (j === i) continue;
          const a = words[j]! * D;
          gradient.fill(0);
          for (let k = 0; k <= negatives; k++) {
            const target = k === 0 ? words[i]! : noise[(random() * noise.length) | 0]!;
            if (k > 0 && target === words[i]) continue;
            const b = target * D;
            let dot = 0;
            for (let d = 0; d < D; d++) dot += input[a + d]! * output[b + d]!;
            const p = sigmoid[Math.max(0, Math.min(1999, Math.round(dot * 125) + 1000))]!;
            const g = ((k === 0 ? 1 : 0) - p) * rate;
            for (let d = 0; d < D; d++) {
              gradient[d]! += g * output[b + d]!;
              output[b + d]! += g * input[a + d]!;
            }
          }
          for (let d = 0; d < D; d++) input[a + d]! += gradient[d]!;
        }
      }
    }
    report(`vectors of ${V} words: round ${epoch + 1} of ${epochs}`);
  }
  return input;
}

/** k-means on the sphere, from words of falling frequency; the same every time. */
function sphericalMeans(vectors: Float32Array, D: number, k: number, report: (message: string) => void): Int32Array {
  const V = vectors.length / D;
  const unit = vectors.slice();
  for (let w = 0; w < V; w++) {
    let length = 0;
    for (let d = 0; d < D; d++) length += unit[w * D + d]! ** 2;
    length = Math.sqrt(length) || 1;
    for (let d = 0; d < D; d++) unit[w * D + d]! /= length;
  }
  const centres = unit.slice(0, k * D);
  const nearest = new Int32Array(V);
  for (let round = 0; round < 12; round++) {
    for (let w = 0; w < V; w++) {
      let best = Number.NEGATIVE_INFINITY;
      for (let c = 0; c < k; c++) {
        let dot = 0;
        for (let d = 0; d < D; d++) dot += unit[w * D + d]! * centres[c * D + d]!;
        if (dot > best) {
          best = dot;
          nearest[w] = c;
        }
      }
    }
    centres.fill(0);
    for (let w = 0; w < V; w++) for (let d = 0; d < D; d++) centres[nearest[w]! * D + d]! += unit[w * D + d]!;
    for (let c = 0; c < k; c++) {
      let length = 0;
      for (let d = 0; d < D; d++) length += centres[c * D + d]! ** 2;
      length = Math.sqrt(length) || 1;
      for (let d = 0; d < D; d++) centres[c * D + d]! /= length;
    }
  }
  report(`${k} clusters`);
  return nearest;
}
