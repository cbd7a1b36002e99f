import { expect, it } from "vitest";
import { readMorphemes } from "../../src/parse/morphemes";
import { WordProfiles } from "../../src/parse/word-profiles";
import { tokensOf } from "./arbitrary-model";

function wordsOf(text: string): string[] {
  const columns = tokensOf(text);
  const { length, starts, ends } = readMorphemes(columns, 0, columns.tokens.length, new WordProfiles());
  return Array.from({ length }, (_, i) => text.slice(starts[i]!, ends[i]!));
}

it.each([
  ["計画として示す", ["計画", "と", "して", "示す"]],
  ["東京において開く", ["東京", "に", "おいて", "開く"]],
  ["増えるという話", ["増える", "と", "いう", "話"]],
  ["事業をめぐって争う", ["事業", "を", "めぐって", "争う"]],
])("cuts the compound particle of %s", (text, words) => {
  expect(wordsOf(text)).toEqual(words);
});

it.each([
  ["彼って人", ["彼", "って", "人"]],
  ["東京では増えた", ["東京", "で", "は", "増え", "た"]],
])("cuts no other word: %s", (text, words) => {
  expect(wordsOf(text)).toEqual(words);
});
