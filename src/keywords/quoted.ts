import { Trie } from "../dictionary/trie";
import type { Reading } from "../tokens/reading";
import type { Span } from "../types";

/** Longer quotations are speech. */
const QUOTED = /[「『“"]([^「」『』“”"、。\s]{2,20})[」』”"]/g;
/** An end that no name has: 「…しろ」「…です」. */
const SENTENCE_END = /[るたすいうくだよねかをはがにでへと!?]$/;

/** What a text puts in quotation marks that reads like a name, with every place where it stands, quoted or not. */
export function quotedPhrases(text: string, title: string): ReadonlyMap<string, Span[]> {
  const phrases = new Trie<string>();
  const places = new Map<string, Span[]>();
  for (const source of [text, title]) {
    for (const [, phrase] of source.matchAll(QUOTED)) {
      if (SENTENCE_END.test(phrase!) || !/\p{L}/u.test(phrase!)) continue;
      phrases.add(phrase!, phrase!);
      places.set(phrase!, []);
    }
  }
  if (places.size === 0) return places;
  for (let at = 0; at < text.length; at++) {
    const found = phrases.longest(text, at);
    if (found) {
      places.get(found.value)!.push({ start: at, end: found.end });
      at = found.end - 1;
    }
  }
  return places;
}

/** Whether a span begins and ends where words do. */
export function isWhole({ tokens, tokenAt }: Reading, { start, end }: Span): boolean {
  return tokens[tokenAt(start)]?.start === start && tokens[tokenAt(end - 1)]?.end === end;
}
