import type { FigureContext } from "./context";
import type { Amount, Draft } from "./draft";
import { wordBefore } from "./lexicon";

/** Left to the times room: what it did not take is no figure either. */
const CALENDAR = /^(?:世紀|年|月|日|時|分(?!の)|秒|週|か月|カ月|ヶ月|ヵ月|泊)/;

/**
 * What is no figure though it is a number: part of a name, a time or an address; an idiom; a code. Words are rows of
 * `dict/not-figures.tsv`; the shapes here are those of codes: F-16, 5G, 03-1234-5678, 1.2.3, 12:30.
 */
export function isNotFigure(context: FigureContext, amount: Amount): boolean {
  const { text, lexicon, taken } = context;
  const { start, end } = amount;
  if (taken(start) || taken(end - 1)) return true;
  if (standsInWord(context, start, end)) return true;
  if (wordBefore(lexicon.notFigures.before, lexicon.notFigures.longestBefore, text, text[start - 1] === " " ? start - 1 : start)) return true;
  if (amount.script !== "arabic") return false;
  return isCode(text, start, end);
}

/** 一部, 二度と: the numeral stands inside an idiom that begins at it or a little before it. */
function standsInWord({ text, lexicon }: FigureContext, start: number, end: number): boolean {
  for (let at = Math.max(0, start - 3); at <= start; at++) {
    const word = lexicon.notFigures.words.longest(text, at);
    if (word && word.end >= end) return true;
  }
  return false;
}

function isCode(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 2), start);
  const after = text.slice(end, end + 2);
  if (/[\d)][-./:]$|[\d)]-$/.test(before) && /^[-.:/]\d/.test(after)) return true;
  if (/^(?:[-:]\d)/.test(after) && /^\d+-\d+-\d/.test(text.slice(start, start + 24))) return true;
  if (/\d-$/.test(before) && /\d+-\d+-$/.test(text.slice(Math.max(0, start - 24), start))) return true;
  return /^\.\d/.test(after) || /\d\.$/.test(before) || /^:\d/.test(after) || /\d:$/.test(before);
}

/** Asked when the unit is known: F-16 and 5G are names, US$100 and 5GB are not; 3号 and 2丁目 name a thing. */
export function isNameWithUnit({ text, lexicon }: FigureContext, draft: Draft): boolean {
  const { start, end, amount } = draft;
  const before = text.slice(Math.max(0, start - 2), start);
  if (amount.script === "arabic" && draft.kind !== "money" && /[A-Za-z][-−]?$|[A-Za-z]\.$/.test(before) && !/(?:^|[^A-Za-z])M$/.test(before)) return true;
  if (draft.kind === "money" || draft.kind === "percent") return false;
  if (/[A-Za-z]/.test(text[end] ?? "") && /[\dA-Za-z]/.test(text[end - 1]!)) return true;
  const named = lexicon.notFigures.after.longest(text, amount.end);
  return named !== null && named.end >= end;
}

/** A bare number counts where nothing makes it a date, a name or the number of a list. */
export function isBareNumber({ text, reading }: FigureContext, draft: Draft): boolean {
  const { amount } = draft;
  if (amount.several || (amount.script === "kanji" && amount.end - amount.start < 2)) return false;
  const after = text.slice(amount.end, amount.end + 2);
  if (CALENDAR.test(after) || /^[-/'’][A-Za-z\d]|^[)）.]/.test(after)) return false;
  if (/[/'’#＃第]$|[(（]$/.test(text.slice(Math.max(0, draft.start - 1), draft.start))) return false;
  const next = reading.tokens[reading.tokenAt(amount.end)];
  if (!next || next.start !== amount.end) return true;
  return next.pos !== "名詞" || next.posDetail[0] === "副詞可能" || next.posDetail[0] === "数";
}
