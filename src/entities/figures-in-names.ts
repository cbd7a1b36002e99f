import { numeralAt } from "../numerals/parse";
import type { Span } from "../types";
import type { NameContext } from "./context";
import type { Draft } from "./draft";

/** M6.9 */
const DECIMAL = /\d\.\d/;
/** 木造2階 */
const COUNTED = /\d(\D{1,3})$/;
/** $30 in $30Mobile */
const SIGN_OF_MONEY = /\p{Sc}/u;
const BEGINS_WITH_DIGIT = /^\d/;
/** AM12 in AM12時10分 */
const ENDS_WITH_DIGIT = /\d$/;
const UNIT_OF_TIME = /^[時分秒年月日]/;
const SIGNS = /^[^\p{L}\p{N}]+$/u;
const YEAR = /\d{4}年度?の?/y;

/** Whether what the model takes for a name is a figure, or holds one that no name has. */
export function isFigure(name: Span, context: NameContext): boolean {
  const { text, lexicon } = context;
  const word = text.slice(name.start, name.end);
  if (BEGINS_WITH_DIGIT.test(word) && SIGN_OF_MONEY.test(text.charAt(name.start - 1))) return true;
  if (ENDS_WITH_DIGIT.test(word) && UNIT_OF_TIME.test(text.charAt(name.end))) return true;
  const counter = COUNTED.exec(word)?.[1];
  const isCounted =
    counter !== undefined && lexicon.counters.has(counter) && !lexicon.suffixes.endingAt(counter, counter.length, 0);
  return isCounted || DECIMAL.test(word) || isNumber(name, context);
}

/**
 * Whether it is all numerals, signs, eras, money and counters: US$100, 1 3/5, 令和3-7-18, or the beginning of a longer numeral. 五十嵐 is a
 * word of its own, 四万十市 a place with a code.
 */
function isNumber({ start, end }: Span, { text, lexicon, reading }: NameContext): boolean {
  let numerals = 0;
  for (let at = start; at < end; ) {
    const token = reading.tokens[reading.tokenAt(at)];
    const measure = lexicon.measures.longest(text, at);
    if (!token || (!measure && token.posDetail[0] === "固有名詞")) return false;
    const numeral = measure ?? numeralAt(text, at);
    const isWord = token.posDetail[0] === "数";
    if (!(numeral || isWord || SIGNS.test(token.surface))) return false;
    if (!measure && (numeral || isWord)) numerals++;
    at = numeral?.end ?? token.end;
    if (measure && at > end) return false;
  }
  return numerals > 0 && !lexicon.placeCodes.codesOf(text.slice(start, end), new Set());
}

/**
 * Where a name begins behind the figure that the model took with it: 夏の甲子園大会 in 2005年夏の甲子園大会; 破産法 in 一度破産法, since a rule found
 * that name alone.
 */
export function behindFigure({ start, end }: Span, { text, lexicon }: NameContext, drafts: readonly Draft[]): number {
  YEAR.lastIndex = start;
  if (YEAR.test(text)) return YEAR.lastIndex < end ? YEAR.lastIndex : start;
  const numeral = numeralAt(text, start);
  const counted = numeral && lexicon.measures.longest(text, numeral.end);
  if (!counted) return start;
  const rest = text[counted.end] === "の" ? counted.end + 1 : counted.end;
  return drafts.some((draft) => draft.start === rest && draft.end === end) ? rest : start;
}
