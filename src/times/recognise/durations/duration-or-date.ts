import { CharSet } from "../../../text/char-set";
import type { TimeContext } from "../time-context";

/** Only these make a length of 2000年, which is a year as a rule. */
const CERTAIN = /^(?:間|ぶり|振り|以上|余|にわた|に及|(?:を経[てた過]|が経|[がを]超|を過ぎ)|もの間)/;
const CERTAIN_STARTS = new CharSet("間ぶ振以余にをがも");
const OPENING = new CharSet(" (「");

/**
 * Whether the words beside `[start, end)`, 10年 or 3日, make it a length: 約10年, 3日早く, 5年連続. The words are in
 * `dict/duration-cues.tsv`.
 */
export function isLength(
  { text, lexicon }: TimeContext,
  start: number,
  end: number,
  how: "likely" | "certain" = "likely",
): boolean {
  if (how === "certain") return CERTAIN_STARTS.hasAt(text, end) && CERTAIN.test(text.slice(end, end + 4));
  if (lexicon.lengthCuesAfter.longest(text, end))
    return !(text.startsWith("半ば", end) || text.startsWith("分の1", end));
  let from = start;
  while (OPENING.hasAt(text, from - 1)) from--;
  return lexicon.lengthCuesBefore.longestBefore(text, from) !== null;
}
