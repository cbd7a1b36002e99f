import { CharSet } from "../char-set";

/** White space that typography may put within a numeral. */
const SPACE = "[ \\u00A0\\u2000-\\u200A\\u202F\\u205F\\u3000]";
/** The longest numeral that is read before or behind a space, in code units. */
const WINDOW = 24;

const before = (text: string, end: number): string => text.slice(Math.max(0, end - WINDOW), end);
const behind = (text: string, start: number): string => text.slice(start, start + WINDOW);

/** Signs of units, which belong to the digit before them: 50 %. */
const UNIT_SIGNS = new CharSet("%％℃℉°㌔㍍㎏㌧㌦㌫");
/** Spaces that separate groups of three digits: 12 000. An ordinary space may as well separate two numbers. */
const GROUP_SPACES = new CharSet("\u00A0\u2009\u202F");
const GROUPS_BEFORE = /(?<![0-9.,])[0-9]{1,3}(?:[\u00A0\u2009\u202F][0-9]{3}){0,6}$/;
const GROUP_BEHIND = /^[0-9]{3}(?![0-9])/;
/** A number whose groups of three digits an ordinary space separates: only a group that begins with 0 shows that it is one, 100 000. */
const PLAIN_GROUPS_BEFORE = /(?<![0-9.,] ?)[0-9]{1,3}(?: [0-9]{3}){0,6}$/;
const PLAIN_GROUPS_BEHIND = /^(?:[0-9]{3} ){0,6}[0-9]{3}(?![0-9]| [0-9])/;
const ZERO_GROUP = / 0[0-9]{2}/;
/** Or the counter of a large number behind two groups that cannot be the values of two columns: 12 500人, 3 200円. */
const COUNTED_GROUP = /^[0-9]{3} ?(?:[人名円社件戸軒世票台本枚個株校頭羽匹冊部]|ドル|ユーロ|トン|世帯|㎡|ヘクタール)/;
/** Before a number that is alone in its line or clause, after Japanese text without a space: 参加者は12 500人, 定員12 500人. */
const ALONE_BEFORE = /(?:^|[、。(（「\n]|[一-鿿ぁ-んァ-ヶー])[0-9]{1,3}$/;
/** A mark between two numbers with a space on both sides: 38 . 5, 10 〜 20, 5 - 3. */
const MARK_BEHIND = new RegExp(`^[.．,，〜～~–—－−-]${SPACE}[0-9０-９]`);

/** Whether a numeral goes on behind the space after a digit: 50 %, 12 000, 38 . 5, 10 〜 20. */
export function continuesNumeral(text: string, start: number, end: number, space: string): boolean {
  if (UNIT_SIGNS.hasAt(text, end)) return true;
  if (GROUP_SPACES.hasAt(space, 0) && GROUP_BEHIND.test(behind(text, end)))
    return GROUPS_BEFORE.test(before(text, start));
  if (space === " " && GROUP_BEHIND.test(behind(text, end))) {
    const groups = PLAIN_GROUPS_BEFORE.exec(before(text, start))?.[0];
    const rest = PLAIN_GROUPS_BEHIND.exec(behind(text, end))?.[0];
    if (groups === undefined || rest === undefined) return false;
    return ZERO_GROUP.test(`${groups} ${rest}`) || isCountedGroup(text, start, end);
  }
  return MARK_BEHIND.test(behind(text, end));
}

/** Whether two groups of digits are one number, since one counter follows both and nothing shows two columns: 参加者は12 500人. */
const isCountedGroup = (text: string, start: number, end: number): boolean =>
  COUNTED_GROUP.test(behind(text, end)) && ALONE_BEFORE.test(before(text, start));

const MARK_BEFORE = new RegExp(`[0-9０-９]${SPACE}[.．,，〜～~–—－−-]$`);
/** The sign of a number: − 5, △ 5.2. */
const SIGN_BEFORE = /(?:^|[^0-9０-９])[−△▲]$/;

/** Whether the digit behind a space belongs to the mark or the sign before it: 38 . 5, 10 〜 20, − 5. */
export function followsSign(text: string, start: number, end: number): boolean {
  const sign = before(text, start);
  return end > start && (MARK_BEFORE.test(sign) || SIGN_BEFORE.test(sign));
}

const SCALES = "万億兆京";
const SCALED_BEFORE = new RegExp(`[0-9０-９]${SPACE}?[十百千]?([${SCALES}])$`);
const SCALED_BEHIND = new RegExp(`^[0-9０-９][0-9０-９,.，．]*${SPACE}?[十百千]?([${SCALES}])`);
const DIGIT_BEHIND = /^[0-9０-９]/;

/**
 * Whether the number before a space and that behind it may be two: 1億 37億, 5000万 12345, 5000万 10. Only the last could be one numeral,
 * 50,000,010, in a text that has spaces within numerals.
 */
export function separatesNumerals(text: string, start: number, end: number): boolean {
  const scale = SCALED_BEFORE.exec(before(text, start))?.[1];
  if (scale === undefined) return false;
  const number = behind(text, end);
  const next = SCALED_BEHIND.exec(number)?.[1];
  if (next !== undefined) return SCALES.indexOf(next) >= SCALES.indexOf(scale) || !isSpaced(text, start);
  return DIGIT_BEHIND.test(number) && !isSpaced(text, start);
}

/** Whether the numeral that ends at `end` has a space before its kanji, or wide digits, which a text may set without one: 9 万, ９万. */
const isSpaced = (text: string, end: number): boolean =>
  /(?:[０-９]|[0-9０-９][^0-9０-９十百千万億兆京])[十百千]?[万億兆京]$/.test(before(text, end));

const SPACED_NUMERAL = new RegExp(`[0-9０-９]${SPACE}?[十百千万億兆京割]{1,3}$`);

/** Whether the kanji that end at `end` are those of a numeral that begins with digits: 3億, 5 万. */
export const endsNumeral = (text: string, end: number): boolean => SPACED_NUMERAL.test(before(text, end));
