import type { SparseWeights } from "../../../src/linear/weight-file";
import { KIND_FEATURES, kindFeatures } from "../../../src/parse/predicates/kind-features";
import type { WordProfiles } from "../../../src/parse/word-profiles";
import { FeatureIds, NumberList } from "../linear/feature-ids";
import { type Choices, learnMean, type SeededSettings } from "../linear/softmax";
import { sparse } from "../linear/sparse";
import type { GoldSentence } from "./corpus";
import { goldTree } from "./trees";

/** Whether a kind of the corpus is parallel. I is a parallel with something left out: 日本では│衆議院、 */
export const isParallel = (kind: string): boolean => kind === "P" || kind === "I";

/** Learns which dependencies are parallel. `most` is how many weights are kept. */
export function trainKinds(
  sentences: readonly GoldSentence[],
  profiles: WordProfiles,
  settings: SeededSettings,
  most: number,
): SparseWeights {
  const choices: Choices = {
    ids: new FeatureIds(),
    width: KIND_FEATURES,
    features: new NumberList(),
    firsts: new NumberList(),
    right: new NumberList(),
  };
  const hashes = new Int32Array(KIND_FEATURES);
  for (const sentence of sentences) {
    const tree = goldTree(sentence, profiles);
    if (tree === null) continue;
    for (let b = 0; b + 1 < tree.heads.length; b++) {
      kindFeatures(tree.rows, b, tree.heads[b]!, hashes);
      choices.firsts.push(choices.right.length);
      choices.right.push(isParallel(sentence.bunsetsu[b]!.kind) ? 1 : 0);
      for (const hash of hashes) choices.features.push(choices.ids.of(hash));
    }
  }
  choices.firsts.push(choices.right.length);
  return sparse(learnMean(choices, settings), choices.ids.hashes, most);
}
