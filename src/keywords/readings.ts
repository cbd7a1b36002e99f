import type { Reading } from "../tokens/reading";
import type { Span } from "../types";

const KANA_ONLY = /^[ぁ-ゖァ-ヶー・]+$/;

/** How a span of the text is read, in hiragana; undefined where a word in it has no reading: unknown kanji, Latin letters, digits. */
export function readingOf(reading: Reading, span: Span): string | undefined {
  let kana = "";
  const first = reading.tokenAt(span.start);
  if (first < 0) return undefined;
  for (let at = first; at < reading.tokens.length && reading.tokens[at]!.start < span.end; at++) {
    const token = reading.tokens[at]!;
    if (token.start < span.start || token.end > span.end) return undefined;
    const said = KANA_ONLY.test(token.surface) ? token.surface : token.pos === "記号" ? "" : token.reading;
    if (said === undefined) return undefined;
    kana += said;
  }
  return toHiragana(kana) || undefined;
}

/** Katakana to hiragana, letter for letter; the long mark stays. */
const toHiragana = (kana: string): string =>
  kana.replace(/[ァ-ヶ]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0x60));
