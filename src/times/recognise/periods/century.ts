import { GuardedPattern } from "../../../text/guarded-pattern";
import { isTailOfNumber } from "../number";
import type { Piece, TimeContext, Trigger } from "../rule";
import { beforeNumbers } from "../trigger";

/** 紀元前4世紀, or 前4世紀 for short. */
const BEFORE_CHRIST = ["紀元前", "前"];
/** After 2世紀 these make it a duration: 2世紀ぶり, 1世紀半, 3世紀にわたり. */
const DURATION_AFTER = new GuardedPattern(
  /[目間余超も]|半(?!ば)|ぶり|にわた|以上|近く|くらい|ぐらい|ほど|ばかり|前後/,
  { first: "目間余超も半ぶに以近くぐほば前" },
);
/** A greater number of centuries is a duration: 100世紀. */
const LAST_CENTURY = 99;
/** No decade begins in this year or later: 3000年代. */
const END_OF_DECADES = 3000;

/** The triggers of `readCentury`. */
export const centuryTrigger = (): Trigger => ({
  words: ["紀元前", ...beforeNumbers("前")],
  afterNumber: ["世紀", "年代"],
});

/** Reads 18世紀, 紀元前1世紀, 1870年代, 90年代; but not 2世紀ぶり, a duration. */
export function readCentury(context: TimeContext, at: number): Piece | null {
  const { text } = context;
  const bc = BEFORE_CHRIST.find((word) => text.startsWith(word, at))?.length ?? 0;
  if (!bc && isTailOfNumber(text, at)) return null;
  const count = context.countAt(at + bc);
  if (!count || count.several || count.value < 1) return null;
  const { value } = count;
  const end = count.end + 2;
  if (text.startsWith("世紀", count.end) && value <= LAST_CENTURY && !DURATION_AFTER.isAt(text, end))
    return { end, grain: "century", certain: { century: bc ? -value : value } };
  if (!text.startsWith("年代", count.end) || value < 10 || value % 10 !== 0 || value >= END_OF_DECADES) return null;
  return { end, grain: "decade", certain: { decade: value } };
}
