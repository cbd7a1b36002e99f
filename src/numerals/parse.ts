import Big from "big.js";
import { CharSet } from "../text/char-set";
import type { Numeral } from "./numeral";

/** A table by UTF-16 unit. */
const byUnit = <T>(table: Readonly<Record<string, T>>): ReadonlyMap<number, T> =>
  new Map(Object.entries(table).map(([c, value]) => [c.charCodeAt(0), value]));

/** Kanji digits, with the 大字 of deeds and invoices (金参百万円也). */
const DIGITS = byUnit({
  〇: "0",
  零: "0",
  一: "1",
  二: "2",
  三: "3",
  四: "4",
  五: "5",
  六: "6",
  七: "7",
  八: "8",
  九: "9",
  壱: "1",
  壹: "1",
  弐: "2",
  貳: "2",
  参: "3",
  參: "3",
  伍: "5",
});
const SMALL = byUnit({ 十: 1, 拾: 1, 百: 2, 佰: 2, 陌: 2, 千: 3, 仟: 3, 阡: 3 });
const LARGE = byUnit({ 万: 4, 萬: 4, 億: 8, 兆: 12, 京: 16, 垓: 20 });
const charactersOf = (table: ReadonlyMap<number, unknown>): string[] =>
  [...table.keys()].map((unit) => String.fromCharCode(unit));

/**
 * 1,280 or 1280 or .350, with a decimal part; a comma that does not group three digits ends the numeral. Older papers set ・ for the
 * point, which only a measure behind it tells from 8・9歳.
 */
const ARABIC =
  /(?:\d{1,3}(?:,\d{3}){1,16}(?!\d)|\d+)(?:\.\d+(?!\.?\d)|・\d{1,3}(?=[%万億兆倍度秒]|パーセント|ポイント|キロ|メートル|センチ|ミリ|トン|グラム|リットル|ヘクタール|平方|km|cm|mm|kg))?|\.\d+/y;
/** 二〇二五, 四・八〇〇: positional kanji; 七・八十 is two numbers. */
const POSITIONAL =
  /[〇零一二三四五六七八九壱壹弐貳参參伍]+(?:・[〇零一二三四五六七八九]+(?![〇零一二三四五六七八九十百千]))?/y;

/** 二百・〇三: the decimal part of a numeral with powers. */
const DECIMAL_TAIL = /^・([〇零一二三四五六七八九]+)(?![〇零一二三四五六七八九十百千万億兆・])/;
/** Some minutes and reports set a space beside the powers: 157 億 4,000 万円. Before 万 or 億, or before the rest of the number. */
const SPACED =
  /(?<=\d) (?=[万億兆京])|(?<=[千万億兆京百]) (?=[\d一二三四五六七八九][千百十])|(?<=[億兆京]) (?=[\d,]{1,5} ?万)|(?<=[兆京]) (?=[\d,]{1,5} ?億)|(?<=万) (?=\d,?\d{3}(?![\d万億兆]))/y;

/** The characters a numeral can begin with. */
export const NUMERAL_STARTS: ReadonlySet<string> = new Set([
  ...charactersOf(DIGITS),
  ...charactersOf(SMALL),
  ..."0123456789.数",
]);

const BEGINS = new CharSet(NUMERAL_STARTS);
/** What another part of a numeral can begin with; behind most digits of a text stands none of it. */
const GOES_ON = new CharSet([...NUMERAL_STARTS, ...charactersOf(LARGE), ..."・, "]);
const KANJI_DIGITS = new CharSet(charactersOf(DIGITS));

const ZERO_UNIT = 0x30;
/** Whether a UTF-16 unit is 0 to 9. */
export const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39;

/** Where a run of Arabic digits, or one digit in kanji, ends that is a whole numeral; -1 where none stands, or more goes on with it. */
export function plainDigitsEnd(text: string, at: number): number {
  let end = at + 1;
  if (isDigit(text.charCodeAt(at))) while (isDigit(text.charCodeAt(end))) end++;
  else if (!KANJI_DIGITS.hasAt(text, at)) return -1;
  return GOES_ON.hasAt(text, end) ? -1 : end;
}

/** A run of Arabic digits, with its separators, or one digit in kanji that is a whole numeral, or null. */
function plainAt(text: string, at: number): Numeral | null {
  const unit = text.charCodeAt(at);
  const whole = plainDigitsEnd(text, at);
  if (whole > 0) {
    if (!isDigit(unit)) return plain(at, whole, DIGITS.get(unit)!, "kanji");
    const digits = text.slice(at, whole);
    return plain(at, whole, unit === ZERO_UNIT ? plainDecimal(digits) : digits, "arabic");
  }
  if (!isDigit(unit)) return null;
  ARABIC.lastIndex = at;
  const run = ARABIC.exec(text)![0];
  const end = at + run.length;
  return GOES_ON.hasAt(text, end) ? null : plain(at, end, plainDecimal(withoutSeparators(run)), "arabic");
}

const plain = (start: number, end: number, decimal: string, script: Numeral["script"]): Numeral => ({
  start,
  end,
  decimal,
  script,
  several: false,
});

/**
 * The longest numeral at `at`, or null: digits (1,280 / 四・八) times 十 百 千, these summed times 万 億 兆 京 垓, powers descending.
 * 92百万 is 92 × 100 × 10⁴. 数 stands for a digit that is not said: 数十 is 10, 十数 is 10, 数 alone 1, each `several`.
 */
