import type { Entity } from "../types";
import type { Candidate } from "./candidates";

/** What is known of a candidate, each from 0 to about 1; `weight` is a logarithm. */
export interface Features {
  /** BM25 of the term and of its nouns, as logarithms. */
  readonly term: number;
  readonly nouns: number;
  /** C-value: how much of its use is its own and not that of longer phrases. */
  readonly own: number;
  readonly length: number;
  readonly title: number;
  readonly wholeInTitle: number;
  readonly lead: number;
  readonly heading: number;
  readonly name: number;
  readonly person: number;
  readonly place: number;
  readonly quoted: number;
  readonly repeated: number;
  readonly count: number;
  /** What the first sentence says was done. */
  readonly leadVerb: number;
  readonly titleOnly: number;
  /** A compound in it is said oftener: 安全保障 in エネルギー安全保障強化. */
  readonly extended: number;
  /** One noun. */
  readonly single: number;
}

/** Fitted on news-dev and on headlines by scripts/fit-keywords.ts. */
export const RANKING: Readonly<Record<keyof Features, number>> = {
  term: 0.1,
  nouns: 0.65,
  own: 1,
  length: 0.95,
  title: 0.5,
  wholeInTitle: 1.1,
  lead: 1,
  heading: 0.05,
  name: 0.2,
  person: -0.15,
  place: -0.5,
  quoted: 0.8,
  repeated: 0.3,
  count: 0.25,
  leadVerb: 0.55,
  titleOnly: 0.3,
  extended: -0.15,
  single: -0.2,
};

export interface RankingEvidence {
  readonly weights: ReadonlyMap<string, number>;
  readonly entities: readonly Entity[];
  readonly title: string;
  /** How often each phrase is said. */
  readonly counted: ReadonlyMap<string, number>;
  /** Where the body begins. */
  readonly bodyStart: number;
}

/** Half of this many characters into the body, being there is worth half. */
const LEAD = 300;

export function featuresOf(
  candidate: Candidate,
  { weights, entities, title, counted, bodyStart }: RankingEvidence,
): Features {
  const { term, units, count, whole, inside, mentions } = candidate;
  const weightOf = (word: string) => Math.max(0.1, weights.get(word) ?? 0);
  const nouns = units.reduce((sum, unit) => sum + weightOf(unit), 0) / Math.max(1, units.length);
  // Frantzi, Ananiadou & Mima 2000: the frequency less the mean frequency inside longer phrases.
  const nested = count - whole;
  const borrowed = count === 0 || inside.size === 0 ? 0 : nested / inside.size / count;
  // Squared: what stands by itself most of the time is a term of its own.
  const own = Math.max(0.05, 1 - borrowed ** 2);
  const first = mentions[0]?.start ?? Number.POSITIVE_INFINITY;
  const entity = entities[candidate.entity];
  const core = Math.max(0, ...candidate.shorter.map((shorter) => counted.get(shorter) ?? 0));
  return {
    term: Math.log(weightOf(term)),
    nouns: Math.log(nouns || 0.1),
    own: Math.log(own),
    length: Math.log(Math.max(1, units.length)),
    title: candidate.inTitle || (title !== "" && title.includes(term)) ? 1 : 0,
    wholeInTitle: candidate.wholeInTitle ? 1 : 0,
    lead: LEAD / (LEAD + Math.max(0, first - bodyStart)),
    heading: Math.min(1, candidate.headings),
    name: entity ? 0.5 + entity.salience / 2 : 0,
    person: entity?.type === "person" ? 1 : 0,
    place: entity?.type === "location" || entity?.type === "facility" ? 1 : 0,
    // A common noun in quotation marks is a figure of speech: 「羅針盤」.
    quoted: candidate.quoted && (entity || units.length > 1) ? 1 : 0,
    repeated: count > 1 ? 1 : 0,
    count: Math.log(Math.max(1, count)),
    leadVerb: candidate.leadVerb ? 1 : 0,
    titleOnly: count === 0 ? 1 : 0,
    extended: Math.log(Math.max(1, core / Math.max(1, count))),
    single: units.length === 1 && !entity ? 1 : 0,
  };
}

/** Log-linear: each piece of evidence multiplies. */
export function scoreOf(features: Features, by: Readonly<Record<keyof Features, number>> = RANKING): number {
  let score = 0;
  for (const name of Object.keys(features) as (keyof Features)[]) score += by[name] * features[name];
  return Math.exp(score);
}

export interface Scored {
  readonly candidate: Candidate;
  readonly score: number;
}

/** The order in which keywords are given: by score, then by place. */
export const byScore = (a: Scored, b: Scored): number => b.score - a.score || placeOf(a) - placeOf(b);
const placeOf = ({ candidate }: Scored) => candidate.mentions[0]?.start ?? Number.MAX_SAFE_INTEGER;
