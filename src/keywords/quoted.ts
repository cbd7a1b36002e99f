import { Trie } from "../dictionary/trie";
import type { Reading } from "../tokens/reading";
import type { Span } from "../types";

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
export function quotedPhrases({ text, tokens, starts }: Reading, title: string): LongPhrase[] {
  const places = new Map<string, Span[]>();
  for (const source of [text, title]) {
    for (const [, phrase] of source.matchAll(QUOTED)) {
      if (!SENTENCE_END.test(phrase!) && /\p{L}/u.test(phrase!)) places.set(phrase!, []);
    }
  }
  if (places.size === 0) return [];
  const phrases = new Trie([...places.keys()].map((phrase) => [phrase, phrase] as const));
  let done = 0;
  for (let i = 0; i < tokens.length; i++) {
    const start = starts[i]!;
    if (start < done) continue;
    const found = phrases.longest(text, start);
    if (!found) continue;
    places.get(found.value)!.push({ start, end: found.end });
    done = found.end;
  }
  return [...places].map(([phrase, spans]) => ({ phrase, places: spans }));
}

/** Whether a span begins and ends where words do. */
export function isWhole({ starts, ends, tokenAt }: Reading, { start, end }: Span): boolean {
  return starts[tokenAt(start)] === start && ends[tokenAt(end - 1)] === end;
}
