import { WHITE_SPACE } from "../../../text/char-set";
import { GuardedPattern } from "../../../text/guarded-pattern";
import type { ShortYear } from "../../certain";
import { isCertainDuration, isDuration } from "../durations/duration-or-date";
import { isTailOfNumber } from "../number";
import type { Count, Piece, TimeContext, Trigger } from "../rule";
import { beforeNumbers } from "../trigger";
import { isYearByContext } from "./short-year";

/** 西暦2025年, 紀元前202年, 翌2026年. */
const PREFIX = new GuardedPattern(/(?:西暦|紀元前|紀元後)\s?|翌(?=\d{4}年)/, { first: "西紀翌" });
/** '08年. */
const APOSTROPHE = new GuardedPattern(/['’`]\d\d(?!\d)/, { first: "'’`" });
/** After 25年 these make it a year: 25年度, 25年春, 25年に, 25年版. */
const DATE_AFTER = new GuardedPattern(
  /度|\s?の?\d{1,2}月|[一二三四五六七八九十]{1,2}月|の?[春夏秋冬]|に(?![わ亘渡及お])|から|まで|末|初|以[降前来]|版|シーズン|[前後]半|ごろ|頃/,
  { first: [...WHITE_SPACE, ..."度の0123456789一二三四五六七八九十春夏秋冬にかま末初以版シ前後ご頃"] },
);
/** After 25年 a month makes it a year for certain: 25年4月, 25年の4月. */
const MONTH_AFTER = new GuardedPattern(/\s?の?(?:\d{1,2}(?:[〜~・、-]\d{1,2})?|[一二三四五六七八九十]{1,2})月(?!間)/, {
  first: [...WHITE_SPACE, ..."の0123456789一二三四五六七八九十"],
});
/** After a year without 年: 2021夏, but not 2021夏季. */
const SEASON_AFTER = new GuardedPattern(/[春夏秋冬](?!季|期|至|眠)/, { first: "春夏秋冬" });
/** After the first of two durations: 16年から20年の間. */
const YEARS_BETWEEN = new GuardedPattern(/から\d{1,2}年の?間/, { first: "か" });
/** Right before a year of two digits, the year in full: 1979年・80年, 2010年4月〜11年, 1998-99年. */
const LISTED = new GuardedPattern(
  /\d{4}年(?:度?(?:[、・,と〜~-]|から|および|及び)|\d月(?:[、・,と〜~-]|から|及び)|\d\d月[、・,と〜~-]|度\d月[、・,と〜~-])|(?<!\d)(?:19|20)\d\d(?:[〜~・、-]|から)(?:\d\d[〜~・、-]){0,4}/,
  { last: "、・,と〜~-らび" },
);

/** After a number of one digit these make it a fiscal year of the era: 8年度予算, but not 5年度連続. */
const OF_BUDGET = new GuardedPattern(/度の?(?:当初|補正|一般会計|概算|税制|予算|決算)/, { first: "度" });

/** The triggers of `readYear`. */
export const yearTrigger = (): Trigger => ({
  words: ["西暦", "紀元前", "紀元後", ...beforeNumbers("翌'’`")],
  afterNumber: [..."年春夏秋冬"],
});

const TWO_KANJI = /^[〇一二三四五六七八九]{2}$/;
const FULL_YEAR = /(?<!\d)\d{4}年/;
/** Before a number of years since something: 開港150年, 戦後100年に. */
const SINCE = /(?:[創開建誕生没設]\p{Script=Han}|[戦死没生歿]後|周年|誕生|結成|発足|制定|施行)の?$/u;
/** After 300年 these make it an age: 300年の歴史, 150年記念. */
const AGE_AFTER = new GuardedPattern(/の歴史|記念|祭|余|前|後|の伝統|を迎え|目|来/, { first: "の記祭余前後を目来" });
/** After 800年 these make it a year, though it is a round number: 800年に, 900年頃. */
const ROUND_YEAR_AFTER = new GuardedPattern(/に(?!わ)|は|から|まで|\d|頃|ごろ|以/, {
  first: "にはかま0123456789頃ご以",
});

/** How far before 96年 a year in full may be that makes it short for a year, in characters. */
const FULL_YEAR_REACH = 80;

/** A number with 年. */
interface YearNumber {
  /** The start of the expression, with the prefix before the number. */
  readonly start: number;
  readonly count: Count;
  /** The position after 年. */
  readonly end: number;
  /** Whether 度 follows: 2024年度. */
  readonly fiscal: boolean;
}

