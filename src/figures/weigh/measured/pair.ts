import type { RowContext } from "../row-context";
import type { Boundaries } from "./boundaries";
import type { MeasuredCandidate } from "./candidate";
import type { MeasuredFigure } from "./figure-profile";

/** How a candidate stands to a figure, as small numbers. */
export interface Pair {
  /** 0 in a sentence before, 1 before the figure, 2 in it, 3 after it. */
  readonly order: number;
  /** Sentences and tokens between, in steps. */
  readonly sentences: number;
  readonly distance: number;
  /** Other figures between, up to 3. */
  readonly figures: number;
  readonly commas: number;
  readonly clauses: number;
  readonly topics: number;
}

/** Steps of a distance: 0, 1, 2, 3, 4–5, 6–8, 9–13, … */
function step(distance: number): number {
  if (distance < 4) return distance;
  let at = 4;
  for (let most = 5; distance > most; most = Math.ceil(1.6 * most)) at++;
  return at;
}

/** That of a candidate before it is read. */
export const NO_PAIR: Pair = {
  order: 0,
  sentences: 0,
  distance: 0,
  figures: 0,
  commas: 0,
  clauses: 0,
  topics: 0,
};

/** 0 in a sentence before, 1 before the figure, 2 in it, 3 after it, 4 in a sentence after. */
export function orderOf(figure: MeasuredFigure, { from, to, sentence }: MeasuredCandidate): number {
  const isBefore = to < figure.from;
  if (sentence !== figure.sentence) return isBefore ? 0 : 4;
  return isBefore ? 1 : from > figure.to ? 3 : 2;
}

/** Returns how a candidate stands to a figure. */
export function pairOf(
  row: RowContext,
  figure: number,
  profile: MeasuredFigure,
  candidate: MeasuredCandidate,
  boundaries: Boundaries,
): Pair {
  const { from, to, sentence } = candidate;
  const isSame = sentence === profile.sentence;
  const isBefore = to < profile.from;
  const isAfter = from > profile.to;
  const [start, end] = isBefore ? [to, profile.from] : isAfter ? [profile.to, from] : [from, from];
  const draft = row.drafts[figure]!;
  const [left, right] = isBefore ? [candidate.end, draft.start] : [draft.end, candidate.start];
  return {
    order: orderOf(profile, candidate),
    sentences: step(Math.abs(profile.sentence - sentence)),
    distance: isSame ? step(Math.max(0, end - start - 1)) : 15,
    figures: Math.min(3, figuresBetween(row, figure, left, right)),
    commas: isSame ? boundaries.commas(start, end) : 0,
    clauses: isSame ? boundaries.clauses(start, end) : 0,
    topics: isSame ? boundaries.topics(start, end) : 0,
  };
}

/** How many figures begin between two positions. */
function figuresBetween({ drafts }: RowContext, figure: number, left: number, right: number): number {
  let count = 0;
  for (let i = figure - 1; i >= 0 && count < 3 && drafts[i]!.start >= left; i--) if (drafts[i]!.start < right) count++;
  for (let i = figure + 1; i < drafts.length && count < 3 && drafts[i]!.start < right; i++)
    if (drafts[i]!.start >= left) count++;
  return count;
}
