import type { Span } from "../types";

/** For each offset of a text, 1 if no bunsetsu may begin there. Found by offset, since half a token can begin a bunsetsu (と + して). */
export type Uncut = Uint8Array;

/** Marks the inside of spans that are never cut: names, dates, numerals (第二次│世界大戦). They may overlap and stand in any order. */
export function uncutSpans(length: number, ...lists: readonly (readonly Span[])[]): Uncut {
  const uncut = new Uint8Array(length);
  for (const spans of lists) for (const { start, end } of spans) uncut.fill(1, start + 1, end);
  return uncut;
}
