import { isDay } from "../../calendar/calendar";
import type { Piece, Rank } from "../../spec";
import type { TimeContext } from "../time-context";
import type { Opening } from "../trigger";

const FULL = /(\d{4})([/.-])(\d{1,2})\2(\d{1,2})(?!\d|\2\d)/y;
/** 2010/11シーズン is two years, 2021.3 a decimal. */
const YEAR_MONTH = /(\d{4})\/(0[1-9]|1[0-2]|[1-9])(?![\d/.]|[A-Za-z]|シーズン|年|期)/y;
const MONTH_DAY = /(0?[1-9]|1[0-2])\/(0?[1-9]|[12]\d|3[01])(?![\d/.,%]|[A-Za-z]|の[一-龥]|倍|以[上下])/y;
/** What makes 2/14 a date and not a fraction: a weekday, the other end of a range, a word of time. */
const DATE_AFTER =
  /^(?:\s*[(][月火水木金土日]|\s*[〜-]\s*\d{1,2}\/\d|から|まで|より|以[降前]|付|発売|頃|ごろ|\s\d{1,2}[:時])/;

export const numericDateOpening = (): Opening => ({ words: ["西暦"], behindNumber: [..."/.-"] });

/** 2025/2/7, 2025-02-07, 2025.2.7, 2025/2, 2/7. Impossible days are no dates. */
export function readNumericDate({ text }: TimeContext, from: number, before: Rank | null): Piece | null {
  if (before !== null && before !== "year") return null;
  const at = text.startsWith("西暦", from) ? from + 2 : from;
  if (
    !/\d/.test(text[at]!) ||
    /[\d/.:A-Za-z]/.test(text[at - 1] ?? "") ||
    (text[at - 1] === "-" &&
      /\d/.test(text[at - 2] ?? "") &&
      !/\d{4}/.test(text.slice(at, at + 4)) &&
      !text.slice(at, at + 3).includes("/"))
  )
    return null;
  const full = match(FULL, text, at);
  if (full) {
    const [year, month, day] = [full[1], full[3], full[4]].map(Number) as [number, number, number];
    return isDay(year, month, day) ? { end: at + full[0].length, rank: "day", spec: { year, month, day } } : null;
  }
  const half = match(YEAR_MONTH, text, at);
  if (half && Number(half[1]) >= 1000)
    return { end: at + half[0].length, rank: "month", spec: { year: Number(half[1]), month: Number(half[2]) } };
  const short = match(MONTH_DAY, text, at);
  if (!short) return null;
  const [month, day] = [Number(short[1]), Number(short[2])];
  const end = at + short[0].length;
  if (!isDay(2000, month, day)) return null;
  const alone = !/\S/.test(text.slice(Math.max(0, at - 4), at)) && !/\S/.test(text.slice(end, end + 4));
  const rangeBefore = /\d\/\d{1,2}(?:\([月火水木金土日]\))?\s*[〜-]\s*$/.test(text.slice(Math.max(0, at - 12), at));
  const certain =
    alone ||
    rangeBefore ||
    DATE_AFTER.test(text.slice(end, end + 8)) ||
    (month > day && day > 0 && /^[にはの、でも]/.test(text.slice(end, end + 1)));
  return certain ? { end, rank: "day", spec: { month, day } } : null;
}

const match = (pattern: RegExp, text: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at;
  return pattern.exec(text);
};
