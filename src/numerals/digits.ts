import type { Numeral } from "./numeral";

/** Returns a table by code unit. */
const byCode = <T>(table: Readonly<Record<string, T>>): ReadonlyMap<number, T> =>
  new Map(Object.entries(table).map(([c, value]) => [c.charCodeAt(0), value]));

/** Kanji digits, and the formal ones (大字) of deeds and invoices: 参 in 金参百万円也. */
export const DIGITS = byCode({
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
/** The powers of ten within four digits. */
export const SMALL_POWERS = byCode({ 十: 1, 拾: 1, 百: 2, 佰: 2, 陌: 2, 千: 3, 仟: 3, 阡: 3 });
/** The powers of ten by which four digits are multiplied; 憶 is a slip of the keyboard for 億. */
export const LARGE_POWERS = byCode({ 万: 4, 萬: 4, 億: 8, 憶: 8, 兆: 12, 京: 16, 垓: 20 });

/** Returns the characters of a table. */
export const charactersOf = (table: ReadonlyMap<number, unknown>): string[] =>
  [...table.keys()].map((code) => String.fromCharCode(code));

/** Whether a code unit is one of 0 to 9. */
export const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

/**
 * Arabic digits with separators and a decimal part: 1,280, 1280.5, .350. A comma that does not group three digits ends the numeral. ・ is a
 * decimal point before a unit of measure only (3・2%, as older papers print it): 8・9歳 is two ages.
 */
export const ARABIC =
  /(?:\d{1,3}(?:,\d{3}){1,16}(?!\d)|\d+)(?:\.\d+(?!\.?\d)|・\d{1,3}(?=[%万億兆倍度秒]|パーセント|ポイント|キロ|メートル|センチ|ミリ|トン|グラム|リットル|ヘクタール|平方|km|cm|mm|kg))?|\.\d+/y;
/** Positional kanji: 二〇二五, 四・八〇〇. 七・八十 and 一・二審 are two numbers. */
export const POSITIONAL =
  /[〇零一二三四五六七八九壱壹弐貳参參伍]+(?:・[〇零一二三四五六七八九]+(?![〇零一二三四五六七八九十百千審塁類種級区丁号]))?/y;

/** Returns the match of a sticky pattern at an offset, or undefined. */
export function runAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

/** Returns Arabic digits as a decimal: 1,280 is 1280, 8・9 is 8.9, .5 is 0.5. */
export const withoutSeparators = (run: string): string =>
  run.replaceAll(",", "").replace("・", ".").replace(/^\./, "0.");

/** Returns positional kanji as a decimal: 二〇二五 is 2025, 四・八 is 4.8. */
export function positional(run: string): string {
  let out = "";
  for (const c of run) out += c === "・" ? "." : DIGITS.get(c.charCodeAt(0));
  return out.length > 1 && !out.includes(".") ? plainDecimal(out) : out;
}

/** Drops the zeros that do not change the value: 007 is 7, 4.800 is 4.8. */
export function plainDecimal(digits: string): string {
  if (digits[0] !== "0" && !digits.includes(".")) return digits;
  const [whole, part] = digits.split(".") as [string, string?];
  const integer = whole.replace(/^0+(?=\d)/, "");
  const fraction = part?.replace(/0+$/, "");
  return fraction ? `${integer}.${fraction}` : integer;
}

/** Returns a numeral without 数. */
export const exactNumeral = (start: number, end: number, decimal: string, script: Numeral["script"]): Numeral => ({
  start,
  end,
  decimal,
  script,
  several: false,
});
