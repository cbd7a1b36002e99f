import type { Dictionary } from "../../dictionary/tables";
import { createTopicReader } from "../../parse/topics/topics";
import { FeatureRows } from "./feature-rows";
import { createMeasuredWeigher } from "./measured/measured-weigher";
import type { RowModel } from "./model";
import { createPeriodWeigher } from "./period/weigher";
import { createRelationWeigher } from "./relation/weigher";
import { createRowContexts, type DraftedArticle, type RowContext, type RuleAnswers } from "./row-context";
import { createArticleViews } from "./words/article-view";

/** Called with each article before its candidates are weighed: how a training reads their features. */
export type RowWatcher = (row: RowContext) => void;

/** Returns the answers for an article: those of the rules, and in their place those that weigh more. */
export type Weigher = (article: DraftedArticle, rules: RuleAnswers) => RuleAnswers;

/** Creates the weigher. A field whose table the model lacks keeps the answers of the rules. */
export function createWeigher(dictionary: Dictionary, model: RowModel, watch?: RowWatcher): Weigher {
  const contextOf = createRowContexts(createTopicReader(dictionary));
  const rows = new FeatureRows();
  const measure = createMeasuredWeigher(model, rows);
  const viewOf = createArticleViews();
  const periodsOf = createPeriodWeigher(model, rows, viewOf);
  const relationsOf = createRelationWeigher(model, rows, viewOf);
  return (article, rules) => {
    if (article.drafts.length === 0 || (model.size === 0 && !watch)) return rules;
    const row = contextOf(article, rules);
    watch?.(row);
    return {
      ...rules,
      ...relationsOf(row),
      measured: rules.measured.map((measured, i) => measure(row, i) ?? measured),
      periods: periodsOf(row),
    };
  };
}
