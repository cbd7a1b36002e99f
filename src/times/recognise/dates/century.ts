import type { Piece } from "../../spec";
import { isTailOfNumber, type TimeContext } from "../time-context";
import { beforeNumbers, type Opening } from "../trigger";

/** 前3世紀 is told so beside 紀元前4世紀. */
const BEFORE_CHRIST = ["紀元前", "前"];
const DECADE = /(\d{2}|\d{3}|\d{4})年代/y;

export const centuryOpening = (): Opening => ({
  words: ["紀元前", ...beforeNumbers("前")],
  behindNumber: ["世紀", "年代"],
});

/** 18世紀, 紀元前1世紀, 1870年代, 90年代. 2世紀 that is a length (2世紀ぶり) is left to the durations. */
export function readCentury(context: TimeContext, at: number): Piece | null {
  const { text } = context;
  const bc = BEFORE_CHRIST.find((word) => text.startsWith(word, at))?.length ?? 0;
  if (!bc && isTailOfNumber(text, at)) return null;
  const count = context.countAt(at + bc);
  if (!count || count.several || count.value < 1) return null;
  if (
    text.startsWith("世紀", count.end) &&
    count.value <= 40 &&
    !/^[目間余超]|^半(?!ば)|^ぶり|^にわた|^以上|^も|^近く|^くらい|^ぐらい|^ほど|^ばかり|^前後/.test(
      text.slice(count.end + 2, count.end + 5),
    )
  ) {
    return { end: count.end + 2, rank: "century", spec: { century: bc ? -count.value : count.value } };
  }
  DECADE.lastIndex = at;
  const decade = DECADE.exec(text)?.[0];
  const years = decade ? count.value : text.startsWith("年代", count.end) ? count.value : 0;
  if (years < 10 || years % 10 !== 0 || years >= 3000) return null;
  return { end: count.end + 2, rank: "decade", spec: { decade: years } };
}
