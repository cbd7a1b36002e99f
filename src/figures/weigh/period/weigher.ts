import type { Certainty } from "../certainty";
import type { FeatureRows } from "../feature-rows";
import { choose } from "../field";
import type { RowModel } from "../model";
import type { RowContext } from "../row-context";
import type { ArticleViews } from "../words/article-view";
import { createPeriodField } from "./field";

/** How much more likely than no period a time must be, in units of the tables. */
const THRESHOLD = -8;

/** Returns a function that chooses the period of each figure of an article, as `RuleAnswers.periods` has them. */
export function createPeriodWeigher(
  model: RowModel,
  rows: FeatureRows,
  viewOf: ArticleViews,
  certainty: Certainty,
): (row: RowContext) => ReadonlyMap<number, string> {
  const field = createPeriodField(viewOf);
  return (row) => {
    if (!model.has(field.table)) return row.rules.periods;
    const chosen = new Map<number, string>();
    if (row.context.times.length === 0) return chosen;
    for (let i = 0; i < row.drafts.length; i++) {
      const time = row.isWeighed(i)
        ? choose(field, model, row, i, rows, THRESHOLD, certainty)
        : row.rules.periods.get(i);
      if (time) chosen.set(i, time);
    }
    return chosen;
  };
}
