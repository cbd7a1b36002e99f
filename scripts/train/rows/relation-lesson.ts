import { RELATIONS, type RelationCandidate } from "../../../src/figures/weigh/relation/candidates";
import { createRelationField } from "../../../src/figures/weigh/relation/field";
import { createArticleViews } from "../../../src/figures/weigh/words/article-view";
import type { AlignedArticle } from "./aligned";
import type { GoldFigure } from "./articles";
import type { Lesson } from "./lesson";

/** "none" is right where the reader saw no relation to a figure that the library found. */
function isRight(gold: GoldFigure, candidate: RelationCandidate | null, { draftOf }: AlignedArticle): boolean {
  const other = (name: (typeof RELATIONS)[number]): number | undefined => draftOf.get(gold[name] ?? "");
  if (candidate === null) return RELATIONS.every((name) => other(name) === undefined);
  return other(candidate.relation) === candidate.to;
}

export const RELATION_LESSON: Lesson<RelationCandidate> = {
  field: createRelationField(createArticleViews()),
  isRight,
  most: 20_000,
  least: 2,
  epochs: 8,
  rate: 0.03,
};
