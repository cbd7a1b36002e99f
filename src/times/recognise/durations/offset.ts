import { CharSet } from "../../../text/char-set";
import type { Piece, Rank, TimeSpec } from "../../spec";
import type { TimeContext } from "../time-context";
import { readLength } from "./duration-amount";

const SIDE =
  /(?:半|ほど|近く|くらい|ぐらい|ばかり|あまり|余り|以上|弱|強|ちょっと|経過)?(前(?![後期日回任夜倒年半身売場線提方])|まえ|後(?![半期日任退続援悔方])|先(?![物月週駆方発端行])|あと)/y;
const SIDE_STARTS = new CharSet("半ほ近くぐばあ余以弱強ち経前ま後先");

/** What follows a point in time: 3日前に, 2年後から; 3年前の業績 is told from today. */
const AS_POINT = /^(?:ごろ|頃)?(?:に|から|まで|、|は|も|と|」)/;

/** その2年後 is told from the story, 事件の3日前に from an event: the noun before の is no name and no person's. */
function toldFrom({ text, document }: TimeContext, at: number, end: number): NonNullable<TimeSpec["offset"]>["from"] {
  if (/(?:その|それから)$/.test(text.slice(Math.max(0, at - 4), at))) return "story";
  const noun = text[at - 1] === "の" ? document.tokens[document.tokenAt(at - 2)] : undefined;
  if (!noun || !AS_POINT.test(text.slice(end, end + 4))) return "publication";
  const [kind, of] = noun.posDetail;
  const event = /^(?:一般|サ変接続)$/.test(kind) || (kind === "接尾" && of === "一般");
  return noun.pos === "名詞" && event ? "event" : "publication";
}

/** 3日前, 20年前, 4、5年ほど前, 3か月後, 2週先. */
export function readOffset(context: TimeContext, at: number, before: Rank | null): Piece | null {
  if (before !== null) return null;
  const { text } = context;
  const read = readLength(context, at);
  if (!read || !SIDE_STARTS.hasAt(text, read.end)) return null;
  SIDE.lastIndex = read.end;
  const side = SIDE.exec(text);
  if (!side) return null;
  if (/[〇一二三四五六七八九十百千]/.test(text[at]!) && !context.isWords(at, read.end) && !context.isWords(at, at + 1))
    return null;
  const sign = /^(?:前|まえ)/.test(side[1]!) ? -1 : 1;
  const end = read.end + side[0].length;
  return {
    end,
    rank: "offset",
    spec: {
      offset: {
        length: read.length,
        sign,
        from: toldFrom(context, at, end),
        ...(read.several ? { several: true } : {}),
      },
    },
  };
}
