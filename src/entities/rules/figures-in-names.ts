import { numeralAt } from "../../numerals/parse";
import { WordClass } from "../../tokens/word-class";
import type { Span } from "../../types";
import type { NameContext } from "../context";
import type { Draft } from "../draft";
import { NameSign } from "../names/name-form";

/** $30 in $30Mobile */
const SIGN_OF_MONEY = /\p{Sc}/u;
/** Before 10 PM in 11:10 PM */
const HOUR = /\d[:.]$/;
/** Behind AM12 in AM12時10分 */
const UNIT_OF_TIME = /^[時分秒年月日]/;
const SIGNS = /^[^\p{L}\p{N}]+$/u;
const YEAR = /\d{4}年度?の?/y;

/** Whether what the model takes for a name is a figure by what stands there; what its text alone says is asked before. */
export function isFigure({ start, end }: Span, context: NameContext): boolean {
  const { text, nameAt } = context;
  const { signs } = nameAt(start, end);
  if ((signs & NameSign.BeginsWithDigit) !== 0) {
    if (SIGN_OF_MONEY.test(text.charAt(start - 1)) || HOUR.test(text.slice(Math.max(0, start - 2), start))) return true;
  }
  if ((signs & NameSign.EndsWithDigit) !== 0 && UNIT_OF_TIME.test(text.charAt(end))) return true;
  return (signs & NameSign.BeginsWord) !== 0 && !beginsNumeral(start, context) ? false : isNumber(start, end, context);
}

const beginsNumeral = (at: number, { text, document }: NameContext): boolean =>
  (document.classes[document.tokenAt(at)]! & WordClass.Number) !== 0 || numeralAt(text, at) !== null;

/**
 * Whether it is all numerals, signs, eras, money and counters: US$100, 1 3/5, 令和3-7-18, or the beginning of a longer numeral. 五十嵐 is a
 * word of its own, 四万十市 a place with a code.
 */
function isNumber(start: number, end: number, { text, lexicon, document, nameAt }: NameContext): boolean {
  let numerals = 0;
  for (let at = start; at < end; ) {
    const t = document.tokenAt(at);
    const token = document.tokens[t];
    const measure = lexicon.measures.longest(text, at);
    if (!token || (!measure && token.posDetail[0] === "固有名詞")) return false;
    const numeral = measure ?? numeralAt(text, at);
    const isWord = token.posDetail[0] === "数";
    if (!(numeral || isWord || SIGNS.test(token.surface))) return false;
    if (!measure && (numeral || isWord)) numerals++;
    at = numeral?.end ?? document.ends[t]!;
    if (measure && at > end) return false;
  }
  return numerals > 0 && nameAt(start, end).coded.codes === undefined;
}

/**
 * Where a name begins behind the figure that the model took with it: 夏の甲子園大会 in 2005年夏の甲子園大会; 破産法 in 一度破産法, since a rule found
 * that name alone.
 */
export function behindFigure(
  { start, end }: Span,
  { text, lexicon, nameAt }: NameContext,
  drafts: readonly Draft[],
): number {
  if ((nameAt(start, end).signs & NameSign.BeginsWithDigit) !== 0) {
    YEAR.lastIndex = start;
    if (YEAR.test(text)) return YEAR.lastIndex < end ? YEAR.lastIndex : start;
  }
  const numeral = numeralAt(text, start);
  const counted = numeral && lexicon.measures.longest(text, numeral.end);
  if (!counted) return start;
  const rest = text[counted.end] === "の" ? counted.end + 1 : counted.end;
  return drafts.some((draft) => draft.start === rest && draft.end === end) ? rest : start;
}
