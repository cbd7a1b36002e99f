import { WHITE_SPACE } from "../../../text/char-set";
import { GuardedPattern } from "../../../text/guarded-pattern";
import { isDay } from "../../calendar/calendar";
import { isDigitAt } from "../number";
import type { Grain, Piece, TimeContext, Trigger } from "../rule";

const DIGITS = "0123456789";
/** 2025/2/7, 2025-02-07, 2025.2.7. */
const FULL = new GuardedPattern(/(\d{4})([/.-])(\d{1,2})([/.-])(\d{1,2})(?!\d)/, { first: DIGITS });
/** 2025/2; but not 2010/11シーズン, which is two years, nor 2021.3, a decimal. */
const YEAR_MONTH = new GuardedPattern(/(\d{4})\/(0[1-9]|1[0-2]|[1-9])(?![\d/.]|[A-Za-z]|シーズン|年|期)/, {
  first: DIGITS,
});
/** 2/7; but not 2/7% and 1/3の国, which are fractions. */
const MONTH_DAY = new GuardedPattern(
  /(0?[1-9]|1[0-2])\/(0?[1-9]|[12]\d|3[01])(?![\d/.,%]|[A-Za-z]|の[一-龥]|倍|以[上下])/,
  { first: DIGITS },
);
/** After 2/14 these make it a date: a weekday, the end of a range (2/14 〜 3/14, whose slash is at most 7 characters later), a word of time. */
const DATE_AFTER = new GuardedPattern(
  /\s{0,6}[(](?:[月火水木金土日]|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z.)])|(?=[^/]{2,6}\/)\s{0,4}[〜-]\s{0,4}\d{1,2}\/\d|から|まで|より|以[降前]|付|発売|公開|開催|締切|配信|頃|ごろ|\s\d{1,2}[:時]/,
  { first: [...WHITE_SPACE, ..."(〜-かまよ以付発公開締配頃ご"] },
);
/** The start of a range, before its end: 2/14〜, 2/14(土) -. */
const RANGE_BEFORE = new GuardedPattern(/\d\/\d{1,2}(?:\([月火水木金土日]\))?\s{0,4}[〜-]\s{0,4}/, {
  last: [...WHITE_SPACE, ..."〜-"],
});
/** After 11/3 a later day of the month, which makes both dates: 〜5 in 11/3〜5に. */
const DAY_AFTER = new GuardedPattern(/[〜~-](0?[1-9]|[12]\d|3[01])(?=[日にはの、をま(（)）]|$)/, { first: "〜~-" });
/** Before such a day: 11/3〜 before 5. */
const MONTH_BEFORE = new GuardedPattern(/(?<![\d/.-])(?:0?[1-9]|1[0-2])\/(?:0?[1-9]|[12]\d|3[01])[〜~-]/, {
  last: "〜~-",
});
/** After 12/7 these make it a date: no fraction of everyday use has the larger number first. */
const PARTICLE = new GuardedPattern(/[にはの、でも]/, { first: "にはの、でも" });

/** A date alone in a cell of a table has no other text within this many characters. */
const CELL_MARGIN = 4;

const BLANK_BEFORE = /^[\s・■●◆○◇▼]*$/;
const BLANK_AFTER = /^\s*$/;
/** A label before a date: 締切:4/8, 発売日:4/8. */
const LABEL_BEFORE = new GuardedPattern(/(?:日時?|締切|締め切り|期限|期間|公開|更新|開催|発売|掲載|投稿|配信): ?/, {
  last: ": ",
});

/** The triggers of `readNumericDate`. */
export const numericDateTrigger = (): Trigger => ({ words: ["西暦"], afterNumber: [..."/.-日にはの、をま(（)）"] });

