import Big from "big.js";
import { CharSet } from "../../text/char-set";
import type { FigureContext } from "../context";
import { type Amount, type Draft, draftOf } from "../draft";

const SIGNS = /(?:%|パーセント|㌫|プロセント)(?!ポイント)/y;
const SIGN_STARTS = new CharSet("%パ㌫プ");
/** What follows 割 in a rate: 分 a tenth of it, 厘 a tenth of that. */
const TENTHS: readonly (readonly [unit: string, share: string])[] = [
  ["分", "1"],
  ["厘", "0.1"],
  ["毛", "0.01"],
];

/** 3.2%, 3割, 1割5分, 三割二分一厘, 百分の五; the value always in per cent. */
export function readPercent(context: FigureContext, amount: Amount): Draft | null {
  const { text } = context;
  const from = text[amount.end] === " " ? amount.end + 1 : amount.end;
  const sign = SIGN_STARTS.hasAt(text, from) ? signAt(text, from) : undefined;
  if (sign) return percent(amount, from + sign.length, amount.decimal, sign);
  if (text[amount.end] === "割" && !/^割(?:安|高|合|り[込切振当勘]|れ|当)/.test(text.slice(amount.end, amount.end + 3)))
    return readTenths(context, amount);
  if (text.startsWith("百分の", amount.start)) {
    const part = context.numeralAt(amount.end + 2);
    // 百分の一 is the hundredth part, 百分の五 a rate
    if (part && part.decimal !== "1") return percent(amount, part.end, part.decimal, "百分の");
  }
  return null;
}

function signAt(text: string, at: number): string | undefined {
  SIGNS.lastIndex = at;
  return SIGNS.exec(text)?.[0];
}

function readTenths(context: FigureContext, amount: Amount): Draft {
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

const percent = (amount: Amount, end: number, decimal: string, text: string): Draft =>
  draftOf({ start: amount.start, end, kind: "percent", decimal, unit: { code: "percent", text }, amount });
