import type { Candidate } from "../candidate";
import type { CandidateFeatures } from "./features";

/** A weight for each feature. */
export type FeatureWeights = Readonly<Record<keyof CandidateFeatures, number>>;

/** Fitted on news-dev and on headlines by scripts/train/fit-keywords.ts. */
export const FEATURE_WEIGHTS: FeatureWeights = {
  nouns: 0.45,
  cValue: 0.79,
  length: 0.83,
  count: 0.59,
  lead: 0.29,
  leadVerb: 0.57,
  leadShare: 1.47,
  title: 0.55,
  titleShare: 0.48,
  name: 0.25,
  person: -0.41,
  location: -0.38,
  single: -0.2,
};

/** A candidate with its score, which is higher for a better keyword. */
export interface ScoredCandidate {
  readonly candidate: Candidate;
  readonly score: number;
}

/** Returns the score of a candidate by a log-linear model: each feature multiplies the score. */
export function scoreOf(features: CandidateFeatures, weights: FeatureWeights = FEATURE_WEIGHTS): number {
  return Math.exp(
    weights.nouns * features.nouns +
      weights.cValue * features.cValue +
      weights.length * features.length +
      weights.count * features.count +
      weights.lead * features.lead +
      weights.leadVerb * features.leadVerb +
      weights.leadShare * features.leadShare +
      weights.title * features.title +
      weights.titleShare * features.titleShare +
      weights.name * features.name +
      weights.person * features.person +
      weights.location * features.location +
      weights.single * features.single,
  );
}

/** Compares two candidates for sorting: by score, the highest first, then by position, those without a mention last. */
export const byScore = (a: ScoredCandidate, b: ScoredCandidate): number =>
  a.score === b.score ? startOf(a) - startOf(b) : a.score < b.score ? 1 : -1;
const startOf = ({ candidate }: ScoredCandidate) => candidate.mentions[0]?.start ?? Number.MAX_SAFE_INTEGER;
