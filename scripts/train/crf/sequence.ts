import { mayFollow } from "../../../src/entities/crf/labels";

/** A sentence to learn from or to label: its features as numbers of rows of weights. */
export interface Sequence {
  /** The features of all positions, one position after the other. */
  readonly features: Int32Array;
  /** The start of the features of each position; one more entry at the end. */
  readonly starts: Int32Array;
  /** For each position, the start of the features of its context, behind those of single words. */
  readonly context: Int32Array;
  /** For each position, the number of the set of labels that are right. */
  readonly allowed: Int32Array;
}

/** Weights of a linear-chain conditional random field. */
export interface Weights {
  readonly labels: number;
  /** A row for each feature, one weight for each label. */
  readonly emissions: Float32Array;
  /** `before * labels + label`; the last row is the beginning of a sentence. */
  readonly transitions: Float64Array;
}

/** Returns, for each label, the labels that may come before it. */
export const predecessorsOf = (labels: number): Int32Array[] =>
  Array.from({ length: labels }, (_, y) =>
    Int32Array.from(Array.from({ length: labels }, (_, x) => x).filter((x) => mayFollow(x, y))),
  );
