import Big from "big.js";
import { CharSet } from "../../text/char-set";
import { GuardedPattern } from "../../text/guarded-pattern";
import type { FigureContext } from "../context";
import { type Amount, draftOf, type FigureDraft } from "../draft";
import { sharedUnit } from "./counter";

/** After the first number of a fraction: 3分の2, 1と3分の2, 2/3, 1 3/5, 3 分の 2. */
const AFTER_FIRST = new CharSet("分と/ ");
/** Between the lower and the upper number: 3分の2. */
const PART_OF = new GuardedPattern(/ ?分の ?/, { first: " 分" });
/** Reads 3分の2, 三分の一, 1と3分の2, 1/3, 1 3/5. */
export function readFraction(context: FigureContext, amount: Amount): FigureDraft | null {
  const { text } = context;
  if (!AFTER_FIRST.hasAt(text, amount.end)) return null;
  const own = fractionAt(context, amount);
  if (own) return fractionDraft(amount, own, new Big(0));
  const second = /[と ]/.test(text[amount.end]!) ? context.numeralAt(amount.end + 1) : undefined;
  const part = second && fractionAt(context, second);
  // 10 12/5 is no mixed fraction: its part would be above one
  if (!part || part.numerator.gte(part.denominator) || amount.decimal.includes(".")) return null;
  return fractionDraft(amount, part, new Big(amount.decimal).abs());
}

/** A draft of a fraction with the whole number before it and the sign of the amount. */
function fractionDraft(amount: Amount, { numerator, denominator, end }: Fraction, whole: Big): FigureDraft {
  const sign = amount.decimal.startsWith("-") ? -1 : 1;
  return ratio(
    amount,
    end,
    quotient(numerator.plus(whole.times(denominator)), denominator)
      .times(sign)
      .toFixed(),
  );
}

/** Divides with as many decimals as the significant digits of small quotients need. */
const Division = Big();
Division.DP = 40;
/** With so many significant digits a decimal and the fraction it stands for have the same nearest double. */
const SIGNIFICANT_DIGITS = 17;

/** Returns the quotient, exact if its decimals end, else with 17 significant digits: 0.33333333333333333 for 3分の1. */
export function quotient(numerator: Big, denominator: Big): Big {
  const value = new Division(numerator.toFixed()).div(denominator.toFixed());
  const isExact = value.times(denominator.toFixed()).eq(numerator.toFixed());
  return new Big(isExact ? value.toFixed() : value.toPrecision(SIGNIFICANT_DIGITS));
}

interface Fraction {
  readonly numerator: Big;
  readonly denominator: Big;
  readonly end: number;
}

/** The fraction that begins with a number, 3分の2, or 2/3 if that is no date, rate or code; null if there is none. */
export function fractionAt(
  context: FigureContext,
  first: Pick<Amount, "decimal" | "script" | "start" | "end">,
): Fraction | null {
  const { text } = context;
  const upper = context.numeralAt(PART_OF.endAt(text, first.end));
  const value = new Big(first.decimal).abs();
  if (upper && value.gt(0)) return { numerator: new Big(upper.decimal), denominator: value, end: upper.end };
  if (first.script !== "arabic" || text[first.end] !== "/" || sharedUnit(context, first.end)) return null;
  const lower = context.numeralAt(first.end + 1);
  const isFraction =
    lower?.script === "arabic" &&
    Number(lower.decimal) > 0 &&
    !/[\d/.,%]/.test((text[lower.end] ?? "") + (text[first.start - 1] ?? ""));
  return isFraction ? { numerator: value, denominator: new Big(lower.decimal), end: lower.end } : null;
}

/** What of a record of matches a number counts: 勝 in 4勝. */
const RESULT = new GuardedPattern(/勝(?!負|率|利|差)|敗(?!戦|退|北)|引き?分け?|分け|分(?![のか一-鿿])/, {
  first: "勝敗引分",
});

/** The first character of a result, 引 of a draw as 分. */
const resultAt = (text: string, at: number): string => (text[at] === "引" ? "分" : text[at]!);

/** Reads 4勝3敗, 4勝3敗1分け, 1分け2敗: one ratio with its first two numbers in the order written. */
export function readWinLoss(context: FigureContext, amount: Amount): FigureDraft | null {
  const { text } = context;
  let end = RESULT.endAt(text, amount.end);
  if (end < 0) return null;
  const seen = [resultAt(text, amount.end)];
  const numbers = [amount.decimal];
  for (let next = context.numeralAt(end); next; next = context.numeralAt(end)) {
    const after = RESULT.endAt(text, next.end);
    const result = resultAt(text, next.end);
    if (after < 0 || seen.includes(result)) break;
    seen.push(result);
    numbers.push(next.decimal);
    end = after;
  }
  // 3分け alone may be minutes, 5勝 alone a count
  if (numbers.length < 2) return null;
  return draftOf({ ...ratio(amount, end, null), low: numbers[0]!, high: numbers[1]! });
}

const ratio = (amount: Amount, end: number, decimal: string | null): FigureDraft =>
  draftOf({ start: amount.start, end, kind: "ratio", decimal, amount });
