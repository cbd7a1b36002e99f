import type { Span } from "../../types";
import { OwnerRank, type Topic, type TopicPhrase, type TopicRole } from "./topic";

/** Words of the text that are an owner or a measure, with their sentence. */
export interface SpokenWords extends Span {
  readonly sentence: number;
}

/**
 * What holds between two sentences. In the terms of centering the owner is the backward-looking center: of the forward-looking centers of the
 * sentence before, the one of the highest rank.
 */
export interface TopicState {
  /** The owner that a heading or につきましては has set; it holds for the section. */
  readonly section: SpokenWords | null;
  readonly owner: SpokenWords | null;
  readonly measure: SpokenWords | null;
}

export const NO_TOPIC: TopicState = { section: null, owner: null, measure: null };

/** How strongly each role makes an owner the center of what follows. An enum, because the bundler inlines its numbers. */
enum Strength {
  Weak = 1,
  Also,
  Topic,
  Section,
  Heading,
}
const STRENGTHS: { readonly [R in TopicRole]: Strength } = {
  heading: Strength.Heading,
  about: Strength.Section,
  topic: Strength.Topic,
  also: Strength.Also,
  place: Strength.Weak,
  subject: Strength.Weak,
};

/** After so many sentences without a word of it an owner no longer holds, and the actor of the story does. */
const LONGEST_SILENCE = 2;

const wordsOf = ({ start, end }: Span, sentence: number): SpokenWords => ({ start, end, sentence });

/** Whether a phrase with an owner sets the section. */
const setsSection = ({ role }: TopicPhrase): boolean => STRENGTHS[role] >= Strength.Section;

/** Whether the owner of a phrase is one: any noun of a heading, else a listed noun or a name that does not tell of others. */
const isCenter = (phrase: TopicPhrase): boolean =>
  phrase.owner !== null && !phrase.isSource && (setsSection(phrase) || phrase.rank >= OwnerRank.Listed);

/** The state after a sentence: what its phrases do not say goes on. */
export function stateAfter(state: TopicState, phrases: readonly TopicPhrase[], sentence: number): TopicState {
  let { section, owner, measure } = state;
  let center: TopicPhrase | undefined;
  for (const phrase of phrases) {
    if (phrase.to !== Number.POSITIVE_INFINITY) continue;
    if (phrase.measure) measure = wordsOf(phrase.measure, sentence);
    else if (phrase.isFrame) measure = null;
    if (!isCenter(phrase)) continue;
    if (setsSection(phrase)) {
      section = wordsOf(phrase.owner!, sentence);
      owner = section;
      center = undefined;
    } else if (!center || STRENGTHS[phrase.role] > STRENGTHS[center.role]) center = phrase;
  }
  if (center && (STRENGTHS[center.role] >= Strength.Also || !owner)) owner = wordsOf(center.owner!, sentence);
  return { section, owner, measure };
}

/** The topic at an offset of a sentence: what the phrases that reach it say, else what is carried, else the actor of the story. */
export function topicAt(
  state: TopicState,
  actor: SpokenWords | null,
  phrases: readonly TopicPhrase[],
  sentence: number,
  at: number,
): Topic | null {
  const isOld = !state.owner || state.owner.sentence < sentence - LONGEST_SILENCE;
  let owner = state.section ?? (isOld ? (actor ?? state.owner) : state.owner);
  let measure = state.measure;
  let last: SpokenWords | null = null;
  let strength = 0;
  for (const phrase of phrases) {
    if (phrase.start >= at || phrase.to <= at) continue;
    last = wordsOf(phrase, sentence);
    if (phrase.measure) measure = wordsOf(phrase.measure, sentence);
    else if (phrase.isFrame) measure = null;
    if (!isCenter(phrase) || STRENGTHS[phrase.role] < strength) continue;
    // 新製品が寄与し: no owner of the values of a section
    if (state.section && STRENGTHS[phrase.role] === Strength.Weak && phrase.rank < OwnerRank.Name) continue;
    strength = STRENGTHS[phrase.role];
    owner = wordsOf(phrase.owner!, sentence);
  }
  const words = last ?? owner ?? measure;
  if (!words) return null;
  const { start, end } = words;
  return {
    start,
    end,
    sentence: words.sentence,
    carried: words.sentence !== sentence,
    owner: spanOf(owner),
    measure: spanOf(measure),
  };
}

const spanOf = (span: SpokenWords | null): Span | null => span && { start: span.start, end: span.end };
