import { CharSet } from "../../text/char-set";
import type { Comparison } from "../../types";
import type { FigureContext } from "../context";
import { type Draft, idOf } from "../draft";
import { type FigureLexicon, tailEnd } from "../lexicon";
import { readRecord } from "./record";

/** A change as written beside its figure, 前年同期比3.2%増, with where its words begin. */
export interface FoundComparison {
  readonly start: number;
  readonly comparison: Comparison;
}

/** Between the basis and the figure: 前年同期に比べて約3%増, 前日比で150円高. */
const LINK = /(?:て|で|では)?[、,]?(?:約|およそ)?$/;
const LINK_ENDS = new CharSet("てでは、,約そ");

const THAN_ENDS = new CharSet("りべ");

/** How far behind the figure its verb may say which way it went: 前年比16.5%と売り上げを伸ばした. */
const REACH = 20;

/** What a figure is a change against. The written value stays as it is; `signed` has the sign of the direction. */
export function readComparison(context: FigureContext, draft: Draft): FoundComparison | null {
  const { text, lexicon } = context;
  if (draft.kind === "ordinal" || draft.kind === "age") return null;
  const end = draft.start - (LINK_ENDS.hasAt(text, draft.start - 1) ? linkBefore(text, draft.start) : 0);
  const against = lexicon.comparisons.longestBefore(text, end);
  if (!against) return againstTime(context, draft, end) ?? againstEarlier(context, draft);
  const basis = against.value;
  const word = text.slice(against.start, end);
  if (word === "同" && /[一-鿿ぁ-んァ-ヶ]/.test(text[end - 2] ?? "")) return null;
  if (draft.unit?.text === "倍" && word.endsWith("の")) return timesAsMuch(draft, word, end - word.length, basis);
  const written = draft.decimal?.startsWith("-") ? "down" : null;
  const direction =
    lexicon.directions.longest(text, draft.end)?.value ??
    written ??
    (/比べ?$/.test(word) ? directionBehind(lexicon, text, draft.end) : null);
  if (!direction) return null;
  return changed(draft, end - word.length, basis, nameOf(word), direction);
}

const linkBefore = (text: string, end: number): number => LINK.exec(text.slice(Math.max(0, end - 6), end))![0].length;

function changed(
  { decimal }: Draft,
  start: number,
  basis: Comparison["basis"],
  text: string,
  direction: Comparison["direction"],
): FoundComparison {
  const signed = decimal !== null && direction === "down" && !decimal.startsWith("-") ? `-${decimal}` : decimal;
  return { start, comparison: { basis, text, direction, ...(signed !== null ? { signed } : {}) } };
}

/** 2000年より順位が1つ下がり, 20年前と比べて5%減った: against a time. */
function againstTime(context: FigureContext, draft: Draft, end: number): FoundComparison | null {
  const { text, lexicon } = context;
  const link =
    THAN_ENDS.hasAt(text, end - 1) && /(?:より|に比べ|と比べ)$/.exec(text.slice(Math.max(0, end - 3), end))?.[0];
  const time = link && context.timeEndingAt(end - link.length);
  const direction =
    time && (lexicon.directions.longest(text, draft.end)?.value ?? directionBehind(lexicon, text, draft.end));
  return direction ? changed(draft, time.start, "other", text.slice(time.start, time.end), direction) : null;
}

/** How far before a change its basis is looked for, in characters. */
const FAR = 60;

/** 前年同期比で売上高は9.6%増、純利益は5%減: the basis that the sentence named before, or for a rate the sentence before it. */
function againstEarlier({ text, document, lexicon }: FigureContext, draft: Draft): FoundComparison | null {
  const direction = lexicon.directions.longest(text, draft.end);
  if (!direction || (draft.kind !== "percent" && draft.kind !== "money")) return null;
  const sentence = document.sentenceAt(draft.start) - (draft.kind === "percent" ? 1 : 0);
  const first = Math.max(document.sentences[Math.max(0, sentence)]!.start, draft.start - FAR);
  for (let at = draft.start - 1; at > first; at--) {
    if (!/[比べ]/.test(text[at]!)) continue;
    const found = lexicon.comparisons.longestBefore(text, at + 1);
    if (found) return changed(draft, draft.start, found.value, text.slice(found.start, at + 1), direction.value);
    // 前年7月比: a basis of its own, that no table holds
    if (text[at] === "比" && text[at + 1] !== "べ") return null;
  }
  return null;
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
    if (!own) {
      const record = found.has(i) ? null : readRecord(context, draft);
      if (record) found.set(i, record);
      return;
    }
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
