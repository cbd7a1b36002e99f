import type { Article, Figure, Span, Summary, TimeExpression } from "../src/types";

/** Describes each violation of an invariant in a summary. */
export function violations({ text }: Article, summary: Summary): string[] {
  const wrong: string[] = [];
  const { figures, times, entities, keywords, keySentences, sentences } = summary;
  const names = entities.flatMap(({ mentions }) => mentions);
  const mentions = [
    ...figures,
    ...figures.flatMap(({ measuredProperty, measuredEntity }) =>
      [measuredProperty, measuredEntity].filter((m) => m !== undefined),
    ),
    ...times,
    ...names,
    ...keySentences,
  ];
  for (const { start, end, text: shown } of mentions) {
    if (text.slice(start, end) !== shown) wrong.push(`${shown} is not at ${start}–${end}`);
  }
  for (const { start, end } of [...mentions, ...keywords.flatMap((keyword) => keyword.mentions), ...sentences]) {
    if (!(start >= 0 && start < end && end <= text.length)) wrong.push(`${start}–${end} is no span of the text`);
  }
  for (const { sentence, start } of mentions) {
    const own = sentences[sentence];
    if (!own || start < own.start || start >= own.end) wrong.push(`${start} is not in sentence ${sentence}`);
  }
  for (const [kind, list] of [
    ["figures and times", [...figures, ...times]],
    ["entities", names],
    ["sentences", sentences],
  ] as const) {
    for (const [a, b] of overlaps(list)) wrong.push(`${kind} overlap: ${show(text, a)} and ${show(text, b)}`);
  }
  for (const found of [...figures, ...times]) {
    // A name inside a figure is right: 米 in 3億米ドル.
    const name = names.find(
      ({ start, end }) => start < found.end && found.start < end && !(found.start <= start && end <= found.end),
    );
    if (name && !sameSpan(name, found))
      wrong.push(`${show(text, found)} is in or crosses the name ${show(text, name)}`);
  }
  wrong.push(...figures.flatMap(wrongNumbers), ...times.flatMap(wrongTime));
  for (const [kind, list] of [
    ["figures", figures],
    ["times", times],
    ["key sentences", keySentences],
  ] as const) {
    if (list.some(({ start }, i) => i > 0 && start < list[i - 1]!.start)) wrong.push(`${kind} are out of order`);
  }
  return wrong;
}

const byStart = (a: Span, b: Span) => a.start - b.start || a.end - b.end;
const show = (text: string, { start, end }: Span) => `${text.slice(start, end)} (${start}–${end})`;

function overlaps(list: readonly Span[]): [Span, Span][] {
  const sorted = [...list].sort(byStart);
  return sorted.flatMap((span, i) =>
    i > 0 && span.start < sorted[i - 1]!.end ? [[sorted[i - 1]!, span] as [Span, Span]] : [],
  );
}

const sameSpan = (a: Span, b: Span) => a.start === b.start && a.end === b.end;

/** The kinds whose figures have a unit. */
const WITH_UNIT = ["money", "percent", "quantity", "age", "ordinal"];

/** Describes what is wrong with the numbers and the unit of a figure. */
function wrongNumbers({ text, kind, decimal, value, low, high, unit }: Figure): string[] {
  const wrong: string[] = [];
  if (decimal === null ? value !== null : value !== Number(decimal) || !Number.isFinite(value))
    wrong.push(`${text}: the value ${value} is not the double nearest to ${decimal}`);
  if ((decimal === null) !== (low !== null) || (low === null) !== (high === null))
    wrong.push(`${text}: neither one value nor a range: ${decimal}, ${low}, ${high}`);
  if (low !== null && high !== null && kind !== "ratio" && Number(low) > Number(high))
    wrong.push(`${text}: low ${low} is more than high ${high}`);
  if (WITH_UNIT.includes(kind) && !unit?.text) wrong.push(`${text}: a figure of the kind ${kind} without a unit`);
  if (kind === "money" && !unit?.code) wrong.push(`${text}: money without a currency`);
  return wrong;
}

const TIMEX = /^(?!\d{5})[A-Z0-9:.+-]+$/;
const DATE = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)?)?$/;

/** Describes what is wrong with the values of a time expression. */
function wrongTime({ text, timex, range }: TimeExpression): string[] {
  const wrong: string[] = [];
  if (!TIMEX.test(timex)) wrong.push(`${text}: ${timex} is no value of TIMEX3`);
  if (range && !(DATE.test(range.start) && DATE.test(range.end)))
    wrong.push(`${text}: the range ${range.start} to ${range.end} has a date that is none`);
  return wrong;
}
