import { joined } from "../../../linear/hash";
import { mix } from "../../../linear/text-hash";
import type { Measured } from "../../measured/measured";
import type { FeatureRows } from "../feature-rows";
import type { MeasuredCandidate } from "./candidate";
import type { EarlierAnswers } from "./earlier";
import type { MeasuredFigure } from "./figure-profile";
import type { Pair } from "./pair";

/** A candidate beside its figure: all that its features are made of. */
export interface MeasuredChoice {
  readonly figure: MeasuredFigure;
  readonly candidate: MeasuredCandidate;
  /** Read only of a candidate that is likely enough to be weighed. */
  pair: Pair;
  /** What the rules say that the figure measures. */
  readonly rules: Measured;
  /** How many candidates stand between, in steps, and how many of them have the same particle. */
  readonly rank: number;
  readonly rankOfParticle: number;
  /** How often its words are a candidate, in steps, and whether the title has them. */
  readonly mentions: number;
  readonly isInTitle: boolean;
  /** How many topics stand between, in steps. */
  readonly rankOfTopic: number;
  readonly earlier: EarlierAnswers;
  /** What it is to the topic there. */
  readonly topic: number;
  /** The kind of the sentence of the figure and of the candidate. */
  readonly kind: number;
}

type Group = (choice: MeasuredChoice, into: FeatureRows) => void;

/** The words of the candidate and what the figure can measure: 死者 with 人, 売上高 with 円. */
const words: Group = ({ figure: { unit, sense }, candidate: { head, tail, whole, sort } }, into) => {
  into.add(joined(1, head, 0));
  into.add(joined(3, head, sense));
  into.add(joined(4, tail, 0));
  into.add(joined(6, tail, sense));
  into.add(joined(7, whole, 0));
  into.add(joined(8, whole, sense));
  into.add(joined(10, sort, 0));
  into.add(joined(11, sort, unit));
};

/** The cluster of its last word: words used alike, 死者 and 負傷者. */
const clusters: Group = ({ figure, candidate: { cluster, sort, particle }, pair: { order } }, into) => {
  into.add(joined(180, cluster, sort));
  into.add(joined(182, cluster, figure.sense));
  into.add(joined(183, cluster, mix(particle, order)));
  into.add(joined(185, cluster, figure.content));
};

/** Where it stands, and how much is between. */
const place: Group = ({ figure: { sense }, pair: { order, sentences, distance, figures }, rank }, into) => {
  const where = mix(order, sentences);
  into.add(joined(20, where, distance));
  into.add(joined(23, where, mix(rank, sense)));
  into.add(joined(25, where, mix(figures, sense)));
};

/** The particles after it, and the word before it. */
const particles: Group = ({ figure: { sense }, candidate: { particle, before }, pair, rankOfParticle }, into) => {
  const where = mix(pair.order, Math.min(2, pair.sentences));
  const placed = mix(particle, where);
  into.add(joined(42, placed, rankOfParticle));
  into.add(joined(43, placed, mix(rankOfParticle, sense)));
  into.add(joined(48, before, where));
};

/** What the written rules say. */
const rules: Group = ({ figure: { sense, unit }, candidate, rules }, into) => {
  const answer = mix(
    3 * sameness(candidate, rules.measuredProperty) + sameness(candidate, rules.measuredEntity),
    named(rules),
  );
  into.add(joined(71, answer, sense));
  into.add(joined(72, answer, unit));
  into.add(joined(73, answer, candidate.sort));
  into.add(joined(75, answer, candidate.particle));
};

/** Which fields the rules fill. */
const named = ({ measuredProperty, measuredEntity }: Measured): number =>
  (measuredProperty ? 1 : 0) + (measuredEntity ? 2 : 0);

/** 2 for the same span, 1 if one is in the other. */
function sameness({ start, end }: MeasuredCandidate, other: Measured["measuredProperty"]): number {
  if (!other) return 0;
  if (other.start === start && other.end === end) return 2;
  return other.start < end && start < other.end ? 1 : 0;
}

/** Its name, and how central it is. */
const names: Group = ({ figure: { sense }, candidate, pair, mentions, isInTitle, rankOfTopic }, into) => {
  const { weight, sort, isTopic } = candidate;
  const central = mix(weight, isInTitle ? 1 : 0);
  const where = mix(pair.order, pair.sentences);
  into.add(joined(90, central, sort));
  into.add(joined(92, central, where));
  into.add(joined(94, mentions, mix(where, isInTitle ? 1 : 0)));
  into.add(joined(95, isTopic ? 1 : 0, mix(where, sort)));
  into.add(joined(96, isTopic ? 1 : 0, mix(where, sense)));
  into.add(joined(98, rankOfTopic, mix(where, sense)));
};

/** The verb or adjective that comes next after it: the one that it is said of, as a rule. */
const predicates: Group = ({ figure: { sense }, candidate: { predicate, particle }, pair: { order } }, into) => {
  into.add(joined(108, predicate, particle));
  into.add(joined(109, predicate, mix(order, sense)));
};

