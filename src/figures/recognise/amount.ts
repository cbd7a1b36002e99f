import type { Numeral } from "../../numerals/numeral";
import { CharSet, WHITE_SPACE } from "../../text/char-set";
import { GuardedPattern } from "../../text/guarded-pattern";
import type { FigureContext } from "../context";
import type { Amount } from "../draft";

/** ▲5, −3, マイナス5, +1, 氷点下5; ▲ and △ are the minus of Japanese accounts. */
const SIGN = new GuardedPattern(/(?:▲|△|−|マイナス|[-+－ー]|プラス|氷点下|零下)\s?/, {
  last: [..."▲△−ス-+－ー下", ...WHITE_SPACE],
});
/** Signs that may be something else: a bullet, a range, part of a code or of a word. */
const AMBIGUOUS = new CharSet("-+−ー");
const KANJI = Array.from({ length: 0x9fff - 0x4e00 + 1 }, (_, i) => String.fromCharCode(0x4e00 + i));
/** A counter before a hyphen, which makes a range: 20代-60代. */
const COUNTER = new GuardedPattern(/\d[一-鿿]{1,2}/, { last: KANJI });
/** Before these characters and at the start of the text an ambiguous sign is a sign: 気温は-5度. */
const BEFORE_SIGN = /[\s(「、。:=$€£¥₩ぁ-ん一-鿿]/;
const KATAKANA = /[ァ-ヶー]/;

/** Reads a numeral with the sign before it: ▲5, -3. A hyphen is a minus only if it cannot be a bullet, a range or part of a code. */
export function readAmount(context: FigureContext, numeral: Numeral): Amount {
  const sign = signBefore(context, numeral.start);
  if (!sign) return numeral;
  return { ...numeral, start: sign.start, decimal: withSign(numeral.decimal, sign) };
}

/** A sign before a number or before the sign of money: −3, −$3. */
export interface Sign {
  readonly start: number;
  readonly isMinus: boolean;
}

/** The sign that ends at a position, if it cannot be a bullet, a range or part of a code or of a word. */
export function signBefore(context: FigureContext, at: number): Sign | null {
  const { text } = context;
  const sign = SIGN.endingAt(text, at);
  if (sign === "") return null;
  const start = at - sign.length;
  if (AMBIGUOUS.hasAt(sign, 0) && !isSign(text, start, sign)) return null;
  // スマイナス: the end of a longer word
  if (context.isTaken(start) || (/^[プマ]/.test(sign) && KATAKANA.test(text[start - 1] ?? ""))) return null;
  return { start, isMinus: !/[+＋プ]/.test(sign) };
}

/** A positive decimal with a sign. */
export const withSign = (decimal: string, { isMinus }: Sign): string =>
  isMinus && decimal !== "0" ? `-${decimal}` : decimal;

/** Whether an ambiguous sign at `start`, with the space after it, is the sign of a number. */
const isSign = (text: string, start: number, sign: string): boolean =>
  sign.length === 1 && !COUNTER.endsAt(text, start) && (start === 0 || BEFORE_SIGN.test(text[start - 1]!));
