import { runAt } from "../../numerals/digits";
import type { Numeral } from "../../numerals/numeral";
import { CharSet, WHITE_SPACE } from "../../text/char-set";
import type { Figure, Span } from "../../types";

/** A word of Latin letters after an amount, zillion or Mn. Where another one follows, an English sentence goes on. */
const LATIN_AFTER = /[^\S\n]?[A-Za-z]{1,16}(?![\d-]|[^\S\n]?[A-Za-z])/y;
/** Words after an amount in English that are no scale: $5 per, $25 to. */
const FUNCTION_WORD =
  /^\s?(?:a|an|and|as|at|by|cash|coupon|each|for|from|in|is|of|off|on|only|or|per|plus|the|to|was|with|worth)$/i;
/** A name after a space, as opposed to a scale: Amazon, LINE, iPhone. */
const NAME_AFTER = /^\s(?:[A-Z][a-z]{4,}|[A-Z]{4,}|[a-z]+[A-Z]\w*)$/;
/** Words that are a scale wherever they stand: zillion, Milliarden, lakh, 無量大数. */
const SCALE =
  /[^\S\n]?(?:[A-Za-z]{0,8}illi(?:on|ard)(?:s|en|e)?|lakhs?|crores?)(?![A-Za-z])|恒河沙|阿僧祇|那由他|無量大数/iy;
/**
 * A scale and a currency after a number: 5.5 Mn €, 500 gazillion yen, 3ビリオンドル, 2恒河沙円; but not 1.25USドル, 10GB $30 or 5メートル円形.
 */
const BEFORE_CURRENCY =
  /[^\S\n]?(?!(?:US|U\.S|AU|NZ|HK|CA|SG|NT|[ACS]) ?ドル)(?:[A-Za-z]{1,16}\.?|(?:ミ|ビ|トリ|クア?ドリ|クワドリ|ジ|ガジ|バジ)リオン|[秭穣溝澗載極]|恒河沙|阿僧祇|那由他|不可思議|無量大数)[^\S\n]?(?:[$€£¥₩₹](?!\d)|(?:yen|euros?|dollars?|pounds?|rupees?|USD|EUR|JPY|GBP|CNY|INR)(?![A-Za-z])|円(?![一-鿿])|ドル|ユーロ|ポンド|ルピー|人民元)/iy;

/** Signs of money, before a number that was not read because of what follows it: $20X. */
const MONEY_SIGNS = new CharSet("$€£¥₩₹");

/** The characters with which a scale, or the space before it, can begin. */
const STARTS = new CharSet(
  `${WHITE_SPACE}ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyzミビトクジガバ秭穣溝澗載極恒阿那不無`,
);

/** Whether a scale may begin at an offset: a first, cheap test. */
export const mayBeScale = (text: string, at: number): boolean => STARTS.hasAt(text, at);

/**
 * Returns the span of an amount in money and the scale after it that is not known: $4.6 zillion, €5Mrd; null if none follows. A known scale is
 * part of the figure.
 */
export function scaleAfterMoney(text: string, { start, end }: Numeral, figure: Figure | undefined): Span | null {
  const from = figure ? signedStart(text, end, figure) : start - 1;
  if (from < 0 || (!figure && !MONEY_SIGNS.hasAt(text, from))) return null;
  const word = runAt(SCALE, text, end) ?? runAt(LATIN_AFTER, text, end);
  if (word === undefined || FUNCTION_WORD.test(word)) return null;
  return NAME_AFTER.test(word) && runAt(SCALE, text, end) === undefined
    ? null
    : { start: from, end: end + word.length };
}

/** Returns the start of money whose sign or code is before its number, which ends at `end`; -1 if the figure is none. */
const signedStart = (text: string, end: number, { kind, start, end: figureEnd, unit }: Figure): number =>
  kind === "money" && figureEnd === end && text.startsWith(unit!.text, start) ? start : -1;

/** Around the end of a figure that was made of a number and its scale: 5m of 5m €, 5ジリオンドル. */
const MONEY_AROUND = new CharSet(" .$€£¥₩₹円ドユポyedpruJGCIUEルオロ元大");

/** Returns the span of a number with a scale that is not known and a currency, 5.5 Mn €; null if it is none, or read as money. */
export function scaleBeforeCurrency(text: string, numeral: Numeral, figure: Figure | undefined): Span | null {
  if (figure?.kind === "money") return null;
  // most are 10km
  if (figure && !MONEY_AROUND.hasAt(text, figure.end) && !MONEY_AROUND.hasAt(text, figure.end - 1)) return null;
  return withWord(BEFORE_CURRENCY, text, numeral);
}

/** Returns the span of a number with a scale that is not known, 500 zillion; null if it is none, or part of the figure. */
export function loneScale(text: string, numeral: Numeral, figure: Figure | undefined): Span | null {
  const span = withWord(SCALE, text, numeral);
  return span && figure && figure.end >= span.end ? null : span;
}

function withWord(word: RegExp, text: string, { start, end }: Numeral): Span | null {
  const found = runAt(word, text, end);
  return found === undefined || /[A-Za-z\-/.]/.test(text[start - 1] ?? "") ? null : { start, end: end + found.length };
}
