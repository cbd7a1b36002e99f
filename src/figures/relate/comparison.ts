import { CharSet } from "../../text/char-set";
import { GuardedPattern } from "../../text/guarded-pattern";
import type { Comparison } from "../../types";
import type { FigureContext } from "../context";
import { type FigureDraft, idOf } from "../draft";
import { tailEnd } from "../lexicon";
import { firstDirection } from "./direction";
import { compareWithRecord } from "./record-comparison";

/** A change as written with its figure, 前年同期比3.2%増, and the start of its words. */
export interface FoundComparison {
  readonly start: number;
  readonly comparison: Comparison;
}

/** Between the basis and the figure: 前年同期に比べて約3%増, 前日比で150円高. */
const LINK = new GuardedPattern(/(?:て|で|では)[、,]?(?:約|およそ)?|[、,](?:約|およそ)?|約|およそ/, {
  last: "てでは、,約そ",
});
/** After the time of a comparison: 2000年より, 20年前と比べ. */
const THAN = new GuardedPattern(/より|に比べ|と比べ/, { last: "りべ" });
/** 同 at the end of another word: 共同3%増. */
const WORD_ENDING_IN_SAME = new GuardedPattern(/[一-鿿ぁ-んァ-ヶ]同/, { last: "同" });
/** The last characters of a basis: 前年同期比, 前年に比べ. */
const BASIS_END = new CharSet("比べ");
/** How far after the figure its direction may begin, in characters: 伸ばし in 前年比16.5%と売り上げを伸ばした. */
const DIRECTION_REACH = 20;
/** How far before a change its basis may end, in characters. */
const BASIS_REACH = 60;

/** The change that a figure is, or null: 前年同期比3.2%増. The value of the figure stays as written; `signed` has the sign of the direction. */
export function readComparison(context: FigureContext, draft: FigureDraft): FoundComparison | null {
  if (draft.kind === "ordinal" || draft.kind === "age") return null;
  const { text, lexicon } = context;
  const end = draft.start - LINK.endingAt(text, draft.start).length;
  const basis = lexicon.comparisons.longestBefore(text, end);
  return basis
    ? againstBasis(context, draft, basis, end)
    : (againstTime(context, draft, end) ?? againstEarlierBasis(context, draft));
}

/** Reads a change whose basis is right before the figure: 前年同期比3.2%増, 計画を2割下回る, 昨年の1.5倍. */
function againstBasis(
  context: FigureContext,
  draft: FigureDraft,
  { value: basis, start }: { readonly value: Comparison["basis"]; readonly start: number },
  end: number,
): FoundComparison | null {
  const { text } = context;
  const word = text.slice(start, end);
  if (word === "同" && WORD_ENDING_IN_SAME.endsAt(text, end)) return null;
  if (draft.unit?.text === "倍" && word.endsWith("の")) return timesAsMuch(draft, start, basis, word);
  const direction =
    directionAt(context, draft.end) ??
    (draft.decimal?.startsWith("-") ? "down" : null) ??
    (/比べ?$/.test(word) ? directionAfter(context, draft.end) : null);
  return direction ? change(draft, start, { basis, text: nameOf(word), direction }) : null;
}

/** Reads a change against a time: 2000年より3万人減少, 20年前と比べて5%減った. */
function againstTime(context: FigureContext, draft: FigureDraft, end: number): FoundComparison | null {
  const than = THAN.endingAt(context.text, end);
  const time = than === "" ? undefined : context.timeEndingAt(end - than.length);
  if (!time) return null;
  const direction = directionAt(context, draft.end) ?? directionAfter(context, draft.end);
  const text = context.text.slice(time.start, time.end);
  return direction ? change(draft, time.start, { basis: "other", text, direction }) : null;
}

