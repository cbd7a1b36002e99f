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
/** いちがつ, じゅうにがつ; the longer names are tried first. */
const SPELT = new GuardedPattern(new RegExp(`(?:${[...SPELT_MONTHS].reverse().join("|")})がつ`), {
  first: SPELT_MONTHS,
});
/** 来年1〜3月 writes 月 once; 4〜6月期 is one period. */
const SHARED = new GuardedPattern(/(?:[〜~・、,-]|から)(?:\d{1,2}|[一二三四五六七八九十]{1,2})月(?![期間\d])/, {
  first: JOINTS,
});
/** 3月間, 1月面. */
const NOT_AFTER = new CharSet("間面");
const PREFIX = new CharSet("同翌");

/** The triggers of `readMonth`. */
export const monthTrigger = (): Trigger => ({
  words: [...beforeNumbers("同翌"), ...SPELT_MONTHS.map((month) => `${month}がつ`)],
  afterNumber: [..."月", ...JOINTS],
});

/** Reads 4月, 十二月, 同11月, 翌10月, いちがつ. The word 同 or 翌 tells of which year. */
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
