import type { TimeLexicon } from "../../lexicon";
import type { Piece } from "../../spec";
import type { TimeContext } from "../time-context";
import type { Opening } from "../trigger";

export const holidayOpening = ({ holidays }: TimeLexicon): Opening => ({ words: holidays.starts });

/** 元日, 体育の日, クリスマス: the days of `dict/holidays.tsv`, where no word goes on (文化の日本, クリスマスツリー). */
export function readHoliday({ text, lexicon }: TimeContext, at: number): Piece | null {
  const found = lexicon.holidays.longest(text, at);
  if (
    !found ||
    /^[本常々程ァ-ヶー]/.test(text[found.end] ?? "") ||
    /[ァ-ヶー]/.test(/^[ァ-ヶ]/.test(text[at]!) ? (text[at - 1] ?? "") : "")
  )
    return null;
  return { end: found.end, rank: "holiday", spec: { holiday: found.value } };
}
