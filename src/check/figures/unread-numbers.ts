import type { Span } from "../../types";

/** A number with a letter or two before it: 7.4, F-35, 第3 */
const NUMBER = /\d+(?:[.,]\d+)*/g;

/** Returns the numbers of a view that no figure, time or name holds: that of M7.1, where it was not read. They are looked up by their words. */
export function unreadNumbers(view: string, read: readonly Span[]): Span[] {
  const found: Span[] = [];
  for (const match of view.matchAll(NUMBER)) {
    const span = { start: match.index, end: match.index + match[0].length };
    if (!read.some(({ start, end }) => start < span.end && span.start < end)) found.push(span);
  }
  return found;
}
