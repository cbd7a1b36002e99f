import type { RowField } from "../field";
import type { ArticleView, ArticleViews } from "../words/article-view";
import { type RelationCandidate, relationCandidates } from "./candidates";
import { type RelationCues, relationCues } from "./cues";
import { figureFeatures, noRelationFeatures, RELATION_TYPES, relationFeatures, typeOf } from "./features";
import { pairOf, type RelationPair } from "./pair";

/** Creates the field that chooses what a figure is to another one. */
export function createRelationField(viewOf: ArticleViews): RowField<RelationCandidate> {
  let view: ArticleView | undefined;
  let cues: readonly RelationCues[] = [];
  /** By type, the number of the features of the figure that its candidates of the type share; -1 before they are written. */
  const shared = new Int32Array(RELATION_TYPES);
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
    shared.fill(-1);
    // The candidates of one other figure come one after another.
    let pair: RelationPair | undefined;
    for (const candidate of found) {
      if (pair?.to !== candidate.to) pair = pairOf(view, figure, candidate.to);
      const type = typeOf(candidate, pair);
      if (shared[type]! < 0) {
        shared[type] = into.beginShared();
        figureFeatures(view, figure, type, cues, into);
      }
      into.begin();
      into.share(shared[type]!);
      relationFeatures(view, pair, type, cues, into);
    }
    return [null, ...found];
  };
  return { table: "relation", candidates };
}
