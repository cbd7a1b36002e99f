import type { TokenizedDocument } from "../tokens/tokenized-document";
import type { Span } from "../types";

const KANA_ONLY = /^[ぁ-ゖァ-ヶー・]+$/;

/** How a span of the text is read, in hiragana; undefined where a word in it has no reading: unknown kanji, Latin letters, digits. */
export function readingOf(document: TokenizedDocument, span: Span): string | undefined {
  let kana = "";
  const first = document.tokenAt(span.start);
  if (first < 0) return undefined;
  for (let at = first; at < document.tokens.length && document.starts[at]! < span.end; at++) {
    const token = document.tokens[at]!;
    if (document.starts[at]! < span.start || document.ends[at]! > span.end) return undefined;
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
