import { patternOfWords } from "../claim-words";

/** What a time expression says itself, not by its context. */
export interface StatedParts {
  readonly year: boolean;
  readonly month: boolean;
  readonly day: boolean;
  /** 0 for Sunday; undefined if no weekday is named. */
  readonly weekday: number | undefined;
  readonly clock: boolean;
  /** 昨日, 先週金曜日, 翌年: words that say a time by another one. */
  readonly isRelative: boolean;
}

const NUMBER = "[0-9〇一二三四五六七八九十元]";
/** 2025年, 令和7年, '25年, 2025/2/7 */
const YEAR = new RegExp(`${NUMBER}年(?!間|前|後)|\\d{4}[-/.]\\d`);
/** 2月, 2/7, 4〜6月期 */
const MONTH = new RegExp(`${NUMBER}月|\\d[-/.]\\d`);
/** 7日, 2/7 */
const DAY = new RegExp(`${NUMBER}日|\\d[-/.]\\d`);
/** 月曜日, (月) */
const WEEKDAY = /([日月火水木金土])曜|[(（]([日月火水木金土])[)）]/;
const WEEKDAYS = "日月火水木金土";
/** 3時, 15:30 */
const CLOCK = new RegExp(`${NUMBER}時|\\d:\\d`);
/** 昨日, 翌年 */
const RELATIVE = patternOfWords("relative");
/** 午前, which has the 前 of 前日 */
const NOT_RELATIVE = patternOfWords("absolute", "g");

/** Reads what the words of a time expression state. */
export function statedParts(text: string): StatedParts {
  const weekday = WEEKDAY.exec(text);
  return {
    year: YEAR.test(text),
    month: MONTH.test(text),
    day: DAY.test(text),
    weekday: weekday ? WEEKDAYS.indexOf((weekday[1] ?? weekday[2])!) : undefined,
    clock: CLOCK.test(text),
    isRelative: RELATIVE.test(text.replace(NOT_RELATIVE, "")),
  };
}
