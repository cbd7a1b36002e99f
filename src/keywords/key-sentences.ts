import type { Dictionary } from "../dictionary/tables";
import { AnalyzerError } from "../errors";
import type { Findings } from "../findings";
import { CharSet } from "../text/char-set";
import type { Sentence } from "../text/sentences";
import type { TokenizedDocument } from "../tokens/tokenized-document";
import type { KeySentence } from "../types";
import { type Concepts, conceptsOf } from "./concepts";
import { scoreOf, WEIGHT_UNIT } from "./ranking/score";
import { pairsOf, sharedPairs } from "./sentences/pairs";
import { readSentenceFeatures, type SentenceValues } from "./sentences/sentence-features";
import { SENTENCE_FEATURE_NAMES } from "./sentences/sentence-names";
import { createSentenceWords, type SentenceWordReader } from "./sentences/sentence-words";

/** What a sentence loses if all that it is about has been said by the chosen ones. */
const REPETITION_LOSS = 0.15;
/** A sentence that shares more of its pairs of characters with a chosen one says the same again. */
const MOST_SHARED = 0.8;
/** What such a sentence keeps of its score. */
const REPEATED_FACTOR = 0.1;
/** The shortest sentence in characters that can be chosen; a shorter one says too little. */
const MIN_LENGTH = 12;

/** The findings that the choice depends on. */
export type KeySentenceEvidence = Pick<
  Findings,
  "document" | "title" | "entities" | "times" | "figures" | "boilerplate" | "keywords"
>;

/**
 * Chooses the sentences that best sum up an article, in the order of the text.
 * @param count how many sentences to choose, if there are as many
 */
export type KeySentenceChooser = (found: KeySentenceEvidence, count: number) => KeySentence[];

/**
 * Creates the chooser of key sentences:
 *
 *     sentences of prose → features → scores by trained weights → one after the other the best, which repeats least
 */
export function createKeySentenceChooser(dictionary: Dictionary): KeySentenceChooser {
  const weights = sentenceWeightsOf(dictionary);
  const words = createSentenceWords(dictionary);
  return (found, count) => {
    if (count === 0) return [];
    const { document } = found;
    const options = readSentenceOptions(found, words);
    const scores = options.features.map((features) => scoreOf(features, weights));
    return chooseSentences(options, scores, count).map(({ index, score }) => {
      const { start, end } = document.sentences[index]!;
      return {
        start,
        end,
        text: document.text.slice(start, end),
        sentence: index,
        score: Math.round(score * 1e4) / 1e4,
      };
    });
  };
}

/**
 * Reads dict/sentence-weights.tsv, which scripts/train/train-keywords.ts writes.
 *
 * @throws AnalyzerError `ERR_DICTIONARY` if the row of a feature is missing
 */
function sentenceWeightsOf(dictionary: Dictionary): Float64Array {
  const rows = new Map(dictionary.sentenceWeights.map(({ feature, weight }) => [feature, weight]));
  return Float64Array.from(SENTENCE_FEATURE_NAMES, (name) => {
    const weight = rows.get(name);
    if (weight === undefined) throw new AnalyzerError("ERR_DICTIONARY", `dict/sentence-weights.tsv has no row ${name}`);
    return WEIGHT_UNIT * weight;
  });
}

/** The sentences of an article that can be chosen. */
export interface SentenceOptions {
  readonly document: TokenizedDocument;
  /** Their indexes in the document. */
  readonly indexes: readonly number[];
  readonly features: readonly SentenceValues[];
  readonly concepts: Concepts;
}

/** Reads the sentences of prose; of a text of headings only, such as a flash, all but the boilerplate. */
export function readSentenceOptions(found: KeySentenceEvidence, words: SentenceWordReader): SentenceOptions {
  const { document, boilerplate, title, times, figures } = found;
  const { sentences } = document;
  const excluded = new Set<number>();
  for (const { start } of boilerplate) excluded.add(start);
  const titleText = title?.text.trim() ?? "";
  const isUsable = (sentence: Sentence) =>
    !excluded.has(sentence.start) && isProse(document, sentence) && !isText(document, sentence, titleText);
  const hasProse = sentences.some(isUsable);
  const indexes: number[] = [];
  sentences.forEach((sentence, i) => {
    if (hasProse ? isUsable(sentence) : !excluded.has(sentence.start)) indexes.push(i);
  });
  const concepts = conceptsOf(found);
  const features = readSentenceFeatures({ document, title, times, figures, concepts, words }, indexes);
  return { document, indexes, features, concepts };
}

/** A chosen sentence. */
interface ChosenSentence {
  readonly index: number;
  readonly score: number;
}

/** Chooses the best sentences one after the other; what the chosen ones are about counts less in the next, and none says the same again. */
export function chooseSentences(
  { indexes, document, concepts: { weights, ofSentences } }: SentenceOptions,
  scores: readonly number[],
  count: number,
  loss = REPETITION_LOSS,
): ChosenSentence[] {
  const isSaid = weights.map(() => false);
  const left = scores.map((_, i) => i);
  const chosen: ChosenSentence[] = [];
  /** The pairs of characters of the chosen sentences, which all the others are compared with. */
  const said: ReadonlySet<number>[] = [];
  while (chosen.length < count && left.length > 0) {
    const last = chosen[chosen.length - 1];
    if (last) said.push(pairsOf(document, last.index));
    const now = left.map(
      (option) => scores[option]! * (1 - loss * saidShare(ofSentences[indexes[option]!]!, weights, isSaid)),
    );
    const { at, score } = bestUnrepeated(now, (at) =>
      said.some((pairs) => sharedPairs(document, indexes[left[at]!]!, pairs) > MOST_SHARED),
    );
    const index = indexes[left[at]!]!;
    left.splice(at, 1);
    chosen.push({ index, score });
    for (const concept of ofSentences[index]!) isSaid[concept] = true;
  }
  return chosen.sort((a, b) => a.index - b.index);
}

/**
 * Returns the place and the score of the best, where what repeats keeps a part of its score. From the best down, each is compared until one that
 * is left cannot beat the best so far: most texts need one comparison.
 */
function bestUnrepeated(scores: readonly number[], isRepeated: (at: number) => boolean): { at: number; score: number } {
  const descending = [...scores.keys()].sort((a, b) => scores[b]! - scores[a]!);
  let best = { at: descending[0]!, score: -1 };
  for (const at of descending) {
    if (scores[at]! <= best.score) break;
    const score = isRepeated(at) ? REPEATED_FACTOR * scores[at]! : scores[at]!;
    if (score > best.score) best = { at, score };
  }
  return best;
}

/** Returns the share of the concepts of a sentence that have been said, by their weights. */
function saidShare(concepts: readonly number[], weights: readonly number[], isSaid: readonly boolean[]): number {
  let said = 0;
  let all = 0;
  for (const concept of concepts) {
    all += weights[concept]!;
    if (isSaid[concept]) said += weights[concept]!;
  }
  return all === 0 ? 0 : said / all;
}

/** Ends a sentence that can be chosen. A question (?) only asks what another sentence answers; a line without a full stop is a heading. */
const PROSE_END = new CharSet("。!」』)");

const isProse = ({ text }: TokenizedDocument, { kind, start, end }: Sentence): boolean =>
  kind !== "heading" && PROSE_END.hasAt(text, end - 1) && end - start >= MIN_LENGTH;

const isText = ({ text }: TokenizedDocument, { start, end }: Sentence, other: string): boolean =>
  end - start === other.length && text.slice(start, end) === other;
