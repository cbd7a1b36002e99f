import Big from "big.js";
import type { FigureContext } from "../context";
import { type Amount, type Draft, draftOf } from "../draft";
import type { Currency } from "../lexicon";
import { endsAtWord } from "./ordinal";
import { codeInContext } from "./unit-context";
import { withParts } from "./unit-parts";

/** $30M, US$1.2B: only behind a sign or code of money, for 5G and 4K are names. */
const LETTERS: Readonly<Record<string, number>> = { k: 1e3, K: 1e3, M: 1e6, B: 1e9, T: 1e12 };

/** 1億2300万円, $30億, US$100, USD115, 人民元八千元, 72円20銭. */
export function readMoney(context: FigureContext, amount: Amount): Draft | null {
  const { text } = context;
  const behind = moneyBehind(context, amount.end);
  const before = moneyBefore(context, amount.start);
  const currency = behind?.currency ?? before?.currency;
  if (!currency) return null;
  if (codeInContext(context, currency.text, amount.start, behind?.end ?? amount.end)) return null;
  const start = before && before.currency.code === currency.code ? before.start : amount.start;
  const letter =
    before && !behind && !/[A-Za-z]/.test(text[amount.end + 1] ?? "") ? LETTERS[text[amount.end] ?? ""] : undefined;
  const end = behind?.end ?? amount.end + (letter ? 1 : 0);
  const worth = letter ?? (currency.part === "minor" ? 0.01 : 1);
  const decimal = worth === 1 ? amount.decimal : new Big(amount.decimal).times(worth).toFixed();
  const unit = { code: codeOf(context, currency), text: currency.text };
  return withParts(context, draftOf({ start, end, kind: "money", decimal, unit, amount }));
}

function moneyBehind(context: FigureContext, at: number): { currency: Currency; end: number } | null {
  const { text, lexicon } = context;
  const from = text[at] === " " ? at + 1 : at;
  const found = lexicon.currencies.longest(text, from);
  if (!found) return null;
  if (/[A-Z]$/.test(found.value.text) && /[A-Za-z]/.test(text[found.end] ?? "")) return null;
  if (!endsAtWord(context, found.end, found.value.text)) return null;
  return { currency: found.value, end: found.end };
}

function moneyBefore(
  { text, lexicon, taken }: FigureContext,
  start: number,
): { currency: Currency; start: number } | null {
  const end = text[start - 1] === " " ? start - 1 : start;
  const found = lexicon.moneyBefore.longestBefore(text, end);
  if (!found || taken(end - 1)) return null;
  const { value: currency, start: begins } = found;
  if (/[A-Za-z]/.test(text[begins - 1] ?? "") && /[A-Z]/.test(text[begins]!)) return null;
  return { currency, start: begins };
}

/** A short name means the fuller one the article used before. */
function codeOf({ fullerMoney }: FigureContext, currency: Currency): string {
  if (currency.part === "short") return fullerMoney.get(currency.text) ?? currency.code;
  for (let i = 1; i < currency.text.length; i++) fullerMoney.set(currency.text.slice(i), currency.code);
  return currency.code;
}
