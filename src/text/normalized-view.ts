import { type OffsetMap, ViewBuilder } from "./offset-map";

/** A text in one width and one spelling of each character, with the map back to its source. */
export interface View {
  readonly text: string;
  readonly map: OffsetMap;
}

/**
 * One character that becomes several (㌔ ㍍ ㎏ ㈱ ½ ㋀ ㍻), and kana with a separate voicing mark, which become one: in half width (ｶﾞ) or
 * decomposed (か + U+3099). Superscripts are not changed: m² is a unit of measure, but m2 may be something else.
 */
const COMPOSED =
  /[\uFF66-\uFF9F][ﾞﾟ]?|[\u3041-\u30FE][\u3099\u309A]|[\u3220-\u3243\u32C0-\u32CB\u32FF\u3300-\u33FE\u00BC-\u00BE\u2150-\u215E]/g;

/** Full-width forms and look-alikes, each of which becomes one other code unit: ５ ％ Ａ ～ ｢ ￥. */
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

/**
 * Returns the view of a text that all stages read: letters, digits and signs in half width, 〜 for its look-alikes, kana in full width, composed
 * characters spelt out.
 *
 *     normalizedView("５㌔と３．２％").text; // "5キロと3.2%"
 */
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
