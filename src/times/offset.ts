import type { TimeContext } from "./context";
import { readLength } from "./length";
import type { Piece, Rank } from "./spec";

const SIDE =
  /(?:半|ほど|近く|くらい|ぐらい|ばかり|あまり|余り|以上|弱|強|ちょっと|経過)?(前(?![後期日回任夜倒年半身売場線提方])|まえ|後(?![半期日任退続援悔方])|先(?![物月週駆方発端行])|あと)/y;

/** The offset counts from the story: その2年後, 同日の3日前, 昨日から2日後. */
const TOLD = /(?:その|(?:[\d一二三四五六七八九十]日|曜日?|[同翌前今昨明]日|[同翌前今昨来]年|\d年|\d月)(?:の|から))$/;

/** 3日前, 20年前, 4、5年ほど前, 3か月後, 2週先. その before it counts from the story. */
export function readOffset(context: TimeContext, at: number, before: Rank | null): Piece | null {
  if (before !== null) return null;
  const { text } = context;
  const read = readLength(context, at);
  if (!read) return null;
  SIDE.lastIndex = read.end;
  const side = SIDE.exec(text);
  if (!side) return null;
  if (/[〇一二三四五六七八九十百千]/.test(text[at]!) && !context.isWords(at, read.end) && !context.isWords(at, at + 1))
    return null;
  const sign = /^(?:前|まえ)/.test(side[1]!) ? -1 : 1;
  const told = TOLD.test(text.slice(Math.max(0, at - 5), at));
  return {
    end: read.end + side[0].length,
    rank: "offset",
    spec: {
      offset: {
        length: read.length,
        sign,
        from: told ? "story" : "publication",
        ...(read.several ? { several: true } : {}),
      },
    },
  };
}
