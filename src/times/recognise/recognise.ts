import { GuardedPattern } from "../../text/guarded-pattern";
import { cutsKanjiWord, isDigitAt } from "./number";
import type { ExpressionRule, RecognisedTime, TimeContext } from "./rule";

/** After a word of `dict/not-times.tsv` that is a time nevertheless: 一時間, 一時半, 一時10秒. */
const TIME_AFTER = new GuardedPattern(/間|[前後](?![半期])|半|余|ほど|以|[一二三四五六七八九十\d]?秒/, {
  first: "間前後半余ほ以一二三四五六七八九十0123456789秒",
});

/** Finds the time expressions of a text, in order and without overlap. */
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

/** What the first rule that matches reads at `at`; null if none does. */
function readAt(context: TimeContext, at: number, rules: readonly ExpressionRule[]): RecognisedTime | null {
  const word = context.lexicon.notTimes.longest(context.text, at);
  if (word && !TIME_AFTER.isAt(context.text, word.end)) return null;
  for (const rule of rules) {
    const found = rule.read(context, at);
    if (found) return found;
  }
  return null;
}

/** Whether the words after an expression make it no time, 前年比, 3年生, 3日目, 10年債 (`dict/not-times.tsv`), or it cuts a word or a character. */
function isNoTime({ document, text, lexicon, isWords }: TimeContext, { start, end }: RecognisedTime): boolean {
  if (document.map.cutsSpan({ start, end })) return true; // 3秒1 in 3秒½, which is 3秒1/2 in the view
  const after = lexicon.notTimesAfter.longest(text, end);
  return after?.value || cutsKanjiWord(text, isWords, start, end);
}

/** The end of a number that begins no time. It is skipped as a whole: neither 12345年 nor 2345年 in it is a time. */
function numberEnd(text: string, at: number): number {
  let end = at + 1;
  while (end < text.length && isDigitAt(text, end)) end++;
  return end;
}
