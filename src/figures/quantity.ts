import Big from "big.js";
import type { FigureContext } from "./context";
import type { Amount, Draft } from "./draft";
import type { Counter } from "./lexicon";
import { nounAt } from "./ordinal";

/** 時速50km: the word is in the span, the code a rate. */
const SPEED = /(?:時速|毎時|分速|毎分|秒速|毎秒)\s?$/;
const PER: Readonly<Record<string, string>> = { 時: "hour", 分: "minute", 秒: "second" };
/** 震度6強: 強 and 弱 belong to the scale. */
const INTENSITY = /震度\s?$/;

/** 16人, 40キロ, 1000ha, 3つ, 5フィート4インチ, 震度6強, 時速50km: everything else with a unit or a counter, and ages with 歳. */
export function readQuantity(context: FigureContext, amount: Amount): Draft | null {
  const { text } = context;
  const before = text.slice(Math.max(0, amount.start - 3), amount.start);
  const scale = INTENSITY.exec(before)?.[0];
  if (scale) {
    const end = amount.end + (/[強弱]/.test(text[amount.end] ?? "") ? 1 : 0);
    return quantity(amount, amount.start - scale.length, end, "震度");
  }
  const found = counterAt(context, amount);
  if (!found) return null;
  const { counter, from, end } = found;
  const speed = SPEED.exec(before)?.[0];
  if (speed && !context.taken(amount.start - 1)) {
    const length = counter.code || (counter.text === "キロ" ? "kilometer" : "");
    return quantity(amount, amount.start - speed.length, end, counter.text, length && `${length}-per-${PER[speed[0] === "毎" ? speed[1]! : speed[0]!]}`);
  }
  const whole = { ...quantity(amount, amount.start, end, text.slice(from, end), counter.code), kind: counter.kind };
  return withPart(context, whole.kind === "age" ? { ...whole, unit: { text: "歳" } } : whole.kind === "ratio" ? { ...whole, unit: { text: counter.text } } : whole);
}

interface Found {
  readonly counter: Counter;
  readonly from: number;
  readonly end: number;
}

function counterAt(context: FigureContext, amount: Amount): Found | null {
  const { text, lexicon } = context;
  const from = text[amount.end] === " " ? amount.end + 1 : amount.end;
  const found = lexicon.counters.longest(text, from);
  if (found && !context.taken(from)) {
    const end = found.end;
    const latin = /[A-Za-z]$/.test(found.value.text);
    const cut = latin ? /[A-Za-z]/.test(text[end] ?? "") : amount.end !== from && !found.value.code ? true : false;
    if (!cut && endsAtWord(context, end, found.value.text)) return { counter: found.value, from, end };
  }
  if (from !== amount.end) return null;
  const noun = nounAt(context, amount.end);
  if (!noun || amount.several || (amount.script === "kanji" && amount.end - amount.start === 1)) return null;
  const next = context.reading.tokens[context.reading.tokenAt(amount.end + noun.length)];
  const alone = !next || next.pos !== "名詞" || next.posDetail[0] === "接尾" || next.posDetail[0] === "非自立" || next.posDetail[0] === "副詞可能";
  return alone ? { counter: { text: noun, kind: "quantity", code: "" }, from, end: amount.end + noun.length } : null;
}

/** 3本 but not 3本部, 2部 but not 2部屋 cut short: a kanji counter must end where a word ends. */
function endsAtWord({ reading, text }: FigureContext, end: number, counter: string): boolean {
  const token = reading.tokens[reading.tokenAt(end - 1)];
  if (!token || token.end <= end || token.start < end - counter.length) return true;
  const rest = text.slice(end, token.end);
  return !/^[一-鿿々ァ-ヶー]/.test(rest) || token.start === end - counter.length - 1;
}

/** Adds the part that follows its whole, 1メートル80センチ, in the larger unit. */
function withPart(context: FigureContext, draft: Draft): Draft {
  const part = partBehind(context, draft);
  if (!part) return draft;
  const value = part.per ? new Big(draft.decimal!).plus(new Big(part.decimal).div(part.per)) : new Big(draft.decimal!);
  return { ...draft, end: part.end, decimal: new Big(value.toFixed(10)).toFixed() };
}

/** The part of a unit right behind a figure in that unit; `per` 0 where the part does not count (20歳7カ月). */
export function partBehind(context: FigureContext, draft: Draft): { readonly decimal: string; readonly per: number; readonly end: number } | null {
  const numeral = context.numeralAt(draft.end);
  if (!numeral || context.taken(draft.end) || draft.decimal === null) return null;
  const whole = draft.unit?.text ?? "";
  for (let end = numeral.end + 1; end <= numeral.end + 7 && end <= context.text.length; end++) {
    const per = context.lexicon.unitParts.get(`${whole}/${context.text.slice(numeral.end, end)}`);
    const longer = context.lexicon.unitParts.has(`${whole}/${context.text.slice(numeral.end, end + 1)}`);
    if (per !== undefined && !longer) return { decimal: numeral.decimal, per, end };
  }
  return null;
}

const quantity = (amount: Amount, start: number, end: number, text: string, code = ""): Draft => ({
  start, end, kind: "quantity", decimal: amount.decimal, low: null, high: null, unit: { ...(code ? { code } : {}), text }, modifier: null, amount, bare: false,
});
