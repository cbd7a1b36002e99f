import Big from "big.js";
import { numeralAt } from "../../numerals/parse";
import type { FigureContext } from "../context";
import type { FigureDraft } from "../draft";
import { scaleAfter } from "../recognise/scale";

/** The two ends of a range, in the unit of the second. */
export interface RangeEnds {
  readonly low: Big;
  readonly high: Big;
}

/** The power of ten at the end of a numeral: 億 in 20億, billion in 5 billion. */
const POWER = /[十百千万億憶兆京]+$|[A-Za-z]+$/;

/** Whether two figures have one unit. Units are compared as written, since the code of the first may say more: 時速50km〜60km. */
export const countAlike = (a: FigureDraft, b: FigureDraft): boolean =>
  a.bare ||
  (a.kind === b.kind && (a.unit?.text === b.unit?.text || (a.kind === "money" && a.unit?.code === b.unit?.code)));

/**
 * The ends of a range in the unit and power of the second: 10〜20億円 begins at 10億, 3、4人 at 3. Null if the two figures make no range.
 * @param between the text between the two
 */
export function rangeEnds(context: FigureContext, a: FigureDraft, b: FigureDraft, between: string): RangeEnds | null {
  if (!countAlike(a, b) && !(a.kind === "ordinal" && b.kind === "ordinal")) return null;
  const factor = a.bare ? factorOf(context, b) : new Big(1);
  const low = new Big(a.decimal!);
  const high = new Big(b.decimal!).div(factor);
  const power = powerOf(context, b);
  const inUnit = (ends: RangeEnds | null) => ends && { low: ends.low.times(factor), high: ends.high.times(factor) };
  if (/^[、・,]$/.test(between)) return a.bare ? inUnit(consecutive(low, high, power)) : null;
  if (a.bare && sharesThousands(context, low, b)) return inUnit({ low: low.times(1000), high });
  // 10〜20億円, $4-5 billion, but not 5000〜1万円 or 5千〜1万円
  if ((a.bare || isSignedOnly(a)) && low.lt(high.div(power)) && !POWER.test(context.text.slice(a.start, a.end)))
    return inUnit({ low: low.times(power), high });
  if (low.lt(high)) return inUnit({ low, high });
  // −2度から−4度: written from the warmer end
  return low.lt(0) ? inUnit({ low: high, high: low }) : null;
}

/** The ends of two numbers in a row, of which the second may lack the tens or share its power: 3、4, 十四、五, 2、3百. */
function consecutive(low: Big, high: Big, power: Big): RangeEnds | null {
  const digit = high.div(power);
  if (!digit.lt(10)) return low.plus(1).eq(high) ? { low, high } : null;
  if (low.lt(10)) return low.plus(1).eq(digit) ? { low: low.times(power), high } : null;
  return power.eq(1) && low.mod(10).plus(1).eq(high) ? { low, high: low.plus(1) } : null;
}

/** The most that the upper end of a range in thousands is above the lower, 3〜5,000円; 1〜5,000番 begins at one. */
const WIDEST_IN_THOUSANDS = 3;

/** Whether the lower end of a range is written without the thousands of the upper: 2〜3,000円. */
function sharesThousands({ text }: FigureContext, low: Big, { amount, bare }: FigureDraft): boolean {
  const thousands = bare ? null : /^(\d{1,3}),000$/.exec(text.slice(amount.start, amount.end));
  return thousands !== null && low.gt(0) && low.lt(thousands[1]!) && low.times(WIDEST_IN_THOUSANDS).gte(thousands[1]!);
}

/** Whether the only unit of a draft is the sign of money before it, so that it may share the power of the other end: $4 in $4-5 billion. */
const isSignedOnly = ({ kind, start, end, amount }: FigureDraft): boolean =>
  kind === "money" && start < amount.start && end === amount.end;

/** The power of ten at the end of the numeral of a draft: 10⁸ for 20億円, 100 for 3百, 10⁹ for $5 billion and $5bn. */
function powerOf(context: FigureContext, { amount, end, kind }: FigureDraft): Big {
  const { text } = context;
  const power = POWER.exec(text.slice(amount.start, amount.end))?.[0];
  if (power === undefined) {
    const scale = kind === "money" ? scaleAfter(context, amount.end) : null;
    return new Big(scale && scale.end <= end ? `1e${scale.power}` : 1);
  }
  if (!/[a-z]/i.test(power)) return new Big(numeralAt(`一${power}`, 0)!.decimal);
  const digits = /[\d.].*/.exec(text.slice(amount.start, amount.end))![0];
  const plain = numeralAt(digits, 0)!.decimal;
  return plain === "0" ? new Big(1) : new Big(amount.decimal).abs().div(plain);
}

/** The value of one in the unit of a draft: 10 per cent for 三割, a hundredth of a yen for 51銭. */
function factorOf({ lexicon }: FigureContext, { kind, unit }: FigureDraft): Big {
  if (kind === "percent" && unit?.text === "割") return new Big(10);
  const per = kind === "money" ? lexicon.currencies.longest(unit!.text, 0)?.value.per : undefined;
  return per ? new Big(1).div(per) : new Big(1);
}
