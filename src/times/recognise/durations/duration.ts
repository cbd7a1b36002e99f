import { CharSet } from "../../../text/char-set";
import { GuardedPattern } from "../../../text/guarded-pattern";
import { readDay } from "../dates/day";
import { readYear } from "../dates/year";
import type { FixedValue, ReadAmount, TimeContext } from "../rule";
import { isOfSchool, MOST_SCHOOL_YEARS } from "../school-year";
import { durationValue, readDurationAmount } from "./duration-amount";
import { isDuration } from "./duration-or-date";

/** Before the length of a sentence, where 6月 is six months: 懲役1年6月. */
const SENTENCED = new GuardedPattern(/懲役|禁錮|禁固|執行猶予/, { last: "役錮固予" });
/** After an amount these make it no duration: 五分の二, 11分け, 90日齢. */
const NOT_AFTER = new GuardedPattern(/[外帯割速表目つ齢け]|半ば|本(?!以)|の[\d〇一二三四五六七八九十百千]/, {
  first: "外帯割速表目つ齢け半本の",
});
const WORD_NUMERAL = new CharSet("〇一二三四五六七八九十百千数半ひふまる");

/**
 * Reads 3日間, 2時間半, 88年 of 88年ぶり, 数日間; 10年 and 3日 only if the words next to them make them a duration.
 * @param least the least end of the duration; null if it is shorter
 */
export function readDuration(context: TimeContext, at: number, least: number): FixedValue | null {
  const { text } = context;
  const read = readDurationAmount(context, at);
  if (!read) return null;
  const isSentence = SENTENCED.endsAt(text, at);
  if (read.end < least && !isSentence) return null;
  if (NOT_AFTER.isAt(text, read.end) || isOfOther(context, at, read)) return null;
  if (read.plain && !isPlainDuration(context, at, read)) return null;
  if (WORD_NUMERAL.hasAt(text, at) && !read.word && !context.isWords(at, at + 1) && !context.isWords(at, read.end))
    return null;
  const months = isSentence ? context.countAt(read.end) : null;
  if (months && text[months.end] === "月" && months.value < 12)
    return { end: months.end + 1, value: durationValue({ ...read.amount, M: months.value }, false) };
  return { end: read.end, value: durationValue(read.amount, read.several) };
}

/** Whether 10年 or 3日, which may be a date, is a duration. */
function isPlainDuration(context: TimeContext, at: number, { end, amount, choice }: ReadAmount): boolean {
  const { Y: years, D: days = 0 } = amount;
  if (years === undefined)
    return days > 31 || days < 1 || (choice ? isDuration(context, at, end) : readDay(context, at, null) === null);
  return years >= 1 && (choice ? isDuration(context, at, end) || years < 10 : readYear(context, at) === null);
}

/** Before the seconds of an angle: 37度30分15秒. */
const DEGREES = new GuardedPattern(/度\d{1,2}分/, { last: "分" });
/** Before 分 these make it no minutes: 1割5分, 12時3分, 6角3分. */
const NO_MINUTES_BEFORE = new CharSet("割時度角");
const AGE_BEFORE = new CharSet("歳才");
/** After a school year: 4年生, 4年〜6年生; but not 1年生まれ. */
const SCHOOL_AFTER = new GuardedPattern(/(?:[〜~-]\d年)?生(?![まき涯活])/, { first: "〜~-生" });
/** After a school year in a bracket: 選手(3年), 選手(3年=東京). */
const CLOSES_YEAR = new CharSet(")=");

/** Whether an amount belongs to a rate (1割5分), an angle (37度30分15秒), money (6角3分), a match (前半23分), an age (1歳11ヶ月), an era (昭和65年) or a school (4年〜6年生, 選手(2年)). */
function isOfOther(context: TimeContext, at: number, { end, amount }: ReadAmount): boolean {
  const { text, lexicon } = context;
  if (amount.TS !== undefined && DEGREES.endsAt(text, at)) return true;
  if (amount.TM !== undefined && (NO_MINUTES_BEFORE.hasAt(text, at - 1) || isOfMatch(context, at, end))) return true;
  const years = amount.Y ?? 0;
  if (amount.M !== undefined && amount.Y === undefined && AGE_BEFORE.hasAt(text, at - 1)) return true;
  if (years <= 0) return false;
  if (lexicon.erasBefore.longestBefore(text, at)) return true;
  return (
    years <= MOST_SCHOOL_YEARS &&
    (SCHOOL_AFTER.isAt(text, end) ||
      (text[at - 1] === "(" && CLOSES_YEAR.hasAt(text, end)) ||
      isOfSchool(text, at, end))
  );
}

/** Before the minutes of a match: 前半12分, 後半ロスタイム3分. */
const MATCH = new GuardedPattern(/(?:前半|後半|延長)(?:の|ロスタイム|アディショナルタイム|追加時間|開始)?/, {
  last: "半長のム間始",
});
/** Minutes of a match earlier in the sentence: 前半12分に…、更に30分に. */
const EARLIER_MATCH = /(?:前半|後半)\d{1,2}分/;
/** How far before the minutes that may begin, in characters. */
const MATCH_REACH = 100;
/** に in 30分に, but not in 30分にわたり. */
const AT_MINUTE = new GuardedPattern(/に(?![わ渡亘及])/, { first: "に" });

function isOfMatch({ text, document }: TimeContext, at: number, end: number): boolean {
  if (MATCH.endsAt(text, at)) return true;
  if (!AT_MINUTE.isAt(text, end)) return false;
  const sentence = document.sentences[document.sentenceAt(at)]!;
  // only what precedes it in the sentence counts
  return EARLIER_MATCH.test(text.slice(Math.max(sentence.start, at - MATCH_REACH), at));
}
