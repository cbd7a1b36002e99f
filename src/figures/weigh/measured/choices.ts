import type { FeatureRows } from "../feature-rows";
import type { RowContext } from "../row-context";
import { Boundaries } from "./boundaries";
import type { MeasuredCandidate } from "./candidate";
import { MeasuredCandidates } from "./candidates";
import { earlierAnswers } from "./earlier";
import { FEATURE_GROUPS, featuresOfNone } from "./features";
import { profileOf } from "./figure-profile";
import { pairOf } from "./pair";
import { ownershipOf, relationsOf, roleOf, topicOf } from "./relations";

/** What is kept while the figures of one article are weighed. */
interface ArticleState {
  readonly row: RowContext;
  readonly candidates: MeasuredCandidates;
  readonly boundaries: Boundaries;
}

const KINDS = ["prose", "heading", "bullet"];
const NONE: readonly number[] = [];
/** How many ranks each candidate has. */
const RANKS = 4;

/** Counts in steps: 1, 2, 3–4, 5–8 … */
const step = (count: number): number => (count < 3 ? count : 2 + Math.ceil(Math.log2(count / 2)));

/**
 * Creates a function that writes the features of the candidates for what a figure measures, of which the last is "none", and returns them.
 * Property and entity have the same candidates and features, but not the same weights.
 */
export function createMeasuredChoices(): (
  row: RowContext,
  figure: number,
  into: FeatureRows,
) => readonly (MeasuredCandidate | null)[] {
  const groups = Object.values(FEATURE_GROUPS);
  let state: ArticleState | undefined;
  return (row, index, into) => {
    if (state?.row !== row) state = { row, candidates: new MeasuredCandidates(row), boundaries: new Boundaries(row) };
    const { candidates, boundaries } = state;
    const draft = row.drafts[index]!;
    const figure = profileOf(row, index);
    const all = candidates.of(index);
    const rules = row.rules.measured[index]!;
    const rulesBefore = row.rules.measured[index - 1];
    boundaries.read(figure.sentence);
    const earlier = earlierAnswers(row, index, figure, boundaries);
    const relations = relationsOf(row, index, figure);
    const ranks = ranksOf(all, draft.start);
    const counts = countsOf(all);
    const sentences = row.document.sentences;
    all.forEach((candidate, k) => {
      boundaries.read(candidate.sentence);
      const isSame = candidate.sentence === figure.sentence;
      const choice = {
        figure,
        draft,
        candidate,
        pair: pairOf(row, index, figure, candidate, boundaries),
        rules,
        rulesBefore,
        rank: ranks[RANKS * k]!,
        rankOfParticle: ranks[RANKS * k + 1]!,
        rankOfSort: ranks[RANKS * k + 2]!,
        rankOfTopic: ranks[RANKS * k + 3]!,
        earlier,
        role: isSame ? roleOf(relations, candidate) : 0,
        figureRole: relations.role,
        topic: topicOf(relations, candidate),
        ownership: isSame ? ownershipOf(row, figure, relations, candidate.to) : 0,
        mentions: step(counts.get(candidate.whole)!),
        isInTitle: candidates.isInTitle(candidate),
        kind: 3 * KINDS.indexOf(sentences[figure.sentence]!.kind) + KINDS.indexOf(sentences[candidate.sentence]!.kind),
      };
      into.begin();
      for (const group of groups) group(choice, into);
    });
    into.begin();
    featuresOfNone(figure, rules, earlier, into);
    return [...all, null];
  };
}

/** For each candidate how many stand between it and the figure, in steps; how many of them have its particle; how many its sort; how many are topics. */
function ranksOf(all: readonly MeasuredCandidate[], at: number): readonly number[] {
  if (all.length === 0) return NONE;
  const ranks: number[] = new Array(RANKS * all.length);
  const firstAfter = all.findIndex(({ start }) => start >= at);
  const middle = firstAfter < 0 ? all.length : firstAfter;
  const count = (indices: readonly number[]): void => {
    const particles = new Map<number, number>();
    const sorts = new Map<number, number>();
    let topics = 0;
    indices.forEach((k, rank) => {
      const { particle, sort, isTopic } = all[k]!;
      const ofParticle = particles.get(particle) ?? 0;
      const ofSort = sorts.get(sort) ?? 0;
      ranks[RANKS * k] = step(rank);
      ranks[RANKS * k + 1] = Math.min(2, ofParticle);
      ranks[RANKS * k + 2] = Math.min(2, ofSort);
      ranks[RANKS * k + 3] = Math.min(3, topics);
      if (isTopic) topics++;
      particles.set(particle, ofParticle + 1);
      sorts.set(sort, ofSort + 1);
    });
  };
  count(Array.from({ length: middle }, (_, k) => middle - 1 - k));
  count(Array.from({ length: all.length - middle }, (_, k) => middle + k));
  return ranks;
}

/** How many candidates have the same words, by the hash of the words. */
function countsOf(all: readonly MeasuredCandidate[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const { whole } of all) counts.set(whole, (counts.get(whole) ?? 0) + 1);
  return counts;
}
