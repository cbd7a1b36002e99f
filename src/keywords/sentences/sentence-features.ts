import type { Findings } from "../../findings";
import type { Sentence } from "../../text/sentences";
import type { TokenizedDocument } from "../../tokens/tokenized-document";
import { WordClass } from "../../tokens/word-class";
import { ConceptKind, type Concepts } from "../concepts";
import { TitlePairs } from "./pairs";
import { SENTENCE_FEATURE_NAMES, SentenceFeature } from "./sentence-names";
import type { SentenceWordReader } from "./sentence-words";

/** The features of one sentence, by the numbers of `SentenceFeature`. */
export type SentenceValues = Float64Array;

/** What the features of all sentences of an article are read from. */
export interface SentenceEvidence extends Pick<Findings, "document" | "title" | "times" | "figures"> {
  readonly concepts: Concepts;
  readonly words: SentenceWordReader;
}

const SHORT = 25;
const LONG = 120;
/** What is longer is mostly a table or a list that was run together. */
const VERY_LONG = 200;
const MANY_FIGURES = 3;

/** The places from which on a sentence has one more feature of place: the weight of each is the step from the place before. */
const PLACES: readonly (readonly [from: number, feature: SentenceFeature])[] = [
  [1, SentenceFeature.Place2],
  [2, SentenceFeature.Place3],
  [3, SentenceFeature.Place4],
  [5, SentenceFeature.Place6],
  [8, SentenceFeature.Place9],
];

/**
 * Reads the features of the sentences of prose of an article, in order.
 * @param indexes the indexes of these sentences in the document
 */
export function readSentenceFeatures(evidence: SentenceEvidence, indexes: readonly number[]): SentenceValues[] {
  const { document, times, concepts, words } = evidence;
  const timed = new Set(times.map(({ sentence }) => sentence));
  const known = concepts.weights.map(() => false);
  const all = indexes.map((index, place) => {
    const into = new Float64Array(SENTENCE_FEATURE_NAMES.length);
    const sentence = document.sentences[index]!;
    into[SentenceFeature.Constant] = 1;
    for (const [from, feature] of PLACES) if (place >= from) into[feature] = 1;
    addConcepts(concepts, index, known, into);
    if (timed.has(index)) into[SentenceFeature.Times] = 1;
    addForm(document, sentence, index, into);
    if (words.endsWithOutcome(document.text, sentence)) into[SentenceFeature.Outcome] = 1;
    if (words.tellsHarm(document.text, sentence)) into[SentenceFeature.Harm] = 1;
    return into;
  });
  addTitle(evidence, indexes, all);
  addFigures(evidence, indexes, all);
  addLonger(document, indexes, all);
  return all;
}

function addTitle({ document, title }: SentenceEvidence, indexes: readonly number[], all: readonly SentenceValues[]) {
  const titlePairs = new TitlePairs(title?.text ?? "");
  indexes.forEach((index, place) => {
    const { share, newShare } = titlePairs.sharesIn(document, index);
    all[place]![SentenceFeature.TitleShare] = share;
    // The first pairs of the title count more than the next.
    all[place]![SentenceFeature.NewTitleShare] = Math.sqrt(newShare);
  });
}

function addFigures({ figures }: SentenceEvidence, indexes: readonly number[], all: readonly SentenceValues[]): void {
  const placeOf = new Map(indexes.map((index, place) => [index, place]));
  for (const { sentence, kind, comparison } of figures) {
    const into = all[placeOf.get(sentence) ?? -1];
    if (!into) continue;
    if (kind === "money") into[SentenceFeature.Money] = 1;
    if (comparison) into[SentenceFeature.Comparison] = 1;
  }
}

/** Tells of each sentence after the first which share of the others after the first is longer. */
function addLonger({ sentences }: TokenizedDocument, indexes: readonly number[], all: readonly SentenceValues[]): void {
  const lengths = indexes.map((index) => sentences[index]!.end - sentences[index]!.start);
  const descending = lengths.slice(1).sort((a, b) => b - a);
  const longer = new Map<number, number>();
  descending.forEach((length, at) => {
    if (!longer.has(length)) longer.set(length, at / Math.max(1, descending.length - 1));
  });
  for (let place = 1; place < all.length; place++) all[place]![SentenceFeature.Longer] = longer.get(lengths[place]!)!;
}

function addConcepts({ weights, kinds, ofSentences }: Concepts, index: number, known: boolean[], into: SentenceValues) {
  let figures = 0;
  for (const concept of ofSentences[index]!) {
    const weight = weights[concept]!;
    if (kinds[concept] === ConceptKind.Figure) figures++;
    if (kinds[concept] !== ConceptKind.Topic) continue;
    into[SentenceFeature.Topics]! += weight;
    if (!known[concept]) into[SentenceFeature.NewTopics]! += weight;
    known[concept] = true;
  }
  if (figures > 0) into[SentenceFeature.Figures] = 1;
  if (figures >= MANY_FIGURES) into[SentenceFeature.ManyFigures] = 1;
}

/** この日, それによると: what it is about was said before. */
const POINTING = /^(?:この|その|それ|これ|同)/;
/** その結果, 以上の結果: sums up what was said before. */
const RESULT = /^(?:その結果|この結果|以上)/;
/** Says what someone said: と述べた, と話している, とコメントした. */
const SPEECH = /と(?:述べ|話し|語っ|コメント|強調し|説明し|主張し|訴え)/;
/** Says that something is not so: と話していない, 分かっていないという. */
const NEGATION = /な(?:い|かった)(?:という|とした|としている|である|模様だ)?。$/;
/** Says who reports: によると, によれば. */
const SOURCE = /によ(?:ると|れば)/;

function addForm(document: TokenizedDocument, sentence: Sentence, index: number, into: SentenceValues): void {
  const { start, end } = sentence;
  const text = document.text.slice(start, end);
  into[SentenceFeature.Length] = Math.log(Math.max(1, end - start));
  if (end - start < SHORT) into[SentenceFeature.Short] = 1;
  if (end - start > LONG) into[SentenceFeature.Long] = 1;
  if (end - start > VERY_LONG) into[SentenceFeature.VeryLong] = 1;
  if (!hasPredicate(document, index)) into[SentenceFeature.Fragment] = 1;
  const first = document.tokens[document.firstToken[index]!];
  if (first?.pos === "接続詞") into[SentenceFeature.Connective] = 1;
  if (POINTING.test(text)) into[SentenceFeature.Pointing] = 1;
  if (RESULT.test(text)) into[SentenceFeature.Result] = 1;
  if (NEGATION.test(text)) into[SentenceFeature.Negation] = 1;
  if (SPEECH.test(text)) into[SentenceFeature.Speech] = 1;
  if (SOURCE.test(text)) into[SentenceFeature.Source] = 1;
}

const PREDICATE = WordClass.Verb | WordClass.Auxiliary | WordClass.Adjective | WordClass.Particle;

/** Whether the last word of a sentence is a predicate (行った) or a particle after it (行ったか), not a noun (初の首脳会談). */
function hasPredicate({ classes, firstToken }: TokenizedDocument, sentence: number): boolean {
  for (let at = firstToken[sentence + 1]! - 1; at >= firstToken[sentence]!; at--)
    if ((classes[at]! & WordClass.Symbol) === 0) return (classes[at]! & PREDICATE) !== 0;
  return false;
}
