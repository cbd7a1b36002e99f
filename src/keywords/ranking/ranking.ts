import type { Entity } from "../../types";
import type { Candidate } from "../candidates/candidates";
import type { Form } from "../candidates/forms";
import type { Excerpt } from "../excerpt";

/** What is known of a candidate, each from 0 to about 1 or a logarithm. */
export interface Features {
  /** BM25 of its nouns, in the mean. */
  readonly nouns: number;
  /** C-value: how much of its use is its own and not that of longer phrases. */
  readonly own: number;
  /** Of how many nouns. */
  readonly length: number;
  readonly count: number;
  /** How near to the beginning. */
  readonly lead: number;
  /** What the first sentence says was done. */
  readonly leadVerb: number;
  /** The share of it that the first sentence says. */
  readonly leadShare: number;
  /** A phrase of its own in the title; the share of it that the title says. */
  readonly title: number;
  readonly titleShare: number;
  readonly name: number;
  readonly person: number;
  readonly place: number;
  /** One noun. */
  readonly single: number;
}

/** Fitted on news-dev and on headlines by scripts/train/fit-keywords.ts. */
export const RANKING: Readonly<Record<keyof Features, number>> = {
  nouns: 0.45,
  own: 0.79,
  length: 0.83,
  count: 0.59,
  lead: 0.29,
  leadVerb: 0.57,
  leadShare: 1.47,
  title: 0.55,
  titleShare: 0.48,
  name: 0.25,
  person: -0.41,
  place: -0.38,
  single: -0.2,
};

export interface RankingEvidence {
  readonly weigh: (noun: Form) => number;
  readonly entities: readonly Entity[];
  readonly title: Excerpt;
  /** The first sentence. */
  readonly lead: Excerpt;
  /** Where the body begins. */
  readonly bodyStart: number;
}

/** So many characters into the body, being there is worth half. */
const LEAD = 300;
/** The least that a noun weighs, and what one weighs that is not counted. */
const LIGHT = 0.1;

export function featuresOf(
  { term, nouns, count, inside, mentions, leadVerb, inTitle, entity }: Candidate,
  { weigh, entities, title, lead, bodyStart }: RankingEvidence,
): Features {
  let weight = 0;
  for (const noun of nouns) weight += Math.max(LIGHT, weigh(noun));
  // After Frantzi, Ananiadou & Mima 2000: the frequency less that inside the longer phrase that holds most of it. With the mean, as
  // they have it, 同盟 would be a topic where it is said in 日米同盟 and 同盟国 and never by itself.
  let borrowed = 0;
  if (inside) for (const times of inside.values()) borrowed = Math.max(borrowed, times / count);
  const first = mentions[0]?.start ?? Number.POSITIVE_INFINITY;
  const named = entities[entity];
  return {
    nouns: Math.log(weight / nouns.length || LIGHT),
    // Squared: what stands by itself most of the time is a term of its own.
    own: Math.log(Math.max(0.05, 1 - borrowed ** 2)),
    length: Math.log(Math.max(1, nouns.length)),
    count: Math.log(Math.max(1, count)),
    lead: LEAD / (LEAD + Math.max(0, first - bodyStart)),
    leadVerb: leadVerb ? 1 : 0,
    leadShare: shareIn(lead, term, nouns),
    title: inTitle ? 1 : 0,
    titleShare: shareIn(title, term, nouns),
    name: named ? 0.5 + named.salience / 2 : 0,
    person: named?.type === "person" ? 1 : 0,
    place: named?.type === "location" || named?.type === "facility" ? 1 : 0,
    single: nouns.length === 1 && !named ? 1 : 0,
  };
}

/** How many of the characters of the nouns a text holds. */
function shareIn(excerpt: Excerpt, term: string, nouns: readonly Form[]): number {
  if (excerpt.text === "") return 0;
  if (excerpt.holds(term)) return 1;
  let held = 0;
  let all = 0;
  for (const { text: noun } of nouns) {
    all += noun.length;
    if (noun.length > 1 && excerpt.holds(noun)) held += noun.length;
  }
  return all === 0 ? 0 : held / all;
}

/** Log-linear: each piece of evidence multiplies. */
export function scoreOf(of: Features, by: Readonly<Record<keyof Features, number>> = RANKING): number {
  return Math.exp(
    by.nouns * of.nouns +
      by.own * of.own +
      by.length * of.length +
      by.count * of.count +
      by.lead * of.lead +
      by.leadVerb * of.leadVerb +
      by.leadShare * of.leadShare +
      by.title * of.title +
      by.titleShare * of.titleShare +
      by.name * of.name +
      by.person * of.person +
      by.place * of.place +
      by.single * of.single,
  );
}

export interface Scored {
  readonly candidate: Candidate;
  readonly score: number;
}

/** The order in which keywords are given: by score, then by place. */
export const byScore = (a: Scored, b: Scored): number =>
  a.score === b.score ? placeOf(a) - placeOf(b) : a.score < b.score ? 1 : -1;
const placeOf = ({ candidate }: Scored) => candidate.mentions[0]?.start ?? Number.MAX_SAFE_INTEGER;
