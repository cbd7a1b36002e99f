import { CharSet, WHITE_SPACE } from "../../text/char-set";
import type { FigureKind } from "../../types";
import type { FigureContext } from "../context";
import { type Amount, type Draft, draftOf } from "../draft";
import { type Counter, LETTERS } from "../lexicon";
import { CALENDAR } from "./not-figures";
import { endsAtWord, nounAt } from "./ordinal";
import { perTime, withRate } from "./rate";
import { codeInContext } from "./unit-context";
import { withParts } from "./unit-parts";

/** 時速50km: the word is in the span, the code a rate. */
const SPEED = /(時速|毎時|分速|毎分|秒速|毎秒)(約|およそ)?\s?$/;
/** 摂氏 and 華氏 say what a bare 度 is. */
const SCALE = /(摂氏|セ氏|華氏|カ氏)$/;
/** 9回表 is an inning, 2階 a floor; 8階建て counts floors. */
const PLACE = /^(?:回[表裏]|階(?!建))/;
/** What follows an inning, and no count, in a sentence about baseball: 三回、4番の本塁打で; 5回途中で降板. */
const INNING = /^(?:、|途中|から|まで|に(?![わ亘])|の(?:攻撃|守備))/;
/** How far from it a word of baseball may stand, in characters. */
const NEAR = 60;
/** No game had more. */
const LAST_INNING = 50;
/** 震度6強: 強 and 弱 belong to the scale. */
const INTENSITY = /震度\s?$/;
/** The last units of what is said before the number. */
const SAID_ENDS = new CharSet([..."度速時分秒約そ", ...WHITE_SPACE]);
const PLACE_STARTS = new CharSet("回階");
const BEFORE_COUNTER = new CharSet(" 余");

/** 16人, 40キロ, 1000ha, 3つ, 5フィート4インチ, 震度6強, 時速50km: everything else with a unit or a counter, and ages with 歳. */
export function readQuantity(context: FigureContext, amount: Amount): Draft | null {
  const { text } = context;
  const before = SAID_ENDS.hasAt(text, amount.start - 1) ? text.slice(Math.max(0, amount.start - 5), amount.start) : "";
  const scale = before && INTENSITY.exec(before)?.[0];
  if (scale) {
    const end = amount.end + (/[強弱]/.test(text[amount.end] ?? "") ? 1 : 0);
    return quantity(amount, amount.start - scale.length, end, "震度");
  }
  if (amount.counter) return quantity(amount, amount.start, amount.end, amount.counter);
  const found = counterAt(context, amount);
  if (!found) return null;
  const { counter, from, end } = found;
  const speed = before ? SPEED.exec(before) : null;
  if (speed && !context.taken(amount.start - 1)) {
    const [said, word, about] = speed as unknown as [string, string, string | undefined];
    const length = counter.code || (counter.text === "キロ" ? "kilometer" : undefined);
    const start = amount.start - (about ? 0 : said.length);
    return quantity(amount, start, end, counter.text, perTime(length, word.replace(/速|毎/, "")));
  }
  const degrees =
    counter.code === "degree" ? SCALE.exec(text.slice(Math.max(0, amount.start - 2), amount.start))?.[0] : undefined;
  const scaleCode = degrees && (/[摂セ]/.test(degrees) ? "celsius" : "fahrenheit");
  const code = scaleCode ?? codeInContext(context, counter.text, amount.start, end) ?? counter.code;
  const place =
    (PLACE_STARTS.hasAt(text, from) && PLACE.test(text.slice(from, end + 1))) ||
    (counter.text === "回" && isInning(context, amount, end));
  const kind = place ? "ordinal" : counter.kind;
  const whole =
    kind === "age"
      ? quantity(amount, amount.start, end, "歳", "", kind)
      : quantity(amount, amount.start, end, text.slice(from, end), code, kind);
  return withRate(context, withParts(context, whole));
}

function isInning({ text, document, lexicon }: FigureContext, amount: Amount, end: number): boolean {
  if (!/^\d+$/.test(amount.decimal) || Number(amount.decimal) > LAST_INNING || amount.several) return false;
  if (!INNING.test(text.slice(end, end + 4))) return false;
  const sentence = document.sentences[document.sentenceAt(end)]!;
  const from = Math.max(sentence.start, end - NEAR);
  const around = text.slice(from, Math.min(sentence.end, end + NEAR));
  return lexicon.inningWords.some((word) => around.includes(word));
}

interface Found {
  readonly counter: Counter;
  readonly from: number;
  readonly end: number;
}

function counterAt(context: FigureContext, amount: Amount): Found | null {
  const { text, lexicon } = context;
  const from = amount.end + (BEFORE_COUNTER.hasAt(text, amount.end) ? 1 : 0);
  const found = lexicon.counters.longest(text, from);
  if (found && !context.taken(from)) {
    const end = found.end;
    const cut = LETTERS.hasAt(text, end - 1) && LETTERS.hasAt(text, end);
    if (!cut && endsAtWord(context, end, found.value.text)) return { counter: found.value, from, end };
  }
  if (from !== amount.end) return null;
  const noun = CALENDAR.test(text.slice(from, from + 2)) ? null : nounAt(context, amount.end);
  if (
    !noun ||
    amount.several ||
    amount.script === "kana" ||
    /[A-Za-z]$/.test(text.slice(Math.max(0, amount.start - 1), amount.start)) ||
    (amount.script === "kanji" && amount.end - amount.start === 1)
  )
    return null;
  // 2009夏: a year in a headline
  if (/^(?:19|20)\d\d$/.test(amount.decimal)) return null;
  const next = context.document.tokens[context.document.tokenAt(amount.end + noun.length)];
  const alone =
    next?.pos !== "名詞" ||
    next.posDetail[0] === "接尾" ||
    next.posDetail[0] === "非自立" ||
    next.posDetail[0] === "副詞可能";
  return alone ? { counter: { text: noun, kind: "quantity", code: "" }, from, end: amount.end + noun.length } : null;
}

const quantity = (
  amount: Amount,
  start: number,
  end: number,
  text: string,
  code = "",
  kind: FigureKind = "quantity",
): Draft => draftOf({ start, end, kind, decimal: amount.decimal, unit: code ? { code, text } : { text }, amount });
