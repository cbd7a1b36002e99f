import type { TimeLexicon } from "../../lexicon";
import type { Piece, TimeContext, Trigger } from "../rule";

/** After a holiday these make a longer word: 文化の日本, クリスマスツリー. */
const WORD_AFTER = /[本常々程ァ-ヶー]/;
const KATAKANA = /[ァ-ヶー]/;

/** The triggers of `readHoliday`. */
export const holidayTrigger = ({ holidays }: TimeLexicon): Trigger => ({ words: holidays.starts });

/** Reads 元日, 体育の日, クリスマス: the days of `dict/holidays.tsv` that are no part of a longer word. */
export function readHoliday({ text, lexicon }: TimeContext, at: number): Piece | null {
  const found = lexicon.holidays.longest(text, at);
  if (!found || WORD_AFTER.test(text[found.end] ?? "")) return null;
  if (/[ァ-ヶ]/.test(text[at]!) && KATAKANA.test(text[at - 1] ?? "")) return null;
  return { end: found.end, grain: "holiday", certain: { holiday: found.value } };
}
