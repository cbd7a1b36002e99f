import { ENTITY_TYPES } from "../../../enumerations";
import { hashText, mix } from "../../../linear/text-hash";
import { WordClass } from "../../../tokens/word-class";
import type { Entity } from "../../../types";
import { type Phrase, phraseFrom } from "../../measured/phrase";
import type { RowContext } from "../row-context";
import type { MeasuredCandidate } from "./candidate";

/** The state with which the words of a phrase are hashed. */
export const WHOLE_SEED = 0x2f0b4a27;
/** That a phrase ends in a name and is more than it; beside the number of a type and the classes of words. */
const ENDS_IN_NAME = 8;
/** Classes that tell nouns apart; none is below 256. */
const SORTS =
  WordClass.Verbal | WordClass.Suffix | WordClass.Proper | WordClass.Adverbial | WordClass.General | WordClass.Letter;
const OTHER = "その他";
const OTHER_START = OTHER.charCodeAt(0);
/** How many particles after a phrase are read: 日本において|は. */
const MOST_PARTICLES = 3;
const PREDICATE = WordClass.Verb | WordClass.Adjective | WordClass.Verbal;
/** How far after a phrase its predicate may be, in tokens. */
const PREDICATE_REACH = 12;

/** Returns the phrases of a sentence: runs of nouns, and in them names and what follows a name. */
export function phrasesOf(row: RowContext, sentence: number): MeasuredCandidate[] {
  const { context, document } = row;
  const { ends, starts, firstToken, tokens, text } = document;
  const found: MeasuredCandidate[] = [];
  const last = firstToken[sentence + 1]!;
  for (let i = firstToken[sentence]!; i < last; i++) {
    // その他, alone and in その他事業
    const isOther = text.charCodeAt(starts[i]!) === OTHER_START && tokens[i]!.surface === OTHER;
    if (isOther) found.push(candidateOf(row, { from: i, to: i }, sentence));
    const phrase = phraseFrom(context, isOther ? i + 1 : i);
    if (!phrase) continue;
    const to = endOfPhrase(row, phrase, last - 1);
    if (to < phrase.from) {
      i = Math.max(i, phrase.to);
      continue;
    }
    if (isOther) found.push(candidateOf(row, { from: i, to }, sentence));
    found.push(candidateOf(row, { from: phrase.from, to }, sentence));
    // トヨタ and 営業利益 of トヨタ営業利益
    for (let k = phrase.from; k <= to; k++) {
      const name = context.nameEndingAt(ends[k]!);
      if (!name) continue;
      const from = document.tokenAt(name.mention.start);
      if (from < phrase.from || starts[from] !== name.mention.start) continue;
      if (from > phrase.from || k < to) found.push(candidateOf(row, { from, to: k }, sentence));
      if (k < to) found.push(candidateOf(row, { from: k + 1, to }, sentence));
      if (from > phrase.from) found.push(candidateOf(row, { from: phrase.from, to: from - 1 }, sentence));
    }
    i = Math.max(i, to);
  }
  return found;
}

/**
 * The last token of a phrase that names something: without 約 of 総工費約100億円. Before its first if none does: 増, 氏, 約 alone are part of what
 * stands before or after them.
 */
function endOfPhrase({ context, document: { classes, ends } }: RowContext, { from, to }: Phrase, last: number): number {
  let end = Math.min(to, last);
  while (end >= from && (classes[end]! & WordClass.Prefix) !== 0) end--;
  const isPart = end === from && (classes[end]! & WordClass.Suffix) !== 0;
  return isPart && !context.nameEndingAt(ends[end]!) ? from - 1 : end;
}

/** Reads a phrase. */
export function candidateOf(row: RowContext, { from, to }: Phrase, sentence: number): MeasuredCandidate {
  const { context, document, words } = row;
  const { starts, ends, classes, tokens, text } = document;
  const [start, end] = [starts[from]!, ends[to]!];
  const name = context.nameEndingAt(end);
  const entity = name !== undefined && name.mention.start === start ? name.entity : undefined;
  const surface = (i: number): number => words.surface(document, i);
  const isSuffix = (classes[to]! & WordClass.Suffix) !== 0 && to > from;
  const first = document.firstToken[sentence]!;
  const last = document.firstToken[sentence + 1]!;
  let particle = WHOLE_SEED;
  let isTopic = to + 1 === last;
  for (let i = to + 1; i < last && i <= to + MOST_PARTICLES; i++) {
    const isParticle = (classes[i]! & WordClass.Particle) !== 0;
    if (!isParticle && i > to + 1) break;
    particle = mix(particle, surface(i));
    if (!isParticle) break;
    if (tokens[i]!.surface === "は") isTopic = true;
  }
  return {
    start,
    end,
    from,
    to,
    sentence,
    entity,
    whole: hashText(text, start, end, WHOLE_SEED),
    head: isSuffix ? mix(surface(to - 1), surface(to)) : surface(to),
    cluster: words.cluster(document, to),
    tail: text.charCodeAt(end - 1),
    sort: (classes[to]! & SORTS) | (entity ? 1 + ENTITY_TYPES.indexOf(entity.type) : name ? ENDS_IN_NAME : 0),
    particle,
    predicate: predicateAfter(row, to + 1, last),
    before: from > first ? surface(from - 1) : 0,
    isTopic,
    weight: entity ? weightOf(row, entity) : 0,
  };
}

/** The lemma of the first verb or adjective of the tokens from `at` on. */
function predicateAfter({ document, words }: RowContext, at: number, last: number): number {
  const { classes } = document;
  for (let i = at; i < last && i < at + PREDICATE_REACH; i++)
    if ((classes[i]! & PREDICATE) !== 0 && (classes[i]! & WordClass.Dependent) === 0) return words.lemma(document, i);
  return 0;
}

/** How central a name is: whether the title has it, whether it is in the first sentence, its salience in four steps. */
function weightOf({ title }: RowContext, { name, aliases, mentions, salience }: Entity): number {
  const isInTitle = title !== undefined && [name, ...aliases].some((form) => title.text.includes(form));
  const isFirst = mentions[0]?.sentence === 0;
  return 1 + (isInTitle ? 1 : 0) + (isFirst ? 2 : 0) + 4 * Math.min(3, Math.floor(4 * salience));
}
