import Big from "big.js";
import type { FigureContext } from "../context";
import { type Amount, draftOf, type FigureDraft } from "../draft";
import { type Currency, LETTERS } from "../lexicon";
import { endsAtWord } from "./counter";
import { codeInContext } from "./unit-context";
import { withParts } from "./unit-parts";

/** Powers of ten after a sign or code of money, $30M, US$1.2B; elsewhere 5G and 4K are names. */
const POWERS: Readonly<Record<string, number>> = { k: 1e3, K: 1e3, M: 1e6, B: 1e9, T: 1e12 };
const CAPITAL = /[A-Z]/;

/** Reads 1億2300万円, $30億, US$100, USD115, 人民元八千元, 72円20銭. */
export function readMoney(context: FigureContext, amount: Amount): FigureDraft | null {
  const { text } = context;
  const after = moneyAfter(context, amount.end);
  const before = moneyBefore(context, amount.start);
  const currency = after?.currency ?? before?.currency;
  if (!currency) return null;
  if (codeInContext(context, currency.text, amount.start, after?.end ?? amount.end)) return null;
  const start = before && before.currency.code === currency.code ? before.start : amount.start;
  const power = before && !after && !LETTERS.hasAt(text, amount.end + 1) ? POWERS[text[amount.end] ?? ""] : undefined;
  const end = after?.end ?? amount.end + (power ? 1 : 0);
  const factor = power ?? (currency.part === "minor" ? 0.01 : 1);
  const decimal = factor === 1 ? amount.decimal : new Big(amount.decimal).times(factor).toFixed();
  const unit = { code: codeOf(context, currency), text: currency.text };
  return withParts(context, draftOf({ start, end, kind: "money", decimal, unit, amount }));
}

/** The currency after a number: 円 in 100円, EUR in 100 EUR; but not in 100 EUROPE or 100円盤. */
function moneyAfter(context: FigureContext, at: number): { currency: Currency; end: number } | null {
  const { text, lexicon } = context;
  const from = text[at] === " " ? at + 1 : at;
  const found = lexicon.currencies.longest(text, from);
  if (!found) return null;
  if (CAPITAL.test(found.value.text.at(-1)!) && LETTERS.hasAt(text, found.end)) return null;
  if (!endsAtWord(context, found.end, found.value.text)) return null;
  return { currency: found.value, end: found.end };
}

/** The currency before a number: US$ in US$100, EUR in EUR 100. */
function moneyBefore(
  { text, lexicon, isTaken }: FigureContext,
  at: number,
): { currency: Currency; start: number } | null {
  const end = text[at - 1] === " " ? at - 1 : at;
  const found = lexicon.moneyBefore.longestBefore(text, end);
  if (!found || isTaken(end - 1)) return null;
  const { value: currency, start } = found;
  if (LETTERS.hasAt(text, start - 1) && CAPITAL.test(text[start]!)) return null;
  return { currency, start };
}

/** The code of a currency; a short name, クローネ, means the full one that the article used before, ノルウェー・クローネ. */
function codeOf({ codesByShortName }: FigureContext, currency: Currency): string {
  if (currency.part === "short") return codesByShortName.get(currency.text) ?? currency.code;
  for (let i = 1; i < currency.text.length; i++) codesByShortName.set(currency.text.slice(i), currency.code);
  return currency.code;
}
