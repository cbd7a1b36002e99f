import { type Certainty, isCertain } from "./certainty";
import type { FeatureRows } from "./feature-rows";
import type { RowModel } from "./model";
import type { RowContext } from "./row-context";

/** A field of a row whose answer is chosen between candidates by a trained table. */
export interface RowField<C> {
  /** The name of its table, at most 12 characters. */
  readonly table: string;
  /**
   * Writes the features of each candidate of a figure to `into`, which is empty, and returns the candidates in the same order. Null, where it
   * is among them, stands for "none". Nothing is weighed if there are no candidates.
   */
  readonly candidates: (row: RowContext, figure: number, into: FeatureRows) => readonly (C | null)[];
}

/**
 * Returns the candidate that scores highest, of which null has to be beaten by `threshold`; null if it is not as sure as `certainty`; undefined if
 * nothing is weighed.
 */
export function choose<C>(
  { table, candidates }: RowField<C>,
  model: RowModel,
  row: RowContext,
  figure: number,
  rows: FeatureRows,
  threshold: number,
  certainty: Certainty,
): C | null | undefined {
  const weights = model.get(table);
  if (!weights) return undefined;
  rows.clear();
  const all = candidates(row, figure, rows);
  let best: C | null | undefined;
  let most = Number.NEGATIVE_INFINITY;
  for (let k = 0; k < all.length; k++) {
    const score = rows.score(weights, k) + (all[k] === null ? threshold : 0);
    if (score <= most) continue;
    most = score;
    best = all[k]!;
  }
  if (best && certainty > 0) {
    const scores = all.map((_, k) => rows.score(weights, k));
    if (!isCertain(certainty, scores, (k) => all[k] === best)) return null;
  }
  return best;
}
