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

/** Before a later number of a series: 3、 before 5日. */
const IN_SERIES = new GuardedPattern(/\d[〜~、・,-]/, { last: "〜~、・,-" });
/** More numbers than days of a fortnight are no series of dates. */
const MOST_IN_SERIES = 14;

/** The triggers of `readEllipticalStart`. */
export const ellipticalTrigger = (): Trigger => ({ afterNumber: [..." 〜~-か、・,"] });

/**
 * Reads the first end of an elliptical range or list, 10 of 10〜11年度, 15 of 15〜18時, 7 of 7、8日, 1 of 1、3、5月: the unit is written once,
 * after the last number. 4〜6月期 is one period and 2、3日間 one duration.
 */
export function readEllipticalStart(context: TimeContext, at: number): Pick<Moment, "end" | "certain"> | null {
  const { text } = context;
  if (isTailOfNumber(text, at) || NOT_BEFORE.hasAt(text, at - 1)) return null;
  const first = context.countAt(at);
  if (!first || first.several || first.separated) return null;
  const sign = SIGN.at(text, first.end)?.[0];
  if (sign === undefined) return null;
  const series = readSeries(context, first, first.end + sign.length);
  if (!series) return null;
  const { last, lastAt, length } = series;
  if (first.value >= last.value && !MAY_FALL.hasAt(text, last.end)) return null;
  const whole = readMoment(context, lastAt);
  if (!whole || whole.end < last.end + 1 || !hasTwoEnds(whole.certain) || isDuration(context, at, whole.end))
    return null;
  const certain = startOf(first, text.slice(last.end, last.end + 2), whole.certain);
  const isList = LIST_SIGN.hasAt(sign.trim(), 0) && length === 1 && !IN_SERIES.endsAt(text, at);
  if (!certain || (isList && last.value !== first.value + 1) || isNoTimeAfter(context, whole.end)) return null;
  return { end: first.end, certain: mergeCertain(certain) };
}

/** The last number of a series that shares its unit, 10 in 6、7、8、9、10日, and how many follow the first; null if they do not rise. */
function readSeries(
  context: TimeContext,
  first: Count,
  secondAt: number,
): { readonly last: Count; readonly lastAt: number; readonly length: number } | null {
  let before = first;
  let at = secondAt;
  for (let length = 1; length <= MOST_IN_SERIES; length++) {
    const count = context.countAt(at);
    if (!count || count.several) return null;
    const sign = SIGN.at(context.text, count.end)?.[0];
    const isLast = sign === undefined || !context.countAt(count.end + sign.length);
    if (isLast) return { last: count, lastAt: at, length };
    if (count.separated || (count.value <= before.value && before.digits.length < 4)) return null;
    before = count;
    at = count.end + sign.length;
  }
  return null;
}

/** Whether the words after the last of a series make all no times: 1、2日目. */
const isNoTimeAfter = ({ text, lexicon }: TimeContext, end: number): boolean =>
  lexicon.notTimesAfter.longest(text, end)?.value === true;

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
