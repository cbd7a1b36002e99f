import { numeralAt } from "../../numerals/parse";
import { CharSet } from "../../text/char-set";
import { GuardedPattern } from "../../text/guarded-pattern";
import { WordClass } from "../../tokens/word-class";
import type { Span } from "../../types";
import type { NameContext } from "../context";
import { type RecognizedName, recognizedName } from "../crf/recognizer";
import type { DraftsAt } from "../draft";
import { NameSign } from "../names/name-form";
import { endOfHeadNumber } from "./ranks-in-names";

/** The sign before 30Mobile in $30Mobile. */
const SIGN_OF_MONEY = /\p{Sc}/u;
/** 11: before 10 PM in 11:10 PM. */
const HOUR = new GuardedPattern(/\d[:.]/, { last: ":." });
/** The first character behind AM12 in AM12時10分. */
const UNIT_OF_TIME = new CharSet("時分秒年月日");
const SIGNS = /^[^\p{L}\p{N}]+$/u;
/** 2005年, 2005年度の */
const YEAR = new GuardedPattern(/\d{4}年度?の?/, { first: "0123456789" });

/** Whether a name of the model is a figure by its text or the text around it: 30Mobile in $30Mobile, AM12 in AM12時10分, 1 3/5. */
export function isFigure({ start, end }: Span, context: NameContext): boolean {
  const { text, nameAt } = context;
  const { signs } = nameAt(start, end);
  if ((signs & NameSign.BeginsWithDigit) !== 0) {
    if (SIGN_OF_MONEY.test(text.charAt(start - 1)) || HOUR.endsAt(text, start)) return true;
  }
  if ((signs & NameSign.EndsWithDigit) !== 0 && UNIT_OF_TIME.hasAt(text, end)) return true;
  if (isEnglishMoney({ start, end }, context)) return true;
  return (signs & NameSign.BeginsWord) !== 0 && !beginsNumeral(start, context) ? false : isNumber(start, end, context);
}

/** The number after a code of money, in or after the name: USD 3, EUR30bn. */
const AFTER_CODE = /^ ?\d/;
/** Words of the number before a unit in English: Billion USドル after 3, MILLION YEN after 1.5. */
const SCALE_WORD = /^(?:m|b|tr)illions?(?![a-z])/i;
const NUMBER_BEFORE = new GuardedPattern(/\d[ -]/, { last: " -" });

const LAST_ASCII = 0x7f;
/** USD */
const CODE_LENGTH = 3;

const AMOUNT_SIGNS = new CharSet("$€£¥₩");
/** An amount behind a sign of money in a name: US $4.6, 年商$100M. */
const SIGNED_AMOUNT = /[$€£¥₩] ?\d/;
/** An amount before a code of money: 500M RMB. */
const AMOUNT_BEFORE_CODE = /^\d[\d.,]{0,15}[A-Za-z]{0,3} (?=[A-Z]{3}$)/;

/** Whether a name is an amount in English or a part of one: USD in USD 3 million, US $4.6, 500M RMB, MILLION YEN in 1.5 MILLION YEN. */
function isEnglishMoney({ start, end }: Span, { text, lexicon }: NameContext): boolean {
  // Most names are Japanese and have no sign of money: two look-ups a character rule them out.
  let signAt = start;
  while (signAt < end && !AMOUNT_SIGNS.hasAt(text, signAt)) signAt++;
  if (signAt < end && SIGNED_AMOUNT.test(text.slice(signAt, end))) return true;
  if (text.charCodeAt(start) > LAST_ASCII) return false;
  const name = text.slice(start, end);
  const isCode = (at: number) => lexicon.measures.longest(text, at)?.end === at + CODE_LENGTH;
  if (/^[A-Z]{3}/.test(name) && isCode(start))
    return AFTER_CODE.test(text.slice(start + CODE_LENGTH, start + CODE_LENGTH + 2));
  if (AMOUNT_BEFORE_CODE.test(name)) return isCode(end - CODE_LENGTH);
  return NUMBER_BEFORE.endsAt(text, start) && SCALE_WORD.test(name);
}

const beginsNumeral = (at: number, { text, document }: NameContext): boolean =>
  (document.classes[document.tokenAt(at)]! & WordClass.Number) !== 0 || numeralAt(text, at) !== null;

/**
 * Whether a span consists of numerals, signs, eras, money and counters (US$100, 1 3/5, 令和3-7-18), or begins a longer numeral. 五十嵐 is none,
 * since IPADIC has it as a name, and 四万十市 is none, since it is a place with a code.
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
  return numerals > 0 && nameAt(start, end).placeCode.codes === undefined;
}

/** Votes and seats between two parties in a list: 3票 in 国民新党3票みんなの党. */
const VOTES_INSIDE = /(?<=[^\d,万])[\d,]{1,9}(?:票|議席|議席?減|議席?増)/;

/** Returns the parts of a name of the model that holds the votes of a list: 国民新党 and みんなの党 in 国民新党3票みんなの党. */
export function partsAroundVotes(name: RecognizedName, { text }: NameContext): readonly RecognizedName[] {
  const found = VOTES_INSIDE.exec(text.slice(name.start, name.end));
  if (!found || found.index === 0) return [name];
  const before = recognizedName(name.start, name.start + found.index, name.type);
  const behind = before.end + found[0].length;
  return behind < name.end ? [before, recognizedName(behind, name.end, name.type)] : [before];
}

/**
 * Returns the start of a name of the model without the figure before it: 夏の甲子園大会 in 2005年夏の甲子園大会; 破産法 in 一度破産法, since a
 * rule found this name.
 */
export function endOfLeadingFigure({ start, end }: Span, { text, lexicon }: NameContext, draftsAt: DraftsAt): number {
  const behindHead = endOfHeadNumber({ start, end }, text);
  if (behindHead > start) return behindHead;
  const yearEnd = YEAR.endAt(text, start);
  if (yearEnd >= 0) return yearEnd < end ? yearEnd : start;
  const numeral = numeralAt(text, start);
  const counted = numeral && lexicon.measures.longest(text, numeral.end);
  if (!counted) return start;
  const rest = text[counted.end] === "の" ? counted.end + 1 : counted.end;
  return draftsAt(rest).some((draft) => draft.end === end) ? rest : start;
}
