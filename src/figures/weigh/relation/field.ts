import type { RowField } from "../field";
import type { ArticleView, ArticleViews } from "../words/article-view";
import { type RelationCandidate, relationCandidates } from "./candidates";
import { type RelationCues, relationCues } from "./cues";
import { noRelationFeatures, relationFeatures } from "./features";

/** Creates the field that chooses what a figure is to another one. */
export function createRelationField(viewOf: ArticleViews): RowField<RelationCandidate> {
  let view: ArticleView | undefined;
  let cues: readonly RelationCues[] = [];
  const candidates: RowField<RelationCandidate>["candidates"] = (row, figure, into) => {
    const now = viewOf(row);
    if (now !== view) {
      view = now;
      cues = relationCues(view);
    }
    const found = relationCandidates(view, figure);
    if (found.length === 0) return [];
    into.begin();
    noRelationFeatures(view.figures[figure]!, into);
    for (const candidate of found) {
      into.begin();
      relationFeatures(view, figure, candidate, cues, into);
    }
    return [null, ...found];
  };
  return { table: "relation", candidates };
}
