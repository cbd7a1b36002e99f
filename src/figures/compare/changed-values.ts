import { GuardedPattern } from "../../text/guarded-pattern";
import type { Comparison } from "../../types";
import type { FigureContext } from "../context";
import { type FigureDraft, idOf } from "../draft";
import { tailEnd } from "../lexicon";
import { basisEndingAt } from "./basis";
import type { FoundComparison } from "./comparison";
import { isRestated, wholeDirection } from "./direction";
import { compareWithRecord } from "./record-comparison";

/** Between a value and its change: 1億円、前年同期比3%増; 1億円と前年同期比3%減少した. */
const THEN_CHANGE = /^(?:と(?:なり)?|で|となっており|だったが|[、])?、?$/;
/** Between a change and its value: 3%増の1億円, 4人減り144人, 5km短縮した64km. */
const THEN_VALUE =
  /^[るたりてっくいしわにをさせれとのなる、]{0,6}(?:過去(?:最高|最多|最大|最低|最少)(?:の|となる))?(?:約|およそ|計|総額)?$/;
/** Between a factor and its value: 2.5倍にあたる5人, 4倍以上の230人. */
const FACTOR_THEN_VALUE = /^(?:の|となる|にあたる|に当たる|に相当する)(?:約|およそ|計)?$/;
/** Between a value and the verb of its change: 6人に増えた, 25%にまで上昇. */
const TO = new GuardedPattern(/(?:にまで|へと|に|へ|まで)(?:さらに|大きく|大幅に|一気に|急)?/, {
  first: "にへま",
});
/** Between a verb of change and its value: 増えて, 減少して約. */
const THEN = new GuardedPattern(/し?て、?(?:約|およそ)?/, { last: "て、約そ" });
/** After the value that another exceeds: 1,000人を上回る. */
const EXCEEDS = new GuardedPattern(/を(?:大きく|大幅に|やや|わずかに)?(?:(上回|超え|越え|抜)|(下回|割))/, {
  first: "を",
});
/** Between what is exceeded and the value that exceeds it: 1,000人を上回る約1,200人. */
const EXCEEDING = /^[るりっえたて、]{1,4}(?:約|およそ|計)?$/;

/**
 * The comparison of each figure by its index: its own, or the change that is written with it, 3.2%増の1億円, 1億円(3.2%増), with the id of
 * that change; or what is said of the value alone: 6人に増えた, 過去最高の100億円.
 * @param own the comparison of each draft as `readComparisons` gives it
 */
export function comparisons(
  context: FigureContext,
  drafts: readonly FigureDraft[],
  own: readonly (FoundComparison | null)[],
): ReadonlyMap<number, Comparison> {
  const byIndex = new Map<number, Comparison>();
  drafts.forEach((_, i) => {
    const found = own[i];
    if (!found) return;
    byIndex.set(i, found.comparison);
    const isSecond = i > 0 && own[i - 1] && isRestated(context, drafts, i - 1);
    const value = isSecond ? -1 : changedIndex(context, drafts, i, found);
    if (value >= 0 && !own[value] && !byIndex.has(value))
      byIndex.set(value, { ...found.comparison, changeFigure: idOf(i) });
  });
  drafts.forEach((draft, i) => {
    if (byIndex.has(i)) return;
    const found =
      compareWithRecord(context, draft) ??
      movedFrom(drafts, i) ??
      exceeding(context, drafts, i) ??
      moved(context, draft) ??
      afterMove(context, draft);
    if (found) byIndex.set(i, found);
  });
  return byIndex;
}

/** The index of the figure that changed by the figure at `i`, 1億円 of 1億円(3.2%増) or 3.2%増の1億円; -1 if neither neighbour did. */
function changedIndex(
  context: FigureContext,
  drafts: readonly FigureDraft[],
  i: number,
  { start, end, comparison }: FoundComparison,
): number {
  const { text, lexicon } = context;
  const draft = drafts[i]!;
  const last = isRestated(context, drafts, i) ? i + 1 : i;
  let first = i - 1;
  // 67% in 前回の67%を2ポイント上回る is the basis
  while (first >= 0 && drafts[first]!.end > start) first--;
  const [before, after] = [drafts[first], drafts[last + 1]];
  if (before && start < draft.start && isNoteOf(context, before, start)) return first;
  const isFactor = comparison.signed === undefined && draft.unit?.text === "倍";
  // 3点差に迫る: how far from another, no change
  const isGap = text.startsWith("差", tailEnd(lexicon, text, draft.end));
  if (after && !isGap && isValueOf(after, draft)) {
    const between = text.slice(isFactor ? tailEnd(lexicon, text, draft.end) : end, after.start);
    if ((isFactor ? FACTOR_THEN_VALUE : THEN_VALUE).test(between) && (isFactor || end > draft.end)) return last + 1;
  }
  if (before && start < draft.start && isValueOf(before, draft)) {
    const between = text.slice(tailEnd(lexicon, text, before.end), start);
    if (THEN_CHANGE.test(between)) return first;
  }
  return -1;
}

