/** One line of a regression: what is known, and what is to be told from it. */
export interface Example {
  readonly features: Float64Array;
  /** 1 or 0. */
  readonly answer: number;
}

/** L2 regularization, relative to features of size 1. */
const RIDGE = 30;
const ROUNDS = 12;
/** A feature that is rarer is not made larger than this allows. */
const LEAST_SIZE = 0.05;

/**
 * Learns the weights of a logistic regression by Newton's method. There is no chance in it: the order of the examples changes nothing but
 * the last digits.
 */
export function learnLogistic(examples: readonly Example[], size: number): Float64Array {
  const scale = scaleOf(examples, size);
  const scaled = examples.map(({ features, answer }) => ({
    features: features.map((value, i) => value * scale[i]!),
    answer,
  }));
  const weights = new Float64Array(size);
  for (let round = 0; round < ROUNDS; round++) {
    const { gradient, hessian } = slopesOf(scaled, weights);
    for (let i = 0; i < size; i++) {
      gradient[i]! += RIDGE * weights[i]!;
      hessian[i * size + i]! += RIDGE;
    }
    solve(hessian, gradient);
    for (let i = 0; i < size; i++) weights[i]! -= gradient[i]!;
  }
  return weights.map((weight, i) => weight * scale[i]!);
}

/** Returns for each feature what makes it of size 1. */
function scaleOf(examples: readonly Example[], size: number): Float64Array {
  const squares = new Float64Array(size);
  for (const { features } of examples) for (let i = 0; i < size; i++) squares[i]! += features[i]! ** 2;
  return squares.map((sum) => 1 / Math.max(LEAST_SIZE, Math.sqrt(sum / examples.length)));
}

function slopesOf(examples: readonly Example[], weights: Float64Array) {
  const size = weights.length;
  const gradient = new Float64Array(size);
  const hessian = new Float64Array(size * size);
  const used = new Int32Array(size);
  for (const { features, answer } of examples) {
    let sum = 0;
    let count = 0;
    for (let i = 0; i < size; i++) {
      if (features[i] === 0) continue;
      used[count++] = i;
      sum += features[i]! * weights[i]!;
    }
    const chance = 1 / (1 + Math.exp(-sum));
    for (let a = 0; a < count; a++) {
      const i = used[a]!;
      gradient[i]! += (chance - answer) * features[i]!;
      const slope = chance * (1 - chance) * features[i]!;
      for (let b = 0; b <= a; b++) hessian[i * size + used[b]!]! += slope * features[used[b]!]!;
    }
  }
  return { gradient, hessian };
}

/** Solves a system with the lower half of a positive definite matrix, by Cholesky's method. The right side becomes the solution. */
function solve(matrix: Float64Array, side: Float64Array): void {
  const size = side.length;
  for (let j = 0; j < size; j++) {
    for (let k = 0; k < j; k++) {
      const factor = matrix[j * size + k]!;
      for (let i = j; i < size; i++) matrix[i * size + j]! -= matrix[i * size + k]! * factor;
    }
    const root = Math.sqrt(matrix[j * size + j]!);
    for (let i = j; i < size; i++) matrix[i * size + j]! /= root;
  }
  for (let i = 0; i < size; i++) {
    for (let k = 0; k < i; k++) side[i]! -= matrix[i * size + k]! * side[k]!;
    side[i]! /= matrix[i * size + i]!;
  }
  for (let i = size - 1; i >= 0; i--) {
    for (let k = i + 1; k < size; k++) side[i]! -= matrix[k * size + i]! * side[k]!;
    side[i]! /= matrix[i * size + i]!;
  }
}
