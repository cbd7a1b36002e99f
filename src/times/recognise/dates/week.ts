import { WHITE_SPACE } from "../../../text/char-set";
import type { Piece, Rank } from "../../spec";
import type { TimeContext } from "../time-context";
import type { Opening } from "../trigger";

const NTH = /第\s?([1-9]\d?|[一二三四五])週/y;
const NTHS = [..."123456789一二三四五", ...WHITE_SPACE];
const EDGE = /(最初|最終|最後)の?週(?!間|末)/y;

export const weekOpening = (): Opening => ({
  words: [...NTHS.map((n) => `第${n}`), "最初", "最終", "最後", "の週", "週"],
});

/** 第3週 of a month or a year, 最後の週. */
export function readWeek({ text }: TimeContext, at: number, before: Rank | null): Piece | null {
  if (before === "day" && /^の?週(?![間末刊])/.test(text.slice(at, at + 3))) {
    return { end: at + (text[at] === "の" ? 2 : 1), rank: "week", spec: { weekOf: true } };
  }
  NTH.lastIndex = at;
  const nth = NTH.exec(text);
  if (nth) {
    const number = /\d/.test(nth[1]!) ? Number(nth[1]) : "一二三四五".indexOf(nth[1]!) + 1;
    return { end: at + nth[0].length, rank: "week", spec: { week: { nth: number } } };
  }
  EDGE.lastIndex = at;
  const edge = before === "month" || before === "year" ? EDGE.exec(text) : null;
  return edge && { end: at + edge[0].length, rank: "week", spec: { week: { nth: edge[1] === "最初" ? 1 : -1 } } };
}
