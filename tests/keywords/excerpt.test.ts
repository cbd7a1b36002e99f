import fc from "fast-check";
import { expect, test } from "vitest";
import { Excerpt } from "../../src/keywords/excerpt";

test("an excerpt contains the terms of its text, and none of the last text", () => {
  const excerpt = new Excerpt();
  const text = fc.string({ unit: fc.constantFrom("日", "米", "首", "脳", "a", "𠮷"), maxLength: 12 });
  fc.assert(
    fc.property(text, fc.array(text), (given, terms) => {
      excerpt.begin(given);
      expect(excerpt.text).toBe(given);
      for (const term of [...terms, given.slice(1, 4)]) expect(excerpt.holds(term)).toBe(given.includes(term));
    }),
  );
});
