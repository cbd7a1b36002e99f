import fc from "fast-check";
import { expect, it } from "vitest";
import { sumOf } from "../../src/linear/weight-table";
import { createChunker, SURE } from "../../src/parse/bunsetsu";
import { BOUNDARY_FEATURES, boundaryFeatures, PLAIN_FEATURES } from "../../src/parse/bunsetsu-features";
import { readMorphemes } from "../../src/parse/morphemes";
import { WordProfiles } from "../../src/parse/word-profiles";
import { arbitraryModel, tokensOf } from "./arbitrary-model";

const { bunsetsu: table } = arbitraryModel(7);
const chunk = createChunker(table);
const words = [
  "石破",
  "首相",
  "は",
  "7",
  "日",
  "、",
  "昨年",
  "より",
  "増え",
  "た",
  "予算",
  "として",
  "「",
  "」",
  "売上高",
];

it("begins a bunsetsu where the sum of the features is positive, with whatever sums are remembered", () => {
  const texts = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 40 }).map((parts) => parts.join(""));
  const hashes = new Int32Array(BOUNDARY_FEATURES);
  const profiles = new WordProfiles();
  fc.assert(
    fc.property(texts, (text) => {
      const tokens = tokensOf(text);
      const morphemes = readMorphemes(tokens, 0, tokens.tokens.length, profiles);
      const begins = Array.from({ length: morphemes.length }, (_, i) => i).filter((i) => {
        boundaryFeatures(morphemes, profiles.rows, i, hashes);
        const plain = sumOf(table, hashes, 0, PLAIN_FEATURES);
        const isSure = Math.abs(plain) > SURE;
        return i === 0 || (isSure ? plain : sumOf(table, hashes, 0, BOUNDARY_FEATURES)) > 0;
      });
      expect([...chunk(morphemes, profiles.rows)]).toEqual(begins);
    }),
  );
});
