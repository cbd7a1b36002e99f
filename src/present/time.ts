import { Day } from "../times/calendar/calendar";
import type { TimeExpression } from "../types";
import { JAPANESE } from "./japanese";
import type { Wording } from "./wording";

/** Compares the beginnings of times, ISO 8601 dates or date-times, for a sort; those without one come last. */
export function compareStarts(a: string | undefined, b: string | undefined): number {
  if (a === b) return 0;
  if (a === undefined || b === undefined) return a === undefined ? 1 : -1;
  return a < b ? -1 : 1;
}

/** Returns a time as the language has it: 2025-09 end, 2025年9月の末. */
export const timeText = (time: TimeExpression, { timeForm, timeModifiers }: Wording): string =>
  timeForm === "calendar" ? timeName(time) : time.timex + (time.mod ? timeModifiers[time.mod] : "");

/** Returns a time in Japanese: 2025年9月の末, 3年; its TIMEX3 value if it is neither a range of the calendar nor a duration. */
export function timeName({ range, timex, mod }: TimeExpression): string {
  return (range ? rangeName(range.start, range.end) : durationName(timex)) + (mod ? JAPANESE.timeModifiers[mod] : "");
}

/** The units by their designator in ISO 8601, after a T if it comes after the T: PT1M is one minute, P1M one month. */
const DURATION_UNITS: Readonly<Record<string, string>> = {
  Y: "年",
  M: "か月",
  W: "週間",
  D: "日",
  TH: "時間",
  TM: "分",
  TS: "秒",
};

/** Returns a duration in Japanese: 1年6か月 for P1Y6M, 数日 for PXD; any other value unchanged. */
function durationName(timex: string): string {
  const [, days = "", hours = ""] = /^P((?:[\d.X]+[YMWD])*)(?:T((?:[\d.X]+[HMS])+))?$/.exec(timex) ?? [];
  const names = (parts: string, prefix: string) =>
    parts.replace(/([\d.X]+)([A-Z])/g, (_, number, unit) => number.replace(/X+/, "数") + DURATION_UNITS[prefix + unit]);
  return names(days, "") + names(hours, "T") || timex;
}

/** Returns a range, its end exclusive, in Japanese: 2025年, 2025年9月, 2025年7月 〜 9月, 2025年11月11日, 2025年11月11日 18:00. */
function rangeName(start: string, end: string): string {
  if (![start, end].every((iso) => /^\d{4}-\d\d-\d\d/.test(iso))) return `${start} 〜 ${end}`;
  const [from, to] = [start, end].map((iso) => Day.parse(iso.slice(0, 10))) as [Day, Day];
  const clock = /T(\d\d:\d\d)/.exec(start)?.[1];
  if (clock) return `${dayName(from)} ${clock}`;
  const last = to.plusDays(-1);
  const whole = from.day === 1 && to.day === 1 ? (from.month === 1 && to.month === 1 ? yearName : monthName) : dayName;
  const [first, until] = [whole(from), whole(last)];
  if (first === until) return first;
  return `${first} 〜 ${from.year === last.year ? until.replace(yearName(last), "") : until}`;
}

const yearName = ({ year }: Day): string => `${year}年`;
const monthName = (date: Day): string => `${yearName(date)}${date.month}月`;
const dayName = (date: Day): string => `${monthName(date)}${date.day}日`;
