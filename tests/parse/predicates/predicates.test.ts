import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createSentenceParser } from "../../../src/parse/parse-sentence";
import { arbitraryModel, tokensOf } from "../arbitrary-model";

const parsers = [1, 2, 3, 4].map((seed) => createSentenceParser(arbitraryModel(seed)));
const words = [
  "政府",
  "売上高",
  "は",
  "が",
  "を",
  "に",
  "も",
  "の",
  "や",
  "として",
  "で",
  "増え",
  "た",
  "増加",
  "する",
  "必要",
  "な",
  "だ",
  "、",
  "。",
  "「",
  "」",
  "7日",
];
const texts = fc
  .array(fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...words) }, fc.string({ unit: "binary", maxLength: 3 })), {
    minLength: 1,
    maxLength: 50,
  })
  .map((parts) => parts.join(""));

describe("predicates and arguments, whatever the weights", () => {
  it("have spans with text inside their bunsetsu", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const columns = tokensOf(text);
        for (const parse of parsers) {
          const { bunsetsu, predicates, owners } = parse(columns, 0, columns.tokens.length);
          for (const span of [...predicates, ...predicates.flatMap((p) => p.arguments), ...owners]) {
            const around = bunsetsu[span.bunsetsu]!;
            expect(span.start >= around.start && span.end <= around.end && span.start < span.end).toBe(true);
          }
        }
      }),
    );
  });

  it("no predicate is its own argument, no noun is two arguments of one", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const columns = tokensOf(text);
        for (const parse of parsers) {
          for (const { bunsetsu, lemma, arguments: found } of parse(columns, 0, columns.tokens.length).predicates) {
            expect(lemma).not.toBe("");
            const nouns = found.filter(({ role }) => role !== "topic").map((argument) => argument.bunsetsu);
            expect(nouns).not.toContain(bunsetsu);
            expect(new Set(nouns).size).toBe(nouns.length);
          }
        }
      }),
    );
  });

  it("owners stand before what they own", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const columns = tokensOf(text);
        for (const parse of parsers)
          for (const { bunsetsu, of } of parse(columns, 0, columns.tokens.length).owners)
            expect(of).toBeGreaterThan(bunsetsu);
      }),
    );
  });
});
