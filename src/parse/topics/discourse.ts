import type { Span } from "../../types";
import { OwnerRank, type Topic, type TopicPhrase, type TopicRole } from "./topic";

/** Words of the text that are an owner or a measure, with their sentence. */
export interface TopicWords extends Span {
  readonly sentence: number;
}

/**
 * What holds between two sentences. In the terms of centering the owner is the backward-looking center: of the forward-looking centers of the
 * sentence before, the one of the highest rank.
 */
export interface TopicState {
  /** The owner that a heading or につきましては has set; it holds for the section. */
  readonly section: TopicWords | null;
  readonly owner: TopicWords | null;
  readonly measure: TopicWords | null;
}

export const NO_TOPIC: TopicState = { section: null, owner: null, measure: null };

/** How strongly each role makes an owner the center of what follows. */
const ROLE_RANK: { readonly [R in TopicRole]: number } = {
  heading: 5,
  about: 4,
  topic: 3,
  also: 2,
  place: 1,
  subject: 1,
};

const said = ({ start, end }: Span, sentence: number): TopicWords => ({ start, end, sentence });
const isSection = ({ role }: TopicPhrase): boolean => role === "heading" || role === "about";

/** The state after a sentence. */
export function stateAfter(state: TopicState, phrases: readonly TopicPhrase[], sentence: number): TopicState {
  let { section, owner, measure } = state;
  let center: TopicPhrase | undefined;
  for (const phrase of phrases) {
    if (phrase.to !== Number.POSITIVE_INFINITY) continue;
    if (phrase.measure) measure = said(phrase.measure, sentence);
    else if (phrase.isFrame) measure = null;
    if (!phrase.owner) continue;
    if (isSection(phrase) && phrase.rank >= OwnerRank.Noun) {
      section = said(phrase.owner, sentence);
      owner = section;
      center = undefined;
    } else if (phrase.rank >= OwnerRank.Listed && (!center || ROLE_RANK[phrase.role] > ROLE_RANK[center.role]))
      center = phrase;
  }
  if (center && (ROLE_RANK[center.role] >= 2 || !owner)) owner = said(center.owner!, sentence);
  return { section, owner, measure };
}

/** The topic at an offset of a sentence: the phrases that reach it, else what is carried. */
export function topicAt(
  state: TopicState,
  phrases: readonly TopicPhrase[],
  sentence: number,
  at: number,
): Topic | null {
  let owner: TopicWords | null = state.section ?? state.owner;
  let measure = state.measure;
  let last: TopicWords | null = null;
  let rank = 0;
  for (const phrase of phrases) {
    if (phrase.start >= at || phrase.to <= at) continue;
    last = said(phrase, sentence);
    if (phrase.measure) measure = said(phrase.measure, sentence);
    else if (phrase.isFrame) measure = null;
    if (!phrase.owner) continue;
    const own = ROLE_RANK[phrase.role];
    const enough = state.section && !isSection(phrase) ? OwnerRank.Listed : OwnerRank.Noun;
    if (phrase.rank < enough || own < rank) continue;
    rank = own;
    owner = said(phrase.owner, sentence);
  }
  if (!owner && !measure) return null;
  const of = last ?? owner ?? measure!;
  return {
    start: of.start,
    end: of.end,
    sentence: of.sentence,
    carried: of.sentence !== sentence,
    owner: spanOf(owner),
    measure: spanOf(measure),
  };
}

const spanOf = (span: TopicWords | null): Span | null => span && { start: span.start, end: span.end };
