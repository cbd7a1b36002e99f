import { periodOf } from "../present/figure";
import type { Figure, Summary, TimeExpression } from "../types";
import type { MeasureName } from "./measures";
import type { SeriesOwner } from "./owners";

/** A figure that can be part of a series, with what its key is made of. */
export interface SeriesFigure {
  readonly figure: Figure;
  readonly measure: MeasureName;
  readonly owner: SeriesOwner | undefined;
}

/** When a figure holds, and whether the article says so of another one. */
export interface FigurePeriod {
  readonly time: TimeExpression | undefined;
  readonly isCarried: boolean;
}

/** 2025年3月期, 4〜6月期, 第1四半期, 2024年度; not 前年同期, which the figures of the article are compared with. */
const REPORTED = /(?:月期|四半期|年度)$/u;
const COMPARED = /[前同翌来]/u;

/**
 * Creates a function that returns the period of each figure of an article, called for them in order. Reports of results name it once: of a
 * listed measure (純利益) without a period it is that of the figure before, or the only period that the article reports on.
 */
export function createPeriods(summary: Summary): (measured: SeriesFigure) => FigurePeriod {
  const only = onlyPeriod(summary);
  const earlierValues = new Set(summary.figures.map(({ changeFrom }) => changeFrom));
  let before: (SeriesFigure & { readonly time: TimeExpression | undefined }) | undefined;
  return (measured) => {
    const { figure, measure } = measured;
    const told = periodOf(figure, summary);
    const isOpen = told === undefined && measure.listed && !earlierValues.has(figure.id);
    const carried = isOpen ? (before && continues(measured, before) ? before.time : undefined) : undefined;
    const reported = isOpen && measure.class === "measure" && !isAhead(figure) ? only : undefined;
    const time = reportedYear(told ?? carried ?? reported, measured.figure, summary.publishedAt);
    before = { ...measured, time };
    return { time, isCarried: told === undefined && time !== undefined };
  };
}

/** 2025-Q4, 2025-H1 */
const PART_OF_YEAR = /^\d{4}-[QH]\d$/;

/** Returns a quarter or half, written without a year, as one that was over when its outcome was told: 10〜12月期 in February is of last year. */
function reportedYear(
  time: TimeExpression | undefined,
  figure: Figure,
  publishedAt: string | undefined,
): TimeExpression | undefined {
  if (!time?.range || publishedAt === undefined || isAhead(figure)) return time;
  const isFuture = time.range.start > publishedAt && PART_OF_YEAR.test(time.timex) && !time.text.includes("年");
  if (!isFuture) return time;
  const yearBefore = (date: string): string => date.replace(/^\d{4}/, (year) => String(Number(year) - 1));
  const { start, end } = time.range;
  return { ...time, timex: yearBefore(time.timex), range: { start: yearBefore(start), end: yearBefore(end) } };
}

/** Whether a figure goes on from the one before: 4〜6月期の売上高は3億円だった。純利益は1億円だった。 */
const continues = ({ figure, owner }: SeriesFigure, before: SeriesFigure): boolean =>
  before.measure.listed &&
  owner?.name === before.owner?.name &&
  isAhead(figure) === isAhead(before.figure) &&
  figure.sentence - before.figure.sentence <= 1;

/** Returns the period that the article reports on: 2024年10〜12月期決算は増収減益だった。 Undefined if there are several, or none. */
function onlyPeriod({ times }: Summary): TimeExpression | undefined {
  const reported = times.filter(({ text, range }) => range && REPORTED.test(text) && !COMPARED.test(text));
  const [first] = reported;
  return reported.every(({ range }) => range!.start === first!.range!.start && range!.end === first!.range!.end)
    ? first
    : undefined;
}

const AHEAD: ReadonlySet<string> = new Set(["forecast", "plan", "target", "estimate"]);

/** Whether a figure is not the outcome yet. */
export const isAhead = ({ status }: Pick<Figure, "status">): boolean => status !== undefined && AHEAD.has(status);
