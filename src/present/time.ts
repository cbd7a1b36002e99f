import { Day } from "../times/calendar/calendar";
import type { TimeExpression } from "../types";
import { JAPANESE } from "./japanese";

/** Compares times by where they begin on the calendar, for a sort; those that do not resolve come last. Takes ISO 8601 dates. */
export function compareStarts(a: string | undefined, b: string | undefined): number {
  if (a === b) return 0;
  if (a === undefined || b === undefined) return a === undefined ? 1 : -1;
  return a < b ? -1 : 1;
}

/** A time in Japanese: 2025年9月の末, 3年; its TIMEX3 value where it is neither on the calendar nor a length. */
export function timeName({ range, timex, mod }: TimeExpression): string {
  return (range ? rangeName(range.start, range.end) : lengthName(timex)) + (mod ? JAPANESE.timeModifiers[mod] : "");
}

/** By the designator of ISO 8601, with T before it where it stands behind the T. */
const LENGTHS: Readonly<Record<string, string>> = {
  Y: "年",
  M: "か月",
  W: "週間",
  D: "日",
  TH: "時間",
  TM: "分",
  TS: "秒",
};

/** P1Y6M as 1年6か月, PXD as 数日; anything that is not a length of time unchanged. */
function lengthName(timex: string): string {
  const [, days = "", hours = ""] = /^P((?:[\d.X]+[YMWD])*)(?:T((?:[\d.X]+[HMS])+))?$/.exec(timex) ?? [];
  const names = (parts: string, prefix: string) =>
    parts.replace(/([\d.X]+)([A-Z])/g, (_, number, unit) => number.replace(/X+/, "数") + LENGTHS[prefix + unit]);
  return names(days, "") + names(hours, "T") || timex;
}

/** A half-open range by its calendar name: 2025年, 2025年9月, 2025年11月11日, 2025年11月11日 18:00, else from its first to its last day. */
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
