import { GuardedPattern } from "../../text/guarded-pattern";
import { cutsKanjiWord, isDigitAt } from "./number";
import type { ExpressionRule, RecognisedTime, TimeContext } from "./rule";

/** What makes a word of `dict/not-times.tsv` a time nevertheless: 一時間, 一時半, 一時10秒. */
const TIME_AFTER = new GuardedPattern(/間|[前後](?![半期])|半|余|ほど|以|[一二三四五六七八九十\d]?秒/, {
  first: "間前後半余ほ以一二三四五六七八九十0123456789秒",
});

/** All expressions of a text from left to right, apart from each other. */
export function recognise(context: TimeContext): RecognisedTime[] {
  const { text, document } = context;
  const { expressions } = context.rules;
  const found: RecognisedTime[] = [];
  for (const { start, end } of document.sentences) {
    for (let at = start; at < end; ) {
      if (!expressions.mayBegin(text, at)) {
        at++;
        continue;
      }
      const rules = expressions.at(context, at);
      const read = rules.length === 0 || context.isTaken(at, at + 1) ? null : readAt(context, at, rules);
      if (read && read.end <= end && !context.isTaken(read.start, read.end) && !isNoTime(context, read)) {
        found.push(read);
        at = read.end;
      } else at = read === null && isDigitAt(text, at) ? numberEnd(text, at) : at + 1;
    }
  }
  return found;
}

/** The first rule that matches wins. */
function readAt(context: TimeContext, at: number, rules: readonly ExpressionRule[]): RecognisedTime | null {
  const word = context.lexicon.notTimes.longest(context.text, at);
  if (word && !TIME_AFTER.isAt(context.text, word.end)) return null;
  for (const rule of rules) {
    const found = rule.read(context, at);
    if (found) return found;
  }
  return null;
}

/** Refuses 前年比, 3年生, 3日目, 10年債 (`dict/not-times.tsv`) and a kanji numeral that cuts a word. */
function isNoTime({ text, lexicon, isWords }: TimeContext, { start, end }: RecognisedTime): boolean {
  const after = lexicon.notTimesAfter.longest(text, end);
  return after?.value || cutsKanjiWord(text, isWords, start, end);
}

/** Passes a number that begins no time as a whole: 12345年 is none, and 2345年 in it neither. */
function numberEnd(text: string, at: number): number {
  let end = at + 1;
  while (end < text.length && isDigitAt(text, end)) end++;
  return end;
}
