import { type Said, saying, type TimeSpec } from "../spec";
import { isLength } from "./durations/duration-or-date";
import type { Moment } from "./moment";
import { readMoment } from "./moment";
import { isTailOfNumber, type TimeContext } from "./time-context";
import type { Opening } from "./trigger";

const SIGN = / ?(?:[〜~-]|から|、|・|,) ?/y;

export const headOpening = (): Opening => ({ behindNumber: [..." 〜~-か、・,"] });

/**
 * The first end of 10〜11年度, 15〜18時, 7、8日, whose unit stands behind the second only. 4〜6月期 is one period and 2、3日間 one length: no
 * heads.
 */
export function readHead(context: TimeContext, at: number): Pick<Moment, "end" | "spec"> | null {
  const { text } = context;
  if (isTailOfNumber(text, at) || /[-/:第]/.test(text[at - 1] ?? "")) return null;
  const first = context.countAt(at);
  if (!first || first.several || first.separated) return null;
  SIGN.lastIndex = first.end;
  const sign = SIGN.exec(text);
  if (!sign) return null;
  const second = context.countAt(first.end + sign[0].length);
  if (!second || second.several || (first.value >= second.value && !/[月年]/.test(text[second.end] ?? ""))) return null;
  const whole = readMoment(context, first.end + sign[0].length);
  if (
    !whole ||
    whole.end < second.end + 1 ||
    whole.spec.offset ||
    whole.spec.term ||
    whole.spec.quarter ||
    isLength(context, at, whole.end)
  )
    return null;
  const spec = headSpec(first.value, first.digits.length, text.slice(second.end, second.end + 2), whole.spec);
  if (!spec || (/[、・,]/.test(sign[0]) && second.value !== first.value + 1)) return null;
  return { end: first.end, spec: saying(spec) };
}

function headSpec(value: number, digits: number, unit: string, second: TimeSpec): Said | null {
  if (unit.startsWith("年")) {
    if (second.year === undefined || (digits < 3 && typeof second.year !== "object")) return null;
    return { year: digits < 3 ? { short: value } : value, ...(unit === "年度" ? { fiscal: true } : {}) };
  }
  if (unit.startsWith("月")) return value >= 1 && value <= 12 ? { month: value } : null;
  if (unit.startsWith("日")) return value >= 1 && value <= 31 ? { day: value } : null;
  if (unit.startsWith("時")) return value <= 30 ? { clock: { hour: value } } : null;
  return unit.startsWith("世") ? { century: value } : null;
}
