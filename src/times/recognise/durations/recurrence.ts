import { NUMERAL_STARTS } from "../../../numerals/parse";
import { CharSet, WHITE_SPACE } from "../../../text/char-set";
import type { TimeLexicon } from "../../lexicon";
import type { LengthUnit } from "../../spec";
import { readWeekday } from "../dates/weekday";
import { type Moment, readMoment } from "../moment";
import { isTailOfNumber, type TimeContext } from "../time-context";
import { anyOf, type Opening } from "../trigger";
import type { Fixed } from "./duration";
import { durationValue, lengthOpening, readLength } from "./duration-amount";
import { patternOf } from "./recurrence-value";

const EVERY = /(?:ごと|毎(?![日週月年朝晩時])|おき|置き|隔)(?:に)?/y;
const EVERY_STARTS = new CharSet("ご毎お置隔");
const TIMES = /(?:回(?![目戦裏表生り答])|度(?![目以数合])|便|往復|食)/y;
const PERIOD = /(?:([年月週])(?:間)?(?:に|につき|あたり|当たり)?|(日)(?:に|につき))\s?(?=[\d一二三四五六七八九十数])/y;
const COUNTED = /(?:に|につき)?\s?(?=[\d一二三四五六七八九十数])/y;
const COUNTED_STARTS = new CharSet([..."に0123456789一二三四五六七八九十数", ...WHITE_SPACE]);
const PERIODS: Readonly<Record<string, LengthUnit>> = { 年: "Y", 月: "M", 週: "W", 日: "D" };
const PERIOD_UNITS = new CharSet(Object.keys(PERIODS));
const PERIOD_STARTS = Object.keys(PERIODS).flatMap((period) =>
  [..."間にあ当 ", ...NUMERAL_STARTS].map((next) => period + next),
);
const COARSE: readonly LengthUnit[] = ["Y", "M", "W", "D", "TH", "TM", "TS"];

export const everyWordOpening = ({ sets }: TimeLexicon): Opening => ({ words: sets.starts });

/** 毎年, 隔週, and what it goes on with: 毎年4月15日 is XXXX-04-15, 毎週月曜日9時 XXXX-WXX-1T09. */
export function readEveryWord(context: TimeContext, at: number): Fixed | null {
  const { text, lexicon } = context;
  const word = lexicon.sets.longest(text, at);
  if (!word || isUnit(text, at, word.value.text, word.end)) return null;
  const start = text[word.end] === "の" ? word.end + 1 : word.end;
  const rest = readMoment(context, start);
  const value = rest && (isMonthly(word.value, rest) ? word.value.value : fill(word.value, rest));
  if (rest && value) return { end: rest.end, value };
  return context.isWords(at, word.end) || /^毎/.test(word.value.text)
    ? { end: word.end, value: word.value.value }
    : null;
}

/** 毎月第2火曜日 recurs by the month, and no pattern of TIMEX3 says on which day. */
const isMonthly = ({ frame }: { frame: string }, { spec }: Moment): boolean =>
  frame === "XXXX-XX" && spec.nthWeekday !== undefined && spec.month === undefined && spec.year === undefined;

/** 毎秒20m and 600キロ毎時 are speeds; 毎日オリオンズ is a name, and so is 毎日 beside 産経. */
function isUnit(text: string, at: number, word: string, end: number): boolean {
  if (word === "毎日")
    return (
      /[ァ-ヶ]/.test(text[end] ?? "") ||
      /(?:朝日|読売|産経|日経|東京|共同|時事|中日)[、・,と]$/.test(text.slice(Math.max(0, at - 3), at))
    );
  if (!/^毎[時分秒]/.test(word)) return false;
  return /[ァ-ヶーA-Za-z²³]/.test(text[at - 1] ?? "") || /^約?[\d数一-十]/.test(text.slice(end, end + 2));
}

