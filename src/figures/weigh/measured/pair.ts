import { hashText } from "../../../linear/text-hash";
import type { RowContext } from "../row-context";
import type { Boundaries } from "./boundaries";
import type { MeasuredCandidate } from "./candidate";
import { lemmaOf, type MeasuredFigure } from "./figure-profile";

/** How a candidate stands to a figure, as small numbers. */
export interface Pair {
  /** 0 in a sentence before, 1 before the figure, 2 in it, 3 after it. */
  readonly order: number;
  /** Sentences and tokens between, in steps. */
  readonly sentences: number;
  readonly distance: number;
  /** Other figures between, up to 3. */
  readonly figures: number;
  /** The words between if they are few, else 0. */
  readonly words: number;
  readonly commas: number;
  readonly clauses: number;
  readonly topics: number;
  /** How much deeper in brackets the candidate is than the figure. */
  readonly depth: number;
  /** How the two hang together in the tree of bunsetsu. */
  readonly path: number;
  /** The lemma of what the candidate depends on; whether the figure depends on the same. */
  readonly predicate: number;
  readonly isSamePredicate: boolean;
}

const SEED = 0x7a3f10c5;
/** The longest text between that is read as it is, in characters. */
const MOST_BETWEEN = 6;
/** How far up the tree is looked. */
const MOST_STEPS = 3;
const NO_PATH = 99;

/** Steps of a distance: 0, 1, 2, 3, 4–5, 6–8, 9–13, … */
function step(distance: number): number {
  if (distance < 4) return distance;
  let at = 4;
  for (let most = 5; distance > most; most = Math.ceil(1.6 * most)) at++;
  return at;
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
  const order = !isSame ? (isBefore ? 0 : 4) : isBefore ? 1 : isAfter ? 3 : 2;
  const [start, end] = isBefore ? [to, profile.from] : isAfter ? [profile.to, from] : [from, from];
  const { text } = row.document;
  const draft = row.drafts[figure]!;
  const [left, right] = isBefore ? [candidate.end, draft.start] : [draft.end, candidate.start];
  // Only sentences with figures are parsed.
  const bunsetsu = isSame ? row.bunsetsuAt(to) : -1;
  const head = isSame ? (row.sentence(sentence).bunsetsu[bunsetsu]?.head ?? -1) : -1;
  const predicate = isSame ? lemmaOf(row, sentence, head < 0 ? bunsetsu : head) : 0;
  const path = isSame ? pathOf(row, profile, bunsetsu) : NO_PATH;
  return {
    order,
    sentences: step(Math.abs(profile.sentence - sentence)),
    distance: isSame ? step(Math.max(0, end - start - 1)) : 15,
    figures: Math.min(3, figuresBetween(row, figure, left, right)),
    words: isSame && right > left && right - left <= MOST_BETWEEN ? hashText(text, left, right, SEED) : isSame ? 1 : 0,
    commas: isSame ? boundaries.commas(start, end) : 0,
    clauses: isSame ? boundaries.clauses(start, end) : 0,
    topics: isSame ? boundaries.topics(start, end) : 0,
    depth: 4 + boundaries.depth(to) - boundaries.depth(profile.from),
    path,
    predicate,
    isSamePredicate: isSame && path !== NO_PATH && predicate === profile.predicate,
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

/** How many steps each of two bunsetsu is below the one that both hang on. */
function pathOf(row: RowContext, { sentence, bunsetsu: figure }: MeasuredFigure, candidate: number): number {
  const { bunsetsu } = row.sentence(sentence);
  for (let up = 0, a = candidate; up <= MOST_STEPS && a >= 0; up++, a = bunsetsu[a]!.head)
    for (let steps = 0, b = figure; steps <= MOST_STEPS && b >= 0; steps++, b = bunsetsu[b]!.head)
      if (a === b) return 10 * up + steps;
  return NO_PATH;
}
