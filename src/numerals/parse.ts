import { CharSet } from "../text/char-set";
import { compoundAt } from "./compound";
import {
  ARABIC,
  charactersOf,
  DIGITS,
  exactNumeral,
  isDigit,
  LARGE_POWERS,
  plainDecimal,
  runAt,
  SMALL_POWERS,
  withoutSeparators,
} from "./digits";
import type { Numeral } from "./numeral";

export { isDigit } from "./digits";

/** The characters a numeral can begin with. */
export const NUMERAL_STARTS: ReadonlySet<string> = new Set([
  ...charactersOf(DIGITS),
  ...charactersOf(SMALL_POWERS),
  ..."0123456789.数",
]);

const BEGINS = new CharSet(NUMERAL_STARTS);
/** The characters with which a further part of a numeral can begin. None of them follows most digits of a text. */
const CONTINUES = new CharSet([...NUMERAL_STARTS, ...charactersOf(LARGE_POWERS), ..."・, "]);
const KANJI_DIGITS = new CharSet(charactersOf(DIGITS));
const CODE_OF_ZERO = 0x30;

/**
 * Returns the longest numeral at `at`, or null: digits (1,280, 四・八) times 十 百 千, these summed times 万 億 兆 京 垓, powers
 * descending. 92百万 is 92 × 100 × 10⁴. 数 is a digit that is not known: 数十 is 10, 十数 is 10, 数 alone 1, each `several`.
 */
export function numeralAt(text: string, at: number): Numeral | null {
  return BEGINS.hasAt(text, at) ? (plainAt(text, at) ?? compoundAt(text, at)) : null;
}

/** Returns the numeral if the whole string is one, or null. */
export function parseNumeral(text: string): Numeral | null {
  const parsed = numeralAt(text, 0);
  return parsed?.end === text.length ? parsed : null;
}

/** Returns the end of the numeral at `at` if it is a run of Arabic digits without separators, or one kanji digit; else -1. */
export function plainDigitsEnd(text: string, at: number): number {
  let end = at + 1;
  if (isDigit(text.charCodeAt(at))) while (isDigit(text.charCodeAt(end))) end++;
  else if (!KANJI_DIGITS.hasAt(text, at)) return -1;
  return CONTINUES.hasAt(text, end) ? -1 : end;
}

/** Returns the numeral at `at` if it has one part, Arabic digits with or without separators or one kanji digit, as most have; else null. */
function plainAt(text: string, at: number): Numeral | null {
  const code = text.charCodeAt(at);
  const whole = plainDigitsEnd(text, at);
  if (whole > 0) {
    if (!isDigit(code)) return exactNumeral(at, whole, DIGITS.get(code)!, "kanji");
    const digits = text.slice(at, whole);
    return exactNumeral(at, whole, code === CODE_OF_ZERO ? plainDecimal(digits) : digits, "arabic");
  }
  if (!isDigit(code)) return null;
  const run = runAt(ARABIC, text, at)!;
  const end = at + run.length;
  return CONTINUES.hasAt(text, end) ? null : exactNumeral(at, end, plainDecimal(withoutSeparators(run)), "arabic");
}
