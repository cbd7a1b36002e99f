import { CharSet } from "../../../text/char-set";
import type { Piece, Rank } from "../../spec";
import { isLength } from "../durations/duration-or-date";
import { isTailOfNumber, type TimeContext } from "../time-context";
import { beforeNumbers, type Opening, SIGNS } from "../trigger";

/** 5月10、11日 and 9月24〜25日 say 日 once. */
const SHARED = /^(?:[〜~・、,-]|から)(?:\d{1,2}[〜~・、,-])*(?:\d{1,2}|[一二三四五六七八九十]{1,3})日(?!間)/;
const RANGE = /日(?:\([^)]\))?(?:から|より|[〜~-])$/;
const RANGE_ENDS = new CharSet("らり〜~-");

export const dayOpening = (): Opening => ({ words: beforeNumbers("同翌"), behindNumber: [..."日〜~・、,-か"] });

/** 7日, 二十一日, 翌14日, 同7日. A bare 3日 that the words beside it make a length is none. */
export function readDay(context: TimeContext, at: number, before: Rank | null): Piece | null {
  const { text } = context;
  const head = before === null && text[at] === "翌" ? 1 : before === null && text[at] === "同" ? 0 : null;
  const start = head === null ? at : at + 1;
  if (head === null && isTailOfNumber(text, at)) return null;
  const count = context.countAt(start);
  if (!count || count.several || count.value < 1 || count.value > 31 || count.separated) return null;
  const end = count.end + 1;
  if (before === null && head === null && count.digits === "一" && !context.kanjiDates()) return null;
  if (before === "month" && SIGNS.hasAt(text, count.end) && SHARED.test(text.slice(count.end, count.end + 12))) {
    return { end: count.end, rank: "day", spec: { day: count.value } };
  }
  if (text[count.end] !== "日" || text.startsWith("間", end)) return null;
  if (before === null && head === null && !endsRange(text, at) && isLength(context, at, end)) return null;
  const told = head === 1 ? { following: true } : head === 0 ? { month: { from: "story", by: 0 } as const } : {};
  return { end, rank: "day", spec: { day: count.value, ...told } };
}

const endsRange = (text: string, at: number): boolean =>
  RANGE_ENDS.hasAt(text, at - 1) && RANGE.test(text.slice(Math.max(0, at - 8), at));
