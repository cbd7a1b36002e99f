import type { Reading } from "../tokens/reading";
import type { Span } from "../types";

const KANA_ONLY = /^[ぁ-ゖァ-ヶー・]+$/;

/** How a span of the text is read, in hiragana; undefined where a word in it has no reading: unknown kanji, Latin letters, digits. */
export function readingOf(reading: Reading, span: Span): string | undefined {
  let kana = "";
  const first = reading.tokenAt(span.start);
  if (first < 0) return undefined;
  for (let at = first; at < reading.tokens.length && reading.starts[at]! < span.end; at++) {
    const token = reading.tokens[at]!;
    if (reading.starts[at]! < span.start || reading.ends[at]! > span.end) return undefined;
    const said = KANA_ONLY.test(token.surface) ? token.surface : token.pos === "記号" ? "" : token.reading;
    if (said === undefined) return undefined;
    kana += said;
  }
  return toHiragana(kana) || undefined;
}

/** Katakana to hiragana, letter for letter; the long mark stays. */
function toHiragana(kana: string): string {
  let text = "";
  for (let at = 0; at < kana.length; at++) {
    const unit = kana.charCodeAt(at);
    text += String.fromCharCode(unit >= FIRST && unit <= LAST ? unit - TO_HIRAGANA : unit);
  }
  return text;
}
const FIRST = "ァ".charCodeAt(0);
const LAST = "ヶ".charCodeAt(0);
const TO_HIRAGANA = FIRST - "ぁ".charCodeAt(0);
