import { NUMERAL_STARTS } from "../../../numerals/parse";
import { CharSet } from "../../../text/char-set";
import { GuardedPattern } from "../../../text/guarded-pattern";
import type { DurationAmount, DurationUnit } from "../../certain";
import type { TimeLexicon } from "../../lexicon";
import { isTailOfNumber } from "../number";
import type { Count, ReadAmount, TimeContext, Trigger } from "../rule";

/** All units, the largest first, in which order an amount is written. */
export const DURATION_UNITS: readonly DurationUnit[] = ["Y", "M", "W", "D", "TH", "TM", "TS"];
/** Half of each unit: in the unit below if that gives a whole number. */
const HALF: Readonly<Record<DurationUnit, readonly [DurationUnit, number]>> = {
  Y: ["M", 6],
  M: ["M", 0.5],
  W: ["W", 0.5],
  D: ["D", 0.5],
  TH: ["TM", 30],
  TM: ["TS", 30],
  TS: ["TS", 0.5],
};
/** Between the two numbers of 4、5年, 1〜2日間. */
const CHOICE = new GuardedPattern(/[、,・〜~-]|から/, { first: "、,・〜~-か" });
/** 何十年, 何百時間. */
const MANY = new GuardedPattern(/何[十百千万]/, { first: "何" });
const NUMBERS = new CharSet(NUMERAL_STARTS);
/** Before a number these make it no duration: 第3日, 数百億年. */
const NOT_BEHIND = new CharSet("第何数");
/** Between two numbers with units: 1年と3か月. */
const JOINT = new CharSet("と、 ");
/** After 分 in a fraction: 5分の2. */
const FRACTION = new GuardedPattern(/の[\d一二三四五六七八九]/, { first: "の" });
/** After 秒, its decimals: 10秒25. */
const DECIMALS = new GuardedPattern(/\d{1,2}(?![\d年月日時分,.])/, { first: "0123456789" });
/** 半 in 2時間半, but not in 3日半年 or 2年半ば. */
const AND_HALF = new GuardedPattern(/半(?![数径年月日ば])/, { first: "半" });
/** 数 with a greater number is a figure of speech: 数千億年. */
const MOST_SEVERAL = 10 ** 9;

/** The triggers of `readDurationAmount`: a word, or a number before a unit or before the sign between two numbers. */
export const amountTrigger = ({ amounts, units }: TimeLexicon): Trigger => ({
  words: [...amounts.starts, "何十", "何百", "何千", "何万"],
  afterNumber: [...units.starts, " ", ..."、,・〜~-か"],
});

/** Reads a word for a duration (半年), or numbers with units of time, the largest first (2時間30分). */
export function readDurationAmount(context: TimeContext, at: number): ReadAmount | null {
  const read = context.amounts.get(at);
  if (read !== undefined) return read;
  return context.amounts.set(at, readAmountWord(context, at) ?? readUnits(context, at));
}

function readAmountWord({ text, lexicon, isWords }: TimeContext, at: number): ReadAmount | null {
  const word = lexicon.amounts.longest(text, at);
  if (!word) return null;
  const { end, value } = word;
  if (!isWords(at, end) && text[end] !== "前" && text[end] !== "後" && text[end - 1] !== "間") return null;
  const whole = { end, amount: parseAmount(value) };
  return { ...whole, first: whole, several: false, plain: false, choice: false, word: value };
}

/** The amount as read so far. */
interface AmountDraft {
  readonly amount: Partial<Record<DurationUnit, number>>;
  end: number;
  /** The index of the last unit read; -1 before the first. */
  unit: number;
  several: boolean;
  plain: boolean;
  choice: boolean;
  first: ReadAmount["first"] | null;
}

function readUnits(context: TimeContext, at: number): ReadAmount | null {
  const { text } = context;
  const isMany = MANY.isAt(text, at);
  if (!isMany && (!NUMBERS.hasAt(text, at) || isTailOfNumber(text, at))) return null;
  if (NOT_BEHIND.hasAt(text, at - 1)) return null;
  const draft: AmountDraft = {
    amount: {},
    end: isMany ? at + 1 : at,
    unit: -1,
    several: isMany,
    plain: false,
    choice: false,
    first: null,
  };
  let parts = 0;
  while (readUnit(context, draft, parts, isMany)) parts++;
  if (draft.unit < 0) return null;
  const { amount, end, several, plain, choice, first } = draft;
  return { end, amount, several, plain, choice, first: first ?? { end, amount } };
}

