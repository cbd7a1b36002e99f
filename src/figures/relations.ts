import type { FigureContext } from "./context";
import type { Draft } from "./draft";
import { tailEnd } from "./lexicon";

/** Index of a figure → index of the figure it stands in relation to. */
export type Relation = ReadonlyMap<number, number>;

/** Between a sum and what it is in other money: 1兆ドル(約150兆円), 100ドル=約1万5000円, 100億円、約8000万ドル is none. */
const CONVERTS = /^(?:\s?\((?:約|およそ|日本円で|日本円にして|邦貨で?|換算で|計|時価)*|[==](?:約|およそ)?)$/;
/** Between a whole and its part: 5億円のうち3億円. */
const PART = /^(?:のうち|の内|[^。0-9]{0,12}(?:、うち|[、。]このうち|[、。]そのうち|\(うち|。うち))[^。0-9]{0,20}$/;

/** Money, and units that have a code or are a rate; a count (6人) converts to nothing. */
const isMeasure = ({ kind, unit }: Draft): boolean =>
  kind === "money" ||
  (unit?.code !== undefined && kind !== "age") ||
  /^(?:ベーシスポイント|bps?)$/.test(unit?.text ?? "");

/** 約150兆円 in 1兆ドル(約150兆円), 16km in 10マイル(16km): the figure in brackets behind one in another unit. */
export function conversions({ text, lexicon }: FigureContext, drafts: readonly Draft[]): Relation {
  const conversionOf = new Map<number, number>();
  drafts.forEach((draft, i) => {
    const of = drafts[i - 1];
    if (!of || !isMeasure(of) || !isMeasure(draft) || of.unit?.code === draft.unit?.code) return;
    if ((of.kind === "money") !== (draft.kind === "money")) return;
    if (CONVERTS.test(text.slice(tailEnd(lexicon, text, of.end), draft.start))) conversionOf.set(i, i - 1);
  });
  return conversionOf;
}

/** 330円 in 300円から330円に: the new value points to the old one. */
export function changes(drafts: readonly Draft[]): Relation {
  const starts = new Map(drafts.map((draft, i) => [draft.start, i]));
  return new Map(
    drafts.flatMap((draft, i) =>
      draft.changeFrom !== undefined && starts.has(draft.changeFrom) ? [[i, starts.get(draft.changeFrom)!]] : [],
    ),
  );
}

/** 3人 in 6人のうち3人: a figure in the same unit, or a share in per cent, behind its whole. */
export function parts({ text }: FigureContext, drafts: readonly Draft[]): Relation {
  const partOf = new Map<number, number>();
  drafts.forEach((draft, i) => {
    const whole = drafts[i - 1];
    if (!whole || !PART.test(text.slice(whole.end, draft.start).slice(0, 48))) return;
    const sameUnit = whole.kind === draft.kind && whole.unit?.text === draft.unit?.text;
    if (sameUnit || (draft.kind === "percent" && whole.kind !== "percent")) partOf.set(i, i - 1);
  });
  return partOf;
}
