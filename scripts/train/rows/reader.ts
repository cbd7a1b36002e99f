import { assembleAnalyzer, loadAnalyzerData } from "../../../src/analyzer";
import { NO_ROW_MODEL, type RowModel } from "../../../src/figures/weigh/model";
import { checkOptions } from "../../../src/options";
import type { Summary } from "../../../src/types";
import { type AlignedArticle, align } from "./aligned";
import { type GoldArticle, inputOf } from "./articles";

/** Reads articles by the product's own stages, with any model of the rows. */
export interface ArticleReader {
  /** Calls `visit` with each article before its candidates are weighed. */
  readonly visit: (articles: readonly GoldArticle[], visit: (aligned: AlignedArticle, index: number) => void) => void;
  readonly analyze: (model: RowModel, articles: readonly GoldArticle[]) => Summary[];
}

export async function createArticleReader(): Promise<ArticleReader> {
  const settings = checkOptions({});
  const data = await loadAnalyzerData(settings);
  return {
    visit: (articles, visit) => {
      let index = 0;
      const analyzer = assembleAnalyzer(settings, { ...data, rowModel: NO_ROW_MODEL }, (row) =>
        visit(align(articles[index]!, row), index),
      );
      for (; index < articles.length; index++) analyzer.analyze(inputOf(articles[index]!));
    },
    analyze: (rowModel, articles) => {
      const analyzer = assembleAnalyzer(settings, { ...data, rowModel });
      return articles.map((article) => analyzer.analyze(inputOf(article)));
    },
  };
}
