import Big from "big.js";
import type { FigureContext } from "./context";
import type { Amount, Draft } from "./draft";
import type { Counter } from "./lexicon";
import { CALENDAR } from "./not-figures";
import { endsAtWord, nounAt } from "./ordinal";

/** 時速50km: the word is in the span, the code a rate. */
const SPEED = /(時速|毎時|分速|毎分|秒速|毎秒)(約|およそ)?\s?$/;
const PER: Readonly<Record<string, string>> = {
  時: "hour",
  時間: "hour",
  h: "hour",
  分: "minute",
  秒: "second",
  s: "second",
};
/** 摂氏 and 華氏 say what a bare 度 is. */
const SCALE = /(摂氏|セ氏|華氏|カ氏)$/;
/** 9回表 is an inning, 2階 a floor; 8階建て counts floors. */
const PLACE = /^(?:回[表裏]|階(?!建))/;
/** 震度6強: 強 and 弱 belong to the scale. */
const INTENSITY = /震度\s?$/;

/** 16人, 40キロ, 1000ha, 3つ, 5フィート4インチ, 震度6強, 時速50km: everything else with a unit or a counter, and ages with 歳. */
export function readQuantity(context: FigureContext, amount: Amount): Draft | null {
  const { text } = context;
  const before = text.slice(Math.max(0, amount.start - 5), amount.start);
  const scale = INTENSITY.exec(before)?.[0];
  if (scale) {
    const end = amount.end + (/[強弱]/.test(text[amount.end] ?? "") ? 1 : 0);
    return quantity(amount, amount.start - scale.length, end, "震度");
  }
  const found = counterAt(context, amount);
  if (!found) return null;
  const { counter, from, end } = found;
  const speed = SPEED.exec(before);
  if (speed && !context.taken(amount.start - 1)) {
    const [said, word, about] = speed as unknown as [string, string, string | undefined];
    const length = counter.code || (counter.text === "キロ" ? "kilometer" : "");
    const start = amount.start - (about ? 0 : said.length);
    return quantity(
      amount,
      start,
      end,
      counter.text,
      length && `${length}-per-${PER[word[0] === "毎" ? word[1]! : word[0]!]}`,
    );
  }
  const degrees = counter.code === "degree" ? SCALE.exec(before)?.[0] : undefined;
  const code = degrees ? (/[摂セ]/.test(degrees) ? "celsius" : "fahrenheit") : counter.code;
  const place = PLACE.test(text.slice(from, end + 1));
  const whole = {
    ...quantity(amount, amount.start, end, text.slice(from, end), code),
    kind: place ? "ordinal" : counter.kind,
  } as const;
  return withRate(context, withParts(context, whole.kind === "age" ? { ...whole, unit: { text: "歳" } } : whole));
}

/** 150万バレル/日, 1キロメートル/時: what it is counted per. */
function withRate({ text }: FigureContext, draft: Draft): Draft {
  const per = /^\/(時間?|分|秒|日|年|月|人|台|本|個|kg|km|h|s)(?![a-z])/.exec(
    text.slice(draft.end, draft.end + 4),
  )?.[1];
  if (!per || !draft.unit) return draft;
  const code = draft.unit.code && PER[per] ? `${draft.unit.code}-per-${PER[per]}` : undefined;
  return {
    ...draft,
    end: draft.end + 1 + per.length,
    unit: { ...draft.unit, ...(code ? { code } : {}) },
    perUnit: { text: per },
  };
}

interface Found {
  readonly counter: Counter;
  readonly from: number;
  readonly end: number;
}

function counterAt(context: FigureContext, amount: Amount): Found | null {
  const { text, lexicon } = context;
  const from = amount.end + (/[ 余]/.test(text[amount.end] ?? "") ? 1 : 0);
  const found = lexicon.counters.longest(text, from);
  if (found && !context.taken(from)) {
    const end = found.end;
    const latin = /[A-Za-z]$/.test(found.value.text);
    if (!(latin && /[A-Za-z]/.test(text[end] ?? "")) && endsAtWord(context, end, found.value.text))
      return { counter: found.value, from, end };
  }
  if (from !== amount.end) return null;
  const noun = CALENDAR.test(text.slice(from, from + 2)) ? null : nounAt(context, amount.end);
  if (
    !noun ||
    amount.several ||
    /[A-Za-z]$/.test(text.slice(Math.max(0, amount.start - 1), amount.start)) ||
    (amount.script === "kanji" && amount.end - amount.start === 1)
  )
    return null;
  // 2009夏: a year in a headline
  if (/^(?:19|20)\d\d$/.test(amount.decimal)) return null;
  const next = context.reading.tokens[context.reading.tokenAt(amount.end + noun.length)];
  const alone =
    next?.pos !== "名詞" ||
    next.posDetail[0] === "接尾" ||
    next.posDetail[0] === "非自立" ||
    next.posDetail[0] === "副詞可能";
  return alone ? { counter: { text: noun, kind: "quantity", code: "" }, from, end: amount.end + noun.length } : null;
}

/** Adds the parts that follow their whole, 1メートル80センチ, 50元6角3分, in the larger unit; 半 is half of it. */
export function withParts(context: FigureContext, draft: Draft): Draft {
  let whole = draft.unit?.text ?? "";
  let value = new Big(draft.decimal!);
  let worth = new Big(value.lt(0) ? -1 : 1);
  let end = draft.end;
  for (let part = partBehind(context, whole, end); part; part = partBehind(context, whole, end)) {
    worth = part.per ? worth.div(part.per) : new Big(0);
    value = value.plus(worth.times(part.decimal));
    whole = part.unit;
    end = part.end;
  }
  if (end === draft.end && context.reading.tokens[context.reading.tokenAt(end)]?.surface === "半") {
    value = value.plus(worth.times(0.5));
    end++;
  }
  return end === draft.end ? draft : { ...draft, end, decimal: new Big(value.toFixed(10)).toFixed() };
}

/** The part of a unit right behind a figure in that unit; `per` 0 where the part does not count (20歳7カ月). */
function partBehind(
  context: FigureContext,
  whole: string,
  at: number,
): { readonly decimal: string; readonly per: number; readonly unit: string; readonly end: number } | null {
  const { text, lexicon, taken } = context;
  const numeral = context.numeralAt(at);
  if (!numeral || taken(at)) return null;
  for (let end = Math.min(numeral.end + 7, text.length); end > numeral.end; end--) {
    const unit = text.slice(numeral.end, end);
    const per = lexicon.unitParts.get(`${whole}/${unit}`);
    if (per !== undefined) return { decimal: numeral.decimal, per, unit, end };
  }
  return null;
}

const quantity = (amount: Amount, start: number, end: number, text: string, code = ""): Draft => ({
  start,
  end,
  kind: "quantity",
  decimal: amount.decimal,
  low: null,
  high: null,
  unit: { ...(code ? { code } : {}), text },
  modifier: null,
  amount,
  bare: false,
});
