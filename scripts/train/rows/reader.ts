import { readFileSync } from "node:fs";
import { type AnalyzerData, assembleAnalyzer, loadAnalyzerData } from "../../../src/analyzer";
import { NO_ROW_MODEL, type RowModel } from "../../../src/figures/weigh/model";
import type { RowContext } from "../../../src/figures/weigh/row-context";
import { checkOptions } from "../../../src/options";
import { openParseModel } from "../../../src/parse/model";
import { createSentenceParser, type SentenceParser } from "../../../src/parse/parse-sentence";
import type { Summary } from "../../../src/types";
import { type AlignedArticle, align } from "./aligned";
import { type GoldArticle, inputOf } from "./articles";

/** Reads articles by the product's own stages, with any model of the rows. */
export interface ArticleReader {
  /** Calls `visit` with each article before its candidates are weighed. */
  readonly visit: (articles: readonly GoldArticle[], visit: (aligned: AlignedArticle, index: number) => void) => void;
  readonly analyze: (model: RowModel, articles: readonly GoldArticle[]) => Summary[];
}

export async function createArticleReader(parser: string): Promise<ArticleReader> {
  const settings = checkOptions({});
  const data = await loadAnalyzerData(settings);
  const bytes = readFileSync(parser);
  const parseModel = openParseModel(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length));
  const parse: SentenceParser = createSentenceParser(parseModel);
  const assemble = (model: RowModel, watch?: (row: RowContext) => void) => {
    const withModel: AnalyzerData = { ...data, weighing: watch ? { model, parse, watch } : { model, parse } };
    return assembleAnalyzer(settings, withModel);
  };
  return {
    visit: (articles, visit) => {
      let index = 0;
      const analyzer = assemble(NO_ROW_MODEL, (row) => visit(align(articles[index]!, row), index));
      for (; index < articles.length; index++) analyzer.analyze(inputOf(articles[index]!));
    },
    analyze: (model, articles) => {
      const analyzer = assemble(model);
      return articles.map((article) => analyzer.analyze(inputOf(article)));
    },
  };
}
