import { CharSet } from "../../text/char-set";
import { GuardedPattern } from "../../text/guarded-pattern";
import type { FigureContext } from "../context";
import { isCountedAfterAll } from "../counted";
import type { Amount, FigureDraft } from "../draft";
import { LETTERS } from "../lexicon";
import { endsAtWord, sharedUnit } from "../recognise/counter";
import { isPartOfLetterCode, isPartOfNumberCode, isPieceOfNumber } from "./code";
import { isDesignation } from "./designation";

/** The mark of the runs of a side that won in its last inning, between the two of a score: 5x-4. */
const WON_IN_LAST = new GuardedPattern(/[xX×][-–−]\d/, { first: "xX×" });
/** How far before a numeral a word around it may begin, in characters: 公設第一秘書. */
const WORD_REACH = 3;
const OPENING_QUOTES = new CharSet("「『");
const CLOSING_QUOTES = new CharSet("」』");
/** Between two numbers that share a name: 1、2号機, 3-4号機. */
const BETWEEN_NUMBERS = new CharSet("、・,〜~と-");

/** The digits before a word or a power: 5 in 5億, 1,200 in 1,200 million. */
const DIGITS = new GuardedPattern(/\d(?:[\d.]|,\d{3}){0,18}/, { first: "0123456789" });

/**
 * Whether an amount is no figure, whatever its unit: it is part of a name, a time expression, an address, an idiom (`dict/not-figures.tsv`) or a
 * code (03-1234-5678, 1.2.3, 12:30).
 */
export function isNotFigure(context: FigureContext, { start, end, script }: Amount): boolean {
  const { text, lexicon, isTaken } = context;
  if (isTaken(start) || isTaken(end - 1)) return true;
  if (isInsideWord(context, start, end)) return true;
  if (followsName(context, text[start - 1] === " " ? start - 1 : start)) return true;
  const isCounted = (at: number) =>
    lexicon.currencies.longest(text, at) !== null || lexicon.counters.longest(text, at)?.value.kind === "quantity";
  if (script === "mixed") return isPieceOfNumber(text, start, DIGITS.endAt(text, start));
  return (
    script === "arabic" &&
    !sharedUnit(context, end) &&
    (isPieceOfNumber(text, start, end) || isPartOfNumberCode(text, start, end, isCounted))
  );
}

/** Whether a word of the table ends at a position that makes the number after it a name: R in R15, but not in EUR15. */
function followsName({ text, lexicon }: FigureContext, end: number): boolean {
  const word = lexicon.notFigures.before.longestBefore(text, end);
  return word !== null && !(LETTERS.hasAt(text, word.start) && LETTERS.hasAt(text, word.start - 1));
}

/** Whether a numeral is inside a word of the table: 一部, 二度と; but not in 第一党, although 第一 is one, and not in 3者連続. */
function isInsideWord(context: FigureContext, start: number, end: number): boolean {
  const { text, lexicon } = context;
  const { starts, words } = lexicon.notFigures;
  for (let at = Math.max(0, start - WORD_REACH); at <= start; at++) {
    const word = starts.hasAt(text, at) ? words.longest(text, at) : null;
    if (word && word.end >= end)
      return !isCountedAfterAll(context, start, end) && !(text[at] === "第" && isRank(context, word.end, end));
  }
  return false;
}

/** Whether a word of the table is only 第 with its number, and a counter follows: 第一|党. */
function isRank(context: FigureContext, wordEnd: number, end: number): boolean {
  if (wordEnd !== end) return false;
  const counter = context.lexicon.counters.longest(context.text, end);
  return counter !== null && endsAtWord(context, counter.end, counter.value.text);
}

/** Whether a number with its unit is a name: F-16, 5G, 3号, 2丁目; but not US$100, 5GB. */
export function isNameWithUnit(context: FigureContext, draft: FigureDraft): boolean {
  const { text, lexicon } = context;
  const { end, amount, kind } = draft;
  if (kind === "money") return false;
  if (amount.script === "arabic" && isPartOfLetterCode(context, draft)) return true;
  if (kind === "percent") return false;
  if (LETTERS.hasAt(text, end) && /[\dA-Za-z]/.test(text[end - 1]!) && !WON_IN_LAST.isAt(text, end)) return true;
  if (isCountedAfterAll(context, amount.start, amount.end)) return false;
  if (isNumberOfEvent(context, draft) || isDesignation(context, draft)) return true;
  const named = lexicon.notFigures.after.longest(text, amount.end);
  return named !== null && named.end >= end;
}

/** Whether a number belongs to the name of an event: 第135回全英オープン, 第48回ばんえい記念. */
function isNumberOfEvent({ document, text }: FigureContext, { kind, unit, start, end }: FigureDraft): boolean {
  if (kind !== "ordinal" || unit?.text !== "回" || text[start] !== "第" || text[end - 1] === "目") return false;
  // 「第38回おけと大会」
  if (OPENING_QUOTES.hasAt(text, start - 1)) return !CLOSING_QUOTES.hasAt(text, end);
  const t = document.tokenAt(end);
  const next = document.tokens[t];
  return (
    next !== undefined &&
    document.starts[t] === end &&
    (next.pos === "名詞" || next.pos === "接頭詞") &&
    next.posDetail[0] !== "副詞可能"
  );
}

/** Whether the number before a draft that is a name shares that name: 1 in 1、2号機. */
export const sharesName = ({ text }: FigureContext, before: FigureDraft | undefined, named: FigureDraft): boolean =>
  before?.bare === true && named.start === before.end + 1 && BETWEEN_NUMBERS.hasAt(text, before.end);