function fill({ frame, value }: { frame: string; value: string }, { spec: rest }: Moment): string | null {
  // 毎晩9時 is 21 o'clock
  const half = /T(?:NI|EV|AF)$/.test(value) ? "night" : undefined;
  const spec =
    half && rest.clock && rest.clock.half === undefined ? { ...rest, clock: { ...rest.clock, half } as const } : rest;
  if (spec.year !== undefined || spec.offset || typeof spec.month === "object" || typeof spec.day === "object")
    return null;
  const pattern = patternOf(spec);
  if (!pattern) return null;
  const isClock = /^XXXX-XX-XXT/.test(pattern);
  if (frame === "XXXX-XX-XX") return isClock ? pattern : null;
  if (frame === "XXXX-WXX") return pattern.startsWith("XXXX-WXX-") ? pattern : null;
  if (frame === "XXXX-XX") return /^XXXX-XX-\d/.test(pattern) ? pattern : null;
  return frame === "XXXX" && /^XXXX-(?:\d|S|F|WI|Q|H)/.test(pattern) ? pattern : null;
}

/** 月曜日ごと. */
export function readEveryWeekday(context: TimeContext, at: number): Fixed | null {
  const weekday = readWeekday(context, at, null);
  if (!weekday?.spec.weekday) return null;
  const every = /^(?:ごと|毎)/.exec(context.text.slice(weekday.end, weekday.end + 2))?.[0];
  return every ? { end: weekday.end + every.length, value: `XXXX-WXX-${weekday.spec.weekday}` } : null;
}

/** 3日おき, 5年毎. */
export function readEveryLength(context: TimeContext, at: number): Fixed | null {
  const { text } = context;
  const read = readLength(context, at);
  if (!read || !EVERY_STARTS.hasAt(text, read.end)) return null;
  EVERY.lastIndex = read.end;
  const every = EVERY.exec(text)?.[0].replace(/に$/, "");
  return every ? { end: read.end + every.length, value: durationValue(read.length, read.several) } : null;
}

/** 85年に一度 is of 1985; 4年に1度 and 百年に一度 are every so many years. */
const isYearOfCentury = (years: number, first: string): boolean =>
  /\d/.test(first) && years > 12 && (years % 10 !== 0 || years > 1000);

export const frequencyOpening = (lexicon: TimeLexicon): Opening =>
  anyOf([{ words: PERIOD_STARTS }, lengthOpening(lexicon)]);

/** 週に, 日につき before a number, no part of a word for another time. */
function periodAt(text: string, at: number): RegExpExecArray | null {
  if (/[\d今昨来同翌前後半数毎各一-十第]/.test(text[at - 1] ?? "")) return null;
  PERIOD.lastIndex = at;
  return PERIOD.exec(text);
}

/** 週2回, 1日3回, 3日に1度, 週40時間: so often, or so long, in a period. */
export function readFrequency(context: TimeContext, at: number): Fixed | null {
  const { text } = context;
  const bare = PERIOD_UNITS.hasAt(text, at) ? periodAt(text, at) : null;
  const read = bare ? null : (readLength(context, at)?.first ?? null);
  if (read && !COUNTED_STARTS.hasAt(text, read.end)) return null;
  if (!bare && (!read || isTailOfNumber(text, at) || isYearOfCentury(read.length.Y ?? 0, text[at]!))) return null;
  const period = bare ? PERIODS[bare[1] ?? bare[2]!]! : COARSE.find((unit) => read!.length[unit] !== undefined)!;
  let start = bare ? at + bare[0].length : read!.end;
  let said = bare ? /に|あたり|当たり/.test(bare[0]) : false;
  if (read) {
    COUNTED.lastIndex = start;
    const counted = COUNTED.exec(text);
    if (!counted) return null;
    said = counted[0].startsWith("に");
    start += counted[0].length;
    if (!said && !(read.length.D === 1 || read.length.W === 1 || read.length.Y === 1 || read.length.M === 1))
      return null;
  }
  if (bare && !context.isWords(at, at + 1)) return null;
  const count = context.countAt(start, true);
  if (!count) return null;
  TIMES.lastIndex = count.end;
  const times = TIMES.exec(text)?.[0];
  const length = read?.length ?? { [period]: 1 };
  if (times) return { end: count.end + times.length, value: durationValue(length, false) };
  const part = readLength(context, start);
  const finer = part && COARSE.findIndex((unit) => part.length[unit] !== undefined) > COARSE.indexOf(period);
  if (!finer || (!said && !bare && !(read?.length.D === 1 && part.length.TH !== undefined))) return null;
  return { end: part.end, value: durationValue(length, false) };
}
