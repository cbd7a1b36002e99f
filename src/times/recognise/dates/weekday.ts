import { WHITE_SPACE } from "../../../text/char-set";
import { GuardedPattern } from "../../../text/guarded-pattern";
import { digitValue } from "../number";
import type { Grain, Piece, TimeContext, Trigger } from "../rule";

const DAYS = "月火水木金土日";
const SPELT_DAYS = ["げつ", "か", "すい", "もく", "きん", "ど", "にち"];
/** (金), (月・祝), [火曜日]. */
const BRACKETED = new GuardedPattern(
  /[([]([月火水木金土日])(?:曜日?)?(?:[・、,]?(?:祝|振休|休|振替休日|祝日|休日))?[)\]]/,
  { first: "([" },
);
/** The first of several weekdays that share a 曜: 月・水・金曜日. */
const SHARED = new GuardedPattern(/([月火水木金土日])(?=(?:・[月火水木金土日]){1,6}曜)/, { first: DAYS });
/** (Fri), (Fri.). */
const ENGLISH = new GuardedPattern(/[(](Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,6}\.?[)]/i, { first: "(" });
const ENGLISH_DAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
/** 金曜日, 金曜. */
const PLAIN = new GuardedPattern(/([月火水木金土日])曜日?/, { first: DAYS });
/** 第3月曜日, 最終金曜日. */
const NTH = new GuardedPattern(/(第\s?([1-5一二三四五])の?|最終|最後の)([月火水木金土日])曜日?/, { first: "第最" });
/** この金曜日, 次の金曜日, 前の金曜日. */
const RELATIVE = new GuardedPattern(/(この前の|この|次の|今度の|来る|前の|先の)([月火水木金土日])曜日?/, {
  first: "こ次今来前先",
});
/** にちようび, どよう. */
const SPELT = new GuardedPattern(/(げつ|か|すい|もく|きん|ど|にち)ようび?/, { first: SPELT_DAYS });

/** The triggers of `readWeekday`. */
export const weekdayTrigger = (): Trigger => ({
  words: [
    ...[...DAYS].flatMap((day) => [`${day}曜`, `${day}・`, `(${day}`, `[${day}`]),
    ...SPELT_DAYS.map((day) => `${day}よう`),
    ...[..."MTWFSmtwfs"].map((letter) => `(${letter}`),
    ...[..."12345一二三四五", ...WHITE_SPACE].map((n) => `第${n}`),
    ...["最終", "最後", "この", "次の", "今度の", "来る", "前の", "先の"],
  ],
});

/** The number of a weekday, 1 for Monday. */
const numberOf = (day: string): number => DAYS.indexOf(day) + 1;

/** Reads 金曜日, 7日(金), 8月27日水曜日, 第3月曜日, 最終金曜日, にちようび. A bracket is read only after a day. */
export function readWeekday(context: TimeContext, at: number, before: Grain | null): Piece | null {
  const { text } = context;
  const mayBracket = before === "day" || (before === null && at === 0);
  const bracketed = mayBracket ? BRACKETED.at(text, at) : null;
  if (bracketed && (before === "day" || bracketed[0].length === text.length))
    return { end: at + bracketed[0].length, grain: "weekday", certain: { weekday: numberOf(bracketed[1]!) } };
  const english = before === "day" ? ENGLISH.at(text, at) : null;
  if (english) {
    const weekday = ENGLISH_DAYS.indexOf(english[1]!.toLowerCase()) + 1;
    return { end: at + english[0].length, grain: "weekday", certain: { weekday } };
  }
  const nth = before === "day" ? null : NTH.at(text, at);
  if (nth) {
    const nthWeekday = nth[2] ? digitValue(nth[2]) : -1;
    return { end: at + nth[0].length, grain: "weekday", certain: { weekday: numberOf(nth[3]!), nthWeekday } };
  }
  const relative = before === null ? RELATIVE.at(text, at) : null;
  if (relative) return relativeWeekday(at + relative[0].length, relative[1]!, numberOf(relative[2]!));
  const shared = SHARED.at(text, at);
  if (shared) return { end: at + 1, grain: "weekday", certain: { weekday: numberOf(shared[1]!) } };
  const plain = PLAIN.at(text, at);
  if (plain) {
    const end = at + plain[0].length;
    if (before === null && !context.isWords(at, end)) return null;
    return { end, grain: "weekday", certain: { weekday: numberOf(plain[1]!) } };
  }
  const spelt = SPELT.at(text, at);
  if (!spelt || !context.isWords(at, at + spelt[0].length)) return null;
  return { end: at + spelt[0].length, grain: "weekday", certain: { weekday: SPELT_DAYS.indexOf(spelt[1]!) + 1 } };
}

function relativeWeekday(end: number, word: string, weekday: number): Piece {
  if (word === "この") return { end, grain: "weekday", certain: { week: { from: "publication", by: 0 }, weekday } };
  return { end, grain: "weekday", certain: { weekday, toward: /[前先]/.test(word) ? -1 : 1 } };
}
