import type { RowField } from "../field";
import type { ArticleViews } from "../words/article-view";
import { type RelationCandidate, relationCandidates } from "./candidates";
import { noRelationFeatures, relationFeatures } from "./features";

/** Creates the field that chooses what a figure is to another one. */
export const createRelationField = (viewOf: ArticleViews): RowField<RelationCandidate> => ({
  table: "relation",
  candidates: (row, figure, into) => {
    const view = viewOf(row);
    const found = relationCandidates(view, figure);
    if (found.length === 0) return [];
    into.begin();
    noRelationFeatures(view.figures[figure]!, into);
    for (const candidate of found) {
      into.begin();
      relationFeatures(view, figure, candidate, into);
    }
    return [null, ...found];
  },
});
