import { type OffsetMap, ViewBuilder } from "./offset-map";

/** What the rules read: one width, one spelling of a character, with the way back to the source. */
export interface View {
  readonly text: string;
  readonly map: OffsetMap;
}

/**
 * Characters that say in one what the rules know in several (㌔ ㍍ ㎏ ㈱ ½ ㋀ ㍻), and half-width kana, whose marks are characters
 * of their own, as those of decomposed kana are. Superscripts stay: m² is a unit, m2 is not sure to be one.
 */
const COMPOSED =
  /[\uFF66-\uFF9F][ﾞﾟ]?|[\u3041-\u30FE][\u3099\u309A]|[\u3220-\u3243\u32C0-\u32CB\u32FF\u3300-\u33FE\u00BC-\u00BE\u2150-\u215E]/g;

/** Full-width forms and look-alikes, each one unit for one. */
const FOLDED = /[\uFF01-\uFF5D]|[～∼]|[｡-･]|[￠-￦]|[\u2010\u2011]/g;
const SINGLES: Readonly<Record<string, string>> = {
  "～": "〜",
  "∼": "〜",
  "｡": "。",
  "｢": "「",
  "｣": "」",
  "､": "、",
  "･": "・",
  "￠": "¢",
  "￡": "£",
  "￥": "¥",
  "￦": "₩",
  "￢": "¬",
  "￣": "¯",
  "￤": "¦",
  "‐": "-",
  "‑": "-",
};

const fold = (text: string): string =>
  text.replace(FOLDED, (c) => SINGLES[c] ?? String.fromCharCode(c.charCodeAt(0) - 0xfee0));

const compose = (text: string): string => text.normalize("NFKC").replace("\u2044", "/");

/** The view the rules read: half-width letters, digits and signs, 〜 for its look-alikes, full-width kana, composed signs spelt out. */
export function normalizedView(source: string): View {
  const builder = new ViewBuilder();
  let done = 0;
  COMPOSED.lastIndex = 0;
  for (let match = COMPOSED.exec(source); match; match = COMPOSED.exec(source)) {
    const end = match.index + match[0].length;
    builder.add(fold(source.slice(done, match.index)), done, match.index);
    builder.add(compose(match[0]), match.index, end);
    done = end;
  }
  builder.add(fold(source.slice(done)), done, source.length);
  return builder.build();
}

/**
 * The view the tokenizer reads, unit for unit with the reading view: IPADIC holds signs and letters in full width only
 * (half-width `3.2%、` becomes `3 . 2 %、` with `%、` one noun), digits are one number only in half width.
 */
export function ipadicView(text: string): string {
  for (let at = 0; at < text.length; at++) if (isNarrow(text.charCodeAt(at))) return text.replace(NARROW, widen);
  return text;
}
const NARROW = /[!-/:-~]/g;
const isNarrow = (unit: number): boolean => unit > 0x20 && unit < 0x7f && !(unit >= 0x30 && unit < 0x3a);
const widen = (c: string): string => String.fromCharCode(c.charCodeAt(0) + 0xfee0);
