import Big from "big.js";
import { numeralAt } from "../../numerals/parse";
import type { FigureContext } from "../context";
import { draftOf, type FigureDraft } from "../draft";
import { withParts } from "./unit-parts";

/** A part of an amount of money: 5セント after 545ドルと. */
interface MinorAmount {
  readonly decimal: string;
  /** How many of its unit make the whole. */
  readonly per: number;
  readonly end: number;
}

/** Adds the parts of the currency that follow: 72円20銭, 5元3角2分, 545ドルと5セント; but not 5ドルと3ユーロ or 5ドルと50セント硬貨. */
export function withMinorUnits(context: FigureContext, draft: FigureDraft): FigureDraft {
  const first = minorAfter(context, draft, draft.end);
  if (!first) return withParts(context, draft);
  const sign = draft.decimal!.startsWith("-") ? -1 : 1;
  let value = new Big(draft.decimal!);
  let { end } = draft;
  let per = 0;
  for (let part: MinorAmount | null = first; part && part.per > per; part = minorAfter(context, draft, end)) {
    value = value.plus(new Big(part.decimal).div(part.per).times(sign));
    ({ end, per } = part);
  }
  return draftOf({ ...draft, end, decimal: new Big(value.toFixed(10)).toFixed() });
}

/** The amount in a part of the currency of a draft at a position, or after と. */
function minorAfter(context: FigureContext, { unit }: FigureDraft, at: number): MinorAmount | null {
  const { text, lexicon, isTaken } = context;
  const hasLink = text[at] === "と";
  const from = hasLink ? at + 1 : at;
  // 三 in 五元三角 is part of the word 三角
  const numeral = context.numeralAt(from) ?? numeralAt(text, from);
  if (!numeral || numeral.several || isTaken(from)) return null;
  for (let end = Math.min(numeral.end + lexicon.longestMinorUnit, text.length); end > numeral.end; end--) {
    const per = lexicon.minorUnits.get(`${unit!.code}/${text.slice(numeral.end, end)}`);
    if (per === undefined) continue;
    const isLess = new Big(numeral.decimal).lt(per);
    return isLess && !(hasLink && isBeforeNoun(context, end)) ? { decimal: numeral.decimal, per, end } : null;
  }
  return null;
}

/** Whether a noun follows, which the amount after と belongs to: 50セント in 5ドルと50セント硬貨. */
function isBeforeNoun({ document }: FigureContext, at: number): boolean {
  const t = document.tokenAt(at);
  const next = document.tokens[t];
  return (
    next !== undefined &&
    document.starts[t] === at &&
    next.pos === "名詞" &&
    /^(?:一般|サ変接続)$/.test(next.posDetail[0])
  );
}