/** Reads 2025年, 二〇二五年, 西暦789年, 紀元前202年, 25年4月, '25年, 2021夏. */
export function readYear(context: TimeContext, at: number): Piece | null {
  const { text } = context;
  const prefix = PREFIX.at(text, at)?.[0] ?? "";
  const hasApostrophe = APOSTROPHE.isAt(text, at);
  const start = at + prefix.length + (hasApostrophe ? 1 : 0);
  if (start === at && (isTailOfNumber(text, at) || isOfEra(context, at))) return null;
  const count = context.countAt(start);
  if (!count || count.several || count.separated) return null;
  const { value, digits } = count;
  if (text[count.end] !== "年") {
    const year = hasApostrophe ? { short: value } : bareYear(text, count, prefix !== "");
    return year === null ? null : { end: count.end, grain: "year", certain: { year } };
  }
  const end = count.end + 1;
  const number: YearNumber = { start: at, count, end, fiscal: text[end] === "度" };
  if (hasApostrophe || (digits.length === 2 && LISTED.endsAt(text, at))) return yearPiece(number, { short: value });
  if (value < 1 && digits !== "00") return null;
  if (prefix !== "") return yearPiece(number, prefix.startsWith("紀元前") ? -value : value);
  if (digits.length === 1 && OF_BUDGET.isAt(text, end)) return yearPiece(number, { short: value, ofEra: true });
  if (value >= 100) return isYearInFull(context, number) ? yearPiece(number, value) : null;
  if (isShortYear(context, number)) return yearPiece(number, { short: value });
  const isByContext = digits.length === 2 && !count.kanji && isYearByContext(context, at, count);
  return isByContext ? yearPiece(number, { short: value, event: true }) : null;
}

const yearPiece = ({ end, fiscal }: YearNumber, year: number | ShortYear): Piece =>
  fiscal ? { end: end + 1, grain: "year", certain: { year, fiscal } } : { end, grain: "year", certain: { year } };

/** A year without 年: 2021夏, 西暦2021. */
const bareYear = (text: string, { value, digits, end }: Count, hasPrefix: boolean): number | null =>
  isOfFourDigits(value) && digits.length === 4 && (hasPrefix || SEASON_AFTER.isAt(text, end)) ? value : null;

const isOfFourDigits = (value: number): boolean => value >= 1000 && value < 3000;

/** Whether a number is a year: 2024年 unless it is certainly a duration (2000年間); 789年, but not 300年の歴史. */
function isYearInFull(context: TimeContext, number: YearNumber): boolean {
  const { value } = number.count;
  if (isOfFourDigits(value)) return !isCertainDuration(context.text, number.end);
  return value < 1000 && !number.fiscal && isYearOfThree(context, number);
}

/** Whether two digits are short for a year: 25年4月, 25年度, 08年, 96年のアトランタ; 十年 and 5年 are none. */
function isShortYear(context: TimeContext, { start, count, end, fiscal }: YearNumber): boolean {
  const { text } = context;
  const { digits, kanji } = count;
  if (digits.length === 1) return false;
  if (kanji && !TWO_KANJI.test(digits) && !fiscal) return false;
  if (fiscal || digits[0] === "0" || digits[0] === "〇" || MONTH_AFTER.isAt(text, end)) return true;
  if (YEARS_BETWEEN.isAt(text, end)) return false;
  return isOneOfYears(context, start, end) || (DATE_AFTER.isAt(text, end) && !isDuration(context, start, end));
}

/** Whether a modern era precedes a number, so that it is no other year, even if the era never had it: 平成172年. */
function isOfEra({ text, lexicon }: TimeContext, at: number): boolean {
  const era = lexicon.erasBefore.longestBefore(text, at)?.value;
  return era !== undefined && era.day !== "";
}

/** Whether two digits are a year like an earlier one in full, since a name follows: 1992年のバルセロナと96年のアトランタ. */
function isOneOfYears({ text, document }: TimeContext, at: number, end: number): boolean {
  if (text[end] !== "の") return false;
  const sentence = document.sentences[document.sentenceAt(at)]!;
  // only what precedes it in the sentence counts
  if (!FULL_YEAR.test(text.slice(Math.max(sentence.start, at - FULL_YEAR_REACH), at))) return false;
  const next = document.tokens[document.tokenAt(end + 1)];
  return next?.posDetail[0] === "固有名詞" || /[ァ-ヶ]/.test(text[end + 1] ?? "");
}

/** Whether three digits are a year: 789年に, but not 300年の歴史 or 約500年. */
function isYearOfThree(context: TimeContext, { start, count, end }: YearNumber): boolean {
  const { text } = context;
  // the pattern may end in any kanji, so it has no guard
  if (isDuration(context, start, end) || SINCE.test(text.slice(Math.max(0, start - 4), start))) return false;
  if (AGE_AFTER.isAt(text, end)) return false;
  return count.value % 100 !== 0 || ROUND_YEAR_AFTER.isAt(text, end);
}
