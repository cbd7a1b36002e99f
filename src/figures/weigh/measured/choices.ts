import type { FeatureRows } from "../feature-rows";
import type { RowField } from "../field";
import type { RowContext } from "../row-context";
import { Boundaries } from "./boundaries";
import type { MeasuredCandidate } from "./candidate";
import { MeasuredCandidates } from "./candidates";
import { AnswerCounts, type EarlierAnswers, earlierAnswers } from "./earlier";
import { featuresOfNone, likelihoodFeatures, type MeasuredChoice, measuredFeatures } from "./features";
import { type MeasuredFigure, profileOf } from "./figure-profile";
import { NO_PAIR, orderOf, pairOf } from "./pair";
import { RANKS, ranksOf, step } from "./ranks";
import { MEASURED_VALUES } from "./templates";
import { topicOf, topicWordsAt } from "./topic-words";

/** What is kept while the figures of one article are weighed. */
interface ArticleState {
  readonly row: RowContext;
  readonly candidates: MeasuredCandidates;
  readonly boundaries: Boundaries;
  readonly counts: AnswerCounts;
}

/** A figure with its candidates, and a choice that is made each of them in turn. */
interface FigureState {
  readonly row: RowContext;
  readonly index: number;
  readonly figure: MeasuredFigure;
  readonly earlier: EarlierAnswers;
  readonly all: readonly MeasuredCandidate[];
  /** Makes the choice that of the candidate of a number. */
  readonly choiceOf: (candidate: number) => MeasuredChoice;
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

const KINDS = ["prose", "heading", "bullet"];

/** The candidates for what a figure measures, and their features. */
export interface MeasuredChoices {
  /** All candidates of a figure, with the few features that tell which of them are likely. */
  readonly all: (row: RowContext, figure: number, into: FeatureRows) => readonly MeasuredCandidate[];
  /**
   * Those of the candidates that are wanted, by number, or all, with all their features, and at last "none". Property and entity have the same
   * features, but not the same weights.
   */
  readonly weighed: (
    row: RowContext,
    figure: number,
    into: FeatureRows,
    wanted?: readonly number[],
  ) => readonly (MeasuredCandidate | null)[];
}

/** Creates the functions that write the features; what they read of an article and of a figure is read once. */
export function createMeasuredChoices(): MeasuredChoices {
  const values = new Int32Array(MEASURED_VALUES);
  const boundaries = new Boundaries();
  let article: ArticleState | undefined;
  const articleOf = (row: RowContext): ArticleState => {
    if (article?.row !== row) {
      boundaries.begin(row);
      article = { row, candidates: new MeasuredCandidates(row), boundaries, counts: new AnswerCounts(row) };
    }
    return article;
  };
  let last: FigureState | undefined;
  return {
    all: (row, index, into) => {
      last = readFigure(articleOf(row), index, values);
      const { figure, all, choiceOf } = last;
      for (let k = 0; k < all.length; k++) {
        into.begin();
        likelihoodFeatures(choiceOf(k), orderOf(figure, all[k]!), into);
      }
      return all;
    },
    weighed: (row, index, into, wanted) => {
      const state = articleOf(row);
      const isRead = wanted && last?.row === row && last.index === index;
      const { figure, earlier, all, choiceOf } = isRead ? last! : readFigure(state, index, values);
      const found: (MeasuredCandidate | null)[] = [];
      const count = wanted ? wanted.length : all.length;
      for (let k = 0; k < count; k++) {
        const choice = choiceOf(wanted ? wanted[k]! : k);
        choice.pair = pairOf(row, index, figure, choice.candidate, boundaries);
        into.begin();
        measuredFeatures(choice, into);
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
function readFigure(
  { row, candidates, boundaries, counts }: ArticleState,
  index: number,
  values: Int32Array,
): FigureState {
  const draft = row.drafts[index]!;
  const figure = profileOf(row, index);
  const all = candidates.of(index);
  boundaries.read(figure.sentence);
  const earlier = earlierAnswers(row, index, figure, boundaries, counts);
  const topic = topicWordsAt(row, draft.start);
  const ranks = ranksOf(all, draft.start);
  const { sentences } = row.document;
  const kind = 3 * KINDS.indexOf(sentences[figure.sentence]!.kind);
  // One object for all candidates: there are thirty to a figure.
  const choice = {
    figure,
    earlier,
    rules: row.rules.measured[index]!,
    pair: NO_PAIR,
    values,
  } as Writable<MeasuredChoice>;
  const choiceOf = (k: number): MeasuredChoice => {
    const candidate = all[k]!;
    choice.candidate = candidate;
    choice.rank = ranks[RANKS * k]!;
    choice.rankOfParticle = ranks[RANKS * k + 1]!;
    choice.rankOfTopic = ranks[RANKS * k + 2]!;
    choice.mentions = step(ranks[RANKS * k + 3]!);
    choice.topic = topicOf(topic, candidate);
    choice.isInTitle = candidates.isInTitle(candidate);
    choice.kind = kind + KINDS.indexOf(sentences[candidate.sentence]!.kind);
    return choice;
  };
  return { row, index, figure, earlier, all, choiceOf };
}

/** What a figure is a value of, or counts. */
export const propertyField = (choices: MeasuredChoices): RowField<MeasuredCandidate> => ({
  table: "property",
  candidates: choices.weighed,
});

/** Whose it is. */
export const entityField = (choices: MeasuredChoices): RowField<MeasuredCandidate> => ({
  table: "entity",
  candidates: choices.weighed,
});

/** The same two fields by the few features that tell which candidates are likely enough to be weighed. */
export const likelyPropertyField = (choices: MeasuredChoices): RowField<MeasuredCandidate> => ({
  table: "likelyProp",
  candidates: choices.all,
});

export const likelyEntityField = (choices: MeasuredChoices): RowField<MeasuredCandidate> => ({
  table: "likelyEntity",
  candidates: choices.all,
});
