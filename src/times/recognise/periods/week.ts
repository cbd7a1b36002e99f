import { WHITE_SPACE } from "../../../text/char-set";
import { GuardedPattern } from "../../../text/guarded-pattern";
import { digitValue } from "../number";
import type { Grain, Piece, TimeContext, Trigger } from "../rule";

/** 第3週, 第12週, 第三週. */
const NTH = new GuardedPattern(/第\s?([1-9]\d?|[一二三四五])週/, { first: "第" });
const NTH_STARTS = [..."123456789一二三四五", ...WHITE_SPACE];
/** 最初の週, 最終週; but not 最終週末. */
const EDGE = new GuardedPattern(/(最初|最終|最後)の?週(?!間|末)/, { first: "最" });
/** の週 in 18日の週, but not in 18日の週末. */
const WEEK_OF = new GuardedPattern(/の?週(?![間末刊])/, { first: "の週" });

/** The triggers of `readWeek`. */
export const weekTrigger = (): Trigger => ({
  words: [...NTH_STARTS.map((n) => `第${n}`), "最初", "最終", "最後", "の週", "週"],
});

/** Reads 第3週 of a month or a year, 最後の週, 18日の週. */
export function readWeek({ text }: TimeContext, at: number, before: Grain | null): Piece | null {
  const weekOfEnd = before === "day" ? WEEK_OF.endAt(text, at) : -1;
  if (weekOfEnd >= 0) return { end: weekOfEnd, grain: "week", certain: { weekOf: true } };
  const nth = NTH.at(text, at);
  if (nth) {
    const number = /\d/.test(nth[1]!) ? Number(nth[1]) : digitValue(nth[1]!);
    return { end: at + nth[0].length, grain: "week", certain: { week: { nth: number } } };
  }
  const edge = before === "month" || before === "year" ? EDGE.at(text, at) : null;
  return edge && { end: at + edge[0].length, grain: "week", certain: { week: { nth: edge[1] === "最初" ? 1 : -1 } } };
}
