import { mix } from "../../../linear/text-hash";
import type { ContextMarks } from "./context-marks";
import { BOUNDARY, type WordProfile } from "./word-features";

/** Seeds of the templates of features that several words, the rules, the lists or the brackets make. */
const SEED = Array.from({ length: 20 }, (_, i) => mix(0x85ebca77, i + 1));
const Template = {
  PosPairBefore: 0,
  PosPairAfter: 1,
  PosTriple: 2,
  PairBefore: 3,
  PairAfter: 4,
  Rule: 6,
  RuleWithNeighbours: 7,
  RuleWithPos: 8,
  RuleWithOrigin: 9,
  Bracket: 10,
  BracketWithPos: 11,
  List: 12,
} as const;
/** How many templates of its own each list has. */
const TEMPLATES_PER_LIST = 4;
const featureOf = (template: number, value: number): number => mix(SEED[template]!, value);
const hashOfMark = (mark: number): number => (mark === 0 ? 0 : mix(SEED[0]!, mark));

/** Receives the hash of each feature. */
export type FeatureSink = (hash: number) => void;

/** The marks of a subtoken and of those before and after it, from one column of `ContextMarks`. */
export interface MarkTriple {
  readonly before: number;
  readonly here: number;
  readonly after: number;
}

/** Makes the feature of a pair of words, by their cluster or part of speech, for the second one. */
export function pairBefore(sink: FeatureSink, before: number, here: number): void {
  sink(featureOf(Template.PairBefore, mix(before, here)));
}

/** Makes the feature of a pair of words for the first one. */
export function pairAfter(sink: FeatureSink, here: number, after: number): void {
  sink(featureOf(Template.PairAfter, mix(here, after)));
}

/** Makes the features of three parts of speech for the word in the middle. */
export function posFeatures(sink: FeatureSink, before: number, here: number, after: number): void {
  sink(featureOf(Template.PosPairBefore, mix(before, here)));
  sink(featureOf(Template.PosPairAfter, mix(here, after) + 1));
  sink(featureOf(Template.PosTriple, mix(mix(before, here), after)));
}

const hashOfTriple = ({ before, after }: MarkTriple, here: number): number =>
  mix(mix(hashOfMark(before), here), hashOfMark(after));

/** Makes the features of the rules: none if they found nothing in or next to a subtoken. `origin` is one of `ruleOrigins`. */
export function ruleFeatures(sink: FeatureSink, marks: MarkTriple, origin: number, pos: number): void {
  if ((marks.before | marks.here | marks.after) === 0) return;
  const rule = hashOfMark(marks.here);
  sink(featureOf(Template.Rule, rule));
  sink(featureOf(Template.RuleWithNeighbours, hashOfTriple(marks, rule)));
  sink(featureOf(Template.RuleWithPos, mix(rule, pos)));
  sink(featureOf(Template.RuleWithOrigin, mix(rule, origin)));
}

/** Makes the features of the bracket around a subtoken: none outside of brackets. */
export function bracketFeatures(sink: FeatureSink, bracket: number, pos: number): void {
  if (bracket === 0) return;
  sink(featureOf(Template.Bracket, mix(bracket, 0)));
  sink(featureOf(Template.BracketWithPos, mix(bracket, pos)));
}

/** Makes the features of a list with a name in or next to a subtoken; `ruleMark` is the mark of the rules. */
export function listFeatures(sink: FeatureSink, list: number, marks: MarkTriple, ruleMark: number, pos: number): void {
  const template = Template.List + TEMPLATES_PER_LIST * list;
  const name = hashOfMark(marks.here);
  sink(featureOf(template, name));
  sink(featureOf(template + 1, hashOfTriple(marks, name)));
  sink(featureOf(template + 2, mix(name, hashOfMark(ruleMark))));
  sink(featureOf(template + 3, mix(name, pos)));
}

/** Makes all features of the subtoken `i` but those of single words, in the order of training. */
export function contextFeatures(
  sink: FeatureSink,
  profiles: readonly WordProfile[],
  i: number,
  { rules, ruleOrigins, lists, brackets }: ContextMarks,
): void {
  const here = profiles[i]!;
  const before = profiles[i - 1] ?? BOUNDARY;
  const after = profiles[i + 1] ?? BOUNDARY;
  const triple = (marks: Int32Array): MarkTriple => ({
    before: i > 0 ? marks[i - 1]! : 0,
    here: marks[i]!,
    after: i + 1 < profiles.length ? marks[i + 1]! : 0,
  });
  pairBefore(sink, before.clusterOrPos, here.clusterOrPos);
  pairAfter(sink, here.clusterOrPos, after.clusterOrPos);
  posFeatures(sink, before.pos, here.pos, after.pos);
  ruleFeatures(sink, triple(rules), ruleOrigins[i]!, here.pos);
  bracketFeatures(sink, brackets[i]!, here.pos);
  lists.forEach((list, l) => {
    const marks = triple(list);
    if ((marks.before | marks.here | marks.after) !== 0) listFeatures(sink, l, marks, rules[i]!, here.pos);
  });
}
