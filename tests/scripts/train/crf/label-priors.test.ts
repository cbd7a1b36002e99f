import { expect, test } from "vitest";
import { LabelPriors, merged } from "../../../../scripts/train/crf/label-priors";
import type { Sentence } from "../../../../scripts/train/crf/sentences";
import { PRIOR_DETAIL_BITS } from "../../../../src/entities/crf/features/word-features";
import { BEGIN, labelOf, OUTSIDE, SINGLE } from "../../../../src/entities/crf/labels";

/** A sentence of one word. */
const sentenceOf = (surface: string): Sentence =>
  ({
    document: { text: surface, tokens: [{ surface }] },
    subtokens: { length: 1, starts: [0], ends: [surface.length], tokens: [0], parts: [0] },
  }) as unknown as Sentence;

/** The class of a word that was labelled so often as a name of type 1 and so often as none. */
function classOf(named: number, outside: number, label = labelOf(1, SINGLE)): number | undefined {
  const priors = new LabelPriors(2);
  for (let i = 0; i < named; i++) priors.add(sentenceOf("犬1"), Uint8Array.of(label));
  for (let i = 0; i < outside; i++) priors.add(sentenceOf("犬9"), Uint8Array.of(OUTSIDE));
  return priors.words().get("犬0");
}
const word = (certainty: number, part: number, frequency: number) =>
  ((2 + 4 + certainty) << PRIOR_DETAIL_BITS) | ((part - 1) * 3 + frequency);

test("a word has a class from three occurrences on", () => {
  expect(classOf(2, 0)).toBeUndefined();
  expect(classOf(3, 0)).toBe(word(3, SINGLE, 0));
});

test("a word is more frequent from ten and from sixty occurrences on", () => {
  expect([9, 10, 59, 60].map((n) => classOf(n, 0))).toEqual([0, 1, 1, 2].map((f) => word(3, SINGLE, f)));
});

test("the share of its type makes a word surer", () => {
  expect(classOf(1, 3)).toBe(word(0, SINGLE, 0));
  expect(classOf(2, 5)).toBe(word(1, SINGLE, 0));
  expect(classOf(3, 2)).toBe(word(1, SINGLE, 0));
  expect(classOf(5, 3)).toBe(word(2, SINGLE, 0));
  expect(classOf(9, 1)).toBe(word(2, SINGLE, 1));
  expect(classOf(10, 1)).toBe(word(3, SINGLE, 1));
});

test("a word that is hardly ever in a name has a class only if it is frequent", () => {
  expect(classOf(0, 19)).toBeUndefined();
  expect(classOf(0, 20)).toBe((1 << PRIOR_DETAIL_BITS) | 1);
  expect(classOf(2, 65)).toBe((1 << PRIOR_DETAIL_BITS) | 2);
  expect(classOf(3, 97)).toBe(word(0, SINGLE, 2));
});

test("a class holds the part of a name that the word mostly is", () => {
  expect(classOf(3, 0, labelOf(1, BEGIN))).toBe(word(3, BEGIN, 0));
});

/** The class of a name that was found so often with each of two types. */
function classOfName(first: number, second: number, name = "札幌"): number | undefined {
  const priors = new LabelPriors(2);
  priors.addName(name, 0, first);
  priors.addName(name, 1, second);
  return priors.names().get(name);
}

test("a name has a class from two occurrences and two characters on", () => {
  expect(classOfName(1, 0)).toBeUndefined();
  expect(classOfName(2, 0)).toBe(1 + 3);
  expect(classOfName(2, 0, "津")).toBeUndefined();
});

test("a name is more frequent from four and from sixteen occurrences on", () => {
  expect([3, 4, 15, 16].map((n) => classOfName(n, 0))).toEqual([4, 5, 5, 6]);
});

test("the type of a name is sure above four fifths", () => {
  expect(classOfName(4, 1)).toBe(1 + 1);
  expect(classOfName(5, 1)).toBe(1 + 3 + 1);
  expect(classOfName(1, 4)).toBe(1 + 6 + 1);
});

test("counts of several models are added up", () => {
  const [a, b] = [new LabelPriors(2), new LabelPriors(2)];
  a.addName("札幌", 0, 1);
  b.addName("札幌", 0, 3);
  b.add(sentenceOf("犬"), Uint8Array.of(OUTSIDE));
  expect(merged([a, b]).names()).toEqual(new Map([["札幌", 5]]));
  expect(a.names()).toEqual(new Map());
});
