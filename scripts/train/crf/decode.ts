import { isOpen, mayFollow, OUTSIDE } from "../../../src/entities/crf/labels";
import type { Sequence, Weights } from "./sequence";

/** Returns the best labels of a sentence, by Viterbi's algorithm. */
export function decode(
  sequence: Pick<Sequence, "features" | "starts">,
  weights: Weights,
  predecessors: readonly Int32Array[],
): Int32Array {
  const { labels: L, transitions: moves } = weights;
  const length = sequence.starts.length - 1;
  const best = new Float64Array(length * L);
  const from = new Int32Array(length * L);
  for (let i = 0; i < length; i++) {
    const emissions = emissionsAt(i, sequence, weights);
    for (let y = 0; y < L; y++) {
      let top = Number.NEGATIVE_INFINITY;
      let arg = 0;
      if (i === 0) top = mayFollow(OUTSIDE, y) ? moves[L * L + y]! : top;
      else
        for (const x of predecessors[y]!) {
          const score = best[(i - 1) * L + x]! + moves[x * L + y]!;
          if (score > top) [top, arg] = [score, x];
        }
      best[i * L + y] = top + emissions[y]!;
      from[i * L + y] = arg;
    }
  }
  return traceBack(length, L, best, from);
}

function emissionsAt(
  i: number,
  { features, starts }: Pick<Sequence, "features" | "starts">,
  { labels: L, emissions }: Weights,
): Float64Array {
  const sums = new Float64Array(L);
  for (let k = starts[i]!; k < starts[i + 1]!; k++) {
    if (features[k]! < 0) continue;
    const row = features[k]! * L;
    for (let y = 0; y < L; y++) sums[y]! += emissions[row + y]!;
  }
  return sums;
}

function traceBack(length: number, L: number, best: Float64Array, from: Int32Array): Int32Array {
  const path = new Int32Array(length);
  if (length === 0) return path;
  let last = 0;
  for (let y = 0; y < L; y++) if (!isOpen(y) && best[(length - 1) * L + y]! > best[(length - 1) * L + last]!) last = y;
  for (let i = length - 1; i >= 0; i--) {
    path[i] = last;
    last = from[i * L + last]!;
  }
  return path;
}