/** Whether a figure can be the value that changed by another: a rate changes any, an amount one of its unit. */
function isValueOf(value: FigureDraft, change: FigureDraft): boolean {
  if (value.kind === "ordinal" || value.kind === "age") return false;
  if (change.kind === "percent" || change.unit?.text === "倍" || change.kind === "ratio") return true;
  if (value.kind === "percent") return change.unit?.text === "ポイント";
  return (
    value.kind === change.kind &&
    (value.unit?.text === change.unit?.text || (isOfPersons(value) && isOfPersons(change)))
  );
}

const isOfPersons = ({ unit }: FigureDraft): boolean => unit?.text === "人" || unit?.text === "名";

/** Whether the words at `start` are in brackets right after a figure: 1億円(前年同期比3%増), 1億円程度(前年同期比3%増). */
export const isNoteOf = ({ text, lexicon }: FigureContext, { end }: FigureDraft, start: number): boolean =>
  text[start - 1] === "(" && end < start && tailEnd(lexicon, text, end) === start - 1;

/** 330円 of 300円から330円に. */
function movedFrom(drafts: readonly FigureDraft[], i: number): Comparison | null {
  const { changeFrom, decimal, kind } = drafts[i]!;
  const from = changeFrom === undefined ? undefined : drafts.find(({ start }) => start === changeFrom);
  if (!from?.decimal || !decimal) return null;
  // 11位から4位に: the first place is the highest
  const difference = (Number(decimal) - Number(from.decimal)) * (kind === "ordinal" ? -1 : 1);
  return { basis: "other", text: "から", direction: difference > 0 ? "up" : difference < 0 ? "down" : "flat" };
}

/** The value of a verb of change: 6人に増えた, 4位に後退した. */
function moved({ text, lexicon }: FigureContext, { end, kind }: FigureDraft): Comparison | null {
  if (kind === "age") return null;
  const tail = tailEnd(lexicon, text, end);
  const to = TO.endAt(text, tail);
  const found = to < 0 ? null : wholeDirection(lexicon, text, to);
  if (!found || found.value.use === "against" || found.end - to < 2) return null;
  return { basis: "other", text: text.slice(to, found.end), direction: found.value.direction };
}

/** The value after a verb of change: 30% in さらに増えて30%だった. */
function afterMove({ text, lexicon }: FigureContext, { start, kind }: FigureDraft): Comparison | null {
  const link = kind === "ordinal" || kind === "age" ? "" : THEN.endingAt(text, start);
  const found = link === "" ? null : lexicon.directions.longestBefore(text, start - link.length);
  if (found?.value.use !== "change" || start - link.length - found.start < 2) return null;
  return { basis: "other", text: text.slice(found.start, start - link.length), direction: found.value.direction };
}

/** The value that is more or less than the one before it: 1,200人 of 1,000人を上回る1,200人; 並みの100人. */
function exceeding(context: FigureContext, drafts: readonly FigureDraft[], i: number): Comparison | null {
  const { text } = context;
  const [before, draft, after] = [drafts[i - 1], drafts[i]!, drafts[i + 1]];
  if (draft.kind === "ordinal" || draft.kind === "age") return null;
  if (before && before.unit?.text === draft.unit?.text) {
    const found = EXCEEDS.at(text, before.end);
    const end = found ? before.end + found[0].length : -1;
    if (found && EXCEEDING.test(text.slice(end, draft.start)))
      return { basis: "other", text: text.slice(before.start, before.end), direction: found[1] ? "up" : "down" };
  }
  if (after && after.unit?.text === draft.unit?.text) {
    const found = EXCEEDS.at(text, after.end);
    const start = tailEnd(context.lexicon, text, draft.end);
    const isClose = after.start - start < 24 && /^(?:で|と|だったが)、?[^。、]*$/.test(text.slice(start, after.start));
    if (found && isClose)
      return { basis: "other", text: text.slice(after.start, after.end), direction: found[1] ? "up" : "down" };
  }
  const like = /並みの(?:約|およそ)?$/.exec(text.slice(Math.max(0, draft.start - 6), draft.start));
  const basis = like ? basisEndingAt(context, draft.start - like[0].length + 3, undefined) : null;
  return basis ? { basis: basis.basis, text: basis.text, direction: "flat" } : null;
}
