import type { RowContext } from "../../../src/figures/weigh/row-context";
import type { Span } from "../../../src/types";
import type { GoldArticle, GoldFigure, GoldSpan, GoldTime } from "./articles";

/** A checked article beside what the library found in it. */
export interface AlignedArticle {
  readonly article: GoldArticle;
  readonly row: RowContext;
  /** The checked figure of each draft, by span and kind. */
  readonly gold: readonly (GoldFigure | undefined)[];
  /** The index of the draft of a checked figure, by its id. */
  readonly draftOf: ReadonlyMap<string, number>;
  /** A checked time by its id. */
  readonly timeOf: ReadonlyMap<string, GoldTime>;
  /** The words of a span of the view in the source. */
  readonly words: (span: Span) => string;
  /** The span in the source of a span of the view. */
  readonly source: (span: Span) => Span;
}

/** Puts the rows of a reader beside the drafts of the library. */
export function align(article: GoldArticle, row: RowContext): AlignedArticle {
  const { map, source } = row.document;
  const byKey = new Map(article.figures.map((figure) => [`${figure.start} ${figure.end} ${figure.kind}`, figure]));
  const gold = row.drafts.map(({ start, end, kind }) => byKey.get(`${map.startOf(start)} ${map.endOf(end)} ${kind}`));
  return {
    article,
    row,
    gold,
    draftOf: new Map(gold.flatMap((figure, i) => (figure ? [[figure.id, i] as const] : []))),
    timeOf: new Map(article.times.map((time) => [time.id, time])),
    words: ({ start, end }) => source.slice(map.startOf(start), map.endOf(end)),
    source: ({ start, end }) => map.toSource(start, end),
  };
}

const norm = (text: string): string => text.normalize("NFKC");

/** Whether the scorer takes words for one of the accepted answers: the same words, or one in the other and at least half as long. */
export const isAccepted = (words: string, accepted: readonly GoldSpan[]): boolean =>
  accepted.some(({ text }) => share(norm(words), norm(text)));

function share(a: string, b: string): boolean {
  if (a === b) return true;
  if (a.length < 2 || b.length < 2 || !(a.includes(b) || b.includes(a))) return false;
  return 2 * Math.min(a.length, b.length) >= Math.max(a.length, b.length);
}
