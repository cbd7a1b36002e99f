import type { Comparison } from "../types";
import type { FigureContext } from "./context";
import type { Draft } from "./draft";
import { wordBefore } from "./lexicon";

/** A change as written beside its figure, 前年同期比3.2%増, with where its words begin. */
export interface FoundComparison {
  readonly start: number;
  readonly comparison: Comparison;
}

/** Between the basis and the figure: 前年同期に比べて約3%増, 前日比で150円高. */
const LINK = /(?:て|で|では)?[、,]?(?:約|およそ)?$/;

/** What a figure is a change against. The written value stays as it is; `signed` has the sign of the direction. */
export function readComparison({ text, lexicon }: FigureContext, draft: Draft): FoundComparison | null {
  const link = LINK.exec(text.slice(Math.max(0, draft.start - 6), draft.start))![0];
  const end = draft.start - link.length;
  const word = wordBefore(lexicon.comparisons, lexicon.longestComparison, text, end);
  if (!word || (word === "同" && /[一-鿿ぁ-んァ-ヶ]/.test(text[end - 2] ?? "")) || draft.kind === "ordinal")
    return null;
  const written = draft.decimal?.startsWith("-") ? "down" : null;
  const direction = lexicon.directions.longest(text, draft.end)?.value ?? written;
  if (!direction) return null;
  const signed =
    draft.decimal === null || written ? draft.decimal : direction === "down" ? `-${draft.decimal}` : draft.decimal;
  return {
    start: end - word.length,
    comparison: {
      basis: lexicon.comparisons.get(word)!,
      text: word,
      direction,
      ...(signed !== null ? { signed } : {}),
    },
  };
}
