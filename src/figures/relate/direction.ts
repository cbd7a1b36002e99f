import { CharSet } from "../../text/char-set";
import type { Comparison } from "../../types";

/** The end of the words that may say which way a figure went: 16.5%と、. */
const CLAUSE_END = new CharSet("、。()0123456789");

/**
 * The first direction from `from` on, up to the end of the clause; null if there is none.
 * @param reach how far after `from` it may begin, in characters
 * @param directionAt the direction of the word at a position, or null
 */
export function firstDirection(
  text: string,
  from: number,
  reach: number,
  directionAt: (at: number) => Comparison["direction"] | null,
): Comparison["direction"] | null {
  const last = Math.min(text.length, from + reach);
  for (let at = from; at < last && !CLAUSE_END.hasAt(text, at); at++) {
    const direction = directionAt(at);
    if (direction) return direction;
  }
  return null;
}
