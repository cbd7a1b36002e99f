import type { ArticleView } from "../words/article-view";
import type { FigureProfile } from "../words/figure-profile";
import { codeOf } from "../words/word-codes";
import { isAlike, isShare } from "./candidates";
import { isDifferenceNear, type Sum, sumOf } from "./sums";

/** Two figures, as the features of any relation between them read them: most pairs may stand in two, so that a pair is read once. */
export interface RelationPair {
  /** The index of the figure and of the other one, with their profiles. */
  readonly figure: number;
  readonly to: number;
  readonly a: FigureProfile;
  readonly b: FigureProfile;
  /** The two as they stand in the text. */
  readonly left: FigureProfile;
  readonly right: FigureProfile;
  /** Whether the other one stands before. */
  readonly isBefore: boolean;
  /** How many sentences and figures are between, up to a few. */
  readonly sentences: number;
  readonly distance: number;
  /** Whether they have one unit. */
  readonly isAlike: boolean;
  /** 1 if the figure is a share, and 2 if the other one is. */
  readonly share: number;
  /** How their values compare: which is greater, how many times, whether they add up, whether a third figure is their difference. */
  readonly order: number;
  readonly ratio: number;
  readonly sum: Sum;
  readonly difference: number;
  /** Clauses and commas between, up to a few. */
  readonly clauses: number;
  readonly commas: number;
  readonly gap: RelationGap | null;
  readonly bracket: OpenedBracket | null;
}

/** A short text between two figures, as codes. */
interface RelationGap {
  /** Null if it is not so short. */
  readonly whole: number | null;
  readonly first: number;
  readonly last: number;
}

/** A bracket that opens between two figures: the code of its first words, and whether it opens right after the first figure, or after another has closed. */
interface OpenedBracket {
  readonly words: number;
  readonly place: number;
}

/** The most of a count that is told apart. */
const MOST = 4;
const MOST_SENTENCES = 2;
/** The longest text between two figures that is a feature of its own. */
const SHORT = 10;
/** Of the words before a bracketed figure, in characters: (前年同期は営業損失. */
const OPENING = 12;
const NUMBERS = /[\d.,]+/g;

/** Reads a pair of figures. */
export function pairOf(view: ArticleView, figure: number, to: number): RelationPair {
  const { drafts } = view.row;
  const { clauses, commas } = view.columns;
  const a = view.figures[figure]!;
  const b = view.figures[to]!;
  const [left, right] = a.start < b.start ? [a, b] : [b, a];
  const alike = isAlike(drafts[figure]!, drafts[to]!);
  const [x, y] = [a.amount, b.amount];
  const ratio = alike && x > 0 && y > 0 ? Math.round(2 * Math.log2(x / y)) : 99;
  return {
    figure,
    to,
    a,
    b,
    left,
    right,
    isBefore: to < figure,
    sentences: Math.min(Math.abs(a.sentence - b.sentence), MOST_SENTENCES),
    distance: Math.min(Math.abs(figure - to), MOST),
    isAlike: alike,
    share: (isShare(drafts[figure]!) ? 1 : 0) + (isShare(drafts[to]!) ? 2 : 0),
    order: alike ? (x < y ? 1 : x > y ? 2 : x === y ? 3 : 4) : 0,
    ratio: Math.max(-8, Math.min(8, ratio)),
    sum: sumOf(view, figure, to),
    difference: alike && isDifferenceNear(view, figure, to) ? 1 : 0,
    clauses: Math.min(MOST, clauses[right.first]! - clauses[left.last]!),
    commas: Math.min(MOST, commas[right.first]! - commas[left.last]!),
    gap: gapOf(view.row.document.text, left, right),
    bracket: right.depth > left.depth ? bracketOf(view, left, right) : null,
  };
}

function gapOf(text: string, left: FigureProfile, right: FigureProfile): RelationGap | null {
  const length = right.start - left.end;
  if (length > 2 * SHORT) return null;
  const gap = text.slice(left.end, right.start);
  return {
    whole: length <= SHORT ? codeOf(gap.replace(NUMBERS, "0")) : null,
    first: codeOf(gap.slice(0, 2)),
    last: codeOf(gap.slice(-2)),
  };
}

function bracketOf({ row }: ArticleView, left: FigureProfile, right: FigureProfile): OpenedBracket | null {
  const { text, sentences } = row.document;
  const bracket = lastBracket(text, right.start);
  const opening = Math.max(bracket, sentences[right.sentence]!.start - 1, left.end - 1);
  if (right.start - opening > 2 * OPENING) return null;
  const words = text.slice(opening + 1, Math.min(right.start, opening + 1 + OPENING));
  const topic = words.indexOf("は");
  const closed = text.slice(left.end, opening).includes(")") ? 2 : 0;
  return {
    words: codeOf(topic > 0 ? words.slice(0, topic + 1) : words.slice(0, 2)),
    place: opening === left.end ? 1 : closed,
  };
}

/** Where the last bracket opens that is near enough before a figure for its words to be read; -1 if there is none. */
function lastBracket(text: string, at: number): number {
  for (let i = at; i >= 0 && at - i <= 2 * OPENING; i--) if (text[i] === "(") return i;
  return -1;
}
