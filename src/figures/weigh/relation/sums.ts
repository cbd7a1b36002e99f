import type { ArticleView } from "../words/article-view";
import { isAlike } from "./candidates";

/** How many figures of a unit are added up. */
const MOST_PARTS = 12;
/** Values are compared as doubles. */
const isEqual = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a));

/** How the figures around a part add up to a whole. */
export enum Sum {
  /** A value is not known, or the units differ. */
  Unknown,
  None,
  /** The parts stand before the whole: 男性3人、女性4人の計7人. */
  Before,
  /** They stand after it: 7人(男性3人、女性4人). */
  After,
}

/**
 * Whether a figure and its neighbours of the same unit add up to another one. Neighbours are those in as many brackets; the whole itself may
 * stand among them, but not between two parts.
 */
export function sumOf(view: ArticleView, part: number, whole: number): Sum {
  const { figures } = view;
  const { drafts } = view.row;
  const total = figures[whole]!.amount;
  const own = figures[part]!.amount;
  if (Number.isNaN(total) || Number.isNaN(own) || !isAlike(drafts[part]!, drafts[whole]!)) return Sum.Unknown;
  if (own >= total) return Sum.None;
  const step = part < whole ? -1 : 1;
  // the sums of the part with its neighbours toward the whole, to which those on its other side are added
  let near = own;
  for (let a = part, count = 0; a !== whole && count < MOST_PARTS; a -= step, count++) {
    if (a !== part) {
      if (!isNeighbour(view, part, a)) continue;
      near += figures[a]!.amount;
    }
    if (count > 0 && isEqual(near, total)) return part < whole ? Sum.Before : Sum.After;
    if (near > total) break;
    let all = near;
    for (let b = part + step, more = 0; b >= 0 && b < drafts.length && more < MOST_PARTS; b += step, more++) {
      if (!isNeighbour(view, part, b)) continue;
      all += figures[b]!.amount;
      if (isEqual(all, total)) return part < whole ? Sum.Before : Sum.After;
      if (all > total) break;
    }
  }
  return Sum.None;
}

function isNeighbour({ row, figures }: ArticleView, part: number, other: number): boolean {
  const [a, b] = [row.drafts[part]!, row.drafts[other]!];
  return isAlike(a, b) && b.decimal !== null && figures[part]!.depth === figures[other]!.depth;
}

/** Whether a third figure near two is their difference: 3人 between 5人 and 8人. */
export function isDifferenceNear(view: ArticleView, a: number, b: number): boolean {
  const { figures } = view;
  const { drafts } = view.row;
  const difference = Math.abs(figures[a]!.amount - figures[b]!.amount);
  if (!(difference > 0)) return false;
  const [from, to] = a < b ? [a, b] : [b, a];
  for (let i = Math.max(0, from - 2); i <= to + 2 && i < drafts.length; i++)
    if (i !== a && i !== b && isAlike(drafts[i]!, drafts[a]!) && isEqual(figures[i]!.amount, difference)) return true;
  return false;
}
