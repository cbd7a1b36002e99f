import { CharSet } from "../../../text/char-set";
import type { Piece } from "../../spec";
import { isLength } from "../durations/duration-or-date";
import { isTailOfNumber, type TimeContext } from "../time-context";
import { beforeNumbers, type Opening } from "../trigger";

const PREFIX = /(?:西暦|紀元前|紀元後)\s?|翌(?=\d{4}年)/y;
const PREFIX_STARTS = new CharSet("西紀翌");
const APOSTROPHES = new CharSet("'’`");
/** After a year of two digits: what only a date goes on with. */
const DATE_AFTER =
  /^(?:度|\s?の?\d{1,2}月|[一二三四五六七八九十]{1,2}月|の?[春夏秋冬]|に(?![わ亘渡及お])|から|まで|末|初|以[降前]|版|シーズン|[前後]半)/;

/** 1979年・80年: short for a year of the same century. */
const LISTED = /(?:\d{4}年度?(?:\d{1,2}月)?(?:[、・,と〜~-]|から|および|及び)|(?<!\d)(?:19|20)\d\d(?:[〜~・-]|から))$/;

export const yearOpening = (): Opening => ({
  words: ["西暦", "紀元前", "紀元後", ...beforeNumbers("翌'’`")],
  behindNumber: [..."年春夏秋冬"],
});

/** How far back a year in full may stand for 96年 to be short for another. */
const REACH = 80;

/** 2025年, 二〇二五年, 西暦789年, 紀元前202年, 25年4月, '25年, 2021夏. */
export function readYear(context: TimeContext, at: number): Piece | null {
  const { text } = context;
  const prefix = PREFIX_STARTS.hasAt(text, at) ? prefixAt(text, at) : "";
  const bc = prefix.startsWith("紀元前");
  const apostrophe = APOSTROPHES.hasAt(text, at) && /^['’`]\d\d(?!\d)/.test(text.slice(at, at + 4)) ? 1 : 0;
  const start = at + prefix.length + apostrophe;
  if (start === at && (isTailOfNumber(text, at) || isOfEra(context, at))) return null;
  const count = context.countAt(start);
  if (!count || count.several || count.separated) return null;
  const { value, digits } = count;
  const written = text[count.end] === "年";
  const end = written ? count.end + 1 : count.end;
  const fiscal = written && text[end] === "度";
  const piece = (year: number | { readonly short: number }): Piece =>
    fiscal ? { end: end + 1, rank: "year", spec: { year, fiscal } } : { end, rank: "year", spec: { year } };

  if (written && digits.length === 2 && LISTED.test(text.slice(Math.max(0, at - 9), at)))
    return piece({ short: value });
  if (apostrophe) return piece({ short: value });
  const after = text.slice(end, end + 6);
  if (!written)
    return value >= 1000 && value < 3000 && digits.length === 4 && (prefix || /^[春夏秋冬](?!季|期|至|眠)/.test(after))
      ? piece(value)
      : null;
  if (value < 1 && digits !== "00") return null;
  if (prefix) return piece(bc ? -value : value);
  if (value >= 1000 && value < 3000) return isLength(context, at, end, "certain") ? null : piece(value);
  if (value >= 100) return value < 1000 && !fiscal && isYearOfThree(context, at, end, value) ? piece(value) : null;
  if (digits.length === 1 || (count.kanji && digits.length < 2)) return null;
  if (count.kanji && !/^[〇一二三四五六七八九]{2}$/.test(digits) && !fiscal) return null;
  if (
    fiscal ||
    digits.startsWith("0") ||
    digits.startsWith("〇") ||
    /^\s?の?(?:\d{1,2}|[一二三四五六七八九十]{1,2})月(?!間)/.test(after)
  )
    return piece({ short: value });
  // 16年から20年の間: two lengths
  if (/^から\d{1,2}年の?間/.test(text.slice(end, end + 8))) return null;
  if (isOneOfYears(context, at, end)) return piece({ short: value });
  return DATE_AFTER.test(after) && !isLength(context, at, end) ? piece({ short: value }) : null;
}

function prefixAt(text: string, at: number): string {
  PREFIX.lastIndex = at;
  return PREFIX.exec(text)?.[0] ?? "";
}

/** 平成72年: the era never had it, and it is no year of another count either. */
function isOfEra({ text, lexicon }: TimeContext, at: number): boolean {
  const era = lexicon.erasBefore.longestBefore(text, at)?.value;
  return era !== undefined && era.day !== "";
}

/** 1992年のバルセロナと96年のアトランタ: behind a year in full, what a name belongs to is a year as well. */
function isOneOfYears({ text, document }: TimeContext, at: number, end: number): boolean {
  if (text[end] !== "の") return false;
  const sentence = document.sentences[document.sentenceAt(at)]!;
  if (!/(?<!\d)\d{4}年/.test(text.slice(Math.max(sentence.start, at - REACH), at))) return false;
  const next = document.tokens[document.tokenAt(end + 1)];
  return next?.posDetail[0] === "固有名詞" || /[ァ-ヶ]/.test(text[end + 1] ?? "");
}

/** What was founded or ended so many years ago: 開港150年, 戦後100年に. */
const SINCE = /(?:[創開建誕生没設]\p{Script=Han}|[戦死没生歿]後|周年|誕生|結成|発足|制定|施行)の?$/u;

/** 789年に is a year, 300年の歴史 and 約500年 are lengths. */
function isYearOfThree(context: TimeContext, at: number, end: number, value: number): boolean {
  const { text } = context;
  if (isLength(context, at, end) || SINCE.test(text.slice(Math.max(0, at - 4), at))) return false;
  if (/^(?:の歴史|記念|祭|余|前|後|の伝統|を迎え|目|来)/.test(text.slice(end, end + 3))) return false;
  return value % 100 !== 0 || /^(?:に(?!わ)|は|から|まで|\d|頃|ごろ|以)/.test(text.slice(end, end + 2));
}
