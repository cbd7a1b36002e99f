import Big from "big.js";
import { GuardedPattern } from "../../text/guarded-pattern";
import type { FigureContext } from "../context";
import { type Amount, draftOf, type FigureDraft } from "../draft";

/** The sign in 3.2%, 5パーセント, but not in 5%ポイント. */
const SIGN = new GuardedPattern(/(?:%|パーセント|㌫|プロセント)(?! ?(?:・?ポイント|pt(?![a-z])))/, {
  first: "%パ㌫プ",
});
/** 割 in 3割 and 3割安, but not in 3割合 or 2割り込む. */
const TENTH = new GuardedPattern(/割(?!合|り[込切振当勘]|れ|当)/, { first: "割" });
/** The units below 割, each with its value in per cent: 5分 of 1割5分 is 5 per cent. */
const TENTHS: readonly (readonly [unit: string, percent: string])[] = [
  ["分", "1"],
  ["厘", "0.1"],
  ["毛", "0.01"],
];

/** Reads 3.2%, 3割, 1割5分, 三割二分一厘, 百分の五. The value is always in per cent: 30 for 3割. */
export function readPercent(context: FigureContext, amount: Amount): FigureDraft | null {
  const { text } = context;
  const from = text[amount.end] === " " ? amount.end + 1 : amount.end;
  const signEnd = SIGN.endAt(text, from);
  if (signEnd > 0) return percent(amount, signEnd, amount.decimal, text.slice(from, signEnd));
  if (TENTH.isAt(text, amount.end)) return readTenths(context, amount);
  if (text.startsWith("百分の", amount.start)) {
    const part = context.numeralAt(amount.end + 2);
    // 百分の一 is the hundredth part, 百分の五 a rate
    if (part && part.decimal !== "1") return percent(amount, part.end, part.decimal, "百分の");
  }
  return null;
}

/** Reads 3割, 三割二分一厘, 3割半. */
function readTenths(context: FigureContext, amount: Amount): FigureDraft {
  const { text } = context;
  let end = amount.end + 1;
  let value = new Big(amount.decimal).times(10);
  for (const [unit, share] of TENTHS) {
    const next = context.numeralAt(end);
    if (!next || next.decimal.length > 1 || text[next.end] !== unit) continue;
    value = value.plus(new Big(next.decimal).times(share));
    end = next.end + 1;
  }
  if (end === amount.end + 1 && text[end] === "半") {
    value = value.plus(5);
    end++;
  }
  return percent(amount, end, value.toFixed(), "割");
}

const percent = (amount: Amount, end: number, decimal: string, text: string): FigureDraft =>
  draftOf({ start: amount.start, end, kind: "percent", decimal, unit: { code: "percent", text }, amount });
