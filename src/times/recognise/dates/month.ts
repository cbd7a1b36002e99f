import { CharSet } from "../../../text/char-set";
import { GuardedPattern } from "../../../text/guarded-pattern";
import { isInDate, isTailOfNumber } from "../number";
import type { Grain, Piece, TimeContext, Trigger } from "../rule";
import { beforeNumbers, JOINTS } from "../trigger";

const SPELT_MONTHS = [
  "いち",
  "に",
  "さん",
  "し",
  "ご",
  "ろく",
  "しち",
  "はち",
  "く",
  "じゅう",
  "じゅういち",
  "じゅうに",
];
/** いちがつ, じゅうにがつ; later months are tried first, since じゅうに is longer than じゅう. */
const SPELT = new GuardedPattern(new RegExp(`(?:${[...SPELT_MONTHS].reverse().join("|")})がつ`), {
  first: SPELT_MONTHS,
});
/** After the first of two months that share a 月, 来年1〜3月; but 4〜6月期 is one period. */
const SHARED = new GuardedPattern(/(?:[〜~・、,-]|から)(?:\d{1,2}|[一二三四五六七八九十]{1,2})月(?![期間\d])/, {
  first: JOINTS,
});
/** After 月 these make it no month: 3月間, 1月面. */
const NOT_AFTER = new CharSet("間面");
const PREFIX = new CharSet("同翌");

/** The triggers of `readMonth`. */
export const monthTrigger = (): Trigger => ({
  words: [...beforeNumbers("同翌"), ...SPELT_MONTHS.map((month) => `${month}がつ`)],
  afterNumber: [..."月", ...JOINTS],
});

/** Reads 4月, 十二月, 同11月 (of the year in focus), 翌10月 (the next after it), いちがつ. */
export function readMonth(context: TimeContext, at: number, before: Grain | null): Piece | null {
  const { text } = context;
  const spelt = SPELT.at(text, at)?.[0];
  if (spelt) return speltMonth(context, at, spelt);
  const prefix = PREFIX.hasAt(text, at) ? text[at]! : "";
  if (prefix === "" && isTailOfNumber(text, at)) return null;
  const count = context.countAt(at + prefix.length);
  if (!count || !isInDate(count, 12)) return null;
  const month = count.value;
  if (before === "year" && SHARED.isAt(text, count.end)) return { end: count.end, grain: "month", certain: { month } };
  if (text[count.end] !== "月" || NOT_AFTER.hasAt(text, count.end + 1)) return null;
  const end = count.end + 1;
  if (prefix === "同") return { end, grain: "month", certain: { month, year: { from: "discourse", by: 0 } } };
  if (prefix === "翌") return { end, grain: "month", certain: { month, following: true } };
  return { end, grain: "month", certain: { month } };
}

function speltMonth(context: TimeContext, at: number, spelt: string): Piece | null {
  const end = at + spelt.length;
  if (!context.isWords(at, end) && context.text.length !== spelt.length) return null;
  return { end, grain: "month", certain: { month: SPELT_MONTHS.indexOf(spelt.slice(0, -2)) + 1 } };
}
