import { CharSet } from "../../text/char-set";
import { GuardedPattern } from "../../text/guarded-pattern";
import { type Certain, type CertainParts, mergeCertain } from "../certain";
import { isDuration } from "./durations/duration-or-date";
import { readMoment } from "./moment";
import { isTailOfNumber } from "./number";
import type { Count, Moment, TimeContext, Trigger } from "./rule";

/** Between the two numbers: 〜 in 10〜11年度, 、 in 7、8日. */
const SIGN = new GuardedPattern(/ ?(?:[〜~-]|から|、|・|,) ?/, { first: " 〜~-か、・," });
const LIST_SIGN = new CharSet("、・,");
/** Before a number that does not share the unit of the next: 1/10〜11日, 1:10〜11時. */
const NOT_BEFORE = new CharSet("-/:第");
/** The second number of these may be smaller: 11〜2月 runs over a new year, 98〜02年 over a century. */
const MAY_FALL = new CharSet("月年");

/** The triggers of `readEllipticalStart`. */
export const ellipticalTrigger = (): Trigger => ({ afterNumber: [..." 〜~-か、・,"] });

/**
 * Reads the first end of an elliptical range or list, 10 of 10〜11年度, 15 of 15〜18時, 7 of 7、8日: the unit is written once, after the second
 * number. 4〜6月期 is one period and 2、3日間 one duration.
 */
export function readEllipticalStart(context: TimeContext, at: number): Pick<Moment, "end" | "certain"> | null {
  const { text } = context;
  if (isTailOfNumber(text, at) || NOT_BEFORE.hasAt(text, at - 1)) return null;
  const first = context.countAt(at);
  if (!first || first.several || first.separated) return null;
  const sign = SIGN.at(text, first.end)?.[0];
  if (sign === undefined) return null;
  const secondAt = first.end + sign.length;
  const second = context.countAt(secondAt);
  if (!second || second.several) return null;
  if (first.value >= second.value && !MAY_FALL.hasAt(text, second.end)) return null;
  const whole = readMoment(context, secondAt);
  if (!whole || whole.end < second.end + 1 || !hasTwoEnds(whole.certain) || isDuration(context, at, whole.end))
    return null;
  const certain = startOf(first, text.slice(second.end, second.end + 2), whole.certain);
  const isList = LIST_SIGN.hasAt(sign.trim(), 0);
  if (!certain || (isList && second.value !== first.value + 1)) return null;
  return { end: first.end, certain: mergeCertain(certain) };
}

const hasTwoEnds = ({ offset, term, quarter }: CertainParts): boolean => !offset && !term && !quarter;

/** The certain parts of the first number, which has the unit of the second: year 10 and fiscal in 10〜11年度. */
function startOf({ value, digits }: Count, unit: string, second: CertainParts): Certain | null {
  switch (unit[0]) {
    case "年": {
      const isShort = digits.length < 3;
      if (second.year === undefined || (isShort && typeof second.year !== "object")) return null;
      return { year: isShort ? { short: value } : value, ...(unit === "年度" ? { fiscal: true } : {}) };
    }
    case "月":
      return value >= 1 && value <= 12 ? { month: value } : null;
    case "日":
      return value >= 1 && value <= 31 ? { day: value } : null;
    case "時":
      return value <= 30 ? { clock: { hour: value } } : null;
    case "世":
      return { century: value };
    default:
      return null;
  }
}
