import type { Comparison } from "../types";
import type { FigureContext } from "./context";
import { type Draft, idOf } from "./draft";
import { type FigureLexicon, tailEnd, wordBefore } from "./lexicon";

/** A change as written beside its figure, 前年同期比3.2%増, with where its words begin. */
export interface FoundComparison {
  readonly start: number;
  readonly comparison: Comparison;
}

/** Between the basis and the figure: 前年同期に比べて約3%増, 前日比で150円高. */
const LINK = /(?:て|で|では)?[、,]?(?:約|およそ)?$/;

/** How far behind the figure its verb may say which way it went: 前年比16.5%と売り上げを伸ばした. */
const REACH = 20;

/** What a figure is a change against. The written value stays as it is; `signed` has the sign of the direction. */
export function readComparison({ text, lexicon }: FigureContext, draft: Draft): FoundComparison | null {
  if (draft.kind === "ordinal") return null;
  const link = LINK.exec(text.slice(Math.max(0, draft.start - 6), draft.start))![0];
  const end = draft.start - link.length;
  const word = wordBefore(lexicon.comparisons, lexicon.longestComparison, text, end);
  if (!word || (word === "同" && /[一-鿿ぁ-んァ-ヶ]/.test(text[end - 2] ?? ""))) return null;
  const basis = lexicon.comparisons.get(word)!;
  if (draft.unit?.text === "倍" && word.endsWith("の")) return timesAsMuch(draft, word, end - word.length, basis);
  const written = draft.decimal?.startsWith("-") ? "down" : null;
  const direction =
    lexicon.directions.longest(text, draft.end)?.value ??
    written ??
    (/比べ?$/.test(word) ? directionBehind(lexicon, text, draft.end) : null);
  if (!direction) return null;
  const signed =
    draft.decimal === null || written ? draft.decimal : direction === "down" ? `-${draft.decimal}` : draft.decimal;
  return {
    start: end - word.length,
    comparison: { basis, text: nameOf(word), direction, ...(signed !== null ? { signed } : {}) },
  };
}

/** The first word of the clause that says which way. */
function directionBehind({ directions }: FigureLexicon, text: string, from: number): Comparison["direction"] | null {
  for (let at = from; at < from + REACH && !/[、。()\d]/.test(text[at] ?? "。"); at++) {
    const found = directions.longest(text, at);
    if (found && found.end - at > 1) return found.value;
  }
  return null;
}

/** 計画を2割下回る: the basis without its particle. */
const nameOf = (word: string): string => word.replace(/(?:を|より|の)$/, "");

/** 昨年の1.5倍 */
function timesAsMuch(
  { decimal }: Draft,
  word: string,
  start: number,
  basis: Comparison["basis"],
): FoundComparison | null {
  if (decimal === null) return null;
  const value = Number(decimal);
  const direction = value > 1 ? "up" : value < 1 ? "down" : "flat";
  return { start, comparison: { basis, text: nameOf(word), direction } };
}

/** Every change by the index of its figure, and on the figure that changed, which points to the change: 3.2%増の1億円, 1億円(3.2%増). */
export function comparisons(
  context: FigureContext,
  drafts: readonly Draft[],
  changes: readonly (FoundComparison | null)[],
): ReadonlyMap<number, Comparison> {
  const { text, lexicon } = context;
  const found = new Map<number, Comparison>();
  drafts.forEach((draft, i) => {
    const own = changes[i];
    if (!own) return;
    found.set(i, own.comparison);
    const [before, after] = [drafts[i - 1], drafts[i + 1]];
    const direction = lexicon.directions.longest(text, draft.end);
    const leads = after && direction && after.start === direction.end + 1 && text[direction.end] === "の";
    const main = before && isNoteOf(context, before, own.start) ? i - 1 : leads ? i + 1 : -1;
    if (main >= 0) found.set(main, { ...own.comparison, changeFigure: idOf(i) });
  });
  return found;
}

/** 1億円(前年同期比3%増), 1億円程度(…): whether words that begin at `start` stand in brackets right behind a figure. */
export const isNoteOf = ({ text, lexicon }: FigureContext, { end }: Draft, start: number): boolean =>
  text[start - 1] === "(" && end < start && tailEnd(lexicon, text, end) === start - 1;
