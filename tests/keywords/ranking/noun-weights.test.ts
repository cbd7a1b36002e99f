import fc from "fast-check";
import { expect, test } from "vitest";
import bm25Vectorizer from "wink-nlp/utilities/bm25-vectorizer.js";
import { Forms } from "../../../src/keywords/phrases/forms";
import {
  createNounWeigher,
  LENGTH_NORM,
  type NounWeigher,
  SATURATION,
} from "../../../src/keywords/ranking/noun-weights";

const noun = fc.constantFrom("地震", "津波", "予算", "首相", "選挙", "株価", "工場", "橋");
const corpus = fc.array(fc.array(noun, { minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 8 });

const weightsOf = (weigh: NounWeigher, nouns: readonly string[]): Map<string, number> => {
  const forms = new Forms();
  for (const word of nouns) forms.of(word).count++;
  return new Map(nouns.map((word) => [word, weigh(forms.of(word), nouns.length)]));
};

test("are wink-nlp's BM25 weights, to the sixth decimal, for any corpus", () => {
  fc.assert(
    fc.property(corpus, fc.array(noun, { minLength: 1, maxLength: 30 }), (documents, words) => {
      const vectorizer = bm25Vectorizer({ k: 1, k1: SATURATION, b: LENGTH_NORM, norm: "none", precision: 12 });
      for (const document of documents) vectorizer.learn(document);
      const expected = vectorizer.bowOf(words);

      const frequencies = new Map<string, number>();
      for (const word of documents.flatMap((document) => [...new Set(document)]))
        frequencies.set(word, (frequencies.get(word) ?? 0) + 1);
      const weigh = createNounWeigher({ documents: documents.length, terms: documents.flat().length, frequencies });
      const weights = weightsOf(weigh, words);
      for (const [word, weight] of Object.entries(expected)) expect(weights.get(word)).toBeCloseTo(weight, 6);
    }),
  );
});

test("are highest for nouns that no document has", () => {
  const weigh = createNounWeigher({ documents: 9, terms: 90, frequencies: new Map([["首相", 1]]) });
  const weights = weightsOf(weigh, ["首相", "津波"]);
  expect(weights.get("津波")).toBeGreaterThan(weights.get("首相")!);
});
