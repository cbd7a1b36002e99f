import { isOpen, mayFollow, OUTSIDE } from "../../../src/entities/crf/labels";

/** Forward and backward sums over one sentence, scaled at each position (Rabiner 1989). Buffers grow and are reused. */
export class ForwardBackward {
  alpha = new Float64Array(0);
  beta = new Float64Array(0);
  scale = new Float64Array(0);

  /** @param predecessors for each label, the labels that may come before it */
  constructor(private readonly predecessors: readonly Int32Array[]) {}

  /**
   * Computes the sums. `scores` are exp of the emissions (0 for a label that is not allowed), `moves` exp of the transitions. Returns false
   * if no path is left.
   */
  run(length: number, scores: Float64Array, moves: Float64Array): boolean {
    const labels = this.predecessors.length;
    if (this.alpha.length < length * labels) {
      this.alpha = new Float64Array(2 * length * labels);
      this.beta = new Float64Array(2 * length * labels);
      this.scale = new Float64Array(2 * length);
    }
    for (let i = 0; i < length; i++) if (!this.#forward(i, i === length - 1, scores, moves)) return false;
    this.#backward(length, scores, moves);
    return true;
  }

  /** Computes the forward sums of the position `i`; returns false if all are 0. */
  #forward(i: number, isLast: boolean, scores: Float64Array, moves: Float64Array): boolean {
    const { alpha, predecessors } = this;
    const L = predecessors.length;
    let sum = 0;
    for (let y = 0; y < L; y++) {
      const s = scores[i * L + y]!;
      let a = 0;
      if (s > 0) {
        if (i === 0) a = mayFollow(OUTSIDE, y) ? moves[L * L + y]! * s : 0;
        else {
          const list = predecessors[y]!;
          for (let k = 0; k < list.length; k++) a += alpha[(i - 1) * L + list[k]!]! * moves[list[k]! * L + y]!;
          a *= s;
        }
        if (isLast && isOpen(y)) a = 0;
      }
      alpha[i * L + y] = a;
      sum += a;
    }
    if (!(sum > 0)) return false;
    this.scale[i] = sum;
    for (let y = 0; y < L; y++) alpha[i * L + y]! /= sum;
    return true;
  }

  #backward(length: number, scores: Float64Array, moves: Float64Array): void {
    const { beta, scale, predecessors } = this;
    const L = predecessors.length;
    beta.fill(0, 0, length * L);
    for (let y = 0; y < L; y++) beta[(length - 1) * L + y] = isOpen(y) ? 0 : 1;
    for (let i = length - 1; i > 0; i--) {
      for (let y = 0; y < L; y++) {
        const b = (beta[i * L + y]! * scores[i * L + y]!) / scale[i]!;
        if (b === 0) continue;
        const list = predecessors[y]!;
        for (let k = 0; k < list.length; k++) beta[(i - 1) * L + list[k]!]! += b * moves[list[k]! * L + y]!;
      }
    }
  }
}
