import { CharSet } from "../../text/char-set";
import type { TokenizedDocument } from "../../tokens/tokenized-document";
import type { Span } from "../../types";
import type { LongPhrase } from "../candidate";
import { Excerpt } from "../excerpt";

/** 「強くしなやかな物流」, "Green Deal". A longer quotation is speech. */
const QUOTED = /[「『“"]([^「」『』“”"、。\s]{2,20})[」』”"]/g;
/** Characters that a sentence ends with and a name does not: 「…しろ」「…です」. */
const SENTENCE_END = new CharSet("るたすいうくだよねかをはがにでへと!?");
const LETTER = /\p{L}/u;

/** Finds phrases that text or title put in quotation marks and that read like a name, with all their spans in the text, quoted or not. */
export function findQuotedPhrases({ text, tokens, starts }: TokenizedDocument, title: string): LongPhrase[] {
  const spansOf = new Map<string, Span[]>();
  addQuoted(text, spansOf);
  addQuoted(title, spansOf);
  if (spansOf.size === 0) return [];
  const phrases = [...spansOf.keys()];
  const lengths = [...new Set(phrases.map(({ length }) => length))].sort((a, b) => b - a);
  const beginnings = new Excerpt(phrases.map((phrase) => phrase.slice(0, 2)).join(" "));
  let free = 0;
  for (let i = 0; i < tokens.length; i++) {
    const start = starts[i]!;
    if (start < free || !beginnings.mayHold(text.charCodeAt(start), text.charCodeAt(start + 1))) continue;
    // The longest phrase that begins here wins.
    for (const length of lengths) {
      const spans = spansOf.get(text.slice(start, start + length));
      if (spans === undefined) continue;
      free = Math.min(start + length, text.length);
      spans.push({ start, end: free });
      break;
    }
  }
  return [...spansOf].map(([phrase, spans]) => ({ text: phrase, spans }));
}

function addQuoted(text: string, spansOf: Map<string, Span[]>): void {
  for (const [, phrase = ""] of text.matchAll(QUOTED))
    if (!SENTENCE_END.hasAt(phrase, phrase.length - 1) && LETTER.test(phrase)) spansOf.set(phrase, []);
}
