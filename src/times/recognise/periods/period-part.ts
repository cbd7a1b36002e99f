import { CharSet } from "../../../text/char-set";
import { GuardedPattern } from "../../../text/guarded-pattern";
import type { Grain, Piece, TimeContext } from "../rule";

/** After 末 these make another word: 末期, 末端. */
const NOT_AFTER_END = new CharSet("期端");

/** After 初 as a part: 2025年初に; but not 2025年初の, the first of 2025. */
const ADVERB_AFTER = new GuardedPattern(/に|から|まで|、|は|以|と[同比]|頃|ごろ|時点/, {
  first: "にかま、は以と頃ご時",
});

/**
 * Reads 上旬, 末, 前半, 初め, 終わり: a part of the period before it.
 * @param afterNo whether の is between the two, which only some parts allow: 今月の初め
 */
export function readPeriodPart(
  { text, lexicon }: TimeContext,
  at: number,
  before: Grain,
  afterNo: boolean,
): Piece | null {
  const parts = lexicon.periodParts.all(text, at);
  for (let i = parts.length - 1; i >= 0; i--) {
    const { value: row, end } = parts[i]!;
    if (!row.of.split("|").includes(before) || (afterNo && row.no === "")) continue;
    if (row.text === "末" && text[end] === "日" && before === "month")
      return { end: end + 1, grain: "day", certain: { lastDay: true } };
    if (row.text === "初" && !ADVERB_AFTER.isAt(text, end)) continue;
    // 今年初めて is no start of the year
    if (row.text.endsWith("め") && text[end] === "て") continue;
    if (row.text === "末" && NOT_AFTER_END.hasAt(text, end)) continue;
    return { end, grain: "slice", certain: { slice: { mod: row.mod, from: row.from, to: row.to } } };
  }
  return null;
}
