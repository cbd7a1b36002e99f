import type { ArticleTopics, createTopicReader } from "../../parse/topics/topics";
import type { TokenizedDocument } from "../../tokens/tokenized-document";
import type { Comparison, Entity, FigureStatus } from "../../types";
import { type FigureContext, PositionFlag } from "../context";
import type { FigureDraft, FigureRelation } from "../draft";
import type { Measured } from "../measured/measured";
import type { PhraseContext } from "../measured/phrase";
import type { MeasuredCandidate } from "./measured/candidate";
import { createWordHashes, type WordHashes } from "./words/word-hashes";

/** What the figures of an article are built of. The title is evidence only. */
export interface DraftedArticle {
  readonly context: FigureContext;
  readonly drafts: readonly FigureDraft[];
  readonly title: TokenizedDocument | undefined;
  readonly entities: readonly Entity[];
}

/** What the written rules say of the figures of an article, by the figure's index: an answer of theirs is a feature of the candidate that it names. */
export interface RuleAnswers {
  readonly measured: readonly Measured[];
  readonly comparisons: ReadonlyMap<number, Comparison>;
  readonly conversionOf: FigureRelation;
  readonly changeFrom: FigureRelation;
  readonly partOf: FigureRelation;
  /** The figure that each is counted per. */
  readonly bases: FigureRelation;
  /** The id of a time. */
  readonly periods: ReadonlyMap<number, string>;
  readonly statuses: readonly (FigureStatus | undefined)[];
}

/** What a figure measures, as one of the candidates; null where it is "none". */
export interface MeasuredAnswer {
  readonly property: MeasuredCandidate | null;
  readonly entity: MeasuredCandidate | null;
}

/** One article as the fields of its rows are weighed. All positions are in the normalised view. */
export interface RowContext {
  /** Knows which tokens are part of a time or a figure. */
  readonly context: PhraseContext;
  readonly document: TokenizedDocument;
  readonly title: TokenizedDocument | undefined;
  readonly entities: readonly Entity[];
  readonly drafts: readonly FigureDraft[];
  /** Whether the candidates of a figure are weighed; else the answers of the rules stand. */
  readonly isWeighed: (figure: number) => boolean;
  readonly rules: RuleAnswers;
  readonly words: WordHashes;
  /** Of whom the text speaks, and of which measure, at each place. */
  readonly topics: ArticleTopics;
  /** What the figures before measure, as it was chosen: filled from the first figure to the last. */
  readonly chosen: (MeasuredAnswer | undefined)[];
}

/**
 * So many figures of a sentence are weighed. No sentence of a writer has as many, but a list without an end may, a text of numbers alone, where
 * weighing costs a hundred times what all else does.
 */
export const MOST_WEIGHED_FIGURES = 200;

/** Returns a test of the figures at which each sentence has not yet had as many as are weighed. Figures are in order of position. */
function weighedFigures(
  { sentenceAt }: TokenizedDocument,
  drafts: readonly FigureDraft[],
): (figure: number) => boolean {
  if (drafts.length <= MOST_WEIGHED_FIGURES) return () => true;
  const isLate = (figure: number): boolean => {
    const other = drafts[figure - MOST_WEIGHED_FIGURES];
    return other !== undefined && sentenceAt(other.start) === sentenceAt(drafts[figure]!.start);
  };
  return (figure) => !isLate(figure);
}

/** Returns a function that makes the context of an article; what is remembered of words is shared by all. */
export function createRowContexts(
  readTopics: ReturnType<typeof createTopicReader>,
  clusterOf: (word: string) => number,
): (article: DraftedArticle, rules: RuleAnswers) => RowContext {
  const words = createWordHashes(clusterOf);
  return ({ context, title, entities, drafts }, rules) => {
    const { document, flags, parsed } = context;
    const { starts, ends } = document;
    return {
      context: {
        isTimeOrFigure: (i) =>
          flags.has(starts[i]!, PositionFlag.Figure) || flags.meets(starts[i]!, ends[i]!, PositionFlag.Time),
        ...context,
        isTaken: (at) => flags.has(at, PositionFlag.Figure | PositionFlag.Name | PositionFlag.Time),
      },
      document,
      title,
      entities,
      drafts,
      isWeighed: weighedFigures(document, drafts),
      rules,
      words,
      chosen: [],
      topics: readTopics({
        document,
        title,
        entities,
        times: context.times,
        bunsetsuOf: (sentence) => parsed.sentence(sentence).bunsetsu,
      }),
    };
  };
}