/** Reads one number with its unit into the draft; returns whether another may follow. */
function readUnit(context: TimeContext, draft: AmountDraft, parts: number, isMany: boolean): boolean {
  const { text, lexicon } = context;
  const start = parts > 0 && JOINT.hasAt(text, draft.end) ? draft.end + 1 : draft.end;
  const count = context.countAt(start, true);
  if (!count) return false;
  const otherEnd = parts === 0 ? otherNumberEnd(context, count) : -1;
  const numberEnd = otherEnd < 0 ? count.end : otherEnd;
  const found = lexicon.units.longest(text, text[numberEnd] === " " ? numberEnd + 1 : numberEnd);
  if (!found || (count.several && count.value > MOST_SEVERAL)) return false;
  const { unit, factor, plain } = found.value;
  const index = DURATION_UNITS.indexOf(unit);
  if (index <= draft.unit || (unit === "TM" && FRACTION.isAt(text, found.end))) return false;
  draft.plain = parts === 0 && plain === "date" && Number.isInteger(count.value) && !count.several && !isMany;
  draft.choice = otherEnd >= 0;
  draft.several ||= count.several;
  if (parts === 1) draft.first = { end: draft.end, amount: { ...draft.amount } };
  add(draft.amount, unit, count.value * factor);
  draft.unit = index;
  draft.end = found.end;
  if (unit === "TS" && Number.isInteger(count.value)) readDecimals(text, draft);
  if (AND_HALF.isAt(text, draft.end)) {
    readHalf(text, draft, unit, factor);
    return false;
  }
  return !draft.choice && !draft.several;
}

/** Adds the decimals after 秒: 25 of 10秒25. */
function readDecimals(text: string, draft: AmountDraft): void {
  const decimals = DECIMALS.at(text, draft.end)?.[0];
  if (decimals === undefined) return;
  add(draft.amount, "TS", Number(`0.${decimals}`));
  draft.end += decimals.length;
}

/** Adds 半 of 2時間半, with 間 after it (1年半間). */
function readHalf(text: string, draft: AmountDraft, unit: DurationUnit, factor: number): void {
  if (factor > 1) add(draft.amount, unit, factor / 2);
  else add(draft.amount, ...HALF[unit]);
  draft.plain = false;
  draft.end += text[draft.end + 1] === "間" ? 2 : 1;
}

/** The position after the second number of 4、5年 or 1〜2日間; -1 if there is none. */
function otherNumberEnd(context: TimeContext, { end, value }: Count): number {
  const sign = CHOICE.at(context.text, end)?.[0];
  if (sign === undefined) return -1;
  const other = context.countAt(end + sign.length, true);
  if (!other || other.several || other.value <= value || (sign === "、" && other.value !== value + 1)) return -1;
  return context.lexicon.units.longest(context.text, other.end) ? other.end : -1;
}

const add = (amount: Partial<Record<DurationUnit, number>>, unit: DurationUnit, value: number): void => {
  const sum = (amount[unit] ?? 0) + value;
  amount[unit] = Number.isInteger(sum) ? sum : Number(sum.toFixed(6));
};

/** The amount of a value of `dict/duration-words.tsv`: P6M, PT30M. */
function parseAmount(value: string): DurationAmount {
  const [date, time = ""] = value.slice(1).split("T") as [string, string?];
  const units: [DurationUnit, number][] = [];
  for (const [, number, unit] of date.matchAll(/([\d.]+)([YMWD])/g)) units.push([unit as DurationUnit, Number(number)]);
  for (const [, number, unit] of time.matchAll(/([\d.]+)([HMS])/g))
    units.push([`T${unit}` as DurationUnit, Number(number)]);
  return Object.fromEntries(units);
}

/** The TIMEX3 value of a duration: P1Y6M, PT2H30M; weeks with other units count as days; 数日 is PXD. */
export function durationValue(amount: DurationAmount, several: boolean): string {
  const units = DURATION_UNITS.filter((unit) => amount[unit] !== undefined);
  const merged: Partial<Record<DurationUnit, number>> = { ...amount };
  if (merged.W !== undefined && units.length > 1) {
    merged.D = (merged.D ?? 0) + merged.W * 7;
    delete merged.W;
  }
  const show = (unit: DurationUnit) =>
    merged[unit] === undefined ? "" : `${several ? "X" : merged[unit]}${unit.at(-1)}`;
  const date = (["Y", "M", "W", "D"] as const).map(show).join("");
  const time = (["TH", "TM", "TS"] as const).map(show).join("");
  return `P${date}${time && `T${time}`}`;
}
