import { CharSet, WHITE_SPACE } from "../../../text/char-set";
import { GuardedPattern } from "../../../text/guarded-pattern";
import type { Clock } from "../../certain";
import { isDigitAt, isTailOfNumber } from "../number";
import type { Grain, Piece, TimeContext, Trigger } from "../rule";
import { beforeNumbers } from "../trigger";

/** 9:30, 11:32:45, 11:32:45.123; but not 1:30 of 1:30:5. */
const DIGITAL = new GuardedPattern(/([01]?\d|2\d):(\d\d)(?::(\d\d))?(?![\d:])(?:\.\d{1,9})?/, { first: "0123456789" });
/** Before 9:30 these make it part of something longer: 3:09:30, 2/9:30. */
const NO_DIGITAL_AFTER = new CharSet(":/.0123456789");
/** Before the hours of an offset: UTC+9:00. */
const ZONE_BEFORE = new GuardedPattern(/(?:UTC|GMT)[+±-]/, { last: "+±-" });
/** The zone of ISO 8601 after a clock time: 09:30Z, 09:30+09:00. */
const ZONE_AFTER = new GuardedPattern(/Z|[+-]\d\d:\d\d/, { first: "Z+-" });
/** 3:20 pm, 9:30AM. */
const HALF_AFTER = new GuardedPattern(/\s?([aApP])\.?[mM]\.?(?![A-Za-z])/, { first: [...WHITE_SPACE, ..."aApP"] });
/** After the first of two hours that share a 時: 午前2〜3時. */
const SHARED = new GuardedPattern(/[〜~、-]\d{1,2}時(?!間)/, { first: "〜~、-" });
/** After 時 these make it no clock time: 3時間, 10時代, 1時限. */
const NOT_CLOCK = new CharSet("間代限点短給速差価効折期々計");
/** 前 in 8時3分前, but not in 8時3分前後. */
const BEFORE_HOUR = new GuardedPattern(/前(?!後)/, { first: "前" });
/** Minutes without 分, 9時30; but not 9時30人. */
const BARE_MINUTES = new GuardedPattern(/\d\d(?![\d人円個本件秒分年月日時台号%,.])/, { first: "0123456789" });
/** The hour after 正午: 正午の12時. */
const NOON_HOUR = new GuardedPattern(/の12時|12時(?!間)/, { first: "の1" });

/** Broadcasters count the hours of the night up to this: 30時. */
const LAST_HOUR = 30;
/** More minutes before an hour are no part of it: 8時30分前 is before 8:30. */
const MOST_MINUTES_BEFORE = 29;

/** The triggers of `readClock`. */
export const clockTrigger = (): Trigger => ({
  words: ["正午", ...beforeNumbers("同")],
  afterNumber: [..."時: 〜~、-"],
});

/** A clock time that is being read. */
type ClockDraft = { -readonly [K in keyof Clock]: Clock[K] };

/** Reads 11時32分45秒, 9時半, 9:30, 25時, 零時, 正午, 3:20 pm. */
export function readClock(context: TimeContext, at: number, before: Grain | null): Piece | null {
  const { text } = context;
  if (text[at] === "正" && text[at + 1] === "午" && text[at + 2] !== "前") return noon(text, at);
  const isSame = before === null && text[at] === "同";
  const start = isSame ? at + 1 : at;
  if (before === null && !isSame && isTailOfNumber(text, at)) return null;
  return readDigital(text, start, before) ?? readSpelt(context, at, isSame, before);
}

