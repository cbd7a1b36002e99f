import { joined } from "../../../linear/hash";
import { mix } from "../../../linear/text-hash";
import type { Measured } from "../../measured/measured";
import type { FeatureRows } from "../feature-rows";
import type { MeasuredCandidate } from "./candidate";
import type { EarlierAnswers } from "./earlier";
import type { MeasuredFigure } from "./figure-profile";
import type { Pair } from "./pair";
import {
  BETWEEN,
  EARLIER,
  LIKELY_KIND,
  LIKELY_PLACE,
  LIKELY_WORDS,
  NAME,
  PLACE,
  SAID,
  Value,
  WORDS,
} from "./templates";

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
  /** What the features of the candidate join, by `Value`; written anew for each. */
  readonly values: Int32Array;
}

/** Tells apart what is remembered by the same numbers, above all bits of those that are packed with it. */
const GROUP = 2 ** 26;

/** Which fields the rules fill. */
const named = ({ measuredProperty, measuredEntity }: Measured): number =>
  (measuredProperty ? 1 : 0) + (measuredEntity ? 2 : 0);

/** 2 for the same span, 1 if one is in the other. */
function sameness({ start, end }: MeasuredCandidate, other: Measured["measuredProperty"]): number {
  if (!other) return 0;
  if (other.start === start && other.end === end) return 2;
  return other.start < end && start < other.end ? 1 : 0;
}

/** 2 for the same span, 1 for the same words elsewhere. */
const likeness = ({ start, whole }: MeasuredCandidate, other: MeasuredCandidate | null | undefined): number =>
  other?.whole !== whole ? 0 : other.start === start ? 2 : 1;

/** How often words were chosen before, up to 3. */
const timesIn = (counts: ReadonlyMap<number, number>, words: number): number => Math.min(3, counts.get(words) ?? 0);

/** The features that tell which candidates are likely to be property or entity: few, for all candidates have them. */
export function likelihoodFeatures(choice: MeasuredChoice, order: number, into: FeatureRows): void {
  const { figure, candidate, rules, earlier, values: v, rank, mentions, topic } = choice;
  const { sense } = figure;
  const { whole, sort, weight } = candidate;
  const sentences = Math.max(0, Math.min(4, figure.sentence - candidate.sentence));
  const said = 3 * sameness(candidate, rules.measuredProperty) + sameness(candidate, rules.measuredEntity);
  const [asEntity, asProperty] = [timesIn(earlier.entities, whole), timesIn(earlier.properties, whole)];
  v[Value.Sort] = sort;
  if (into.lacks(sort, (((order * 64 + sense) * 16 + said) * 16 + asEntity * 4 + asProperty) * 32 + topic)) {
    v[Value.SenseOrder] = mix(sense, order);
    v[Value.SortOrder] = mix(sort, order);
    v[Value.Answer] = said;
    v[Value.Topic] = topic;
    v[Value.Chosen] = mix(asEntity, asProperty);
    into.keep(LIKELY_KIND, v);
  }
  if (into.lacks(sort, GROUP + (((order * 8 + sentences) * 32 + rank) * 32 + mentions) * 32 + weight)) {
    v[Value.Where] = mix(order, sentences);
    v[Value.RankSort] = mix(rank, sort);
    v[Value.Mentions] = mentions;
    v[Value.WeightWhere] = mix(weight, v[Value.Where]!);
    into.keep(LIKELY_PLACE, v);
  }
  v[Value.Tail] = candidate.tail;
  v[Value.Sense] = sense;
  v[Value.ParticleOrder] = mix(candidate.particle, order);
  v[Value.RankOfParticle] = choice.rankOfParticle;
  v[Value.Before] = candidate.before;
  v[Value.Order] = order;
  v[Value.Whole] = whole;
  into.addAll(LIKELY_WORDS, v);
}

/** All features of a candidate that is likely. */
export function measuredFeatures(choice: MeasuredChoice, into: FeatureRows): void {
  const { figure, candidate, pair, rules, values: v, rankOfParticle } = choice;
  const { sense, unit } = figure;
  const { particle, sort } = candidate;
  const { order, sentences } = pair;
  const place = mix(order, Math.min(2, sentences));
  const said = 3 * sameness(candidate, rules.measuredProperty) + sameness(candidate, rules.measuredEntity);
  v[Value.Unit] = unit;
  v[Value.Sense] = sense;
  v[Value.Content] = figure.content;
  v[Value.Head] = candidate.head;
  v[Value.Tail] = candidate.tail;
  v[Value.Whole] = candidate.whole;
  v[Value.Sort] = sort;
  v[Value.Cluster] = candidate.cluster;
  v[Value.Particle] = particle;
  v[Value.Before] = candidate.before;
  v[Value.Predicate] = candidate.predicate;
  v[Value.RankOfParticle] = rankOfParticle;
  v[Value.Where] = mix(order, sentences);
  v[Value.Place] = place;
  v[Value.ParticlePlace] = mix(particle, place);
  v[Value.ParticleOrder] = mix(particle, order);
  v[Value.SenseOrder] = mix(sense, order);
  v[Value.RankOfParticleSense] = mix(rankOfParticle, sense);
  v[Value.Answer] = mix(said, named(rules));
  v[Value.Crossed] = mix(order, 4 * pair.commas + pair.clauses);
  v[Value.OrderTopics] = mix(order, pair.topics);
  into.addAll(WORDS, v);
  addPlace(choice, into);
  addSaid(choice, said, into);
  addName(choice, into);
  addBetween(choice, into);
  addEarlier(choice, into);
}

