import Big from "big.js";
import { GuardedPattern } from "../text/guarded-pattern";
import {
  ARABIC,
  DIGITS,
  isDigit,
  LARGE_POWERS,
  POSITIONAL,
  plainDecimal,
  positional,
  runAt,
  SMALL_POWERS,
  withoutSeparators,
} from "./digits";
import type { Numeral } from "./numeral";

/** The decimal part of a numeral with powers: ・〇三 in 二百・〇三. It has at most seven digits. */
const DECIMAL_TAIL = new GuardedPattern(
  /・(?:[〇零一二三四五六七八九]{7}|[〇零一二三四五六七八九]{1,6}(?![〇零一二三四五六七八九十百千万億兆・]))/,
  { first: "・" },
);
/** A space inside a numeral, as in some minutes and reports: 157 億 4,000 万円. It is before a large power or before the rest of the number. */
const SPACE_INSIDE = new GuardedPattern(
  /(?<=\d) (?=[万億兆京])|(?<=[千万億兆京百]) (?=[\d一二三四五六七八九][千百十])|(?<=[億兆京]) (?=[\d,]{1,5} ?万)|(?<=[兆京]) (?=[\d,]{1,5} ?億)|(?<=万) (?=\d,?\d{3}(?![\d万億兆]))/,
  { first: " " },
);

/** More than every power, so that any power may follow. */
const NO_POWER = 99;

const ZERO = new Big(0);
/** Adds two numbers, but nothing to `ZERO`: `Big` is slow, and most parts of a numeral are missing. */
const sum = (a: Big, b: Big): Big => (a === ZERO ? b : b === ZERO ? a : a.plus(b));

/**
 * Returns the longest numeral at `at` that is made of digits and powers, or null:
 *
 *     1億2千3百万    = (1) × 10⁸ + (2 × 10³ + 3 × 10²) × 10⁴
 *                        └ section ┘    digits × small power, summed, times the large power
 */
export function compoundAt(text: string, at: number): Numeral | null {
  return new CompoundReader(text, at).read();
}

/** Reads one numeral from left to right, part by part. A class, because its steps share a dozen values. */
class CompoundReader {
  readonly #text: string;
  readonly #start: number;
  #at: number;
  /** The sum of the sections so far, each times its large power: 100000000 after 1億. */
  #total = ZERO;
  /** The last of them, which a second large power multiplies again: 1万 in 1万億. */
  #lastSection = ZERO;
  /** The sum of the section so far, each digit times its small power: 2300 after 2千3百. */
  #section = ZERO;
  /** The last digits, if no power has followed yet. */
  #digits: string | null = null;
  /** The last small power of the section and the last large power of the numeral; the next must be smaller. */
  #small = NO_POWER;
  #large = NO_POWER;
  #several = false;
  #arabic = false;
  #kanji = false;

  constructor(text: string, at: number) {
    this.#text = text;
    this.#start = at;
    this.#at = at;
  }

  read(): Numeral | null {
    while (this.#at < this.#text.length && this.#readPart());
    if (this.#at === this.#start) return null;
    const decimal =
      this.#arabic && !this.#kanji
        ? plainDecimal(this.#digits!)
        : sum(this.#total, this.#sectionWithDigits()).toFixed();
    const script = this.#kanji ? (this.#arabic ? "mixed" : "kanji") : "arabic";
    return { start: this.#start, end: this.#at, decimal, script, several: this.#several };
  }

  /** Reads the next part; returns false if the numeral ends before or with it. */
  #readPart(): boolean {
    if (this.#at > this.#start && SPACE_INSIDE.isAt(this.#text, this.#at)) this.#at++;
    const c = this.#text[this.#at];
    const code = this.#text.charCodeAt(this.#at);
    const inKanji = DIGITS.has(code);
    if (inKanji || isDigit(code) || c === ".") return this.#readDigits(inKanji);
    if (c === "・") return this.#readDecimalTail();
    if (c === "数") return this.#readSeveral();
    const small = SMALL_POWERS.get(code);
    if (small !== undefined) return this.#readSmallPower(small);
    const large = LARGE_POWERS.get(code);
    return large !== undefined && this.#readLargePower(large);
  }

  /** Reads 1,280 or 二〇二五. */
  #readDigits(inKanji: boolean): boolean {
    if (this.#digits !== null) return false;
    const run = runAt(inKanji ? POSITIONAL : ARABIC, this.#text, this.#at);
    if (run === undefined || (run[0] === "." && this.#at > this.#start)) return false;
    const value = inKanji ? positional(run) : withoutSeparators(run);
    // After 十 only one digit can follow, after 百 two: 百五 is 105, 十五〇 is no numeral.
    if (this.#small !== NO_POWER && value.split(".")[0]!.length > this.#small) return false;
    this.#digits = value;
    if (inKanji) this.#kanji = true;
    else this.#arabic = true;
    this.#at += run.length;
    return true;
  }

  /** Reads the ・〇三 of 二百・〇三, with which the numeral ends. */
  #readDecimalTail(): false {
    if (!this.#kanji || this.#arabic) return false;
    const end = DECIMAL_TAIL.endAt(this.#text, this.#at);
    if (end < 0 || !this.#total.plus(this.#section).gt(0)) return false;
    this.#section = this.#section.plus(this.#digits ?? 0);
    this.#digits = null;
    this.#total = this.#total.plus(`0${positional(this.#text.slice(this.#at, end))}`);
    this.#at = end;
    return false;
  }

  /** Reads the 数 of 数十 and 十数, a digit that is not known, and of 30数カ国, after which only a large power goes on: 10数万. */
  #readSeveral(): boolean {
    if (this.#several) return false;
    const isLast = this.#digits !== null;
    if (isLast && !this.#digits!.endsWith("0")) return false;
    if (!isLast) this.#digits = this.#at === this.#start ? "1" : "0";
    this.#several = true;
    this.#kanji = true;
    this.#at++;
    return !isLast || LARGE_POWERS.has(this.#text.charCodeAt(this.#at));
  }

  /** Reads the 百 of 2百. */
  #readSmallPower(power: number): boolean {
    // 3.5百 and 0.5千 are written in tables, 3.5十 is not.
    const fits = !this.#digits?.includes(".") || this.#text[this.#at] !== "十";
    if (power >= this.#small || !fits) return false;
    this.#section = sum(this.#section, new Big(this.#digits ?? 1).times(10 ** power));
    this.#small = power;
    this.#digits = null;
    this.#kanji = true;
    this.#at++;
    return true;
  }

  /** Reads the 億 of 2億, and that of 1万億, which multiplies 1万. */
  #readLargePower(power: number): boolean {
    const followsPower = this.#at > this.#start && LARGE_POWERS.has(this.#text.charCodeAt(this.#at - 1));
    if (followsPower && this.#digits === null) {
      this.#total = this.#total.minus(this.#lastSection).plus(this.#lastSection.times(`1e${power}`));
      this.#at++;
      return true;
    }
    const hasSection = this.#digits !== null || this.#section.gt(0) || this.#small !== NO_POWER;
    if (power >= this.#large || !hasSection) return false;
    this.#lastSection = this.#sectionWithDigits().times(`1e${power}`);
    this.#total = sum(this.#total, this.#lastSection);
    this.#large = power;
    this.#small = NO_POWER;
    this.#section = ZERO;
    this.#digits = null;
    this.#kanji = true;
    this.#at++;
    return true;
  }

  #sectionWithDigits(): Big {
    return this.#digits === null ? this.#section : sum(this.#section, new Big(this.#digits));
  }
}
