import { CharSet } from "../../../text/char-set";
import { GuardedPattern } from "../../../text/guarded-pattern";
import type { TimeContext } from "../rule";

/** After 2000年, as a rule a year, only these make it a duration: 2000年間, 1000年以上, 2000年にわたり. */
const CERTAIN = new GuardedPattern(/間|ぶり|振り|以上|余|にわた|に及|(?:を経[てた過]|が経|[がを]超|を過ぎ)|もの間/, {
  first: "間ぶ振以余にをがも",
});
const BEFORE_NUMBER = new CharSet(" (「");

/** Whether the words after 2000年 make it a duration for certain. */
export const isCertainDuration = (text: string, end: number): boolean => CERTAIN.isAt(text, end);

/**
 * Whether the words next to `[start, end)`, 10年 or 3日, make it a duration: 約10年, 3日早く, 5年連続. The words are in
 * `dict/duration-cues.tsv`.
 */
export function isDuration({ text, lexicon }: TimeContext, start: number, end: number): boolean {
  if (lexicon.durationCuesAfter.longest(text, end))
    return !(text.startsWith("半ば", end) || text.startsWith("分の1", end));
  let from = start;
  while (BEFORE_NUMBER.hasAt(text, from - 1)) from--;
  return lexicon.durationCuesBefore.longestBefore(text, from) !== null;
}
