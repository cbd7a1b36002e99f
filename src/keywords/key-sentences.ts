import type { Findings } from "../findings";
import { CharSet } from "../text/char-set";
import type { Sentence } from "../text/sentences";
import type { TokenizedDocument } from "../tokens/tokenized-document";
import { WordClass } from "../tokens/word-class";
import type { KeySentence } from "../types";
import { type Concepts, conceptsOf } from "./concepts";

/** The weight of coming first, relative to the weight of the content. */
const EARLY_WEIGHT = 4;
/** After so many sentences, coming early is worth about half. */
const EARLY_HALF = 0.7;
/** The bonus for coming early is also added to the gain, divided by this, so that sentences without concepts have one. */
const EARLY_ALONE_DIVISOR = 100;
/** The gain of a sentence is divided by this power of its length: 0 would prefer long sentences, 1 dense ones. */
const LENGTH_POWER = 0.1;
/** The factor of a sentence without a predicate: 初の首脳会談! */
const FRAGMENT_FACTOR = 0.35;
/** The shortest sentence in characters that can be chosen; a shorter one says too little. */
const MIN_LENGTH = 12;

/** The findings that the choice depends on. */
type KeySentenceEvidence = Pick<Findings, "document" | "title" | "entities" | "figures" | "boilerplate" | "keywords">;

/**
 * Chooses the sentences that together say most: a greedy cover of keywords, names and figures, in the order of the text.
 *
 * The value of a choice is a monotone submodular function (Lin & Bilmes 2011, A class of submodular functions for document
 * summarization): each concept counts once, however often it occurs, and each sentence for how early it comes. So repetition costs
 * by itself, without the second measure of similarity that maximal marginal relevance needs, and the greedy choice is within 1 - 1/e of
 * the best. The gain is divided by a power of the length, or the longest sentences would win.
 *
 * @param count how many sentences to choose, if there are as many
 */
export function chooseKeySentences(found: KeySentenceEvidence, count: number): KeySentence[] {
  const { document } = found;
  const concepts = conceptsOf(found);
  const options = optionsOf(found, concepts);
  const chosen: ScoredSentence[] = [];
  while (chosen.length < Math.min(count, options.length)) chosen.push(takeBest(options, concepts.weights));
  chosen.sort((a, b) => a.sentence.start - b.sentence.start);
  return chosen.map(({ sentence, score }) => {
    const { start, end, text, sentence: index } = document.mention(sentence.start, sentence.end);
    return { start, end, text, sentence: index, score: Math.round(score * 1e4) / 1e4 };
  });
}

interface ScoredSentence {
  readonly sentence: Sentence;
  readonly score: number;
}

/** A sentence that can be chosen. */
interface SentenceOption {
  readonly sentence: Sentence;
  /** The numbers of its concepts. */
  readonly concepts: readonly number[];
  readonly early: number;
  /** Divides its gain: a power of its length. */
  readonly cost: number;
  readonly hasPredicate: boolean;
  isChosen: boolean;
}

/** Returns the sentences of prose; of a text of headings only, such as a flash, all but the boilerplate. */
function optionsOf({ document, title, boilerplate }: KeySentenceEvidence, concepts: Concepts): SentenceOption[] {
  const { sentences } = document;
  const excluded = new Set<number>();
  for (const { start } of boilerplate) excluded.add(start);
  const titleText = title?.text.trim() ?? "";
  const isUsable = (sentence: Sentence) =>
    !excluded.has(sentence.start) && isProse(document, sentence) && !isText(document, sentence, titleText);
  const hasProse = sentences.some(isUsable);

  const options: SentenceOption[] = [];
  for (let i = 0; i < sentences.length; i++) {
    const sentence = sentences[i]!;
    if (hasProse ? !isUsable(sentence) : excluded.has(sentence.start)) continue;
    options.push({
      sentence,
      concepts: concepts.ofSentences[i]!,
      early: (EARLY_WEIGHT * EARLY_HALF) / (EARLY_HALF + options.length),
      cost: Math.max(MIN_LENGTH, sentence.end - sentence.start) ** LENGTH_POWER,
      hasPredicate: hasPredicate(document, i),
      isChosen: false,
    });
  }
  return options;
}

/** Ends a sentence that can be chosen. A question (?) only asks what another sentence answers; a line without a full stop is a heading. */
const PROSE_END = new CharSet("。!」』)");

const isProse = ({ text }: TokenizedDocument, { kind, start, end }: Sentence): boolean =>
  kind !== "heading" && PROSE_END.hasAt(text, end - 1) && end - start >= MIN_LENGTH;

const isText = ({ text }: TokenizedDocument, { start, end }: Sentence, other: string): boolean =>
  end - start === other.length && text.slice(start, end) === other;

const PREDICATE = WordClass.Verb | WordClass.Auxiliary | WordClass.Adjective | WordClass.Particle;

/** Whether the last word of a sentence is a predicate (行った) or a particle after it (行ったか), not a noun (初の首脳会談). */
function hasPredicate({ classes, firstToken }: TokenizedDocument, sentence: number): boolean {
  for (let at = firstToken[sentence + 1]! - 1; at >= firstToken[sentence]!; at--)
    if ((classes[at]! & WordClass.Symbol) === 0) return (classes[at]! & PREDICATE) !== 0;
  return false;
}

/** Chooses the option with the greatest gain, and sets the weights of its concepts to 0, since each counts once. */
function takeBest(options: readonly SentenceOption[], weights: number[]): ScoredSentence {
  let best = -1;
  let score = -1;
  for (let i = 0; i < options.length; i++) {
    const option = options[i]!;
    if (option.isChosen) continue;
    const gain = gainOf(option, weights);
    if (gain <= score) continue;
    best = i;
    score = gain;
  }
  const chosen = options[best]!;
  chosen.isChosen = true;
  for (const concept of chosen.concepts) weights[concept] = 0;
  return { sentence: chosen.sentence, score };
}

function gainOf({ concepts, early, cost, hasPredicate }: SentenceOption, weights: readonly number[]): number {
  let gain = 0;
  for (let i = 0; i < concepts.length; i++) gain += weights[concepts[i]!]!;
  gain = gain * (1 + early) + early / EARLY_ALONE_DIVISOR;
  return (hasPredicate ? gain : FRAGMENT_FACTOR * gain) / cost;
}
