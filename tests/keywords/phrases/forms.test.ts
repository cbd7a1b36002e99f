import fc from "fast-check";
import { expect, test } from "vitest";
import { Forms } from "../../../src/keywords/phrases/forms";
import { NO_WORD_ID } from "../../../src/tokens/words";

/** Two ids for one surface, ids for which the columns must grow, and a word without one. */
const WORDS = [
  { surface: "東京", id: 3 },
  { surface: "東京", id: 5000 },
  { surface: "京都", id: 0 },
  { surface: "首相", id: 70_000 },
  { surface: "UTC", id: NO_WORD_ID },
];
const READING = {
  text: WORDS.map(({ surface }) => surface.padEnd(4)).join(""),
  starts: Int32Array.from(WORDS, (_, i) => 4 * i),
  ends: Int32Array.from(WORDS, ({ surface }, i) => 4 * i + surface.length),
  wordIds: Int32Array.from(WORDS, ({ id }) => id),
};

test("a text has one form, whether it is looked up by token or by span, and none of the last article", () => {
  const forms = new Forms();
  const text = fc.string({ unit: fc.constantFrom("東", "京", "都", "首", "相", "U", "T", "C"), maxLength: 6 });
  const question = fc.oneof(text, fc.nat(WORDS.length - 1));
  fc.assert(
    fc.property(fc.array(question, { maxLength: 60 }), (questions) => {
      forms.clear();
      const known = new Map<string, unknown>();
      for (const question of questions) {
        const written = typeof question === "number" ? WORDS[question]!.surface : question;
        const around = `首${written}都`;
        expect(forms.find(around, 1, 1 + written.length)).toBe(known.get(written));
        const form =
          typeof question === "number" ? forms.ofWord(READING, question) : forms.of(around, 1, 1 + written.length);
        expect(form.text).toBe(written);
        expect(form).toBe(known.get(written) ?? form);
        known.set(written, form);
      }
    }),
  );
});

test("forms stay apart when there are many", () => {
  const forms = new Forms();
  const texts = Array.from({ length: 5000 }, (_, i) => String.fromCharCode(0x4e00 + (i % 71), 0x4e00 + i));
  const made = texts.map((text) => forms.of(text));
  expect(new Set(made).size).toBe(5000);
  expect(texts.map((text) => forms.of(text))).toEqual(made);
});
