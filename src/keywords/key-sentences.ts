import type { Sentence } from "../text/sentences";
import type { Reading } from "../tokens/reading";
import type { Entity, Figure, KeySentence, Keyword, Span } from "../types";

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
  reading: Reading,
  title: Reading | undefined,
  keywords: readonly Keyword[],
  entities: readonly Entity[],
  figures: readonly Figure[],
  boilerplate: readonly Span[],
  count: number,
): KeySentence[] {
  const { sentences, text } = reading;
  const skipped = new Set(boilerplate.map((span) => span.start));
  const titleText = title?.text.trim() ?? "";
  // A question asks what another sentence tells, and what has no stop is a heading, whatever stands beside it in its line.
  const usable = (sentence: Sentence) =>
    sentence.kind !== "heading" &&
    /[。!」』)]/.test(text[sentence.end - 1]!) &&
    sentence.end - sentence.start >= SHORTEST &&
    !skipped.has(sentence.start) &&
    text.slice(sentence.start, sentence.end) !== titleText;
  const some = sentences.some(usable);
  // A text of headings only, such as a flash, still has its best line.
  const choice = some ? usable : (sentence: Sentence) => !skipped.has(sentence.start);

  const worth = new Map<string, number>();
  const said = sentences.map(() => new Set<string>());
  const say = (span: Span, what: string, weight: number) => {
    said[reading.sentenceAt(span.start)]?.add(what);
    worth.set(what, weight);
  };
  const best = keywords[0]?.score || 1;
  keywords.forEach((keyword, i) => {
    for (const mention of keyword.mentions) say(mention, `k${i}`, keyword.score / best);
  });
  const salient = entities.reduce((most, entity) => Math.max(most, entity.salience), 0) || 1;
  for (const { id, salience, mentions } of entities) {
    for (const mention of mentions) say(mention, id, (NAME * salience) / salient);
  }
  for (const figure of figures) say(figure, figure.id, FIGURE);

  const candidates = sentences.map((sentence, i) => ({ sentence, i })).filter(({ sentence }) => choice(sentence));
  const gains = candidates.map(({ sentence, i }, order) => {
    const length = Math.max(SHORTEST, sentence.end - sentence.start);
    return {
      sentence,
      used: false,
      whole: hasPredicate(reading, i),
      left: said[i]!,
      early: (EARLY * HALF_WAY) / (HALF_WAY + order),
      length,
    };
  });
  const covered = new Set<string>();
  const chosen: { sentence: Sentence; score: number }[] = [];
  while (chosen.length < Math.min(count, gains.length)) {
    let top = -1;
    let score = -1;
    for (let i = 0; i < gains.length; i++) {
      const { left, early, length, used, whole } = gains[i]!;
      if (used) continue;
      let gain = 0;
      for (const what of left) if (!covered.has(what)) gain += worth.get(what)!;
      gain = gain * (1 + early) + early / 100;
      const value = (whole ? gain : FRAGMENT * gain) / length ** LENGTH_POWER;
      if (value > score) [top, score] = [i, value];
    }
    const { sentence, left } = gains[top]!;
    gains[top]!.used = true;
    for (const what of left) covered.add(what);
    chosen.push({ sentence, score });
  }
  return chosen
    .sort((a, b) => a.sentence.start - b.sentence.start)
    .map(({ sentence, score }) => ({
      ...reading.mention(sentence.start, sentence.end),
      score: Math.round(score * 1e4) / 1e4,
    }));
}

/** The last word of a sentence is its predicate, or a particle behind it; a noun is none. */
function hasPredicate({ tokens, firstToken }: Reading, sentence: number): boolean {
  for (let at = firstToken[sentence + 1]! - 1; at >= firstToken[sentence]!; at--) {
    const { pos } = tokens[at]!;
    if (pos !== "記号") return pos === "動詞" || pos === "助動詞" || pos === "形容詞" || pos === "助詞";
  }
  return false;
}
