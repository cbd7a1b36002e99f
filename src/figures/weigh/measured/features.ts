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
  /** What the rules say that the figure measures, and the figure before. */
  readonly rules: Measured;
  readonly rulesBefore: Measured | undefined;
  /** How many candidates stand between, in steps; how many of them have the same particle, and how many are names of the same type. */
  readonly rank: number;
  readonly rankOfParticle: number;
  readonly rankOfSort: number;
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
const words: Group = ({ figure: { unit, sense }, candidate: { head, tail, whole, first, sort } }, into) => {
  into.add(joined(1, head, 0));
  into.add(joined(2, head, unit));
  into.add(joined(3, head, sense));
  into.add(joined(4, tail, 0));
  into.add(joined(5, tail, unit));
  into.add(joined(6, tail, sense));
  into.add(joined(7, whole, 0));
  into.add(joined(8, whole, sense));
  into.add(joined(9, first, sense));
  into.add(joined(10, sort, 0));
  into.add(joined(11, sort, unit));
  into.add(joined(12, sort, sense));
};

/** The cluster of its last word: words used alike, 死者 and 負傷者. */
const clusters: Group = ({ figure, candidate: { cluster, sort, particle }, pair: { order } }, into) => {
  into.add(joined(180, cluster, sort));
  into.add(joined(181, cluster, figure.unit));
  into.add(joined(182, cluster, figure.sense));
  into.add(joined(183, cluster, mix(particle, order)));
  into.add(joined(184, cluster, mix(figure.after, order)));
  into.add(joined(185, cluster, figure.content));
};

/** Where it stands, and how much is between. */
const place: Group = ({ figure: { sense }, candidate: { sort }, pair, rank, rankOfSort }, into) => {
  const { order, sentences, distance, figures } = pair;
  const where = mix(order, sentences);
  into.add(joined(20, where, distance));
  into.add(joined(21, where, mix(distance, sense)));
  into.add(joined(22, where, rank));
  into.add(joined(23, where, mix(rank, sense)));
  into.add(joined(24, where, figures));
  into.add(joined(25, where, mix(figures, sense)));
  into.add(joined(26, where, sort));
  into.add(joined(27, where, mix(sort, sense)));
  into.add(joined(28, where, mix(sort, rankOfSort)));
  into.add(joined(29, where, mix(sort, mix(rankOfSort, sense))));
};

/** The particles after it, the words before it, and those around the figure. */
const particles: Group = ({ figure, candidate, pair, rankOfParticle }, into) => {
  const { particle, before, sort } = candidate;
  const where = mix(pair.order, Math.min(2, pair.sentences));
  const placed = mix(particle, where);
  into.add(joined(40, placed, 0));
  into.add(joined(41, placed, figure.sense));
  into.add(joined(42, placed, rankOfParticle));
  into.add(joined(43, placed, mix(rankOfParticle, figure.sense)));
  into.add(joined(44, placed, sort));
  into.add(joined(45, placed, figure.after));
  into.add(joined(46, placed, mix(figure.after, figure.sense)));
  into.add(joined(47, placed, figure.before));
  into.add(joined(48, before, where));
  into.add(joined(49, before, sort));
  into.add(joined(50, before, mix(figure.sense, where)));
  into.add(joined(51, figure.after, mix(where, sort)));
  into.add(joined(52, figure.before, mix(where, sort)));
};

/** What the written rules say. */
const rules: Group = ({ figure: { sense, unit }, candidate, pair, rules, rulesBefore }, into) => {
  const said = 3 * sameness(candidate, rules.measuredProperty) + sameness(candidate, rules.measuredEntity);
  const both = (rules.measuredProperty ? 1 : 0) + (rules.measuredEntity ? 2 : 0);
  const answer = mix(said, both);
  into.add(joined(70, answer, 0));
  into.add(joined(71, answer, sense));
  into.add(joined(72, answer, unit));
  into.add(joined(73, answer, candidate.sort));
  into.add(joined(74, answer, mix(candidate.sort, sense)));
  into.add(joined(75, answer, candidate.particle));
  into.add(joined(76, answer, mix(pair.order, pair.distance)));
  const before =
    3 * sameness(candidate, rulesBefore?.measuredProperty) + sameness(candidate, rulesBefore?.measuredEntity);
  into.add(joined(77, before, mix(pair.order, pair.figures)));
  into.add(joined(78, before, mix(candidate.sort, sense)));
  into.add(joined(79, before, said));
};

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
  into.add(joined(91, central, mix(sort, sense)));
  into.add(joined(92, central, where));
  into.add(joined(93, mentions, sort));
  into.add(joined(94, mentions, mix(where, isInTitle ? 1 : 0)));
  into.add(joined(95, isTopic ? 1 : 0, mix(where, sort)));
  into.add(joined(96, isTopic ? 1 : 0, mix(where, sense)));
  into.add(joined(97, rankOfTopic, mix(where, sort)));
  into.add(joined(98, rankOfTopic, mix(where, sense)));
};

/** The verb or adjective that comes next after it: the one that it is said of, as a rule. */
const predicates: Group = ({ figure: { sense }, candidate: { predicate, particle }, pair: { order } }, into) => {
  into.add(joined(108, predicate, particle));
  into.add(joined(109, predicate, mix(order, sense)));
};

