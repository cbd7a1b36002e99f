import { CharSet } from "../../text/char-set";
import type { Comparison } from "../../types";

/** No word after these belongs to the figure before them. */
const CLAUSE_END = new CharSet("、。()0123456789");

/**
 * The first direction at a position from `from` on, up to the end of the clause.
 * @param reach how far it may begin from `from`, in characters
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
