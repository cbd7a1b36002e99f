import type { RowContext } from "../row-context";
import { type ArticleColumns, articleColumns } from "./article-columns";
import { type FigureProfile, figureProfiles } from "./figure-profile";
import { createWordCodes, type WordCodes } from "./word-codes";

/** An article as the features of its periods and relations read it. */
export interface ArticleView {
  readonly row: RowContext;
  readonly codes: WordCodes;
  readonly columns: ArticleColumns;
  readonly figures: readonly FigureProfile[];
}

/** Returns the view of an article. */
export type ArticleViews = (row: RowContext) => ArticleView;

/** Creates the function that returns views; one is made once for all questions about one article. */
export function createArticleViews(): ArticleViews {
  const codes = createWordCodes();
  let view: ArticleView | undefined;
  return (row) => {
    if (view?.row !== row) {
      const columns = articleColumns(row.document, codes, row.drafts, row.context.times);
      view = { row, codes, columns, figures: figureProfiles(row, codes, columns) };
    }
    return view;
  };
}
