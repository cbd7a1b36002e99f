import { GuardedPattern } from "../../../text/guarded-pattern";
import type { Clock, Piece, Rank } from "../../spec";
import { isTailOfNumber, type TimeContext } from "../time-context";
import { beforeNumbers, type Opening } from "../trigger";

const DIGITAL = /([01]?\d|2\d)[:](\d\d)(?:[:](\d\d))?(?![\d:])(?:\.\d{1,9})?/y;
const HALF_AFTER = /\s?(?:([aApP])\.?[mM]\.?)(?![A-Za-z])/y;
/** 午前2〜3時 says 時 once. */
const SHARED = new GuardedPattern(/[〜~、-]\d{1,2}時(?!間)/, { first: "〜~、-" });
/** 3時間, 10時代, 1時限 are no times of day. */
const NOT_CLOCK = /^(?:間|代|限|点|短|給|速|差|価|効|折|期|[々計])/;

export const clockOpening = (): Opening => ({
  words: ["正午", ...beforeNumbers("同")],
  behindNumber: [..."時: 〜~、-"],
});

/** 11時32分45秒, 9時半, 9:30, 25時, 零時, 正午, 3:20 pm. Up to 30時, as stations count the night. */
export function readClock(context: TimeContext, at: number, before: Rank | null): Piece | null {
  const { text } = context;
  if (text.startsWith("正午", at) && !text.startsWith("正午前", at)) return noon(context, at);
  const same = before === null && text[at] === "同" ? 1 : 0;
  const start = at + same;
  if (before === null && !same && isTailOfNumber(text, at)) return null;
  const digital = readDigital(text, start, before);
  if (digital) return digital;
  const hour = context.countAt(start);
  if (before === "part" && hour && hour.value < 24 && !hour.several && SHARED.isAt(text, hour.end)) {
    return { end: hour.end, rank: "clock", spec: { clock: { hour: hour.value } } };
  }
  const unit = hour && text[hour.end] === " " ? hour.end + 1 : (hour?.end ?? 0);
  if (!hour || hour.several || hour.value > 30 || text[unit] !== "時" || hour.separated) return null;
  let end = unit + 1;
  if (NOT_CLOCK.test(text.slice(end, end + 1))) return null;
  const clock: { -readonly [K in keyof Clock]: Clock[K] } = { hour: hour.value, ...(same ? { same: true } : {}) };
  const minute = unitAfter(context, end, "分", 59);
  if (minute && /^前(?!後)/.test(text.slice(minute.end, minute.end + 2)) && minute.value < 30) {
    // 8時3分前 is three minutes before eight
    clock.hour = hour.value === 0 ? 23 : hour.value - 1;
    clock.minute = 60 - minute.value;
    end = minute.end + 1;
  } else if (minute) {
    clock.minute = minute.value;
    end = minute.end;
    if (text[end] === "半") {
      clock.second = 30;
      end++;
    }
  } else if (text[end] === "半" && text[end + 1] !== "ば") {
    clock.minute = 30;
    end++;
  } else if (
    /^\d\d(?![\d人円個本件秒分年月日時台号%,.])/.test(text.slice(end, end + 3)) &&
    Number(text.slice(end, end + 2)) < 60
  ) {
    clock.minute = Number(text.slice(end, end + 2));
    end += 2;
  }
  const second = unitAfter(context, end, "秒", 59);
  if (second) {
    clock.minute ??= 0;
    clock.second = second.value;
    end = second.end;
  }
  // 一時 in kanji is 「for a while」 unless something else says that it is an hour.
  if (before === null && hour.kanji && clock.minute === undefined && !context.isWords(at, end)) return null;
  return withHalf(text, end, clock);
}

function noon(context: TimeContext, at: number): Piece {
  const again = /^の?12時(?!間)/.exec(context.text.slice(at + 2, at + 6))?.[0].length ?? 0;
  return { end: at + 2 + again, rank: "clock", spec: { clock: { hour: 12, half: "noon" } } };
}

function readDigital(text: string, at: number, before: Rank | null): Piece | null {
  if (
    !/\d/.test(text[at] ?? "") ||
    (before === null &&
      (/[:/.\d]/.test(text[at - 1] ?? "") || /(?:UTC|GMT)[+±-]$/.test(text.slice(Math.max(0, at - 4), at))))
  )
    return null;
  DIGITAL.lastIndex = at;
  const found = DIGITAL.exec(text);
  if (!found || Number(found[2]) > 59 || Number(found[3] ?? 0) > 59) return null;
  const clock: Clock = {
    hour: Number(found[1]),
    minute: Number(found[2]),
    ...(found[3] ? { second: Number(found[3]) } : {}),
  };
  const end = at + found[0].length;
  const zone = /^(?:Z|[+-]\d\d:\d\d)/.exec(text.slice(end, end + 6))?.[0];
  return zone && before === "day"
    ? { end: end + zone.length, rank: "clock", spec: { clock } }
    : withHalf(text, end, clock);
}

function withHalf(text: string, end: number, clock: Clock): Piece {
  HALF_AFTER.lastIndex = end;
  const half = HALF_AFTER.exec(text);
  if (!half) return { end, rank: "clock", spec: { clock } };
  return {
    end: end + half[0].length,
    rank: "clock",
    spec: { clock: { ...clock, half: /a/i.test(half[1]!) ? "am" : "pm" } },
  };
}

function unitAfter(
  context: TimeContext,
  at: number,
  unit: string,
  most: number,
): { value: number; end: number } | null {
  const { text } = context;
  const start = text[at] === " " ? at + 1 : at;
  const count = context.countAt(start);
  if (!count || count.value > most || count.several || text[count.end] !== unit || text[count.end + 1] === "間")
    return null;
  return { value: count.value, end: count.end + 1 };
}
