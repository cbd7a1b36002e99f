import Big from "big.js";
import { CharSet } from "../../text/char-set";
import type { FigureContext } from "../context";
import { type Amount, type Draft, draftOf } from "../draft";

/** Exact where it ends; a value that does not end has ten decimals (3分の1 is 0.3333333333) and the nearest double beside it. */
function quotient(part: Big, whole: Big): Big {
  const value = part.div(whole);
  return value.times(whole).eq(part) ? value : new Big(value.toFixed(10));
}

const FRACTION_STARTS = new CharSet("分と/ ");

/** 3分の2, 三分の一, 1と3分の2, 1/3, 1 3/5. */
export function readFraction(context: FigureContext, amount: Amount): Draft | null {
  const { text } = context;
  if (!FRACTION_STARTS.hasAt(text, amount.end)) return null;
  const mixed = /[と ]/.test(text[amount.end]!) ? context.numeralAt(amount.end + 1) : undefined;
  const own = fractionAt(context, amount);
  const part = own ?? (mixed ? fractionAt(context, mixed) : null);
  if (!part || (!own && (part.of.lte(part.over) || amount.decimal.includes(".")))) return null;
  const sign = amount.decimal.startsWith("-") ? -1 : 1;
  const more = own ? new Big(0) : new Big(amount.decimal).abs();
  const exact = sign * (Number(more) + Number(part.over) / Number(part.of));
  return draftOf({
    ...ratio(amount, part.end, quotient(part.over, part.of).plus(more).times(sign).toFixed()),
    value: exact,
  });
}

interface Fraction {
  readonly over: Big;
  readonly of: Big;
  readonly end: number;
}

/** The fraction whose first number is given: 3分の2, or 2/3 where no date, rate or code stands. */
export function fractionAt(
  context: FigureContext,
  first: Pick<Amount, "decimal" | "script" | "start" | "end">,
): Fraction | null {
  const { text } = context;
  const from = partAt(text, first.end);
  const part = from > 0 ? context.numeralAt(from) : undefined;
  const value = new Big(first.decimal).abs();
  if (part && value.gt(0)) return { over: new Big(part.decimal), of: value, end: part.end };
  if (first.script !== "arabic" || text[first.end] !== "/") return null;
  const below = context.numeralAt(first.end + 1);
  const alone =
    below?.script === "arabic" &&
    Number(below.decimal) > 0 &&
    !/[\d/.,%]/.test((text[below.end] ?? "") + (text[first.start - 1] ?? ""));
  return alone ? { over: value, of: new Big(below.decimal), end: below.end } : null;
}

/** Where the upper number of a fraction begins, behind 分の; 0 where none stands. */
function partAt(text: string, at: number): number {
  const of = /^ ?分の ?/.exec(text.slice(at, at + 4))?.[0].length;
  return of ? at + of : 0;
}

/** 4勝3敗, 4勝3敗1分け: one ratio with its two numbers in the order written. */
export function readRecord(context: FigureContext, amount: Amount): Draft | null {
  const { text } = context;
  if (text[amount.end] !== "勝") return null;
  const losses = context.numeralAt(amount.end + 1);
  if (!losses || text[losses.end] !== "敗") return null;
  const draws = context.numeralAt(losses.end + 1);
  const drawn = draws ? /^(?:分け?|引き?分け?)/.exec(text.slice(draws.end, draws.end + 4))?.[0].length : undefined;
  const end = draws && drawn ? draws.end + drawn : losses.end + 1;
  return draftOf({ ...ratio(amount, end, null), low: amount.decimal, high: losses.decimal });
}

const ratio = (amount: Amount, end: number, decimal: string | null): Draft =>
  draftOf({ start: amount.start, end, kind: "ratio", decimal, amount });
