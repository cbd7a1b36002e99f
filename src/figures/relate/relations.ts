import Big from "big.js";
import type { FigureContext } from "../context";
import type { Draft } from "../draft";
import { tailEnd } from "../lexicon";

/** Index of a figure → index of the figure it stands in relation to. */
export type Relation = ReadonlyMap<number, number>;

/** Between a sum and what it is in other money: 1兆ドル(約150兆円), 100ドル=約1万5000円, 100億円、約8000万ドル is none. */
const CONVERTS = /^(?:\s?\((?:約|およそ|日本円で|日本円にして|邦貨で?|換算で|計|時価)*|[==](?:約|およそ)?)$/;
/** Between a whole and its part: 5億円のうち3億円, 6人の取締役のうち3人, 414件中237件, 16人が被害を受け、うち5人. */
const PART =
  /^(?:(?:の[^。、0-9]{1,12})?(?:のうち|の内)|中|[^。0-9]{0,24}(?:、うち|[、。]このうち|[、。]そのうち|\(うち|。うち))[^。0-9]{0,20}$/;
/** In characters; no match of it is longer. */
const LONGEST_LINK = 50;
/** 20人(男性15人、女性5人): brackets right behind the whole; or the word itself before its parts. */
const BREAKDOWN = /^\([^()]*$|内訳/;
/** No breakdown has more parts. */
const MOST_PARTS = 12;

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
    if (!of || of.unit?.code === draft.unit?.code || !isMeasure(of) || !isMeasure(draft)) return;
    if ((of.kind === "money") !== (draft.kind === "money")) return;
    if (CONVERTS.test(text.slice(tailEnd(lexicon, text, of.end), draft.start))) conversionOf.set(i, i - 1);
  });
  return conversionOf;
}

/** 330円 in 300円から330円に: the new value points to the old one. */
export function changes(drafts: readonly Draft[]): Relation {
  const changeFrom = new Map<number, number>();
  drafts.forEach(({ changeFrom: start }, i) => {
    if (start === undefined) return;
    let from = i;
    while (from >= 0 && drafts[from]!.start > start) from--;
    if (drafts[from]?.start === start) changeFrom.set(i, from);
  });
  return changeFrom;
}

const sameUnit = (a: Draft, b: Draft): boolean => a.kind === b.kind && a.unit?.text === b.unit?.text;

/** 3人 in 6人のうち3人: a figure in the same unit, or a share in per cent, behind its whole; and the parts that a breakdown adds up. */
export function parts(context: FigureContext, drafts: readonly Draft[]): Relation {
  const { text } = context;
  const partOf = new Map<number, number>();
  drafts.forEach((draft, i) => {
    for (const part of breakdown(context, drafts, i)) partOf.set(part, i);
    const whole = drafts[i - 1];
    if (!whole || partOf.has(i) || draft.start - whole.end > LONGEST_LINK) return;
    const mayBe = sameUnit(whole, draft) || (draft.kind === "percent" && whole.kind !== "percent");
    if (mayBe && PART.test(text.slice(whole.end, draft.start))) partOf.set(i, i - 1);
  });
  return partOf;
}

const NONE: readonly number[] = [];

/** 20人(男性15人、女性5人), 20人で、内訳は男性15人、女性5人: the figures right behind one that add up to it. */
function breakdown({ text, document }: FigureContext, drafts: readonly Draft[], at: number): readonly number[] {
  const whole = drafts[at]!;
  const first = drafts[at + 1];
  if (!first || whole.decimal === null || first.decimal === null || !sameUnit(whole, first)) return NONE;
  if (!BREAKDOWN.test(text.slice(whole.end, first.start))) return NONE;
  const found: number[] = [];
  let rest = new Big(whole.decimal);
  for (let i = at + 1; i < drafts.length && i <= at + MOST_PARTS && rest.gt(0); i++) {
    const part = drafts[i]!;
    if (part.decimal === null || !sameUnit(whole, part)) return [];
    if (document.sentenceAt(part.start) > document.sentenceAt(whole.start) + 1) return [];
    rest = rest.minus(part.decimal);
    found.push(i);
  }
  return rest.eq(0) && found.length > 1 ? found : [];
}
