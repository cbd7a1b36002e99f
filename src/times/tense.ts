import type { TimeContext } from "./context";

const AHEAD =
  /予定|見通し|見込|方針|計画|目指|めど|メド|目途|来る$|つもり|(?:する|行う|なる|始める|開く)(?:と発表|ことを|考え|見|構え)|ます。|でしょう|だろう/;
const BEFORE_AHEAD = /(?:来る|きたる|来たる)$/;
const PAST = /(?:いた|った|した|れた|きた|えた|けた|めた|べた|んだ|いだ|った|しました|ました)$/;
const REPORTED = /と(?:発表|述べ|話|語|説明|表明|明らか|報|伝|決|し)|予定|方針|見通し|見込|する/;

/**
 * Which way the clause behind an expression looks, from `end` to the next expression or the end of the sentence: 4月に発売する予定 is ahead,
 * 4月に発売された is past. Null in doubt, and then the nearest day is meant.
 */
export function tenseOf(
  { text, reading }: TimeContext,
  start: number,
  end: number,
  next: number,
): "past" | "future" | null {
  if (BEFORE_AHEAD.test(text.slice(Math.max(0, start - 3), start))) return "future";
  const sentence = reading.sentences[reading.sentenceAt(start)];
  const stop = Math.min(next, sentence?.end ?? text.length, end + 80);
  const rest = text.slice(end, stop);
  const clause = rest.split(/[。、,」)]/)[0]!;
  if (AHEAD.test(rest) && !PAST.test(clause)) return "future";
  return PAST.test(clause) && !REPORTED.test(clause) ? "past" : null;
}
