import type { TokenizedDocument } from "../../tokens/tokenized-document";
import type { Span } from "../../types";
import { Excerpt } from "../excerpt";

/** Longer than a word, and more than nouns: with every place where it stands. */
export interface LongPhrase {
  readonly phrase: string;
  readonly places: readonly Span[];
}

/** Longer quotations are speech. */
const QUOTED = /[「『“"]([^「」『』“”"、。\s]{2,20})[」』”"]/g;
/** An end that no name has: 「…しろ」「…です」. */
const SENTENCE_END = /[るたすいうくだよねかをはがにでへと!?]$/;

/** What a text puts in quotation marks that reads like a name, with every place where it stands, quoted or not. */
export function quotedPhrases({ text, tokens, starts }: TokenizedDocument, title: string): LongPhrase[] {
  const places = new Map<string, Span[]>();
  addQuoted(text, places);
  addQuoted(title, places);
  if (places.size === 0) return [];
  const phrases = [...places.keys()];
  const lengths = [...new Set(phrases.map(({ length }) => length))].sort((a, b) => b - a);
  const beginnings = new Excerpt(phrases.map((phrase) => phrase.slice(0, 2)).join(" "));
  let done = 0;
  for (let i = 0; i < tokens.length; i++) {
    const start = starts[i]!;
    if (start < done || !beginnings.mayHold(text.charCodeAt(start), text.charCodeAt(start + 1))) continue;
    // The longest that begins there.
    for (const length of lengths) {
      const phrase = text.slice(start, start + length);
      const own = places.get(phrase);
      if (own === undefined) continue;
      done = start + phrase.length;
      own.push({ start, end: done });
      break;
    }
  }
  return [...places].map(([phrase, spans]) => ({ phrase, places: spans }));
}

function addQuoted(text: string, places: Map<string, Span[]>): void {
  QUOTED.lastIndex = 0;
  for (let match = QUOTED.exec(text); match; match = QUOTED.exec(text)) {
    const phrase = match[1]!;
    if (!SENTENCE_END.test(phrase) && /\p{L}/u.test(phrase)) places.set(phrase, []);
  }
}

/** Whether a span begins and ends where words do. */
export function isWhole({ starts, ends, tokenAt }: TokenizedDocument, { start, end }: Span): boolean {
  return starts[tokenAt(start)] === start && ends[tokenAt(end - 1)] === end;
}