/** Reads 2025/2/7, 2025-02-07, 2025.2.7, 2025/2, 2/7; but no impossible day such as 2/30. */
export function readNumericDate({ text }: TimeContext, from: number, before: Grain | null): Piece | null {
  if (before !== null && before !== "year") return null;
  const at = text.startsWith("西暦", from) ? from + 2 : from;
  if (!isDigitAt(text, at) || isInLongerNumber(text, at)) return null;
  const full = FULL.at(text, at);
  if (full && isWhole(full, text, at)) {
    const [year, month, day] = [Number(full[1]), Number(full[3]), Number(full[5])];
    return isDay(year, month, day) ? { end: at + full[0].length, grain: "day", certain: { year, month, day } } : null;
  }
  const yearMonth = YEAR_MONTH.at(text, at);
  if (yearMonth && Number(yearMonth[1]) >= 1000)
    return {
      end: at + yearMonth[0].length,
      grain: "month",
      certain: { year: Number(yearMonth[1]), month: Number(yearMonth[2]) },
    };
  return readMonthDay(text, at) ?? readDayBehind(text, at);
}

/** Reads 5 in 11/3〜5に: a later day of the month of the date before. */
function readDayBehind(text: string, at: number): Piece | null {
  const start = MONTH_BEFORE.endingAt(text, at);
  if (start === "") return null;
  const match = DAY_AFTER.at(text, at - 1);
  const [month, first] = start.slice(0, -1).split("/").map(Number) as [number, number];
  const day = Number(match?.[1]);
  if (!match || day <= first || !isDay(2000, month, day)) return null;
  const end = at - 1 + match[0].length;
  return { end: text[end] === "日" ? end + 1 : end, grain: "day", certain: { month, day } };
}

/** Whether a later day of the same month follows: 11/3〜5に. */
function isBeforeDay(text: string, end: number, day: number): boolean {
  const match = DAY_AFTER.at(text, end);
  return match !== null && Number(match[1]) > day;
}

/** Whether digits are part of 4:30/2, v2.1/3 or 090-1234-56; after a hyphen only a year or a month and day with a slash is a date. */
function isInLongerNumber(text: string, at: number): boolean {
  if (/[\d/.A-Za-z]/.test(text[at - 1] ?? "")) return true;
  // 発表日:2025/11/05, but not 4:30/2
  if (text[at - 1] === ":") return isDigitAt(text, at - 2);
  if (text[at - 1] !== "-" || !isDigitAt(text, at - 2)) return false;
  return !/\d{4}/.test(text.slice(at, at + 4)) && !text.slice(at, at + 3).includes("/");
}

/** Whether both signs of a date are the same and it is not the start of more: 2025/2/7, but not 2025/2-7 or 2025/2/7/1. */
function isWhole({ 0: { length }, 2: sign, 4: other }: RegExpExecArray, text: string, at: number): boolean {
  return sign === other && !(text[at + length] === sign && isDigitAt(text, at + length + 1));
}

function readMonthDay(text: string, at: number): Piece | null {
  const match = MONTH_DAY.at(text, at);
  if (!match) return null;
  const [month, day] = [Number(match[1]), Number(match[2])];
  const end = at + match[0].length;
  if (!isDay(2000, month, day)) return null;
  const isDate =
    isAlone(text, at, end) ||
    RANGE_BEFORE.endsAt(text, at) ||
    LABEL_BEFORE.endsAt(text, at) ||
    DATE_AFTER.isAt(text, end) ||
    isBeforeDay(text, end, day) ||
    (month > day && PARTICLE.isAt(text, end));
  return isDate ? { end, grain: "day", certain: { month, day } } : null;
}

/** Whether a date has no other text next to it in its line, but perhaps a bullet: a cell of a table, a line of its own. */
function isAlone(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - CELL_MARGIN), start);
  const after = text.slice(end, end + CELL_MARGIN);
  return BLANK_BEFORE.test(before.slice(before.lastIndexOf("\n") + 1)) && BLANK_AFTER.test(after.split("\n", 1)[0]!);
}
