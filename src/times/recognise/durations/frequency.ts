import { NUMERAL_STARTS } from "../../../numerals/parse";
import { CharSet, WHITE_SPACE } from "../../../text/char-set";
import { GuardedPattern } from "../../../text/guarded-pattern";
import type { DurationAmount, DurationUnit } from "../../certain";
import type { TimeLexicon } from "../../lexicon";
import { isDigitAt, isTailOfNumber } from "../number";
import type { FixedValue, TimeContext, Trigger } from "../rule";
import { anyOf } from "../trigger";
import { amountTrigger, DURATION_UNITS, durationValue, readDurationAmount } from "./duration-amount";

/** After a number of times: 2回, 3度, 1食; but not 2回目, 3度以上. */
const TIMES = new GuardedPattern(/回(?![目戦裏表生り答])|度(?![目以数合])|便|往復|食/, { first: "回度便往食" });
/** A period without a number, before the count: 週 in 週2回, 月に in 月に1度, 日につき in 日につき3回. */
const PERIOD = new GuardedPattern(
  /(?:([年月週])(?:間)?(?:に|につき|あたり|当たり)?|(日)(?:に|につき))\s?(?=[\d一二三四五六七八九十数])/,
  { first: "年月週日" },
);
const PERIODS: Readonly<Record<string, DurationUnit>> = { 年: "Y", 月: "M", 週: "W", 日: "D" };
const PERIOD_STARTS = Object.keys(PERIODS).flatMap((period) =>
  [..."間にあ当 ", ...NUMERAL_STARTS].map((next) => period + next),
);
/** Before 週 these make it part of another time: 今週2回, 第3週2回. */
const NO_PERIOD_AFTER = /[\d今昨先来再同翌次当本前後半数何毎各隔一二三四五六七八九十百千第]/;
/** Between a period and the count: 1日に3回, 3日につき1度. */
const COUNTED = new GuardedPattern(/(?:に|につき)\s?(?=[\d一二三四五六七八九十数])|\s(?=[\d一二三四五六七八九十数])/, {
  first: ["に", ...WHITE_SPACE],
});
const COUNT = new CharSet("0123456789一二三四五六七八九十数");

/** What happens more often in a day or week is an amount. */
const MOST_TIMES = 99;
/** After 数回 the other end of an amount: 数回から数百回. */
const RANGE_AFTER = new GuardedPattern(/(?:から|[〜~-])[\d数]/, { first: "か〜~-" });

/** An interval of more years is a round number: 85年に一度 is once in 1985. */
const MOST_YEARS = 12;
/** A greater round number is a year: 2010年に1度. */
const MOST_ROUND_YEARS = 1000;

/** The triggers of `readFrequency`. */
export const frequencyTrigger = (lexicon: TimeLexicon): Trigger =>
  anyOf([{ words: PERIOD_STARTS }, amountTrigger(lexicon)]);

/** The period over which something is counted: 週 in 週2回. */
interface FrequencyPeriod {
  readonly amount: DurationAmount;
  /** Its largest unit. */
  readonly unit: DurationUnit;
  /** The position of the count. */
  readonly countAt: number;
  /** Whether any shorter duration may follow, 週40時間, 1日に30分, or only hours, 1日8時間. */
  readonly takesDuration: boolean;
}

/** Reads how often or how long in a period: 週2回, 1日3回, 3日に1度, 週40時間. */
export function readFrequency(context: TimeContext, at: number): FixedValue | null {
  const bare = barePeriod(context, at);
  const period = bare === undefined ? amountPeriod(context, at) : bare;
  if (!period) return null;
  const { amount, unit, countAt, takesDuration } = period;
  const count = context.countAt(countAt, true);
  if (!count) return null;
  const timesEnd = TIMES.endAt(context.text, count.end);
  // 1日に328回, 1日数回から数百回: how much, and no rhythm
  if (timesEnd >= 0 && (count.value > MOST_TIMES || RANGE_AFTER.isAt(context.text, timesEnd))) return null;
  if (timesEnd >= 0) return { end: timesEnd, value: durationValue(amount, false) };
  const part = readDurationAmount(context, countAt);
  if (!part || DURATION_UNITS.indexOf(largestUnit(part.amount)) <= DURATION_UNITS.indexOf(unit)) return null;
  if (!takesDuration && !(amount.D === 1 && part.amount.TH !== undefined)) return null;
  return { end: part.end, value: durationValue(amount, false) };
}

/** Reads 週 or 日につき before a number; undefined if there is none, null if it is part of a word. */
function barePeriod(context: TimeContext, at: number): FrequencyPeriod | null | undefined {
  const { text } = context;
  const match = PERIOD.at(text, at);
  if (!match || NO_PERIOD_AFTER.test(text[at - 1] ?? "")) return undefined;
  if (!context.isWords(at, at + 1)) return null;
  const unit = PERIODS[match[1] ?? match[2]!]!;
  return { amount: { [unit]: 1 }, unit, countAt: at + match[0].length, takesDuration: true };
}

/** Reads 1日 or 3日に before a number; without に only one day, week, month or year. */
function amountPeriod(context: TimeContext, at: number): FrequencyPeriod | null {
  const { text } = context;
  const read = readDurationAmount(context, at)?.first;
  if (!read) return null;
  const { amount, end } = read;
  const countAt = COUNT.hasAt(text, end) ? end : COUNTED.endAt(text, end);
  if (countAt < 0 || isTailOfNumber(text, at) || isYearOfCentury(text, at, amount.Y ?? 0)) return null;
  const isMarked = text[end] === "に";
  const isOne = amount.D === 1 || amount.W === 1 || amount.Y === 1 || amount.M === 1;
  if (!isMarked && !isOne) return null;
  return { amount, unit: largestUnit(amount), countAt, takesDuration: isMarked };
}

const largestUnit = (amount: DurationAmount): DurationUnit =>
  DURATION_UNITS.find((unit) => amount[unit] !== undefined)!;

/** Whether a number is a year of the century, 85年に一度, and no interval, 4年に1度, 百年に一度. */
const isYearOfCentury = (text: string, at: number, years: number): boolean =>
  isDigitAt(text, at) && years > MOST_YEARS && (years % 10 !== 0 || years > MOST_ROUND_YEARS);
