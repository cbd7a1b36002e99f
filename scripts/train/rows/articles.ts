import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { FigureKind, FigureStatus, Span } from "../../../src/types";
import { foldOf } from "../folds";

/** A span with its words. */
export interface GoldSpan extends Span {
  readonly text: string;
}

/** A figure as a reader filled its row; `../shared/checked/README.md` describes the fields. */
export interface GoldFigure extends GoldSpan {
  readonly id: string;
  readonly kind: FigureKind;
  readonly decimal: string | null;
  readonly property: readonly GoldSpan[];
  readonly entity: readonly GoldSpan[];
  readonly comparison: {
    readonly basis: string;
    readonly direction: string;
    readonly signed: string | null;
    readonly changeFigure: string | null;
  } | null;
  /** The id of a time. */
  readonly period: string | null;
  readonly status: FigureStatus;
  readonly conversionOf: string | null;
  readonly changeFrom: string | null;
  readonly partOf: string | null;
}

export interface GoldTime extends GoldSpan {
  readonly id: string;
  readonly type: string;
  readonly timex: string;
}

/** An article with the rows that a reader filled. */
export interface GoldArticle {
  readonly id: string;
  readonly headline: string;
  readonly text: string;
  readonly bodyEnd: number;
  readonly reference: string | null;
  readonly figures: readonly GoldFigure[];
  readonly times: readonly GoldTime[];
  /** News, or a passage of a securities report. */
  readonly part: RowPart;
  /** The part of the cross-validation that scores it. */
  readonly fold: number;
}

export const PARTS = ["news", "reports"] as const;
export type RowPart = (typeof PARTS)[number];

/** The file of a part. */
export const checkedFile = (shared: string, part: RowPart): string => join(shared, `checked/${part}.jsonl`);

/** Reads the checked articles of both parts; empty if they are not here. */
export function readArticles(shared: string): GoldArticle[] {
  return PARTS.filter((part) => existsSync(checkedFile(shared, part))).flatMap((part) =>
    readFileSync(checkedFile(shared, part), "utf8")
      .split("\n")
      .filter(Boolean)
      .map((line) => {
        const article = JSON.parse(line) as Omit<GoldArticle, "part" | "fold">;
        return { ...article, part, fold: foldOf(article.id, part) };
      }),
  );
}

/** What the library is given of an article. */
export const inputOf = ({ id, headline, text, bodyEnd, reference }: GoldArticle) => ({
  id,
  title: headline,
  text: text.slice(0, bodyEnd),
  ...(reference ? { publishedAt: reference } : {}),
});
