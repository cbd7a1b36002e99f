/** What the report says of figures and times. */
import { Day } from "../../../times/calendar/calendar";
import type { Comparison, Figure, Modifier, Summary, TimeExpression, TimeModifier } from "../../../types";

const STATUS: Readonly<Record<NonNullable<Figure["status"]>, string>> = {
  actual: "実績",
  forecast: "予想",
  plan: "計画",
  target: "目標",
  estimate: "推定",
  denied: "否定",
};

const DIRECTIONS: Readonly<Record<Comparison["direction"], string>> = { up: "↑", down: "↓", flat: "→" };

/** What stands before and after a value. */
const MODIFIERS: Readonly<Record<Modifier, readonly [before: string, after: string]>> = {
  about: ["約 ", ""],
  atLeast: ["", " 以上"],
  moreThan: ["", " 超"],
  atMost: ["", " 以下"],
  lessThan: ["", " 未満"],
  several: ["数 × ", ""],
};

const TIME_MODIFIERS: Readonly<Record<TimeModifier, string>> = {
  APPROX: "ごろ",
  BEFORE: "より前",
  AFTER: "より後",
  ON_OR_BEFORE: "まで",
  ON_OR_AFTER: "から",
  START: "の初め",
  MID: "の半ば",
  END: "の末",
  LESS_THAN: "未満",
  MORE_THAN: "超",
};

/** Whose and what: 日本 輸出額; empty where neither is known. */
export const whatOf = ({ measuredEntity, measuredProperty }: Figure): string =>
  [measuredEntity?.text, measuredProperty?.text].filter(Boolean).join(" ");

/** What the value is counted in: JPY, %, 人, バレル/日. Values with the same unit compare. */
export function unitOf({ kind, unit, perUnit }: Figure): string {
  const own = kind === "percent" ? "%" : ((kind === "money" ? unit?.code : undefined) ?? unit?.text ?? "");
  return perUnit ? `${own}/${perUnit.text}` : own;
}

/** The exact value: 約 150,000,000,000,000 JPY; 10 〜 20 %; 4 - 3 for a score. */
export function exactValue(figure: Figure): string {
  const { kind, decimal, low, high, modifier } = figure;
  const ends = [low, high].map((end) => grouped(end ?? ""));
  const amount = decimal !== null ? grouped(decimal) : ends.join(kind === "ratio" ? " - " : " 〜 ");
  const [before, after] = modifier ? MODIFIERS[modifier] : ["", ""];
  return `${before}${amount} ${unitOf(figure)}`.trimEnd() + after;
}

/** 1234567.89 as 1,234,567.89. */
const grouped = (decimal: string): string =>
  decimal.replace(/\d+/, (whole) => whole.replace(/\B(?=(?:\d{3})+$)/g, ","));

/** How a figure stands to others, as short phrases: 前年同期比 ↑ 18.2, 1兆ドルの換算, 予想. */
export function notesOf(figure: Figure, { figures }: Summary): string[] {
  const { comparison, conversionOf, changeFrom, partOf, status } = figure;
  const text = (id: string) => figures.find((other) => other.id === id)?.text;
  return [
    comparison && `${comparison.text} ${DIRECTIONS[comparison.direction]} ${comparison.signed ?? ""}`.trimEnd(),
    conversionOf && `${text(conversionOf)}の換算`,
    changeFrom && `${text(changeFrom)}から`,
    partOf && `${text(partOf)}のうち`,
    status && STATUS[status],
  ].filter((note) => note !== undefined && note !== "") as string[];
}

/** The period that governs a figure; empty where none is known. */
export function periodOf({ period }: Figure, { times }: Summary): string {
  const time = times.find(({ id }) => id === period);
  return time ? whenOf(time) : "";
}

/** 2025年9月の末, 3年; the TIMEX3 value of what has neither a place on the calendar nor a length. */
export function whenOf({ range, timex, mod }: TimeExpression): string {
  return (range ? rangeName(range.start, range.end) : lengthName(timex)) + (mod ? TIME_MODIFIERS[mod] : "");
}

const LENGTHS: Readonly<Record<string, string>> = {
  Y: "年",
  M: "か月",
  W: "週間",
  D: "日",
  TH: "時間",
  TM: "分",
  TS: "秒",
};

/** P1Y6M as 1年6か月, PXD as 数日; what is no length of time as it is. */
function lengthName(timex: string): string {
  const [, days = "", hours = ""] = /^P((?:[\d.X]+[YMWD])*)(?:T((?:[\d.X]+[HMS])+))?$/.exec(timex) ?? [];
  const names = (parts: string, prefix: string) =>
    parts.replace(/([\d.X]+)([A-Z])/g, (_, number, unit) => number.replace(/X+/, "数") + LENGTHS[prefix + unit]);
  return names(days, "") + names(hours, "T") || timex;
}

/** A half-open range by its calendar name: 2025年, 2025年9月, 2025年11月11日, 18:00 on a day, else from its first to its last day. */
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
