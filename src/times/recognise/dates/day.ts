import { CharSet } from "../../../text/char-set";
import { GuardedPattern } from "../../../text/guarded-pattern";
import type { Certain } from "../../certain";
import { isDuration } from "../durations/duration-or-date";
import { isInDate, isTailOfNumber } from "../number";
import type { Grain, Piece, TimeContext, Trigger } from "../rule";
import { beforeNumbers, JOINTS } from "../trigger";

/** After the first of several days that share a 日, at most 12 characters later: 5月10、11日, 9月24〜25日. */
const SHARED = new GuardedPattern(
  /(?=[^日]{1,12}日)(?:[〜~・、,-]|から)(?:\d{1,2}[〜~・、,-]){0,4}(?:\d{1,2}|[一二三四五六七八九十]{1,3})(?:の?両)?日(?!間)/,
  { first: JOINTS },
);
/** After a day, at most with another one between, what says that it is one of two: 29、30の両日. */
const BOTH = new GuardedPattern(/(?:[〜~・、,-]\d{1,2}|)の両日/, { first: "〜~・、,-の" });
/** The start of a range, before its end: 3日から5日, 3日(月)〜5日. */
const RANGE_BEFORE = new GuardedPattern(/日(?:\([^)]\))?(?:から|より|[〜~-])/, { last: "らり〜~-" });
const PREFIX = new CharSet("同翌");

/** The triggers of `readDay`. */
export const dayTrigger = (): Trigger => ({ words: beforeNumbers("同翌"), afterNumber: [..."日両の", ...JOINTS] });

/** Reads 7日, 二十一日, 翌14日, 同7日. A bare 3日 is no day if the words next to it make it a duration. */
export function readDay(context: TimeContext, at: number, before: Grain | null): Piece | null {
  const { text } = context;
  const prefix = before === null && PREFIX.hasAt(text, at) ? text[at]! : "";
  if (prefix === "" && isTailOfNumber(text, at)) return null;
  const count = context.countAt(at + prefix.length);
  if (!count || !isInDate(count, 31)) return null;
  const day = count.value;
  const isBare = before === null && prefix === "";
  if (isBare && count.digits === "一" && !context.kanjiDates()) return null;
  if (before === "month" && SHARED.isAt(text, count.end)) return { end: count.end, grain: "day", certain: { day } };
  if (BOTH.isAt(text, count.end)) return { end: count.end, grain: "day", certain: withPrefix(day, prefix) };
  if (text.startsWith("両日", count.end)) return { end: count.end + 2, grain: "day", certain: withPrefix(day, prefix) };
  const end = count.end + 1;
  if (text[count.end] !== "日" || text.startsWith("間", end)) return null;
  if (isBare && !RANGE_BEFORE.endsAt(text, at) && isDuration(context, at, end)) return null;
  return { end, grain: "day", certain: withPrefix(day, prefix) };
}

function withPrefix(day: number, prefix: string): Certain {
  if (prefix === "翌") return { day, following: true };
  if (prefix === "同") return { day, month: { from: "discourse", by: 0 } };
  return { day };
}