/** Whether it is the owner or the measure that the text speaks of. */
const topics: Group = ({ figure: { sense, unit }, candidate: { sort }, pair, topic, rules }, into) => {
  const both = (rules.measuredProperty ? 1 : 0) + (rules.measuredEntity ? 2 : 0);
  into.add(joined(170, topic, 0));
  into.add(joined(171, topic, sense));
  into.add(joined(172, topic, sort));
  into.add(joined(173, topic, mix(sort, sense)));
  into.add(joined(174, topic, mix(pair.order, both)));
  into.add(joined(175, topic, mix(unit, pair.order)));
  into.add(joined(176, topic, mix(pair.order, mix(pair.topics, pair.clauses))));
};

/** Commas, ends of clauses, topics, brackets and other figures between. */
const boundaries: Group = ({ figure: { sense }, candidate, pair, kind }, into) => {
  const { particle, sort } = candidate;
  const { order, commas, clauses, topics, depth, figures } = pair;
  const crossed = mix(order, 4 * commas + clauses);
  into.add(joined(120, crossed, 0));
  into.add(joined(121, crossed, particle));
  into.add(joined(122, crossed, mix(sense, figures)));
  into.add(joined(123, mix(order, topics), particle));
  into.add(joined(124, mix(order, topics), sort));
  into.add(joined(125, depth, mix(order, sort)));
  into.add(joined(126, depth, mix(particle, sense)));
  into.add(joined(127, kind, mix(order, sort)));
  into.add(joined(129, kind, mix(candidate.place, pair.sentences)));
  into.add(joined(130, kind, mix(candidate.place, sort)));
  into.add(joined(128, kind, mix(pair.sentences, sense)));
};

/** What was chosen for the figures before. */
const earlier: Group = ({ figure: { sense }, candidate, pair, earlier }, into) => {
  const { last, alike, lastWay, alikeWay, lastEnd, entities, properties } = earlier;
  const { sort, whole, start } = candidate;
  const asLast = 3 * likeness(candidate, last?.property) + likeness(candidate, last?.entity);
  const asAlike = 3 * likeness(candidate, alike?.property) + likeness(candidate, alike?.entity);
  const isSince = start >= lastEnd ? 1 : 0;
  into.add(joined(140, asLast, lastWay));
  into.add(joined(141, asLast, mix(lastWay, sense)));
  into.add(joined(142, asLast, mix(isSince, pair.order)));
  into.add(joined(143, asLast, mix(lastWay, sort)));
  into.add(joined(144, asAlike, alikeWay));
  into.add(joined(145, asAlike, mix(alikeWay, sense)));
  into.add(joined(146, asAlike, mix(alikeWay, mix(sort, isSince))));
  // A社は3億円、B社は2億円: the same place in its own part
  const parallel = 3 * inParallel(candidate, last?.property) + inParallel(candidate, last?.entity);
  into.add(joined(147, parallel, mix(isSince, lastWay)));
  into.add(joined(148, parallel, mix(isSince, sort)));
  into.add(
    joined(149, mix(entities.get(whole) ?? 0, properties.get(whole) ?? 0), mix(sort, Math.min(3, entities.size))),
  );
  into.add(joined(150, Math.min(3, entities.get(whole) ?? 0), mix(Math.min(3, properties.get(whole) ?? 0), sense)));
};

/** 2 for the same span, 1 for the same words elsewhere. */
const likeness = ({ start, whole }: MeasuredCandidate, other: MeasuredCandidate | null | undefined): number =>
  other?.whole !== whole ? 0 : other.start === start ? 2 : 1;

/** 2 if the answer of the figure before has the same particle and sort, 1 if the same particle. */
const inParallel = (candidate: MeasuredCandidate, other: MeasuredCandidate | null | undefined): number =>
  other?.particle !== candidate.particle ? 0 : other.sort === candidate.sort ? 2 : 1;

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
  const { figure, candidate, rules, earlier, kind } = choice;
  const { sense } = figure;
  const { tail, whole, sort, particle, before, weight } = candidate;
  const sentences = figure.sentence - candidate.sentence;
  const where = mix(order, Math.max(0, Math.min(4, sentences)));
  const placed = mix(particle, order);
  const said = 3 * sameness(candidate, rules.measuredProperty) + sameness(candidate, rules.measuredEntity);
  const asLast = 3 * likeness(candidate, earlier.last?.property) + likeness(candidate, earlier.last?.entity);
  const asAlike = 3 * likeness(candidate, earlier.alike?.property) + likeness(candidate, earlier.alike?.entity);
  into.add(joined(220, tail, sense));
  into.add(joined(221, sort, mix(sense, order)));
  into.add(joined(222, placed, choice.rankOfParticle));
  into.add(joined(223, where, mix(choice.rank, sort)));
  into.add(joined(224, said, mix(sort, order)));
  into.add(joined(225, asLast, mix(earlier.lastWay, sort)));
  into.add(joined(226, asAlike, mix(earlier.alikeWay, sort)));
  into.add(joined(227, choice.topic, sort));
  into.add(joined(228, before, order));
  into.add(joined(229, choice.mentions, mix(weight, where)));
  into.add(joined(230, whole, 0));
  into.add(joined(231, kind, mix(candidate.place, where)));
  into.add(joined(232, placed, mix(sense, sort)));
  const [owned, measured] = [earlier.entities.get(whole) ?? 0, earlier.properties.get(whole) ?? 0];
  into.add(joined(233, mix(Math.min(3, owned), Math.min(3, measured)), mix(sort, order)));
}

/** The features of "none". */
export function featuresOfNone(
  figure: MeasuredFigure,
  rules: Measured,
  { last, alike, lastWay, alikeWay }: EarlierAnswers,
  into: FeatureRows,
): void {
  const both = (rules.measuredProperty ? 1 : 0) + (rules.measuredEntity ? 2 : 0);
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