function addPlace({ figure: { sense }, pair, rank, values: v }: MeasuredChoice, into: FeatureRows): void {
  const { order, sentences, distance, figures } = pair;
  if (!into.lacks((((order * 32 + sentences) * 32 + distance) * 32 + rank) * 4 + figures, 2 * GROUP + sense)) return;
  v[Value.Distance] = distance;
  v[Value.RankSense] = mix(rank, sense);
  v[Value.FiguresSense] = mix(figures, sense);
  into.keep(PLACE, v);
}

function addSaid(
  { figure, candidate: { sort }, pair: { order }, topic, rules, values: v }: MeasuredChoice,
  said: number,
  into: FeatureRows,
): void {
  const { sense, unit } = figure;
  const filled = named(rules);
  const rest = (((order * 64 + sense) * 16 + said) * 4 + filled) * 32 + topic;
  if (!into.lacks(mix(unit, sort), 3 * GROUP + rest)) return;
  v[Value.Topic] = topic;
  v[Value.OrderNamed] = mix(order, filled);
  v[Value.UnitOrder] = mix(unit, order);
  into.keep(SAID, v);
}

function addName({ candidate, pair, mentions, isInTitle, values: v }: MeasuredChoice, into: FeatureRows): void {
  const { sort, weight } = candidate;
  const { order, sentences } = pair;
  const inTitle = isInTitle ? 1 : 0;
  const isTopic = candidate.isTopic ? 1 : 0;
  const rest = (((order * 32 + sentences) * 32 + mentions) * 32 + weight) * 4 + inTitle * 2 + isTopic;
  if (!into.lacks(sort, 4 * GROUP + rest)) return;
  v[Value.Central] = mix(weight, inTitle);
  v[Value.Mentions] = mentions;
  v[Value.WhereTitle] = mix(v[Value.Where]!, inTitle);
  v[Value.IsTopic] = isTopic;
  v[Value.WhereSort] = mix(v[Value.Where]!, sort);
  into.keep(NAME, v);
}

function addBetween(
  { figure: { sense }, candidate, pair, kind, rankOfTopic, values: v }: MeasuredChoice,
  into: FeatureRows,
): void {
  const { order, sentences, commas, clauses, figures } = pair;
  const isTopic = candidate.isTopic ? 1 : 0;
  const between = ((order * 32 + sentences) * 4 + commas) * 16 + clauses * 4 + figures;
  if (!into.lacks(between, 5 * GROUP + ((sense * 16 + kind) * 4 + rankOfTopic) * 2 + isTopic)) return;
  v[Value.IsTopic] = isTopic;
  v[Value.RankOfTopic] = rankOfTopic;
  v[Value.WhereSense] = mix(v[Value.Where]!, sense);
  v[Value.SenseFigures] = mix(sense, figures);
  v[Value.Kind] = kind;
  v[Value.SentencesSense] = mix(sentences, sense);
  into.keep(BETWEEN, v);
}

function addEarlier(
  { figure: { sense }, candidate, pair: { order }, earlier, values: v }: MeasuredChoice,
  into: FeatureRows,
): void {
  const { last, alike, alikeWay, lastEnd, entities, properties } = earlier;
  const { whole, start } = candidate;
  const asLast = 3 * likeness(candidate, last?.property) + likeness(candidate, last?.entity);
  const asAlike = 3 * likeness(candidate, alike?.property) + likeness(candidate, alike?.entity);
  const isAfter = start >= lastEnd ? 1 : 0;
  const [asEntity, asProperty] = [timesIn(entities, whole), timesIn(properties, whole)];
  const answers = (((alikeWay * 16 + asLast) * 16 + asAlike) * 4 + asEntity) * 4 + asProperty;
  if (!into.lacks(answers, 6 * GROUP + (order * 2 + isAfter) * 64 + sense)) return;
  v[Value.AsLast] = asLast;
  v[Value.LastOrder] = mix(isAfter, order);
  v[Value.AsAlike] = asAlike;
  v[Value.AlikeWay] = alikeWay;
  v[Value.AlikeWaySense] = mix(alikeWay, sense);
  v[Value.Chosen] = asEntity;
  v[Value.PropertiesSense] = mix(asProperty, sense);
  into.keep(EARLIER, v);
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
