import type { Findings } from "../findings";
import { CharSet } from "../text/char-set";
import type { Sentence } from "../text/sentences";
import type { TokenizedDocument } from "../tokens/tokenized-document";
import { WordClass } from "../tokens/word-class";
import type { KeySentence } from "../types";

/** How much a figure, a name and being early weigh beside the first keyword, which weighs 1. */
const FIGURE = 0.1;
const NAME = 0.25;
const EARLY = 4;
/** The power of its length by which a sentence is divided: 0 would choose the longest, 1 the densest. */
const LENGTH_POWER = 0.1;
/** What a sentence without a predicate is worth: 初の首脳会談! */
const FRAGMENT = 0.35;
/** Shorter sentences say too little, whatever they say; of longer ones nothing is gained by the rest. */
const SHORTEST = 12;
const HALF_WAY = 0.7;

/**
 * The sentences that together say most: a greedy cover of keywords, names and figures.
 *
 * The value of a choice is a monotone submodular function (Lin & Bilmes 2011, A class of submodular functions for document
 * summarization): each keyword, name and figure counts once, however often it is said, and each sentence for how early it stands.
 * So repetition costs itself, without the second measure of similarity that maximal marginal relevance needs, and the greedy choice
 * is within 1 - 1/e of the best. Gain is divided by a power of the length, or the longest sentences would win.
 */
export function chooseKeySentences(
  found: Pick<Findings, "document" | "title" | "entities" | "figures" | "boilerplate" | "keywords">,
  count: number,
): KeySentence[] {
  const { document, title, entities, figures, boilerplate, keywords } = found;
  const { sentences, text } = document;
  const titleText = title?.text.trim() ?? "";
  const skipped = new Set<number>();
  for (const { start } of boilerplate) skipped.add(start);
  // A question asks what another sentence tells, and what has no stop is a heading, whatever stands beside it in its line.
  const usable = ({ kind, start, end }: Sentence) =>
    kind !== "heading" &&
    ENDS.hasAt(text, end - 1) &&
    end - start >= SHORTEST &&
    !skipped.has(start) &&
    (end - start !== titleText.length || text.slice(start, end) !== titleText);
  const some = sentences.some(usable);

  // What can be said, numbered: keywords, then names, then figures.
  const worth: number[] = [];
  const said: number[][] = sentences.map(() => []);
  const say = (sentence: number, what: number) => {
    const own = said[sentence];
    // One is said after the other, so that what a sentence has already is the last it has.
    if (own && own[own.length - 1] !== what) own.push(what);
  };
  const best = keywords[0]?.score || 1;
  for (const { score, mentions } of keywords) {
    for (const { start } of mentions) say(document.sentenceAt(start), worth.length);
    worth.push(score / best);
  }
  let salient = 0;
  for (const { salience } of entities) salient = Math.max(salient, salience);
  for (const { salience, mentions } of entities) {
    for (const { sentence } of mentions) say(sentence, worth.length);
    worth.push((NAME * salience) / (salient || 1));
  }
  for (const { sentence } of figures) {
    say(sentence, worth.length);
    worth.push(FIGURE);
  }

  const gains: Gain[] = [];
  for (let i = 0; i < sentences.length; i++) {
    const sentence = sentences[i]!;
    // A text of headings only, such as a flash, still has its best line.
    if (some ? !usable(sentence) : skipped.has(sentence.start)) continue;
    gains.push({
      sentence,
      said: said[i]!,
      early: (EARLY * HALF_WAY) / (HALF_WAY + gains.length),
      cost: Math.max(SHORTEST, sentence.end - sentence.start) ** LENGTH_POWER,
      whole: hasPredicate(document, i),
      used: false,
    });
  }
  const chosen: { sentence: Sentence; score: number }[] = [];
  while (chosen.length < Math.min(count, gains.length)) {
    let top = -1;
    let score = -1;
    for (let i = 0; i < gains.length; i++) {
      const { said, early, cost, used, whole } = gains[i]!;
      if (used) continue;
      let gain = 0;
      for (let j = 0; j < said.length; j++) gain += worth[said[j]!]!;
      gain = gain * (1 + early) + early / 100;
      const value = (whole ? gain : FRAGMENT * gain) / cost;
      if (value <= score) continue;
      top = i;
      score = value;
    }
    const { sentence, said } = gains[top]!;
    gains[top]!.used = true;
    // What one sentence says is worth nothing in the next.
    for (const what of said) worth[what] = 0;
    chosen.push({ sentence, score });
  }
  chosen.sort((a, b) => a.sentence.start - b.sentence.start);
  return chosen.map(({ sentence, score }) => {
    const { start, end, text, sentence: index } = document.mention(sentence.start, sentence.end);
    return { start, end, text, sentence: index, score: Math.round(score * 1e4) / 1e4 };
  });
}
/** What ends a sentence that tells something. */
const ENDS = new CharSet("。!」』)");

/** A sentence that may be chosen. */
interface Gain {
  readonly sentence: Sentence;
  /** The numbers of what it says. */
  readonly said: readonly number[];
  readonly early: number;
  /** What its length costs. */
  readonly cost: number;
  readonly whole: boolean;
  used: boolean;
}

/** The last word of a sentence is its predicate, or a particle behind it; a noun is none. */
function hasPredicate({ classes, firstToken }: TokenizedDocument, sentence: number): boolean {
  for (let at = firstToken[sentence + 1]! - 1; at >= firstToken[sentence]!; at--)
    if ((classes[at]! & WordClass.Symbol) === 0) return (classes[at]! & PREDICATE) !== 0;
  return false;
}
const PREDICATE = WordClass.Verb | WordClass.Auxiliary | WordClass.Adjective | WordClass.Particle;
