import type { SparseWeights } from "../../../src/linear/weight-file";
import { BOUNDARY_FEATURES, boundaryFeatures } from "../../../src/parse/bunsetsu-features";
import type { WordProfiles } from "../../../src/parse/word-profiles";
import { FeatureIds, NumberList } from "../linear/feature-ids";
import { type Choices, learnMean, type SeededSettings } from "../linear/softmax";
import { sparse } from "../linear/sparse";
import type { GoldSentence } from "./corpus";

/** Learns where bunsetsu begin. `most` is how many weights are kept. */
export function trainChunker(
  sentences: readonly GoldSentence[],
  profiles: WordProfiles,
  settings: SeededSettings,
  most: number,
): SparseWeights {
  const choices = readBoundaries(sentences, profiles);
  return sparse(learnMean(choices, settings), choices.ids.hashes, most);
}

/** Reads each boundary between two words as a choice of yes or no. */
export function readBoundaries(
  sentences: readonly GoldSentence[],
  profiles: WordProfiles,
  ids = new FeatureIds(),
): Choices {
  const choices: Choices = {
    ids,
    width: BOUNDARY_FEATURES,
    features: new NumberList(),
    firsts: new NumberList(),
    right: new NumberList(),
  };
  const hashes = new Int32Array(BOUNDARY_FEATURES);
  for (const { words, firstWords } of sentences) {
    const begins = new Set(firstWords);
    for (let i = 1; i < words.length; i++) {
      boundaryFeatures(words, profiles.rows, i, hashes);
      choices.firsts.push(choices.right.length);
      choices.right.push(begins.has(i) ? 1 : 0);
      for (const hash of hashes) choices.features.push(choices.ids.of(hash));
    }
  }
  choices.firsts.push(choices.right.length);
  return choices;
}
