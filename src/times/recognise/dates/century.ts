import { GuardedPattern } from "../../../text/guarded-pattern";
import { isTailOfNumber } from "../number";
import type { Piece, TimeContext, Trigger } from "../rule";
import { beforeNumbers } from "../trigger";

/** 前3世紀 is written so next to 紀元前4世紀. */
const BEFORE_CHRIST = ["紀元前", "前"];
/** What makes 2世紀 a duration: 2世紀ぶり, 1世紀半, 3世紀にわたり. */
const DURATION_AFTER = new GuardedPattern(
  /[目間余超も]|半(?!ば)|ぶり|にわた|以上|近く|くらい|ぐらい|ほど|ばかり|前後/,
  { first: "目間余超も半ぶに以近くぐほば前" },
);
/** The last century that a text is taken to mean. */
const LAST_CENTURY = 40;
/** Decades end before this year. */
const END_OF_DECADES = 3000;

/** The triggers of `readCentury`. */
export const centuryTrigger = (): Trigger => ({
  words: ["紀元前", ...beforeNumbers("前")],
  afterNumber: ["世紀", "年代"],
});

/** Reads 18世紀, 紀元前1世紀, 1870年代, 90年代; 2世紀 as a duration (2世紀ぶり) is left to the durations. */
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