export function numeralAt(text: string, at: number): Numeral | null {
  return BEGINS.hasAt(text, at) ? (plainAt(text, at) ?? compoundAt(text, at)) : null;
}

const ZERO = new Big(0);
/** Big numbers are slow to add, and most parts of a numeral are not there. */
const sum = (a: Big, b: Big): Big => (a === ZERO ? b : b === ZERO ? a : a.plus(b));

function compoundAt(text: string, at: number): Numeral | null {
  let total = ZERO;
  let chunk = ZERO;
  let section = ZERO;
  let digits: string | null = null;
  let small = Number.POSITIVE_INFINITY;
  let large = Number.POSITIVE_INFINITY;
  let several = false;
  let arabic = false;
  let kanji = false;
  let pos = at;

  while (pos < text.length) {
    if (pos > at && text[pos] === " " && isSpaced(text, pos)) pos++;
    const c = text[pos]!;
    const unit = text.charCodeAt(pos);
    const inKanji = DIGITS.has(unit);
    const power = SMALL.get(unit);
    const largePower = LARGE.get(unit);
    if (digits === null && (inKanji || isDigit(unit) || c === ".")) {
      const pattern = inKanji ? POSITIONAL : ARABIC;
      pattern.lastIndex = pos;
      const run = pattern.exec(text)?.[0];
      if (run === undefined || (run[0] === "." && pos > at)) break;
      const value = inKanji ? positional(run) : withoutSeparators(run);
      // After 十 only a digit can follow, after 百 two: 百五 is 105, 十五〇 is no numeral.
      if (small < Number.POSITIVE_INFINITY && value.split(".")[0]!.length > small) break;
      digits = value;
      if (inKanji) kanji = true;
      else arabic = true;
      pos += run.length;
    } else if (
      c === "・" &&
      total.plus(section).gt(0) &&
      kanji &&
      !arabic &&
      DECIMAL_TAIL.test(text.slice(pos, pos + 8))
    ) {
      const tail = DECIMAL_TAIL.exec(text.slice(pos, pos + 8))![1]!;
      section = section.plus(digits ?? 0);
      digits = null;
      total = total.plus(`0${positional(`・${tail}`)}`);
      pos += 1 + tail.length;
      break;
    } else if (c === "数" && digits?.endsWith("0") && !several && pos > at) {
      // 30数カ国
      several = true;
      kanji = true;
      pos++;
      break;
    } else if (digits === null && c === "数" && !several) {
      digits = pos === at ? "1" : "0";
      several = true;
      kanji = true;
      pos++;
    } else if (power !== undefined && power < small && fits(text, pos, digits)) {
      section = sum(section, new Big(digits ?? 1).times(10 ** power));
      small = power;
      digits = null;
      kanji = true;
      pos++;
    } else if (largePower !== undefined && pos > at && LARGE.has(text.charCodeAt(pos - 1)) && digits === null) {
      // 1万億: a power of a power
      total = total.minus(chunk).plus(chunk.times(`1e${largePower}`));
      pos++;
    } else if (
      largePower !== undefined &&
      largePower < large &&
      (digits !== null || section.gt(0) || small < Number.POSITIVE_INFINITY)
    ) {
      chunk = withDigits(section, digits).times(`1e${largePower}`);
      total = sum(total, chunk);
      large = largePower;
      small = Number.POSITIVE_INFINITY;
      section = ZERO;
      digits = null;
      kanji = true;
      pos++;
    } else break;
  }
  if (pos === at) return null;
  const exact = arabic && !kanji ? plainDecimal(digits!) : sum(total, withDigits(section, digits)).toFixed();
  return { start: at, end: pos, decimal: exact, script: kanji ? (arabic ? "mixed" : "kanji") : "arabic", several };
}

const withDigits = (section: Big, digits: string | null): Big =>
  digits === null ? section : sum(section, new Big(digits));

function isSpaced(text: string, at: number): boolean {
  SPACED.lastIndex = at;
  return SPACED.test(text);
}

/** 1,280 and 8・9 as decimals. */
const withoutSeparators = (run: string): string => run.replaceAll(",", "").replace("・", ".").replace(/^\./, "0.");

/** Reads a whole string as one numeral. */
export function parseNumeral(text: string): Numeral | null {
  const parsed = numeralAt(text, 0);
  return parsed?.end === text.length ? parsed : null;
}

/** 3.5百 is not written; 0.5千 is, in tables, and only before 万 or a unit. */
const fits = (text: string, at: number, digits: string | null) =>
  digits === null || !digits.includes(".") || text[at] !== "十";

function positional(run: string): string {
  let out = "";
  for (const c of run) out += c === "・" ? "." : DIGITS.get(c.charCodeAt(0));
  return out.length > 1 && !out.includes(".") ? plainDecimal(out) : out;
}

/** Drops what does not change the value: 007 is 7, 4.800 is 4.8. */
function plainDecimal(digits: string): string {
  if (digits[0] !== "0" && !digits.includes(".")) return digits;
  const [whole, part] = digits.split(".") as [string, string?];
  const integer = whole.replace(/^0+(?=\d)/, "");
  const fraction = part?.replace(/0+$/, "");
  return fraction ? `${integer}.${fraction}` : integer;
}
