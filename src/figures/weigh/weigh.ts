import { FeatureRows } from "./feature-rows";
import { choose } from "./field";
import type { RowModel } from "./model";
import { createRowContexts, type DraftedArticle, type RowContext, type RuleAnswers } from "./row-context";
import { STATUS_FIELD } from "./status/status-field";

/** How far another status has to be ahead of a fact. */
const STATUS_THRESHOLD = 0;

/** Called with each article before its candidates are weighed: how a training reads their features. */
export type RowWatcher = (row: RowContext) => void;

/** Returns the answers for an article: those of the rules, and in their place those that weigh more. */
export type Weigher = (article: DraftedArticle, rules: RuleAnswers) => RuleAnswers;

/** Creates the weigher: which fields are weighed, and in which order. A field whose table the model lacks keeps the answers of the rules. */
export function createWeigher(model: RowModel, watch?: RowWatcher): Weigher {
  const contextOf = createRowContexts();
  const rows = new FeatureRows();
  return (article, rules) => {
    if (article.drafts.length === 0 || (model.size === 0 && !watch)) return rules;
    const row = contextOf(article, rules);
    watch?.(row);
    const statuses = rules.statuses.map((status, i) => {
      const chosen = choose(STATUS_FIELD, model, row, i, rows, STATUS_THRESHOLD);
      return chosen === undefined ? status : (chosen ?? (status === "actual" ? status : undefined));
    });
    return { ...rules, statuses };
  };
}