/** Reads 11時32分45秒, 9時半, 同3時. */
function readSpelt(context: TimeContext, at: number, isSame: boolean, before: Grain | null): Piece | null {
  const { text } = context;
  const hour = context.countAt(isSame ? at + 1 : at);
  if (!hour || hour.several) return null;
  if (before === "part" && hour.value < 24 && SHARED.isAt(text, hour.end))
    return { end: hour.end, grain: "clock", certain: { clock: { hour: hour.value } } };
  const unit = text[hour.end] === " " ? hour.end + 1 : hour.end;
  if (hour.value > LAST_HOUR || text[unit] !== "時" || hour.separated || NOT_CLOCK.hasAt(text, unit + 1)) return null;
  const clock: ClockDraft = isSame ? { hour: hour.value, same: true } : { hour: hour.value };
  const end = readSeconds(context, readMinutes(context, unit + 1, clock), clock);
  // 一時 in kanji means "for a while" unless something else shows that it is an hour
  if (before === null && hour.kanji && clock.minute === undefined && !context.isWords(at, end)) return null;
  return withHalf(text, end, clock);
}

function noon(text: string, at: number): Piece {
  const hourEnd = NOON_HOUR.endAt(text, at + 2);
  return {
    end: hourEnd < 0 ? at + 2 : hourEnd,
    grain: "clock",
    certain: { clock: { hour: 12, half: "noon" } },
  };
}

/** Reads 32分, 32分半, 半 or 32 after the hour into the draft, or subtracts 3分前 from it; returns the position after it. */
function readMinutes(context: TimeContext, at: number, clock: ClockDraft): number {
  const { text } = context;
  const minute = numberWithUnit(context, at, "分");
  if (minute && minute.value <= MOST_MINUTES_BEFORE && BEFORE_HOUR.isAt(text, minute.end)) {
    clock.hour = clock.hour === 0 ? 23 : clock.hour - 1;
    clock.minute = 60 - minute.value;
    return minute.end + 1;
  }
  if (minute) {
    clock.minute = minute.value;
    if (text[minute.end] !== "半") return minute.end;
    clock.second = 30;
    return minute.end + 1;
  }
  if (text[at] === "半" && text[at + 1] !== "ば") {
    clock.minute = 30;
    return at + 1;
  }
  const bare = BARE_MINUTES.isAt(text, at) ? Number(text.slice(at, at + 2)) : 60;
  if (bare >= 60) return at;
  clock.minute = bare;
  return at + 2;
}

/** Reads 45秒 into the draft; returns the position after it. */
function readSeconds(context: TimeContext, at: number, clock: ClockDraft): number {
  const second = numberWithUnit(context, at, "秒");
  if (!second) return at;
  clock.minute ??= 0;
  clock.second = second.value;
  return second.end;
}

function numberWithUnit(
  context: TimeContext,
  at: number,
  unit: string,
): { readonly value: number; readonly end: number } | null {
  const { text } = context;
  const count = context.countAt(text[at] === " " ? at + 1 : at);
  if (!count || count.value > 59 || count.several || text[count.end] !== unit || text[count.end + 1] === "間")
    return null;
  return { value: count.value, end: count.end + 1 };
}

function readDigital(text: string, at: number, before: Grain | null): Piece | null {
  if (!isDigitAt(text, at)) return null;
  if (before === null && (NO_DIGITAL_AFTER.hasAt(text, at - 1) || ZONE_BEFORE.endsAt(text, at))) return null;
  const match = DIGITAL.at(text, at);
  if (!match || Number(match[2]) > 59 || Number(match[3] ?? 0) > 59) return null;
  const hour = Number(match[1]);
  const minute = Number(match[2]);
  const clock: Clock = match[3] ? { hour, minute, second: Number(match[3]) } : { hour, minute };
  const end = at + match[0].length;
  const zoneEnd = before === "day" ? ZONE_AFTER.endAt(text, end) : -1;
  return zoneEnd >= 0 ? { end: zoneEnd, grain: "clock", certain: { clock } } : withHalf(text, end, clock);
}

function withHalf(text: string, end: number, clock: Clock): Piece {
  const match = HALF_AFTER.at(text, end);
  if (!match) return { end, grain: "clock", certain: { clock } };
  const half = match[1] === "a" || match[1] === "A" ? "am" : "pm";
  return { end: end + match[0].length, grain: "clock", certain: { clock: { ...clock, half } } };
}
