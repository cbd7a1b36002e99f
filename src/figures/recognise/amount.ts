import type { Numeral } from "../../numerals/numeral";
import { CharSet, WHITE_SPACE } from "../../text/char-set";
import type { FigureContext } from "../context";
import type { Amount } from "../draft";

/** ▲ and △ are the minus of Japanese accounts. */
const SIGN_ENDS = new CharSet([..."▲△−ス-+－ー", ...WHITE_SPACE]);
const SIGN = /(?:▲|△|−|マイナス|[-+－ー]|プラス)\s?$/;

/** A numeral with the sign before it. A hyphen is a minus only where it can be no bullet, no range and no part of a code. */
export function readAmount(context: FigureContext, numeral: Numeral): Amount {
  const { text } = context;
  if (!SIGN_ENDS.hasAt(text, numeral.start - 1)) return numeral;
  const sign = SIGN.exec(text.slice(Math.max(0, numeral.start - 5), numeral.start))?.[0];
  if (!sign) return numeral;
  const start = numeral.start - sign.length;
  if (
    /^[-+−ー]/.test(sign) &&
    (sign.length > 1 ||
      // 20代-60代
      /\d[一-鿿]{1,2}$/.test(text.slice(Math.max(0, start - 3), start)) ||
      /[^\s(「、。:=ぁ-ん一-鿿]$/.test(text.slice(Math.max(0, start - 1), start)))
  )
    return numeral;
  if (context.taken(start) || (/^[プマ]/.test(sign) && /[ァ-ヶー]/.test(text[start - 1] ?? ""))) return numeral;
  const negative = !/[+＋プ]/.test(sign) && numeral.decimal !== "0";
  return { ...numeral, start, decimal: negative ? `-${numeral.decimal}` : numeral.decimal };
}
