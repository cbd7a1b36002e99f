/**
 * How likely a text is as Japanese, character by character: the logarithm of the share that one character of each kind has in news and in
 * the markup around it. Decodings of the same bytes are compared by their sums, so that it does not matter how many characters each makes.
 */
const LIKELIHOOD = {
  /** Printable ASCII and line ends. */
  ascii: -5,
  /** Japanese punctuation and kana. */
  kana: -6,
  /** The 2,965 common kanji of JIS X 0208, level 1. */
  commonKanji: -9,
  /** Full-width letters and digits. */
  fullWidth: -9,
  /** Half-width kana: the first of a row, and one after another. */
  halfWidthKana: -12,
  moreHalfWidthKana: -5,
  /** …, ※, ①, ㈱, Greek and Cyrillic, é. */
  symbol: -12,
  rareKanji: -14,
  /** Emoji and kanji outside the BMP. */
  pair: -22,
  other: -18,
  /** Control characters, lone surrogates and the private use area. */
  none: -25,
} as const;

/** Returns the logarithm of the likelihood of a text as Japanese: 0 or less. */
export function likelihood(text: string): number {
  const kanji = commonKanji();
  let sum = 0;
  let before = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (isHalfWidthKana(code)) sum += LIKELIHOOD[isHalfWidthKana(before) ? "moreHalfWidthKana" : "halfWidthKana"];
    else if (isHighSurrogate(code) && isLowSurrogate(text.charCodeAt(i + 1))) {
      sum += LIKELIHOOD.pair;
      i++;
    } else sum += LIKELIHOOD[kindOf(code, kanji)];
    before = code;
  }
  return sum;
}

const isHighSurrogate = (code: number): boolean => code >= 0xd800 && code <= 0xdbff;
const isLowSurrogate = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff;

const isHalfWidthKana = (code: number): boolean => code >= 0xff61 && code <= 0xff9f;

function kindOf(code: number, kanji: ReadonlySet<number>): keyof typeof LIKELIHOOD {
  if (code < 0x80) return (code >= 0x20 && code < 0x7f) || (code >= 0x09 && code <= 0x0d) ? "ascii" : "none";
  if (code < 0xa0) return "none";
  if (code >= 0x3000 && code <= 0x30ff) return code <= 0x3020 || code >= 0x3041 ? "kana" : "other";
  if (code >= 0x4e00 && code <= 0x9fff) return kanji.has(code) ? "commonKanji" : "rareKanji";
  if (code >= 0xff01 && code <= 0xff5e) return "fullWidth";
  if (code >= 0xd800 && code <= 0xf8ff) return "none";
  return isSymbol(code) ? "symbol" : "other";
}

const isSymbol = (code: number): boolean =>
  code <= 0xff ||
  (code >= 0x0391 && code <= 0x0451) ||
  (code >= 0x2010 && code <= 0x203b) ||
  (code >= 0x2100 && code <= 0x22ff) ||
  (code >= 0x2460 && code <= 0x26ff) ||
  (code >= 0x3220 && code <= 0x33ff) ||
  (code >= 0xffe0 && code <= 0xffe5);

let known: ReadonlySet<number> | undefined;

/** Returns the kanji of rows 16 to 47 of JIS X 0208, in which EUC-JP has them in order. */
function commonKanji(): ReadonlySet<number> {
  if (known) return known;
  const bytes: number[] = [];
  for (let row = 16; row <= 47; row++) for (let cell = 1; cell <= 94; cell++) bytes.push(0xa0 + row, 0xa0 + cell);
  const text = new TextDecoder("euc-jp").decode(Uint8Array.from(bytes)); // row 47 ends with U+FFFD, which is no kanji
  known = new Set(Array.from(text, (character) => character.charCodeAt(0)));
  return known;
}
