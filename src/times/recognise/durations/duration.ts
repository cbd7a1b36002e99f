import { CharSet } from "../../../text/char-set";
import { GuardedPattern } from "../../../text/guarded-pattern";
import { readDay } from "../dates/day";
import { readYear } from "../dates/year";
import type { FixedValue, ReadAmount, TimeContext } from "../rule";
import { durationValue, readDurationAmount } from "./duration-amount";
import { isDuration } from "./duration-or-date";

/** Courts write 懲役1年6月 for a year and six months. */
const SENTENCED = new GuardedPattern(/懲役|禁錮|禁固|執行猶予/, { last: "役錮固予" });
/** 五分の二 is a fraction, 11分け a draw, 90日齢 an age. */
const NOT_AFTER = new GuardedPattern(/[外帯差割速表目つ齢け]|半ば|本(?!以)|の[\d〇一二三四五六七八九十百千]/, {
  first: "外帯差割速表目つ齢け半本の",
});
const WORD_NUMERAL = new CharSet("〇一二三四五六七八九十百千数半ひふまる");

/**
 * Reads 3日間, 2時間半, 88年 of 88年ぶり, 数日間. 10年 and 3日 only where the words next to them make them a duration.
 * @param least the duration reaches at least to here, else it is null
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

/** 10年 and 3日 are dates as a rule. */
function isPlainDuration(context: TimeContext, at: number, { end, amount, choice }: ReadAmount): boolean {
  const { Y: years, D: days = 0 } = amount;
  if (years === undefined)
    return days > 31 || days < 1 || (choice ? isDuration(context, at, end) : readDay(context, at, null) === null);
  return years >= 1 && (choice ? isDuration(context, at, end) || years < 10 : readYear(context, at) === null);
}

/** 37度30分, of 37度30分15 as well. */
const DEGREES = new GuardedPattern(/度\d{1,2}分/, { last: "分" });
/** 1割5分, 12時3分, 6角3分. */
const NO_MINUTES_BEFORE = new CharSet("割時度角");
const AGE_BEFORE = new CharSet("歳才");
/** 4年生, 4年〜6年生; but 1年生まれ. */
const SCHOOL_AFTER = new GuardedPattern(/(?:[〜~-]\d年)?生(?![まき涯活])/, { first: "〜~-生" });
/** No school has more years. */
const MOST_SCHOOL_YEARS = 6;

/** 1割5分, 37度30分, 6角3分, 前半23分, 1歳11ヶ月, 昭和65年, 4年〜6年生, 選手(2年): of a rate, a place, a match, an age, an era, a school. */
function isOfOther(context: TimeContext, at: number, { end, amount }: ReadAmount): boolean {
  const { text, lexicon } = context;
  if (amount.TS !== undefined && DEGREES.endsAt(text, at)) return true;
  if (amount.TM !== undefined && (NO_MINUTES_BEFORE.hasAt(text, at - 1) || isOfMatch(context, at, end))) return true;
  const years = amount.Y ?? 0;
  if (amount.M !== undefined && amount.Y === undefined && AGE_BEFORE.hasAt(text, at - 1)) return true;
  if (years <= 0) return false;
  if (lexicon.erasBefore.longestBefore(text, at)) return true;
  return years <= MOST_SCHOOL_YEARS && (SCHOOL_AFTER.isAt(text, end) || (text[at - 1] === "(" && text[end] === ")"));
}

/** 前半12分, 後半ロスタイム3分: the clock of a match. */
const MATCH = new GuardedPattern(/(?:前半|後半|延長)(?:の|ロスタイム|アディショナルタイム|追加時間|開始)?/, {
  last: "半長のム間始",
});
/** The clock of a match earlier in the sentence, before 更に30分に. */
const EARLIER_MATCH = /(?:前半|後半)\d{1,2}分/;
/** How far back that may be. */
const MATCH_REACH = 100;
/** 30分に; but 30分にわたり. */
const AT_MINUTE = new GuardedPattern(/に(?![わ渡亘及])/, { first: "に" });

function isOfMatch({ text, document }: TimeContext, at: number, end: number): boolean {
  if (MATCH.endsAt(text, at)) return true;
  if (!AT_MINUTE.isAt(text, end)) return false;
  const sentence = document.sentences[document.sentenceAt(at)]!;
  // only what precedes it in the sentence counts
  return EARLIER_MATCH.test(text.slice(Math.max(sentence.start, at - MATCH_REACH), at));
}
