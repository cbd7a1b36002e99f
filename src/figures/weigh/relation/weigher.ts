import type { FigureRelation } from "../../draft";
import type { Certainty } from "../certainty";
import type { FeatureRows } from "../feature-rows";
import { choose } from "../field";
import type { RowModel } from "../model";
import type { RowContext } from "../row-context";
import type { ArticleViews } from "../words/article-view";
import { RELATIONS, type RelationName } from "./candidates";
import { createRelationField } from "./field";

/** How much more likely than no relation one must be, in units of the tables. */
const THRESHOLD = -8;

/**
 * Returns a function that finds how the figures of an article are related. What the rules find is certain and stays: only a figure of which
 * they say nothing is weighed.
 */
export function createRelationWeigher(
  model: RowModel,
  rows: FeatureRows,
  viewOf: ArticleViews,
  certainty: Certainty,
): (row: RowContext) => Readonly<Record<RelationName, FigureRelation>> {
  const field = createRelationField(viewOf);
  return (row) => {
    const { rules, drafts } = row;
    if (!model.has(field.table)) return rules;
    const found = {
      conversionOf: new Map(rules.conversionOf),
      changeFrom: new Map(rules.changeFrom),
      partOf: new Map(rules.partOf),
    };
    for (let i = 0; i < drafts.length; i++) {
      if (!row.isWeighed(i) || RELATIONS.some((name) => rules[name].has(i))) continue;
      const chosen = choose(field, model, row, i, rows, THRESHOLD, certainty);
      if (chosen) found[chosen.relation].set(i, chosen.to);
    }
    return found;
  };
}
