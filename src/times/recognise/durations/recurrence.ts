import { GuardedPattern } from "../../../text/guarded-pattern";
import type { TimeLexicon } from "../../lexicon";
import { readWeekday } from "../dates/weekday";
import { readMoment } from "../moment";
import type { FixedValue, Moment, TimeContext, Trigger } from "../rule";
import { durationValue, readDurationAmount } from "./duration-amount";
import { recurrenceValue } from "./recurrence-value";

/** 3日おき, 5年ごと, 5年毎; but not 5年毎日. */
const EVERY = new GuardedPattern(/ごと|毎(?![日週月年朝晩時])|おき|置き|隔/, { first: "ご毎お置隔" });
/** 月曜日ごと. */
const EVERY_WEEKDAY = new GuardedPattern(/ごと|毎/, { first: "ご毎" });
/** Before 毎日 in a list of newspapers: 朝日、毎日. */
const NEWSPAPER_BEFORE = new GuardedPattern(/(?:朝日|読売|産経|日経|東京|共同|時事|中日)[、・,と]/, {
  last: "、・,と",
});
const KATAKANA = /[ァ-ヶ]/;
/** Words of speeds: 毎時, 毎分, 毎秒. */
const OF_SPEED = /^毎[時分秒]/;
const SPEED_BEFORE = /[ァ-ヶーA-Za-z²³]/;
const NUMBER_AFTER = /[\d数一二三四五六七八九十百千]/;
/** The value of 毎晩, 毎夕: an hour after them is of the evening. */
const EVENING = /T(?:NI|EV|AF)$/;

/** The triggers of `readEveryWord`. */
export const recurrenceTrigger = ({ recurrences }: TimeLexicon): Trigger => ({ words: recurrences.starts });

/** Reads 毎年, 隔週, and a moment that continues them: 毎年4月15日 is XXXX-04-15, 毎週月曜日9時 XXXX-WXX-1T09. */
export function readEveryWord(context: TimeContext, at: number): FixedValue | null {
  const { text, lexicon } = context;
  const word = lexicon.recurrences.longest(text, at);
  if (!word || isOfSpeedOrName(text, at, word.value.text, word.end)) return null;
  const rest = readMoment(context, text[word.end] === "の" ? word.end + 1 : word.end);
  const value = rest && (isMonthly(word.value, rest) ? word.value.value : filled(word.value, rest));
  if (rest && value) return { end: rest.end, value };
  const isWord = context.isWords(at, word.end) || word.value.text.startsWith("毎");
  return isWord ? { end: word.end, value: word.value.value } : null;
}

/** Whether a weekday recurs each month, for which TIMEX3 has no value: 毎月第2火曜日. */
const isMonthly = ({ frame }: { frame: string }, { certain }: Moment): boolean =>
  frame === "XXXX-XX" && certain.nthWeekday !== undefined && certain.month === undefined && certain.year === undefined;

/** Whether a word belongs to a speed, 毎秒20m, 600キロ毎時, or a name, 毎日オリオンズ, 産経、毎日. */
function isOfSpeedOrName(text: string, at: number, word: string, end: number): boolean {
  if (word === "毎日") return KATAKANA.test(text[end] ?? "") || NEWSPAPER_BEFORE.endsAt(text, at);
  if (!OF_SPEED.test(word)) return false;
  const after = text[end] === "約" ? end + 1 : end;
  return SPEED_BEFORE.test(text[at - 1] ?? "") || NUMBER_AFTER.test(text[after] ?? "");
}

/** The value of the word filled with the moment after it; null if the two do not fit (毎月9時, 毎年2020年). */
function filled({ frame, value }: { frame: string; value: string }, { certain: rest }: Moment): string | null {
  // 毎晩9時 is 21 o'clock
  const isEvening = EVENING.test(value) && rest.clock && rest.clock.half === undefined;
  const certain = isEvening ? { ...rest, clock: { ...rest.clock!, half: "night" } as const } : rest;
  if (
    certain.year !== undefined ||
    certain.offset ||
    typeof certain.month === "object" ||
    typeof certain.day === "object"
  )
    return null;
  const whole = recurrenceValue(certain);
  return whole !== null && FITTING[frame]?.test(whole) ? whole : null;
}

/** What each frame can be filled to: 毎日 to a time, 毎週 to a weekday, 毎月 to a day, 毎年 to a month, season, quarter or half. */
const FITTING: Readonly<Record<string, RegExp>> = {
  "XXXX-XX-XX": /^XXXX-XX-XXT/,
  "XXXX-WXX": /^XXXX-WXX-/,
  "XXXX-XX": /^XXXX-XX-\d/,
  XXXX: /^XXXX-(?:\d|S|F|WI|Q|H)/,
};

/** Reads 月曜日ごと. */
export function readEveryWeekday(context: TimeContext, at: number): FixedValue | null {
  const weekday = readWeekday(context, at, null);
  if (!weekday?.certain.weekday) return null;
  const end = EVERY_WEEKDAY.endAt(context.text, weekday.end);
  return end < 0 ? null : { end, value: `XXXX-WXX-${weekday.certain.weekday}` };
}

/** Reads 3日おき, 5年毎. */
export function readEveryAmount(context: TimeContext, at: number): FixedValue | null {
  const read = readDurationAmount(context, at);
  const end = read ? EVERY.endAt(context.text, read.end) : -1;
  return read && end >= 0 ? { end, value: durationValue(read.amount, read.several) } : null;
}
