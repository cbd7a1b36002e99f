import { GuardedPattern } from "../../../text/guarded-pattern";
import type { TimeOffset } from "../../certain";
import { cutsKanjiWord } from "../number";
import type { Grain, Piece, TimeContext } from "../rule";
import { readDurationAmount } from "./duration-amount";

/** 前 in 3日前, ほど前 in 4、5年ほど前; but not 3日前後, 2年後半. */
const SIDE = new GuardedPattern(
  /(?:半|ほど|近く|くらい|ぐらい|ばかり|あまり|余り|以上|弱|強|ちょっと|経過)?(前(?![後期日回任夜倒年半身売場線提方])|まえ|後(?![半期日任退続援悔方])|先(?![物月週駆方発端行])|あと)/,
  { first: "半ほ近くぐばあ余以弱強ち経前ま後先" },
);
/** After a point in time: 3日前に, 2年後から; but not 3年前の業績. */
const POINT_AFTER = new GuardedPattern(/(?:ごろ|頃)?(?:に|から|まで|、|は|も|と|」)/, {
  first: "ご頃にかま、はもと」",
});
/** Before a distance from the date in focus: その2年後, それから3日後. */
const DISCOURSE_BEFORE = new GuardedPattern(/その|それから/, { last: "のら" });

/** Reads 3日前, 20年前, 4、5年ほど前, 3か月後, 2週先. */
export function readOffset(context: TimeContext, at: number, before: Grain | null): Piece | null {
  if (before !== null) return null;
  const { text } = context;
  const read = readDurationAmount(context, at);
  const side = read && SIDE.at(text, read.end);
  if (!side || cutsKanjiWord(text, context.isWords, at, read.end)) return null;
  const end = read.end + side[0].length;
  const sign = side[1] === "前" || side[1] === "まえ" ? -1 : 1;
  const offset: TimeOffset = {
    amount: read.amount,
    sign,
    from: baseOf(context, at, end),
    ...(read.several ? { several: true } : {}),
  };
  return { end, grain: "offset", certain: { offset } };
}

/** What a distance is counted from: その2年後 from the discourse, 事件の3日前に from an event (a common noun before の), else publication. */
function baseOf({ text, document }: TimeContext, at: number, end: number): TimeOffset["from"] {
  if (DISCOURSE_BEFORE.endsAt(text, at)) return "discourse";
  const noun = text[at - 1] === "の" ? document.tokens[document.tokenAt(at - 2)] : undefined;
  if (!noun || !POINT_AFTER.isAt(text, end)) return "publication";
  const [kind, of] = noun.posDetail;
  const isEvent = kind === "一般" || kind === "サ変接続" || (kind === "接尾" && of === "一般");
  return noun.pos === "名詞" && isEvent ? "event" : "publication";
}
