import type { FeatureLists } from "../../../src/entities/crf/feature-lists";
import { labelCount } from "../../../src/entities/crf/labels";
import type { NameLexicon } from "../../../src/entities/names/lexicon";
import type { LabelledText } from "./corpora";
import { decode } from "./decode";
import { createExtractor, FeatureIndex, type HashedFeatures } from "./feature-index";
import { LabelSets, type Sentence } from "./sentences";
import { predecessorsOf, type Sequence, type Weights } from "./sequence";
import { train } from "./train-crf";

/** A sentence of a corpus and the names of its text. */
export type LabelledSentence = readonly [sentence: Sentence, entities: LabelledText["entities"]];

/** A corpus to learn from, with the lists for its features. */
export interface Lesson {
  readonly sentences: readonly LabelledSentence[];
  /** As how many sentences each of them counts. */
  readonly weight: number;
  /** As in `LabelSets`. */
  readonly meaning: Record<string, readonly string[]>;
  readonly lists: FeatureLists;
}

/** The result of training: features by number, and their weights. */
export interface LearnedWeights {
  readonly index: FeatureIndex;
  readonly weights: Weights;
}

const SETTINGS = { rate: 0.05, dropout: 0.4, alone: 0.3, seed: 1 };
/** Features that occur at fewer positions of the corpora are left out. */
const LEAST_POSITIONS = 2;

/** Learns weights from corpora. */
export function learn(
  lessons: readonly Lesson[],
  { lexicon, types, epochs }: { lexicon: NameLexicon; types: readonly string[]; epochs: number },
  report: (message: string) => void,
): LearnedWeights {
  const { sets, sentences, weights: counts } = readLessons(lessons, lexicon, types);
  const index = new FeatureIndex(
    sentences.map(({ features }) => features),
    LEAST_POSITIONS,
  );
  const sequences = sentences.flatMap(({ features, allowed }, i) =>
    new Array<Sequence>(counts[i]!).fill(index.sequence(features, allowed)),
  );
  report(`${sequences.length} sentences, ${index.hashes.length} features`);
  const labels = labelCount(types.length);
  const settings = { ...SETTINGS, labels, rows: index.hashes.length, epochs, l2: 1 / sequences.length };
  const weights = train(sequences, sets, settings, (epoch) => report(`round ${epoch + 1} of ${epochs}`));
  return { index, weights };
}

/** Computes the features of all sentences and the sets of labels that are right, numbered over all lessons. */
function readLessons(lessons: readonly Lesson[], lexicon: NameLexicon, types: readonly string[]) {
  const sets: Uint8Array[] = [];
  const sentences: { features: HashedFeatures; allowed: Int32Array }[] = [];
  const weights: number[] = [];
  for (const lesson of lessons) {
    const extract = createExtractor(lexicon, lesson.lists);
    const labelSets = new LabelSets(types, lesson.meaning);
    const first = sets.length;
    for (const [sentence, entities] of lesson.sentences) {
      const allowed = labelSets.of(sentence, entities).map((set) => set + first);
      sentences.push({ features: extract(sentence), allowed });
      weights.push(lesson.weight);
    }
    sets.push(...labelSets.sets);
  }
  return { sets, sentences, weights };
}

/** Creates a function that labels sentences with learned weights, before they are rounded. */
export function createExactLabeller(
  { index, weights }: LearnedWeights,
  lexicon: NameLexicon,
  lists: FeatureLists,
): (sentence: Sentence) => Int32Array {
  const extract = createExtractor(lexicon, lists);
  const predecessors = predecessorsOf(weights.labels);
  return (sentence) => decode(index.sequence(extract(sentence), new Int32Array(0)), weights, predecessors);
}
