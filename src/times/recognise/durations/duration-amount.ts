import { NUMERAL_STARTS } from "../../../numerals/parse";
import { CharSet } from "../../../text/char-set";
import type { TimeLexicon } from "../../lexicon";
import type { Length, LengthUnit } from "../../spec";
import { isTailOfNumber, type TimeContext } from "../time-context";
import type { Opening } from "../trigger";

/** A length as written: 2時間半, 1年3か月, 数日, 4、5年. */
export interface ReadLength {
  readonly end: number;
  readonly length: Length;
  readonly several: boolean;
  /** One number with a unit that may as well be a date: 10年, 3日. */
  readonly plain: boolean;
  /** Two numbers share the unit: the first counts (4、5年 is four). */
  readonly choice: boolean;
  /** Its first number with the unit: 1日 of 1日8時間. */
  readonly first: Pick<ReadLength, "end" | "length">;
  /** A fixed word (半年) instead of a number. */
  readonly word?: string;
}

const ORDER: readonly LengthUnit[] = ["Y", "M", "W", "D", "TH", "TM", "TS"];
/** Half of a unit, in the unit below where that is whole. */
const HALF: Readonly<Record<LengthUnit, readonly [LengthUnit, number]>> = {
  Y: ["M", 6],
  M: ["M", 0.5],
  W: ["W", 0.5],
  D: ["D", 0.5],
  TH: ["TM", 30],
  TM: ["TS", 30],
  TS: ["TS", 0.5],
};
const CHOICE = /[、,・〜-]|から/y;
const CHOICE_STARTS = new CharSet("、,・〜-か");
const MANY = new CharSet("何");
const NUMBERS = new CharSet(NUMERAL_STARTS);
const NOT_BEHIND = new CharSet("第何");

/** A word for a length, or a number with a unit or the sign before its second number. */
export const lengthOpening = ({ lengths, units }: TimeLexicon): Opening => ({
  words: [...lengths.starts, "何十", "何百", "何千", "何万"],
  behindNumber: [...units.starts, " ", ..."、,・〜-か"],
});

/** Numbers with units of time, the larger first. */
export function readLength(context: TimeContext, at: number): ReadLength | null {
  const read = context.lengths.get(at);
  return read === undefined ? context.lengths.set(at, readUnits(context, at)) : read;
}

function readUnits(context: TimeContext, at: number): ReadLength | null {
  const { text, lexicon } = context;
  const word = lexicon.lengths.longest(text, at);
  if (word && (context.isWords(at, word.end) || /^[前後]/.test(text[word.end] ?? "") || text[word.end - 1] === "間")) {
    const whole = { end: word.end, length: parseLength(word.value) };
    return {
      ...whole,
      first: whole,
      several: false,
      plain: false,
      choice: false,
      word: word.value,
    };
  }
  const many = MANY.hasAt(text, at) && /^何[十百千万]/.test(text.slice(at, at + 2)) ? 1 : 0;
  if (!many && (!NUMBERS.hasAt(text, at) || isTailOfNumber(text, at))) return null;
  if (NOT_BEHIND.hasAt(text, at - 1)) return null;
  const length: Partial<Record<LengthUnit, number>> = {};
  let pos = at + many;
  let last = -1;
  let several = many > 0;
  let plain = false;
  let choice = false;
  let first: ReadLength["first"] | null = null;
  for (let parts = 0; ; parts++) {
    const start = parts > 0 && "と、 ".includes(text[pos] ?? "-") ? pos + 1 : pos;
    let count = context.countAt(start, true);
    if (!count) break;
    const { value } = count;
    const other = parts === 0 ? otherNumber(context, count.end, value) : null;
    if (other) count = { ...count, end: other };
    const unitAt = text[count.end] === " " ? count.end + 1 : count.end;
    const unit = lexicon.units.longest(text, unitAt);
    if (!unit || (count.several && count.value > 10 ** 9)) break;
    const rank = ORDER.indexOf(unit.value.unit);
    if (rank <= last) break;
    if (unit.value.unit === "TM" && /^(?:の\d|の[一二三四五六七八九])/.test(text.slice(unit.end, unit.end + 2))) break;
    plain = parts === 0 && unit.value.plain === "date" && Number.isInteger(value) && !count.several && !many;
    choice = other !== null;
    several ||= count.several;
    if (parts === 1) first = { end: pos, length: { ...length } };
    add(length, unit.value.unit, value * unit.value.factor);
    last = rank;
    pos = unit.end;
    if (unit.value.unit === "TS") {
      const tail = /^\d{1,2}(?![\d年月日時分,.])/.exec(text.slice(pos, pos + 3))?.[0];
      if (tail && Number.isInteger(value)) {
        add(length, "TS", Number(`0.${tail}`));
        pos += tail.length;
      }
    }
    if (text[pos] === "半" && !/^[数径年月日ば]/.test(text[pos + 1] ?? "")) {
      if (unit.value.factor > 1) add(length, unit.value.unit, unit.value.factor / 2);
      else add(length, ...HALF[unit.value.unit]);
      plain = false;
      pos++;
      if (text[pos] === "間") pos++;
      break;
    }
    if (choice || several) break;
  }
  return last < 0 ? null : { end: pos, length, several, plain, choice, first: first ?? { end: pos, length } };
}

/** Where the second number of 4、5年 or 1〜2日間 ends. */
function otherNumber(context: TimeContext, at: number, first: number): number | null {
  if (!CHOICE_STARTS.hasAt(context.text, at)) return null;
  CHOICE.lastIndex = at;
  const sign = CHOICE.exec(context.text)?.[0];
  if (!sign) return null;
  const other = context.countAt(at + sign.length, true);
  if (!other || other.several || other.value <= first || (sign === "、" && other.value !== first + 1)) return null;
  return context.lexicon.units.longest(context.text, other.end) ? other.end : null;
}

const add = (length: Partial<Record<LengthUnit, number>>, unit: LengthUnit, amount: number): void => {
  const sum = (length[unit] ?? 0) + amount;
  length[unit] = Number.isInteger(sum) ? sum : Number(sum.toFixed(6));
};

/** The value of a row of `dict/duration-words.tsv`. */
function parseLength(value: string): Length {
  const [date, time = ""] = value.slice(1).split("T") as [string, string?];
  const units: [LengthUnit, number][] = [];
  for (const [, amount, unit] of date.matchAll(/([\d.]+)([YMWD])/g)) units.push([unit as LengthUnit, Number(amount)]);
  for (const [, amount, unit] of time.matchAll(/([\d.]+)([HMS])/g))
    units.push([`T${unit}` as LengthUnit, Number(amount)]);
  return Object.fromEntries(units);
}

/** The TIMEX3 value of a duration: P1Y6M, PT2H30M; weeks beside other units count as days; 数日 is PXD. */
export function durationValue(length: Length, several: boolean): string {
  const units = ORDER.filter((unit) => length[unit] !== undefined);
  const merged: Partial<Record<LengthUnit, number>> = { ...length };
  if (merged.W !== undefined && units.length > 1) {
    merged.D = (merged.D ?? 0) + merged.W * 7;
    delete merged.W;
  }
  const show = (unit: LengthUnit) =>
    merged[unit] === undefined ? "" : `${several ? "X" : merged[unit]}${unit.at(-1)}`;
  const date = (["Y", "M", "W", "D"] as const).map(show).join("");
  const time = (["TH", "TM", "TS"] as const).map(show).join("");
  return `P${date}${time && `T${time}`}`;
}
