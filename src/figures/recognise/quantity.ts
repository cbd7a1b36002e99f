import { WHITE_SPACE } from "../../text/char-set";
import { GuardedPattern } from "../../text/guarded-pattern";
import type { FigureKind } from "../../types";
import type { FigureContext } from "../context";
import { type Amount, draftOf, type FigureDraft } from "../draft";
import { type CounterMatch, counterAfter, sharedUnit } from "./counter";
import { isOrderedByContext } from "./order-context";
import { perTime, withPerUnit } from "./per-unit";
import { codeInContext } from "./unit-context";
import { withParts } from "./unit-parts";

/** The scale of earthquakes, before its number: 震度6強, 震度 5弱. */
const INTENSITY = new GuardedPattern(/震度\s?/, { last: ["度", ...WHITE_SPACE] });
/** A word that makes a length a speed: 時速50km, 毎分約 300メートル. */
const SPEED = new GuardedPattern(/(?:時速|毎時|分速|毎分|秒速|毎秒)(?:\s|約\s?|およそ)?/, {
  last: ["速", "時", "分", "秒", "約", "そ", ...WHITE_SPACE],
});
/** The scale of a bare ° or 度: 摂氏37°, 華氏約100度. */
const TEMPERATURE_SCALE = new GuardedPattern(/[摂セ華カ]氏(?:\s|約|およそ)?/, {
  last: ["氏", "約", "そ", ...WHITE_SPACE],
});
/** A counter that ranks: 9回表, 2階; but not 8階建て and 地下2階・地上8階建て, which count floors. */
const RANK = new GuardedPattern(/回[表裏]|階(?![・、]?(?:地[上下]\d{1,3}階)?建)/, { first: "回階" });
/** Reads every other figure with a unit or counter: 16人, 40キロ, 1000ha, 3つ, 52歳, 5フィート4インチ, 震度6強, 時速50km. */
export function readQuantity(context: FigureContext, amount: Amount): FigureDraft | null {
  const { start, end } = amount;
  const intensity = readIntensity(context, amount);
  if (intensity) return intensity;
  if (amount.counter) return quantity(amount, { start, end, text: amount.counter });
  const shared = sharedUnit(context, end);
  if (shared) return quantity(amount, { start, end, text: shared });
  const match = counterAfter(context, amount);
  return match && (readSpeed(context, amount, match) ?? readCounted(context, amount, match));
}

/** Reads 震度6強. */
function readIntensity({ text }: FigureContext, amount: Amount): FigureDraft | null {
  const scale = INTENSITY.endingAt(text, amount.start);
  if (scale === "") return null;
  const end = intensityEnd(text, amount.end);
  return quantity(amount, { start: amount.start - scale.length, end, text: "震度" });
}

/** The position after a number on the scale of earthquakes with its 強 or 弱: 震度6強. */
export const intensityEnd = (text: string, end: number): number => (/[強弱]/.test(text[end] ?? "") ? end + 1 : end);

/** Reads 時速50km with the word in the span, 時速約300キロ without. */
function readSpeed(context: FigureContext, amount: Amount, { counter, end }: CounterMatch): FigureDraft | null {
  const word = SPEED.endingAt(context.text, amount.start);
  if (word === "" || context.isTaken(amount.start - 1)) return null;
  const length = counter.code || (counter.text === "キロ" ? "kilometer" : undefined);
  const time = word.slice(0, 2).replace(/速|毎/, "");
  const start = /[約お]/.test(word) ? amount.start : amount.start - word.length;
  return quantity(amount, { start, end, text: counter.text, code: perTime(length, time) });
}

/** Reads an amount with a counter, its parts and the unit that it is counted per: 16人, 20歳7カ月, 5フィート4インチ, 150万バレル/日. */
function readCounted(context: FigureContext, amount: Amount, { counter, start: from, end }: CounterMatch): FigureDraft {
  const { text } = context;
  const { start } = amount;
  const isRank =
    counter.text.length === 1 && (RANK.isAt(text, from) || isOrderedByContext(context, amount, counter.text, end));
  const kind = isRank ? "ordinal" : counter.kind;
  const whole =
    kind === "age"
      ? ageOf(context, amount, from + 1)
      : quantity(amount, {
          start,
          end,
          text: text.slice(from, end),
          code: codeOf(context, amount, counter, end),
          kind,
        });
  return withPerUnit(context, withParts(context, whole));
}

/** An age with its 歳, without 児 in 3歳児; 30歳代 is about thirty. */
const ageOf = ({ text }: FigureContext, amount: Amount, end: number): FigureDraft => {
  const age = quantity(amount, { start: amount.start, end, text: "歳", kind: "age" });
  return text[end] === "代" ? draftOf({ ...age, modifier: "about" }) : age;
};

/** The code of a counter, which may depend on the words around it: 摂氏37°, 体重60キロ. */
function codeOf(context: FigureContext, { start }: Amount, counter: CounterMatch["counter"], end: number): string {
  const scale =
    counter.code === "degree" || counter.text === "度" ? TEMPERATURE_SCALE.endingAt(context.text, start) : "";
  if (scale !== "") return /[摂セ]/.test(scale) ? "celsius" : "fahrenheit";
  return codeInContext(context, counter.text, start, end) ?? counter.code;
}

interface QuantityParts {
  readonly start: number;
  readonly end: number;
  /** The unit as written. */
  readonly text: string;
  readonly code?: string | undefined;
  readonly kind?: FigureKind;
}

const quantity = (amount: Amount, { start, end, text, code, kind = "quantity" }: QuantityParts): FigureDraft =>
  draftOf({ start, end, kind, decimal: amount.decimal, unit: code ? { code, text } : { text }, amount });
