import fc from "fast-check";
import { expect, test } from "vitest";
import { PART_CHARACTERS, partAt, textParts } from "../../src/playground/text-parts";
import type { Span } from "../../src/types";

/** A text and its sentences of these lengths. */
function textOf(lengths: readonly number[]): { text: string; sentences: Span[] } {
  const sentences: Span[] = [];
  let at = 0;
  for (const length of lengths) {
    sentences.push({ start: at, end: at + length });
    at += length;
  }
  return { text: "あ".repeat(at), sentences };
}

test("a text that fits is one part, one character more are two", () => {
  const fits = textOf([PART_CHARACTERS - 5, 5]);
  expect(textParts(fits.text, fits.sentences)).toEqual([{ start: 0, end: PART_CHARACTERS }]);
  const more = textOf([PART_CHARACTERS - 5, 6]);
  expect(textParts(more.text, more.sentences).map(({ end }) => end)).toEqual([
    PART_CHARACTERS - 5,
    PART_CHARACTERS + 1,
  ]);
});

test("parts are whole sentences, follow each other, and are the text", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 30_000 }), { maxLength: 12 }), (lengths) => {
      const { text, sentences } = textOf(lengths);
      const parts = textParts(text, sentences);
      expect(parts.map(({ start, end }) => text.slice(start, end)).join("")).toBe(text);
      const ends = new Set([text.length, ...sentences.map(({ end }) => end)]);
      for (const [i, part] of parts.entries()) {
        expect(ends.has(part.end)).toBe(true);
        if (part.end - part.start > PART_CHARACTERS)
          expect(sentences.filter(({ start, end }) => start >= part.start && end <= part.end)).toHaveLength(1);
        if (part.start < part.end) expect(partAt(parts, part.start)).toBe(i);
      }
    }),
  );
});

test("a text without sentences is one part; no part holds an offset behind the text", () => {
  expect(textParts("", [])).toEqual([{ start: 0, end: 0 }]);
  expect(partAt([{ start: 0, end: 5 }], 9)).toBe(0);
});
