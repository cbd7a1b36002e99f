import { describe, expect, it } from "vitest";
import { readSentenceFeatures, type SentenceEvidence } from "../../../src/keywords/sentences/sentence-features";
import { SENTENCE_FEATURE_NAMES, SentenceFeature } from "../../../src/keywords/sentences/sentence-names";
import { readText } from "../../../src/text/document";
import { tokenizeDocument } from "../../../src/tokens/tokenized-document";
import type { Figure, Token } from "../../../src/types";

/** One noun for each character. */
const tokensOf = (text: string): Token[] =>
  Array.from(text, (surface, start) => ({
    surface,
    start,
    end: start + 1,
    pos: "名詞",
    posDetail: ["一般", "*", "*"],
    conjugationType: "*",
    conjugationForm: "*",
    lemma: surface,
    known: true,
  }));
const documentOf = (text: string) => tokenizeDocument(readText(text), { tokenize: tokensOf });

/** Reads the values of one feature of the sentences of a text. */
function valuesOf(feature: SentenceFeature, text: string, given: Partial<SentenceEvidence> & { of?: string } = {}) {
  const document = documentOf(text);
  const evidence: SentenceEvidence = {
    document,
    title: given.of === undefined ? undefined : documentOf(given.of),
    times: [],
    figures: [],
    concepts: { weights: [], kinds: [], ofSentences: document.sentences.map(() => []) },
    words: { endsWithOutcome: () => false, tellsHarm: () => false },
    ...given,
  };
  const indexes = document.sentences.map((_, i) => i);
  return readSentenceFeatures(evidence, indexes).map((values) => values[feature]!);
}

describe("features of a sentence", () => {
  it("count what a sentence has of the title, and what no earlier one has", () => {
    const text = "橋の工事。工事費の話。工事費の話。";
    // 橋の, の工, 工事, 事費
    const title = "橋の工事費";
    expect(valuesOf(SentenceFeature.TitleShare, text, { of: title })).toEqual([3 / 4, 2 / 4, 2 / 4]);
    expect(valuesOf(SentenceFeature.NewTitleShare, text, { of: title })).toEqual([
      Math.sqrt(3 / 4),
      Math.sqrt(1 / 4),
      0,
    ]);
    expect(valuesOf(SentenceFeature.NewTitleShare, text)).toEqual([0, 0, 0]);
  });
  it("compare the lengths of the sentences after the first", () => {
    const text = "市。市市市市。市市。市市市。市市。";
    expect(valuesOf(SentenceFeature.Longer, text)).toEqual([0, 0, 2 / 3, 1 / 3, 2 / 3]);
    expect(valuesOf(SentenceFeature.Longer, "市市。市。")).toEqual([0, 0]);
    expect(valuesOf(SentenceFeature.Longer, "市。")).toEqual([0]);
    expect(valuesOf(SentenceFeature.VeryLong, `${"市".repeat(199)}。${"市".repeat(200)}。`)).toEqual([0, 1]);
  });
  it("add one for each place that they have passed", () => {
    const text = "市。".repeat(9);
    expect(valuesOf(SentenceFeature.Place2, text)).toEqual([0, 1, 1, 1, 1, 1, 1, 1, 1]);
    expect(valuesOf(SentenceFeature.Place4, text)).toEqual([0, 0, 0, 1, 1, 1, 1, 1, 1]);
    expect(valuesOf(SentenceFeature.Place9, text)).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 1]);
  });
  it("tell amounts of money and comparisons apart", () => {
    const figures = [
      { sentence: 0, kind: "money" },
      { sentence: 1, kind: "quantity", comparison: { basis: "yearOnYear", direction: "up" } },
      { sentence: 9, kind: "money" },
    ] as unknown as Figure[];
    expect(valuesOf(SentenceFeature.Money, "市。市。", { figures })).toEqual([1, 0]);
    expect(valuesOf(SentenceFeature.Comparison, "市。市。", { figures })).toEqual([0, 1]);
  });
  it.each([
    ["原因は分かっていない。", 1],
    ["返事はなかったという。", 1],
    ["けがはないとしている。", 1],
    ["欠かせない橋が壊れた。", 0],
    ["危ない橋だ。", 0],
  ])("see a negation at the end: %s %i", (text, value) => {
    expect(valuesOf(SentenceFeature.Negation, text)).toEqual([value]);
  });
  it("have a name and a place each", () => {
    expect(SENTENCE_FEATURE_NAMES.map((name) => SentenceFeature[name])).toEqual(
      SENTENCE_FEATURE_NAMES.map((_, i) => i),
    );
  });
});
