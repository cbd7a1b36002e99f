import Big from "big.js";
import { GuardedPattern } from "../../text/guarded-pattern";
import type { FigureContext } from "../context";
import { type Amount, draftOf, type FigureDraft } from "../draft";
import { type Currency, LETTERS } from "../lexicon";
import { signBefore, withSign } from "./amount";
import { endsAtWord } from "./counter";
import { withMinorUnits } from "./minor-units";
import { withPerUnit } from "./per-unit";
import { type Scale, scaleAfter } from "./scale";
import { codeInContext } from "./unit-context";

const CAPITAL = /[A-Z]/;
/** A number that only money has: 3,000, 5億, 5 million, 25000; but not 28 in COP28 or 2024 in CUP 2024. */
const MONEY_ONLY = /[,万億兆A-Za-z]|^(?!(?:19|20)\d\d$)\d{4}/;
/** After a number of money these may be a power of ten that nobody knows, $5X; but not $30Mobile, which is a name. */
const UNKNOWN_SCALE = new GuardedPattern(/[A-Za-z]{1,3}(?![A-Za-z])/, {
  first: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz",
});
/** The first number of a range with the sign between: 4- in $4-5 billion, 1.5 to in $1.5 to 2 billion, 50万〜 in ¥50万〜100万. */
const RANGE_START = new GuardedPattern(
  /(?<![\d.,])\d[\d,.]{0,15}(?:[十百千万億兆]{1,3}|[ -]?[A-Za-z]{1,8})?(?:[-–—−〜~]| to )/,
  { last: "-–—−〜~ " },
);

/** Money with the number and the power of ten that stand between its signs. */
interface MoneyWords {
  /** The currency after the number, with its end: 円 in 100円. */
  readonly after: { readonly currency: Currency; readonly end: number } | null;
  /** The currency before it, with its start: US$ in US$100. */
  readonly before: { readonly currency: Currency; readonly start: number } | null;
  /** The abbreviated power of ten after it: bn in $30bn. */
  readonly scale: Scale | null;
}

/** Reads 1億2300万円, $30億, US$100, USD115, 人民元八千元, 72円20銭, 545ドルと5セント, $30bn, 5M dollars. */
export function readMoney(context: FigureContext, amount: Amount): FigureDraft | null {
  const words = readWords(context, amount);
  const currency = words?.after?.currency ?? words?.before?.currency;
  if (!words || !currency) return null;
  const { after, before, scale } = words;
  const end = after?.end ?? scale?.end ?? amount.end;
  if (codeInContext(context, currency.text, amount.start, end)) return null;
  let start = before && before.currency.code === currency.code ? before.start : amount.start;
  let { decimal } = amount;
  if (scale) decimal = new Big(decimal).times(`1e${scale.power}`).toFixed();
  if (currency.per) decimal = new Big(decimal).div(currency.per).toFixed();
  // −$3: the minus before the sign of money
  const sign = start < amount.start && !decimal.startsWith("-") ? signBefore(context, start) : null;
  if (sign) {
    ({ start } = sign);
    decimal = withSign(decimal, sign);
  }
  const unit = { code: codeOf(context, currency), text: currency.text };
  const draft = draftOf({ start, end, kind: "money", decimal, unit, amount });
  return withPerUnit(context, withMinorUnits(context, draft));
}

/** The words of money around a number; null if there are none, or if letters follow that may be an unknown power: $5X. */
function readWords(context: FigureContext, amount: Amount): MoneyWords | null {
  const { start, end } = amount;
  const plainAfter = moneyAfter(context, end);
  const scale = plainAfter ? null : scaleAfter(context, end);
  if (!plainAfter && !scale && UNKNOWN_SCALE.isAt(context.text, end)) return null;
  const scaledAfter = scale && moneyAfter(context, scale.end);
  const isByName = scaledAfter && /^[ぁ-んァ-ヶ一-鿿]/.test(scaledAfter.currency.text);
  const after = plainAfter ?? (scale?.place === "sign" && isByName ? null : scaledAfter);
  const before = moneyBefore(context, start) ?? moneyBeforeRange(context, start, scale ? -1 : end);
  const isSure = (found: { readonly currency: Currency } | null) =>
    found?.currency.part !== "word" || scale !== null || MONEY_ONLY.test(context.text.slice(start, end));
  return { before: isSure(before) ? before : null, after: isSure(after) ? after : null, scale };
}

/** The currency after a number: 円 in 100円, EUR in 100 EUR; but not in 100 EUROPE or 100円盤. */
function moneyAfter(context: FigureContext, at: number): MoneyWords["after"] {
  const { text, lexicon } = context;
  const from = text[at] === " " ? at + 1 : at;
  const found = lexicon.currencies.longest(text, from);
  if (!found) return null;
  if (LETTERS.hasAt(text, found.end - 1) && LETTERS.hasAt(text, found.end)) return null;
  if (!endsAtWord(context, found.end, found.value.text)) return null;
  return { currency: found.value, end: found.end };
}

/** The currency before a number: US$ in US$100, EUR in EUR 100. */
function moneyBefore({ text, lexicon, isTaken }: FigureContext, at: number): MoneyWords["before"] {
  const end = text[at - 1] === " " ? at - 1 : at;
  const found = lexicon.moneyBefore.longestBefore(text, end);
  if (!found || isTaken(end - 1)) return null;
  const { value: currency, start } = found;
  if (LETTERS.hasAt(text, start - 1) && CAPITAL.test(text[start]!)) return null;
  return { currency, start };
}

/**
 * The currency before the first number of a range, which its second number shares: $4-5 billion, ¥500〜800.
 * @param unitAt where a unit of its own may stand; -1 if a power of money follows: 15m in $10m-15m
 */
function moneyBeforeRange(context: FigureContext, start: number, unitAt: number): MoneyWords["before"] {
  const first = RANGE_START.endingAt(context.text, start);
  if (first === "" || (unitAt >= 0 && context.lexicon.counters.longest(context.text, unitAt))) return null;
  const shared = moneyBefore(context, start - first.length);
  return shared && { currency: shared.currency, start };
}

/** The code of a currency; a short name, クローネ, means the full one that the article used before, ノルウェー・クローネ. */
function codeOf({ codesByShortName }: FigureContext, currency: Currency): string {
  if (currency.part === "short") return codesByShortName.get(currency.text) ?? currency.code;
  for (let i = 1; i < currency.text.length; i++) codesByShortName.set(currency.text.slice(i), currency.code);
  return currency.code;
}