/** Whether it is the owner or the measure that the text speaks of. */
const topics: Group = ({ figure: { unit }, candidate: { sort }, pair: { order }, topic, rules }, into) => {
  into.add(joined(172, topic, sort));
  into.add(joined(174, topic, mix(order, named(rules))));
  into.add(joined(175, topic, mix(unit, order)));
};

/** Commas, ends of clauses, topics and other figures between, and the kinds of the sentences. */
const boundaries: Group = ({ figure: { sense }, candidate: { particle, sort }, pair, kind }, into) => {
  const { order, commas, clauses, topics, figures, sentences } = pair;
  const crossed = mix(order, 4 * commas + clauses);
  into.add(joined(120, crossed, 0));
  into.add(joined(121, crossed, particle));
  into.add(joined(122, crossed, mix(sense, figures)));
  into.add(joined(124, mix(order, topics), sort));
  into.add(joined(128, kind, mix(sentences, sense)));
};

/** What was chosen for the figures before. */
const earlier: Group = ({ figure: { sense }, candidate, pair, earlier }, into) => {
  const { last, alike, alikeWay, lastEnd, entities, properties } = earlier;
  const { whole, start } = candidate;
  const asLast = 3 * likeness(candidate, last?.property) + likeness(candidate, last?.entity);
  const asAlike = 3 * likeness(candidate, alike?.property) + likeness(candidate, alike?.entity);
  into.add(joined(142, asLast, mix(start >= lastEnd ? 1 : 0, pair.order)));
  into.add(joined(144, asAlike, alikeWay));
  into.add(joined(145, asAlike, mix(alikeWay, sense)));
  into.add(joined(150, timesIn(entities, whole), mix(timesIn(properties, whole), sense)));
};

/** 2 for the same span, 1 for the same words elsewhere. */
const likeness = ({ start, whole }: MeasuredCandidate, other: MeasuredCandidate | null | undefined): number =>
  other?.whole !== whole ? 0 : other.start === start ? 2 : 1;

/** How often words were chosen before, up to 3. */
const timesIn = (counts: ReadonlyMap<number, number>, words: number): number => Math.min(3, counts.get(words) ?? 0);

/** The groups of features by name, as docs/rows.md tells what each is worth. */
export const FEATURE_GROUPS: Readonly<Record<string, Group>> = {
  words,
  clusters,
  place,
  particles,
  rules,
  names,
  predicates,
  boundaries,
  topics,
  earlier,
};

/** The features that tell which candidates are likely to be property or entity: few, for all candidates have them. */
export function likelihoodFeatures(choice: MeasuredChoice, order: number, into: FeatureRows): void {
  const { figure, candidate, rules, earlier } = choice;
  const { sense } = figure;
  const { tail, whole, sort, particle, before, weight } = candidate;
  const sentences = figure.sentence - candidate.sentence;
  const where = mix(order, Math.max(0, Math.min(4, sentences)));
  const said = 3 * sameness(candidate, rules.measuredProperty) + sameness(candidate, rules.measuredEntity);
  into.add(joined(220, tail, sense));
  into.add(joined(221, sort, mix(sense, order)));
  into.add(joined(222, mix(particle, order), choice.rankOfParticle));
  into.add(joined(223, where, mix(choice.rank, sort)));
  into.add(joined(224, said, mix(sort, order)));
  into.add(joined(227, choice.topic, sort));
  into.add(joined(228, before, order));
  into.add(joined(229, choice.mentions, mix(weight, where)));
  into.add(joined(230, whole, 0));
  const chosen = mix(timesIn(earlier.entities, whole), timesIn(earlier.properties, whole));
  into.add(joined(233, chosen, mix(sort, order)));
}

/** The features of "none". */
export function featuresOfNone(
  figure: MeasuredFigure,
  rules: Measured,
  { last, alike, lastWay, alikeWay }: EarlierAnswers,
  into: FeatureRows,
): void {
  const both = named(rules);
  into.add(joined(200, 0, 0));
  into.add(joined(201, figure.sense, 0));
  into.add(joined(202, figure.unit, 0));
  into.add(joined(203, both, figure.sense));
  into.add(joined(204, both, figure.unit));
  into.add(joined(205, figure.after, figure.sense));
  into.add(joined(206, figure.after, figure.unit));
  into.add(joined(207, figure.before, figure.sense));
  into.add(joined(208, figure.before, figure.unit));
  into.add(joined(209, figure.content, figure.sense));
  const lastNamed = (last?.property ? 1 : 0) + (last?.entity ? 2 : 0);
  const alikeNamed = (alike?.property ? 1 : 0) + (alike?.entity ? 2 : 0);
  into.add(joined(211, lastNamed, lastWay));
  into.add(joined(212, lastNamed, mix(lastWay, figure.sense)));
  into.add(joined(213, alikeNamed, alikeWay));
  into.add(joined(214, alikeNamed, mix(alikeWay, figure.sense)));
}
