import type { Dictionary } from "../../dictionary/tables";
import { createTopicReader } from "../../parse/topics/topics";
import { type Measured, measuredAs } from "../measured/measured";
import type { Certainty } from "./certainty";
import { FeatureRows } from "./feature-rows";
import { agreedAnswers } from "./measured/agreement";
import { createMeasuredWeigher, measuredOf } from "./measured/measured-weigher";
import { NO_ROW_MODEL, type RowModel } from "./model";
import { createPeriodWeigher } from "./period/weigher";
import { createRelationWeigher } from "./relation/weigher";
import { createRowContexts, type DraftedArticle, type RowContext, type RuleAnswers } from "./row-context";
import { createArticleViews } from "./words/article-view";

/** Called with each article before its candidates are weighed: how a training reads their features. */
export type RowWatcher = (row: RowContext) => void;

/** What the candidates are weighed with. */
export interface Weighing {
  readonly model: RowModel;
  /** The cluster of words used in similar contexts that a word belongs to; 0 if it is in none. */
  readonly clusterOf: (word: string) => number;
  /** How sure an answer that was weighed has to be; default 0. */
  readonly certainty?: Certainty;
}

/** The written rules alone fill the rows. */
export const NO_WEIGHING: Weighing = { model: NO_ROW_MODEL, clusterOf: () => 0 };

/** Returns the answers for an article: those of the rules, and in their place those that weigh more. */
export type Weigher = (article: DraftedArticle, rules: RuleAnswers) => RuleAnswers;

/** Creates the weigher. A field whose table the model lacks keeps the answers of the rules. */
export function createWeigher(dictionary: Dictionary, weighing: Weighing, watch?: RowWatcher): Weigher {
  const { model, clusterOf, certainty = 0 } = weighing;
  const contextOf = createRowContexts(createTopicReader(dictionary), clusterOf);
  const rows = new FeatureRows();
  const measure = createMeasuredWeigher(model, certainty);
  const viewOf = createArticleViews();
  const periodsOf = createPeriodWeigher(model, rows, viewOf, certainty);
  const relationsOf = createRelationWeigher(model, rows, viewOf, certainty);
  return (article, rules) => {
    if (article.drafts.length === 0 || (model.size === 0 && !watch)) return rules;
    const row = contextOf(article, rules);
    watch?.(row);
    const measured = rules.measured.map((measured, i) => (row.isWeighed(i) ? measure(row, i) : undefined) ?? measured);
    for (const [i, answer] of agreedAnswers(row)) {
      const agreed = measuredOf(row, answer);
      measured[i] = certainty > 0 ? onlyFilled(agreed, measured[i]!) : agreed;
    }
    const relations = relationsOf(row);
    // What is told in another unit is the same thing: 150兆円 in 1兆ドル(約150兆円).
    for (const [i, other] of relations.conversionOf) measured[i] = measured[other]!;
    const { comparisons, bases, statuses } = rules;
    const { conversionOf, changeFrom, partOf } = relations;
    const periods = periodsOf(row);
    return { measured, comparisons, conversionOf, changeFrom, partOf, bases, periods, statuses };
  };
}

/** What figures agreed on, in the fields alone of which this one was sure. */
const onlyFilled = ({ measuredProperty, measuredEntity }: Measured, sure: Measured): Measured =>
  measuredAs(sure.measuredProperty && measuredProperty, sure.measuredEntity && measuredEntity);
