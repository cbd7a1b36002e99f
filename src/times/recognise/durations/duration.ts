import { CharSet } from "../../../text/char-set";
import type { Length } from "../../spec";
import { readDay } from "../dates/day";
import { readYear } from "../dates/year";
import type { TimeContext } from "../time-context";
import { durationValue, readLength } from "./duration-amount";
import { isLength } from "./duration-or-date";

/** A recognised duration or set, which nothing need resolve. */
export interface Fixed {
  readonly end: number;
  readonly value: string;
}

/** Courts say 懲役1年6月 for a year and six months. */
const SENTENCE = /(?:懲役|禁錮|禁固|執行猶予)$/;
const SENTENCE_ENDS = new CharSet("役錮固予");
/** 五分の二 is a fraction, 11分け a draw, 90日齢 an age. */
const NOT_AFTER = /^(?:外|帯|差|割|速|表|目|半ば|つ|齢|本(?!以)|けで?| ?の ?[\d〇一二三四五六七八九十百千])/;
const NOT_AFTER_STARTS = new CharSet("外帯差割速表目半つ齢本けで の");

/**
 * 3日間, 2時間半, 88年 in 88年ぶり, 数日間. 10年 and 3日 only where the words beside them make them a length.
 * @param least where it has to end, or farther
 */
export function readDuration(context: TimeContext, at: number, least: number): Fixed | null {
  const { text } = context;
  const read = readLength(context, at);
  if (!read) return null;
  const inSentence = SENTENCE_ENDS.hasAt(text, at - 1) && SENTENCE.test(text.slice(Math.max(0, at - 4), at));
  if (read.end < least && !inSentence) return null;
  if (NOT_AFTER_STARTS.hasAt(text, read.end) && NOT_AFTER.test(text.slice(read.end, read.end + 2))) return null;
  if (isOfOther(context, at, read.end, read.length)) return null;
  if (
    read.plain &&
    !isPlainLength(context, at, read.end, read.length.Y ?? read.length.D!, read.length.Y !== undefined, read.choice)
  )
    return null;
  if (
    /[〇一二三四五六七八九十百千数半ひふまる]/.test(text[at]!) &&
    !read.word &&
    !context.isWords(at, at + 1) &&
    !context.isWords(at, read.end)
  )
    return null;
  const sentence = inSentence ? context.countAt(read.end) : null;
  if (sentence && text[sentence.end] === "月" && sentence.value < 12) {
    return { end: sentence.end + 1, value: durationValue({ ...read.length, M: sentence.value }, false) };
  }
  return { end: read.end, value: durationValue(read.length, read.several) };
}

/** 前半12分, 後半ロスタイム3分: the clock of a match. */
const MATCH = /(?:前半|後半|延長)(?:の|ロスタイム|アディショナルタイム|追加時間|開始)?$/;
/** In the sentence before 更に30分に. */
const MATCH_BEFORE = /(?:前半|後半)\d{1,2}分/;

function isOfMatch({ text, document }: TimeContext, at: number, end: number): boolean {
  if (MATCH.test(text.slice(Math.max(0, at - 12), at))) return true;
  const sentence = document.sentences[document.sentenceAt(at)]!;
  return (
    /^に(?![わ渡亘及])/.test(text.slice(end, end + 2)) &&
    MATCH_BEFORE.test(text.slice(Math.max(sentence.start, at - REACH), at))
  );
}
/** How far back the clock of the match may have been told. */
const REACH = 100;

/** 1割5分, 37度30分, 6角3分, 前半23分, 1歳11ヶ月, 昭和65年, 4年〜6年生, 選手(2年): of a rate, a place, a match, an age, an era, a school. */
function isOfOther(context: TimeContext, at: number, end: number, length: Length): boolean {
  const { text, lexicon } = context;
  const before = text.slice(Math.max(0, at - 3), at);
  if (length.TS !== undefined && /度\d{1,2}分$/.test(text.slice(Math.max(0, at - 5), at))) return true;
  if (length.TM !== undefined && (/[割時度角]$/.test(before) || isOfMatch(context, at, end))) return true;
  if (length.M !== undefined && length.Y === undefined && /[歳才]$/.test(before)) return true;
  const years = length.Y ?? 0;
  if (years > 0 && lexicon.erasBefore.longestBefore(text, at)) return true;
  return (
    years > 0 &&
    years <= 6 &&
    (/^(?:[〜~-]\d年)?生(?![まき涯活])/.test(text.slice(end, end + 5)) || (before.endsWith("(") && text[end] === ")"))
  );
}

function isPlainLength(
  context: TimeContext,
  at: number,
  end: number,
  value: number,
  isYears: boolean,
  choice: boolean,
): boolean {
  if (!isYears)
    return value > 31 || value < 1 || (choice ? isLength(context, at, end) : readDay(context, at, null) === null);
  return value >= 1 && (choice ? isLength(context, at, end) || value < 10 : readYear(context, at) === null);
}
