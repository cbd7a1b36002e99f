import type { TokenizedDocument } from "../tokens/tokenized-document";
import type { Span } from "../types";

const KANA_ONLY = /^[ぁ-ゖァ-ヶー・]+$/;

/**
 * Returns the reading of a span of the text in hiragana; undefined if the span cuts a token or a word in it has no reading (unknown kanji,
 * Latin letters, digits).
 */
export function readingOf(document: TokenizedDocument, span: Span): string | undefined {
  const { tokens, starts, ends } = document;
  const first = document.tokenAt(span.start);
  if (first < 0) return undefined;
  let kana = "";
  for (let at = first; at < tokens.length && starts[at]! < span.end; at++) {
    if (starts[at]! < span.start || ends[at]! > span.end) return undefined;
    const { surface, pos, reading } = tokens[at]!;
    const part = KANA_ONLY.test(surface) ? surface : pos === "記号" ? "" : reading;
    if (part === undefined) return undefined;
    kana += part;
  }
  return toHiragana(kana) || undefined;
}

/** Changes katakana to hiragana; ー stays. */
function toHiragana(kana: string): string {
  let hiragana = "";
  for (let at = 0; at < kana.length; at++) {
    const code = kana.charCodeAt(at);
    hiragana += String.fromCharCode(code >= FIRST && code <= LAST ? code - TO_HIRAGANA : code);
  }
  return hiragana;
}
const FIRST = "ァ".charCodeAt(0);
const LAST = "ヶ".charCodeAt(0);
const TO_HIRAGANA = FIRST - "ぁ".charCodeAt(0);
