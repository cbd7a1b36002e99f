import Big from "big.js";
import type { Figure, Modifier } from "../../types";
import { isRounded, significantStep, writtenStep } from "./precision";

/** The value of a figure, to be compared. */
export interface FigureAmount {
  readonly low: Big;
  readonly high: Big;
  /** 4勝3敗: two numbers in their order, not a range. */
  readonly isScore: boolean;
  readonly modifier: Modifier | null;
  /** The step of the last place that is written. */
  readonly step: Big;
}

/** Returns the value of a figure; undefined if it has no number, as 数十人. */
export function amountOf({ decimal, low, high, kind, modifier, text }: Figure): FigureAmount | undefined {
  const [first, second] = decimal === null ? [low, high] : [decimal, decimal];
  if (first === null && second === null) return undefined;
  return {
    low: new Big(first ?? second!),
    high: new Big(second ?? first!),
    isScore: kind === "ratio" && decimal === null,
    modifier,
    step: writtenStep(text),
  };
}

/** Returns the amount in another unit. */
export const scaled = (amount: FigureAmount, factor: Big): FigureAmount => ({
  ...amount,
  low: amount.low.times(factor),
  high: amount.high.times(factor),
  step: amount.step.times(factor),
});

const LOWER_BOUNDS: readonly (Modifier | null)[] = ["atLeast", "moreThan"];
const UPPER_BOUNDS: readonly (Modifier | null)[] = ["atMost", "lessThan"];
/** 約1.2億 may be off by a tenth at most. */
const ABOUT = new Big("0.1");

/**
 * Whether a claim may say its value of what the source says: the same value; a rounding of it (1.2億円 of 1億1,870万円), more freely with 約;
 * a bound that it keeps (5割超 of 53%), if it is the next one; one end of a range, or a range that holds it.
 */
export function agreesInValue(claim: FigureAmount, source: FigureAmount): boolean {
  if (claim.isScore || source.isScore) return claim.low.eq(source.low) && claim.high.eq(source.high);
  if (isRange(claim) && isRange(source))
    return isTold(claim, claim.low, source.low) && isTold(claim, claim.high, source.high);
  if (isRange(claim)) return source.low.gte(claim.low) && source.low.lte(claim.high);
  if (isOpposite(claim.modifier, source.modifier) || breaksBound(claim, source)) return false;
  return isTold(claim, claim.low, source.low) || isTold(claim, claim.low, source.high);
}

const isRange = ({ low, high }: FigureAmount): boolean => !low.eq(high);

/** 以上 against 以下 */
const isOpposite = (a: Modifier | null, b: Modifier | null): boolean =>
  (LOWER_BOUNDS.includes(a) && UPPER_BOUNDS.includes(b)) || (UPPER_BOUNDS.includes(a) && LOWER_BOUNDS.includes(b));

/** 36兆円超 of 35兆6735億円: a bound is no rounding. A source with a modifier of its own is less exact than that. */
function breaksBound(claim: FigureAmount, source: FigureAmount): boolean {
  if (source.modifier !== null || claim.low.lt(0) || source.low.lt(0)) return false;
  if (LOWER_BOUNDS.includes(claim.modifier)) return source.high.lt(claim.low);
  return UPPER_BOUNDS.includes(claim.modifier) && source.low.gt(claim.high);
}

/** Whether a number of the claim may stand for one of the source. */
function isTold({ modifier, step }: FigureAmount, told: Big, value: Big): boolean {
  if (told.eq(value)) return true;
  // The sign is often said by a word: 3%減.
  if (told.abs().eq(value.abs())) return true;
  if (isRounded(value, told, step)) return true;
  const wide = significantStep(told);
  if (modifier === "about") return isRounded(value, told, wide) && value.minus(told).abs().lte(told.abs().times(ABOUT));
  if (LOWER_BOUNDS.includes(modifier)) return value.gte(told) && value.lt(told.plus(wide));
  if (UPPER_BOUNDS.includes(modifier)) return value.lte(told) && value.gt(told.minus(wide));
  return false;
}
