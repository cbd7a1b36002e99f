import type { SparseWeights } from "../../../src/linear/weight-file";
import { bunsetsuProfiles } from "../../../src/parse/bunsetsu-profiles";
import { candidatesOf, MOST_CANDIDATES } from "../../../src/parse/candidates";
import { HEAD_FEATURES, headFeatures } from "../../../src/parse/head-features";
import type { WordProfiles } from "../../../src/parse/word-profiles";
import { FeatureIds, NumberList } from "../linear/feature-ids";
import { type Choices, learnMean, type SeededSettings } from "../linear/softmax";
import { sparse } from "../linear/sparse";
import { type GoldSentence, rightHead } from "./corpus";

/** Learns the heads of the gold bunsetsu, as the mean of one training for each seed. `most` is how many weights are kept. */
export function trainHeads(
  sentences: readonly GoldSentence[],
  profiles: WordProfiles,
  settings: SeededSettings,
  most: number,
): SparseWeights {
  const choices = readHeadChoices(sentences, profiles);
  return sparse(learnMean(choices, settings), choices.ids.hashes, most);
}

/** Reads each bunsetsu with two candidates or more as a choice between them. */
export function readHeadChoices(
  sentences: readonly GoldSentence[],
  profiles: WordProfiles,
  ids = new FeatureIds(),
): Choices {
  const choices = {
    ids,
    width: HEAD_FEATURES,
    features: new NumberList(),
    firsts: new NumberList(),
    right: new NumberList(),
  };
  const hashes = new Int32Array(HEAD_FEATURES);
  const candidates = new Int32Array(MOST_CANDIDATES);
  let total = 0;
  for (const sentence of sentences) {
    const { bunsetsu, words, firstWords } = sentence;
    // What the tokens do not allow to be cut has no features of its own.
    if (bunsetsu.length < 3 || sentence.aligned.includes(false)) continue;
    const rows = bunsetsuProfiles(words, profiles.rows, firstWords);
    const heads = new Int32Array(bunsetsu.length).fill(-1);
    const last = bunsetsu.length - 1;
    for (let b = last - 1; b >= 0; b--) {
      const count = candidatesOf(heads, b, last, candidates);
      const head = rightHead(bunsetsu, b);
      const right = candidates.subarray(0, count).indexOf(head);
      // A head across other dependencies cannot be found; it is no lesson, and the next bunsetsu stands for it.
      heads[b] = right < 0 ? b + 1 : head;
      if (right < 0 || count === 1) continue;
      choices.firsts.push(total);
      choices.right.push(right);
      for (let rank = 0; rank < count; rank++) {
        headFeatures(rows, b, candidates, count, rank, hashes);
        for (const hash of hashes) choices.features.push(ids.of(hash));
      }
      total += count;
    }
  }
  choices.firsts.push(total);
  return choices;
}
