import type { FigureContext } from "../context";
import type { FigureDraft, FigureRelation } from "../draft";
import { tailEnd } from "../lexicon";

/** Between a figure and its conversion: 1兆ドル(約150兆円), 100ドル=約1万5000円; but not 100億円、約8000万ドル. */
const CONVERTS = /^(?:\s?\((?:約|およそ|日本円で|日本円にして|邦貨で?|換算で|計|時価)*|=(?:約|およそ)?)$/;

/** Whether a figure can be converted: money or a measure with a code, 10マイル; but no count, 6人. */
const isMeasure = ({ kind, unit }: FigureDraft): boolean =>
  kind === "money" ||
  (unit?.code !== undefined && kind !== "age") ||
  /^(?:ベーシスポイント|bps?)$/.test(unit?.text ?? "");

/** The index of the figure that each converts: 1兆ドル of 150兆円 in 1兆ドル(約150兆円), 10マイル of 16km in 10マイル(16km). */
export function conversions({ text, lexicon }: FigureContext, drafts: readonly FigureDraft[]): FigureRelation {
  const conversionOf = new Map<number, number>();
  drafts.forEach((draft, i) => {
    const before = drafts[i - 1];
    if (!before || before.unit?.code === draft.unit?.code || !isMeasure(before) || !isMeasure(draft)) return;
    if ((before.kind === "money") !== (draft.kind === "money")) return;
    // the whole text between the two
    if (CONVERTS.test(text.slice(tailEnd(lexicon, text, before.end), draft.start))) conversionOf.set(i, i - 1);
  });
  return conversionOf;
}
