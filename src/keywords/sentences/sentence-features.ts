import type { Findings } from "../../findings";
import type { Sentence } from "../../text/sentences";
import type { TokenizedDocument } from "../../tokens/tokenized-document";
import { WordClass } from "../../tokens/word-class";
import { ConceptKind, type Concepts } from "../concepts";
import { TitlePairs } from "./pairs";
import { SENTENCE_FEATURE_NAMES, SentenceFeature } from "./sentence-names";

/** The features of one sentence, by the numbers of `SentenceFeature`. */
export type SentenceValues = Float64Array;

/** What the features of all sentences of an article are read from. */
export interface SentenceEvidence extends Pick<Findings, "document" | "title" | "times"> {
  readonly concepts: Concepts;
}

const SHORT = 25;
const LONG = 120;
const MANY_FIGURES = 3;

/** The places of sentences, and the feature from that place on. */
const PLACES: readonly (readonly [from: number, feature: SentenceFeature])[] = [
  [8, SentenceFeature.Place9],
  [5, SentenceFeature.Place6],
  [3, SentenceFeature.Place4],
  [2, SentenceFeature.Place3],
  [1, SentenceFeature.Place2],
  [0, SentenceFeature.Place1],
];

/**
 * Reads the features of the sentences of prose of an article, in order.
 * @param indexes the indexes of these sentences in the document
 */
export function readSentenceFeatures(evidence: SentenceEvidence, indexes: readonly number[]): SentenceValues[] {
  const { document, title, times, concepts } = evidence;
  const titlePairs = new TitlePairs(title?.text ?? "");
  const timed = new Set(times.map(({ sentence }) => sentence));
  const known = concepts.weights.map(() => false);
  return indexes.map((index, place) => {
    const into = new Float64Array(SENTENCE_FEATURE_NAMES.length);
    const sentence = document.sentences[index]!;
    into[SentenceFeature.Constant] = 1;
    into[PLACES.find(([from]) => place >= from)![1]] = 1;
    addConcepts(concepts, index, known, into);
    into[SentenceFeature.TitleShare] = titlePairs.shareIn(document, index);
    if (timed.has(index)) into[SentenceFeature.Times] = 1;
    addForm(document, sentence, index, into);
    return into;
  });
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
/** Says who reports: によると, によれば. */
const SOURCE = /によ(?:ると|れば)/;

function addForm(document: TokenizedDocument, sentence: Sentence, index: number, into: SentenceValues): void {
  const { start, end } = sentence;
  const text = document.text.slice(start, end);
  into[SentenceFeature.Length] = Math.log(Math.max(1, end - start));
  if (end - start < SHORT) into[SentenceFeature.Short] = 1;
  if (end - start > LONG) into[SentenceFeature.Long] = 1;
  if (!hasPredicate(document, index)) into[SentenceFeature.Fragment] = 1;
  const first = document.tokens[document.firstToken[index]!];
  if (first?.pos === "接続詞") into[SentenceFeature.Connective] = 1;
  if (POINTING.test(text)) into[SentenceFeature.Pointing] = 1;
  if (RESULT.test(text)) into[SentenceFeature.Result] = 1;
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
