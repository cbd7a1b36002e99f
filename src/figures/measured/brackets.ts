import { CharSet } from "../../text/char-set";
import type { Word } from "../../tokens/words";

export const CLOSING_BRACKETS = new CharSet(")」』");
const OPENING_BRACKETS = new CharSet("(「『");
export const CLOSING_QUOTES = new CharSet("」』");
export const OPENING_QUOTES = new CharSet("「『");

/** The index of the token that opens the bracket or quotation that the token `close` closes; `close` if none after `first` does. */
export function openingOf(tokens: readonly Word[], close: number, first: number): number {
  let depth = 0;
  for (let i = close; i > first; i--) {
    const { surface } = tokens[i]!;
    for (let at = 0; at < surface.length; at++)
      depth += CLOSING_BRACKETS.hasAt(surface, at) ? 1 : OPENING_BRACKETS.hasAt(surface, at) ? -1 : 0;
    if (depth <= 0) return i;
  }
  return close;
}