/** Reads a change against the last basis in its sentence, for a rate also in the sentence before: 前年同期比で売上高は9.6%増、純利益は5%減. */
function againstEarlierBasis(context: FigureContext, draft: FigureDraft): FoundComparison | null {
  const { text, document, lexicon } = context;
  if (draft.kind !== "percent" && draft.kind !== "money") return null;
  const direction = directionAt(context, draft.end);
  if (!direction) return null;
  const sentence = document.sentenceAt(draft.start) - (draft.kind === "percent" ? 1 : 0);
  const first = Math.max(document.sentences[Math.max(0, sentence)]!.start, draft.start - BASIS_REACH);
  for (let at = draft.start - 1; at > first; at--) {
    if (!BASIS_END.hasAt(text, at)) continue;
    const found = lexicon.comparisons.longestBefore(text, at + 1);
    if (found)
      return change(draft, draft.start, { basis: found.value, text: text.slice(found.start, at + 1), direction });
    // 前年7月比: another basis, which no table has
    if (text[at] === "比" && text[at + 1] !== "べ") return null;
  }
  return null;
}

/** A change by a factor: 昨年の1.5倍. */
function timesAsMuch(
  { decimal }: FigureDraft,
  start: number,
  basis: Comparison["basis"],
  word: string,
): FoundComparison | null {
  if (decimal === null) return null;
  const value = Number(decimal);
  const direction = value > 1 ? "up" : value < 1 ? "down" : "flat";
  return { start, comparison: { basis, text: nameOf(word), direction } };
}

/** A comparison with the signed value of the figure, if that is exact. */
function change({ decimal }: FigureDraft, start: number, comparison: Comparison): FoundComparison {
  if (decimal === null) return { start, comparison };
  const isUnsigned = comparison.direction === "down" && !decimal.startsWith("-");
  return { start, comparison: { ...comparison, signed: isUnsigned ? `-${decimal}` : decimal } };
}

/** A basis without its particle: 計画 of 計画を2割下回る. */
const nameOf = (word: string): string => word.replace(/(?:を|より|の)$/, "");

/** 増 in 3.2%増: the direction of the word right after a figure. */
const directionAt = ({ text, lexicon }: FigureContext, at: number): Comparison["direction"] | null =>
  lexicon.directions.longest(text, at)?.value ?? null;

/** 伸ばし in 16.5%と売り上げを伸ばした: the first direction in the clause, of two characters or more. */
const directionAfter = ({ text, lexicon }: FigureContext, from: number): Comparison["direction"] | null =>
  firstDirection(text, from, DIRECTION_REACH, (at) => {
    const found = lexicon.directions.longest(text, at);
    return found && found.end - at > 1 ? found.value : null;
  });

/**
 * The comparison of each figure by its index: its own, or the change that is written with it, 3.2%増の1億円, 1億円(3.2%増), with the id of
 * that change.
 * @param own the comparison of each draft as `readComparison` gives it
 */
export function comparisons(
  context: FigureContext,
  drafts: readonly FigureDraft[],
  own: readonly (FoundComparison | null)[],
): ReadonlyMap<number, Comparison> {
  const byIndex = new Map<number, Comparison>();
  drafts.forEach((draft, i) => {
    const found = own[i];
    if (!found) {
      const record = byIndex.has(i) ? null : compareWithRecord(context, draft);
      if (record) byIndex.set(i, record);
      return;
    }
    byIndex.set(i, found.comparison);
    const changed = changedIndex(context, drafts, i, found.start);
    if (changed >= 0) byIndex.set(changed, { ...found.comparison, changeFigure: idOf(i) });
  });
  return byIndex;
}

/** The index of the figure that changed by the figure at `i`, 1億円 of 1億円(3.2%増) or 3.2%増の1億円; -1 if neither neighbour did. */
function changedIndex(context: FigureContext, drafts: readonly FigureDraft[], i: number, start: number): number {
  const { text, lexicon } = context;
  const [before, after] = [drafts[i - 1], drafts[i + 1]];
  if (before && isNoteOf(context, before, start)) return i - 1;
  const end = lexicon.directions.longest(text, drafts[i]!.end)?.end;
  return end !== undefined && after?.start === end + 1 && text[end] === "の" ? i + 1 : -1;
}

/** Whether the words at `start` are in brackets right after a figure: 1億円(前年同期比3%増), 1億円程度(前年同期比3%増). */
export const isNoteOf = ({ text, lexicon }: FigureContext, { end }: FigureDraft, start: number): boolean =>
  text[start - 1] === "(" && end < start && tailEnd(lexicon, text, end) === start - 1;
