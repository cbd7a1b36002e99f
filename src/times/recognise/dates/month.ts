import { CharSet } from "../../../text/char-set";
import type { Piece, Rank } from "../../spec";
import { isTailOfNumber, type TimeContext } from "../time-context";
import { beforeNumbers, type Opening, SIGNS } from "../trigger";

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
const SPELT = new RegExp(`(?:${[...SPELT_MONTHS].reverse().join("|")})がつ`, "y");
const SPELT_STARTS = new CharSet(SPELT_MONTHS);

export const monthOpening = (): Opening => ({
  words: [...beforeNumbers("同翌"), ...SPELT_MONTHS.map((month) => `${month}がつ`)],
  behindNumber: [..."月〜~・、,-か"],
});

/** 来年1〜3月 says 月 once; 4〜6月期 is one period. */
const SHARED = /^(?:[〜~・、,-]|から)(?:\d{1,2}|[一二三四五六七八九十]{1,2})月(?![期間\d])/;
const NOT_AFTER = new CharSet("間面");

function speltAt(text: string, at: number): string | undefined {
  SPELT.lastIndex = at;
  return SPELT.exec(text)?.[0];
}

/** 4月, 十二月, 同11月, 翌10月, いちがつ. The word 同 or 翌 says which year. */
export function readMonth(context: TimeContext, at: number, before: Rank | null): Piece | null {
  const { text } = context;
  const spelt = SPELT_STARTS.hasAt(text, at) ? speltAt(text, at) : undefined;
  if (spelt)
    return context.isWords(at, at + spelt.length) || text.length === spelt.length
      ? { end: at + spelt.length, rank: "month", spec: { month: SPELT_MONTHS.indexOf(spelt.slice(0, -2)) + 1 } }
      : null;
  const head = text[at] === "同" ? 0 : text[at] === "翌" ? 1 : null;
  const start = head === null ? at : at + 1;
  if (head === null && isTailOfNumber(text, at)) return null;
  const count = context.countAt(start);
  if (!count || count.several || count.value < 1 || count.value > 12 || count.separated) return null;
  if (before === "year" && SIGNS.hasAt(text, count.end) && SHARED.test(text.slice(count.end, count.end + 8)))
    return { end: count.end, rank: "month", spec: { month: count.value } };
  if (text[count.end] !== "月" || NOT_AFTER.hasAt(text, count.end + 1)) return null;
  return {
    end: count.end + 1,
    rank: "month",
    spec: {
      month: count.value,
      ...(head === null ? {} : head === 0 ? { year: { from: "story", by: 0 } } : { following: true }),
    },
  };
}
