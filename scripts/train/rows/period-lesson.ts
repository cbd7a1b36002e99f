import { createPeriodField } from "../../../src/figures/weigh/period/field";
import { createArticleViews } from "../../../src/figures/weigh/words/article-view";
import type { Span } from "../../../src/types";
import type { AlignedArticle } from "./aligned";
import type { GoldFigure, GoldTime } from "./articles";
import type { Lesson } from "./lesson";

const timexOf = (timex: string): string => timex.normalize("NFKC").replace(/T(\d\d):00$/, "T$1");

/** Between the two ends of a range, of which the scorer takes either. */
const RANGE = /^(?:から|より|[〜~～‐-―ー−・、と-]|(?:から|より)?、)$/u;

function isRange(text: string, a: Span, b: Span): boolean {
  const [first, second] = a.start < b.start ? [a, b] : [b, a];
  return first.end <= second.start && RANGE.test(text.slice(first.end, second.start));
}

/** Whether the scorer takes a time for the one that the reader chose. */
function isTime({ row, article, source }: AlignedArticle, id: string, gold: GoldTime): boolean {
  const time = row.context.times.find((found) => found.id === id)!;
  const span = source(time);
  if (span.start === gold.start && span.end === gold.end) return true;
  return timexOf(time.timex) === timexOf(gold.timex) || isRange(article.text, span, gold);
}

/** "none" is right where the reader chose no time, or one that the library did not find. */
function isRight(gold: GoldFigure, candidate: string | null, aligned: AlignedArticle): boolean {
  const time = gold.period === null ? undefined : aligned.timeOf.get(gold.period);
  if (candidate !== null) return time !== undefined && isTime(aligned, candidate, time);
  return time === undefined || !aligned.row.context.times.some(({ id }) => isTime(aligned, id, time));
}

export const PERIOD_LESSON: Lesson<string> = {
  field: createPeriodField(createArticleViews()),
  isRight,
  most: 20_000,
  least: 2,
  epochs: 8,
  rate: 0.03,
};
