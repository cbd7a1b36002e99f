import type { FeatureRows } from "../feature-rows";
import type { RowContext } from "../row-context";
import { Boundaries } from "./boundaries";
import type { MeasuredCandidate } from "./candidate";
import { MeasuredCandidates } from "./candidates";
import { type EarlierAnswers, earlierAnswers } from "./earlier";
import { FEATURE_GROUPS, featuresOfNone, likelihoodFeatures, type MeasuredChoice } from "./features";
import { type MeasuredFigure, profileOf } from "./figure-profile";
import { NO_PAIR, orderOf, pairOf } from "./pair";
import { RANKS, ranksOf, step } from "./ranks";
import { topicOf, topicWordsAt } from "./topic-words";

/** What is kept while the figures of one article are weighed. */
interface ArticleState {
  readonly row: RowContext;
  readonly candidates: MeasuredCandidates;
  readonly boundaries: Boundaries;
}

/** A figure with its candidates. */
interface FigureState {
  readonly figure: MeasuredFigure;
  readonly earlier: EarlierAnswers;
  readonly choices: readonly MeasuredChoice[];
}

const KINDS = ["prose", "heading", "bullet"];

/** The candidates for what a figure measures, and their features. */
export interface MeasuredChoices {
  /** All candidates of a figure, with the few features that tell which of them are likely. */
  readonly all: (row: RowContext, figure: number, into: FeatureRows) => readonly MeasuredCandidate[];
  /**
   * Those of the candidates that are wanted, with all their features, and at last "none". Property and entity have the same features, but not
   * the same weights.
   */
  readonly weighed: (
    row: RowContext,
    figure: number,
    into: FeatureRows,
    isWanted?: (candidate: number) => boolean,
  ) => readonly (MeasuredCandidate | null)[];
}

/** Creates the functions that write the features; what they read of an article and of a figure is read once. */
export function createMeasuredChoices(): MeasuredChoices {
  const groups = Object.values(FEATURE_GROUPS);
  let state: ArticleState | undefined;
  const stateOf = (row: RowContext): ArticleState => {
    if (state?.row !== row) state = { row, candidates: new MeasuredCandidates(row), boundaries: new Boundaries(row) };
    return state;
  };
  let last: (FigureState & { row: RowContext; index: number }) | undefined;
  return {
    all: (row, index, into) => {
      last = { row, index, ...readFigure(stateOf(row), index) };
      for (const choice of last.choices) {
        into.begin();
        likelihoodFeatures(choice, orderOf(choice.figure, choice.candidate), into);
      }
      return last.choices.map(({ candidate }) => candidate);
    },
    weighed: (row, index, into, isWanted) => {
      const { boundaries } = stateOf(row);
      const isRead = isWanted && last?.row === row && last.index === index;
      const { figure, earlier, choices } = isRead ? last! : readFigure(stateOf(row), index);
      const found: (MeasuredCandidate | null)[] = [];
      for (let k = 0; k < choices.length; k++) {
        if (isWanted && !isWanted(k)) continue;
        const choice = choices[k]!;
        boundaries.read(choice.candidate.sentence);
        choice.pair = pairOf(row, index, figure, choice.candidate, boundaries);
        into.begin();
        for (const group of groups) group(choice, into);
        found.push(choice.candidate);
      }
      into.begin();
      featuresOfNone(figure, row.rules.measured[index]!, earlier, into);
      found.push(null);
      return found;
    },
  };
}

/** Reads a figure and its candidates. */
function readFigure({ row, candidates, boundaries }: ArticleState, index: number): FigureState {
  const draft = row.drafts[index]!;
  const figure = profileOf(row, index);
  const all = candidates.of(index);
  const rules = row.rules.measured[index]!;
  const rulesBefore = row.rules.measured[index - 1];
  boundaries.read(figure.sentence);
  const earlier = earlierAnswers(row, index, figure, boundaries);
  const topic = topicWordsAt(row, draft.start);
  const ranks = ranksOf(all, draft.start);
  const { sentences } = row.document;
  const kind = 3 * KINDS.indexOf(sentences[figure.sentence]!.kind);
  const choices = all.map((candidate, k) => ({
    figure,
    candidate,
    pair: NO_PAIR,
    rules,
    rulesBefore,
    rank: ranks[RANKS * k]!,
    rankOfParticle: ranks[RANKS * k + 1]!,
    rankOfSort: ranks[RANKS * k + 2]!,
    rankOfTopic: ranks[RANKS * k + 3]!,
    mentions: step(ranks[RANKS * k + 4]!),
    earlier,
    topic: topicOf(topic, candidate),
    isInTitle: candidates.isInTitle(candidate),
    kind: kind + KINDS.indexOf(sentences[candidate.sentence]!.kind),
  }));
  return { figure, earlier, choices };
}
