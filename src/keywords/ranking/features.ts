import type { Entity } from "../../types";
import type { Candidate, Form } from "../candidate";
import type { Excerpt } from "../excerpt";

/** The features that the score of a candidate is computed from, each from 0 to about 1 or a logarithm. */
export interface CandidateFeatures {
  /** The logarithm of the mean BM25 weight of its nouns. */
  readonly nouns: number;
  /** The logarithm of its C-value: how much of its use is its own and not that of longer phrases. */
  readonly cValue: number;
  /** The logarithm of the number of its nouns. */
  readonly length: number;
  /** The logarithm of the number of its occurrences. */
  readonly count: number;
  /** How near its first mention is to the beginning. */
  readonly lead: number;
  /** 1 if the first sentence says that it was done. */
  readonly leadVerb: number;
  /** The share of its characters that the first sentence has. */
  readonly leadShare: number;
  /** 1 if it is a phrase of its own in the title. */
  readonly title: number;
  /** The share of its characters that the title has. */
  readonly titleShare: number;
  /** 0.5 to 1 for an entity, by its salience. */
  readonly name: number;
  /** 1 for a person. */
  readonly person: number;
  /** 1 for a location or a facility. */
  readonly location: number;
  /** 1 for a single noun that is no entity. */
  readonly single: number;
}

/** The input of `featuresOf`, the same for all candidates of an article. */
export interface FeatureEvidence {
  readonly weigh: (noun: Form) => number;
  readonly entities: readonly Entity[];
  readonly title: Excerpt;
  /** The first sentence. */
  readonly lead: Excerpt;
  /** The offset where the body begins. */
  readonly bodyStart: number;
}

/** The offset in the body, in characters, at which `lead` is half of what it is at the beginning. */
const LEAD_HALF = 300;
/** The least weight of a noun; also that of a candidate without nouns. */
const MIN_NOUN_WEIGHT = 0.1;
/** The least C-value before the logarithm: a term that occurs in one longer phrase only. */
const MIN_C_VALUE = 0.05;

/** Computes the features of a candidate. */
export function featuresOf(candidate: Candidate, evidence: FeatureEvidence): CandidateFeatures {
  const { term, nouns, count, mentions, leadVerb, inTitle, entity } = candidate;
  const { weigh, entities, title, lead, bodyStart } = evidence;
  const first = mentions[0]?.start ?? Number.POSITIVE_INFINITY;
  const named = entities[entity];
  return {
    nouns: Math.log(meanWeight(nouns, weigh)),
    cValue: Math.log(cValueOf(candidate)),
    length: Math.log(Math.max(1, nouns.length)),
    count: Math.log(Math.max(1, count)),
    lead: LEAD_HALF / (LEAD_HALF + Math.max(0, first - bodyStart)),
    leadVerb: leadVerb ? 1 : 0,
    leadShare: shareIn(lead, term, nouns),
    title: inTitle ? 1 : 0,
    titleShare: shareIn(title, term, nouns),
    name: named ? 0.5 + named.salience / 2 : 0,
    person: named?.type === "person" ? 1 : 0,
    location: named?.type === "location" || named?.type === "facility" ? 1 : 0,
    single: nouns.length === 1 && !named ? 1 : 0,
  };
}

function meanWeight(nouns: readonly Form[], weigh: (noun: Form) => number): number {
  let sum = 0;
  for (const noun of nouns) sum += Math.max(MIN_NOUN_WEIGHT, weigh(noun));
  return sum / nouns.length || MIN_NOUN_WEIGHT;
}

/**
 * Returns the share of the use of a term that is its own, after Frantzi, Ananiadou & Mima 2000: its frequency less that inside the longer
 * phrase that contains it most often. (With the mean over the longer phrases, as in their paper, 同盟 would be a keyword of a text that has
 * it in 日米同盟 and 同盟国 only.) The share is squared, so that a term that is mostly by itself loses little.
 */
function cValueOf({ count, inside }: Candidate): number {
  let borrowed = 0;
  if (inside) for (const times of inside.values()) borrowed = Math.max(borrowed, times / count);
  return Math.max(MIN_C_VALUE, 1 - borrowed ** 2);
}

/** Returns the share of the characters of the nouns that are in an excerpt. */
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
