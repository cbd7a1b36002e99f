import type { FigureContext } from "../context";
import type { FigureDraft, FigureRelation } from "../draft";
import { tailEnd } from "../lexicon";

/** Between a figure and the same in another unit: 1兆ドル(約150兆円), 100ドル=約1万5000円; 100億円、約8000万ドル is none. */
const CONVERTS = /^(?:\s?\((?:約|およそ|日本円で|日本円にして|邦貨で?|換算で|計|時価)*|=(?:約|およそ)?)$/;

/** Whether a figure can be converted: money, and what has a unit with a code or a rate; a count (6人) cannot. */
const isMeasure = ({ kind, unit }: FigureDraft): boolean =>
  kind === "money" ||
  (unit?.code !== undefined && kind !== "age") ||
  /^(?:ベーシスポイント|bps?)$/.test(unit?.text ?? "");

/** The index of the figure that each converts: 1兆ドル of 150兆円 in 1兆ドル(約150兆円), 10マイル of 16km in 10マイル(16km). */
export function conversions({ text, lexicon }: FigureContext, drafts: readonly FigureDraft[]): FigureRelation {
  const conversionOf = new Map<number, number>();
  drafts.forEach((draft, i) => {
    const of = drafts[i - 1];
    if (!of || of.unit?.code === draft.unit?.code || !isMeasure(of) || !isMeasure(draft)) return;
    if ((of.kind === "money") !== (draft.kind === "money")) return;
    // the whole text between the two
    if (CONVERTS.test(text.slice(tailEnd(lexicon, text, of.end), draft.start))) conversionOf.set(i, i - 1);
  });
  return conversionOf;
}
