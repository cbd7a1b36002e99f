import type { Dictionary } from "../../dictionary/tables";
import { AnalyzerError } from "../../errors";
import type { Candidate } from "../candidate";
import { FEATURE_NAMES } from "./feature-names";

/** A weight for each feature, by the numbers of `Feature`. */
export type FeatureWeights = Float64Array;

/** The weights of dict/keyword-weights.tsv are whole numbers of this size. */
export const WEIGHT_UNIT = 0.01;

/**
 * Reads dict/keyword-weights.tsv, which scripts/train/train-keywords.ts writes.
 *
 * @throws AnalyzerError `ERR_DICTIONARY` if the row of a feature is missing
 */
export function keywordWeightsOf(dictionary: Dictionary): FeatureWeights {
  const rows = new Map(dictionary.keywordWeights.map(({ feature, weight }) => [feature, weight]));
  return Float64Array.from(FEATURE_NAMES, (name) => {
    const weight = rows.get(name);
    if (weight === undefined) throw new AnalyzerError("ERR_DICTIONARY", `dict/keyword-weights.tsv has no row ${name}`);
    return WEIGHT_UNIT * weight;
  });
}

/** A candidate with its score: how likely a reader would write it as a keyword, from 0 to 1. */
export interface ScoredCandidate {
  readonly candidate: Candidate;
  readonly score: number;
}

/** Returns the score of a candidate by logistic regression. */
export function scoreOf(features: ArrayLike<number>, weights: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < weights.length; i++) sum += features[i]! * weights[i]!;
  return 1 / (1 + Math.exp(-sum));
}

/** Compares two candidates for sorting: by score, the highest first, then by position, those without a mention last. */
export const byScore = (a: ScoredCandidate, b: ScoredCandidate): number =>
  a.score === b.score ? startOf(a) - startOf(b) : a.score < b.score ? 1 : -1;
const startOf = ({ candidate }: ScoredCandidate) => candidate.mentions[0]?.start ?? Number.MAX_SAFE_INTEGER;
