import { OffsetMap, type Replacement, type View, viewWith } from "./offset-map";
import { japanesePunctuation } from "./punctuation";
import { typographicSpaces } from "./spaces";
import { wrappedLineEnds } from "./wrapped-lines";

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

const FRACTION = /[\u00BC-\u00BE\u2150-\u215E]/;
const DIGIT = /[0-9０-９]/;

/** Returns what composed characters are spelt as: キロ for ㌔, and 1 1/2 for 1½, which is not 11/2. */
function spelledOut(text: string): Replacement[] {
  const found: Replacement[] = [];
  COMPOSED.lastIndex = 0;
  for (let match = COMPOSED.exec(text); match; match = COMPOSED.exec(text)) {
    const [composed] = match;
    const isMixed = FRACTION.test(composed) && DIGIT.test(text.charAt(match.index - 1));
    found.push({
      start: match.index,
      end: match.index + composed.length,
      text: isMixed ? ` ${compose(composed)}` : compose(composed),
    });
  }
  return found;
}

const NO_EDITS = new OffsetMap([]);

/**
 * Returns the view of a text that all stages read: what typography put in is left out (spaces around digits, line ends at a width), commas
 * and full stops are 、 and 。, letters, digits and signs in half width, 〜 for its look-alikes, kana in full width, composed characters spelt
 * out.
 *
 *     normalizedView("５㌔と３．２％").text; // "5キロと3.2%"
 *     normalizedView("2016 年 1 月，").text; // "2016年1月、"
 */
export function normalizedView(source: string): View {
  const whole: View = { text: source, map: NO_EDITS };
  const unwrapped = viewWith(whole, wrappedLineEnds(source));
  const punctuated = { ...unwrapped, text: japanesePunctuation(unwrapped.text) };
  const unspaced = viewWith(punctuated, typographicSpaces(punctuated.text));
  const { text, map } = viewWith(unspaced, spelledOut(unspaced.text));
  return { text: fold(text), map };
}
