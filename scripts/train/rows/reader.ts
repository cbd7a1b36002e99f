import { assembleAnalyzer, loadAnalyzerData } from "../../../src/analyzer";
import { NO_ROW_MODEL, type RowModel } from "../../../src/figures/weigh/model";
import type { MeasuredAnswer } from "../../../src/figures/weigh/row-context";
import { checkOptions } from "../../../src/options";
import type { Summary } from "../../../src/types";
import { type AlignedArticle, align } from "./aligned";
import { type GoldArticle, inputOf } from "./articles";
import type { History } from "./measured-lessons";

/** Reads articles by the product's own stages, with any model of the rows. */
export interface ArticleReader {
  /** Calls `visit` with each article before its candidates are weighed. */
  readonly visit: (articles: readonly GoldArticle[], visit: (aligned: AlignedArticle, index: number) => void) => void;
  readonly analyze: (model: RowModel, articles: readonly GoldArticle[]) => Summary[];
  /** What a model chooses for the figures of each article. */
  readonly choose: (model: RowModel, articles: readonly GoldArticle[]) => History;
}

export async function createArticleReader(): Promise<ArticleReader> {
  const settings = checkOptions({});
  const data = await loadAnalyzerData(settings, NO_ROW_MODEL);
  return {
    visit: (articles, visit) => {
      let index = 0;
      const analyzer = assembleAnalyzer(settings, { ...data, rowModel: NO_ROW_MODEL }, (row) =>
        visit(align(articles[index]!, row), index),
      );
      for (; index < articles.length; index++) analyzer.analyze(inputOf(articles[index]!));
    },
    choose: (rowModel, articles) => {
      const chosen = new Map<string, readonly (MeasuredAnswer | undefined)[]>();
      let id = "";
      // Filled after the call, while the article is weighed.
      const analyzer = assembleAnalyzer(settings, { ...data, rowModel }, (row) => chosen.set(id, row.chosen));
      for (const article of articles) {
        id = article.id;
        analyzer.analyze(inputOf(article));
      }
      return chosen;
    },
    analyze: (rowModel, articles) => {
      const analyzer = assembleAnalyzer(settings, { ...data, rowModel });
      return articles.map((article) => analyzer.analyze(inputOf(article)));
    },
  };
}
