import type { Span } from "../types";

/** How many characters of a long text the page shows at once. */
export const PART_CHARACTERS = 20_000;

/** Returns the parts in which a text is shown: whole sentences of about `PART_CHARACTERS` together; one part for a text that is not longer. */
export function textParts(text: string, sentences: readonly Span[]): readonly Span[] {
  const parts: Span[] = [];
  let start = 0;
  for (const sentence of sentences) {
    if (sentence.end - start <= PART_CHARACTERS || sentence.start <= start) continue;
    parts.push({ start, end: sentence.start });
    start = sentence.start;
  }
  return [...parts, { start, end: text.length }];
}

/** Returns the index of the part in which an offset is. */
export const partAt = (parts: readonly Span[], offset: number): number =>
  Math.max(
    0,
    parts.findIndex(({ start, end }) => offset >= start && offset < end),
  );
