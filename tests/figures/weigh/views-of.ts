import { assembleAnalyzer, loadAnalyzerData } from "../../../src/analyzer";
import { NO_ROW_MODEL } from "../../../src/figures/weigh/model";
import type { RowContext } from "../../../src/figures/weigh/row-context";
import { type ArticleView, createArticleViews } from "../../../src/figures/weigh/words/article-view";
import { checkOptions } from "../../../src/options";

const settings = checkOptions({});
const data = await loadAnalyzerData(settings);
const views = createArticleViews();
let read: RowContext | undefined;
const analyzer = assembleAnalyzer(settings, { ...data, rowModel: NO_ROW_MODEL }, (row) => {
  read = row;
});

/** The article of a text with figures, published on 2025-02-08, as its fields are weighed. */
export function rowOf(text: string): RowContext {
  read = undefined;
  analyzer.analyze({ text, publishedAt: "2025-02-08" });
  if (!read) throw new Error(`no figure in ${text}`);
  return read;
}

/** The view of a text. */
export const viewOf = (text: string): ArticleView => views(rowOf(text));

/** The index of the figure with a text; the last one if there are several. */
export const indexOf = ({ row }: ArticleView, text: string): number => {
  const { document, drafts } = row;
  const at = drafts.findLastIndex(({ start, end }) => document.text.slice(start, end) === text);
  if (at < 0) throw new Error(`no figure ${text}`);
  return at;
};
