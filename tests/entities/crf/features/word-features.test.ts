import { expect, test } from "vitest";
import { WordList } from "../../../../src/dictionary/word-list";
import { EMPTY_LIST, type FeatureLists } from "../../../../src/entities/crf/feature-lists";
import { type ProfileSources, profileOf, shapeOf } from "../../../../src/entities/crf/features/word-features";
import type { Word } from "../../../../src/tokens/words";

const token = (surface: string, changes: Partial<Word> = {}): Word => ({
  surface,
  pos: "名詞",
  posDetail: ["一般", "*", "*"],
  conjugationType: "*",
  conjugationForm: "*",
  lemma: surface,
  reading: undefined,
  pronunciation: undefined,
  known: true,
  class: 0,
  id: -1,
  ...changes,
});
const LISTS: FeatureLists = { clusters: EMPTY_LIST, names: [EMPTY_LIST] };
const NO_WORDS = { titles: new WordList([]), suffixes: new WordList([]), roles: new WordList([]) };
const SOURCES = { lexicon: NO_WORDS, lists: LISTS } as ProfileSources;
const profile = (surface: string, changes: Partial<Word> = {}, sources = SOURCES) =>
  profileOf(surface, token(surface, changes), 0, sources);
/** The features of one word that another word has not. */
const onlyIn = (a: string, b: string) => {
  const others = new Set(profile(b).hashes);
  return profile(a).hashes.filter((hash) => !others.has(hash)).length;
};

test.each([
  ["アップル社", "kkc"],
  ["ア社", "kc"],
  ["ひらがな", "h"],
  ["がんばろう日本", "hcc"],
  ["NHK", "AA"],
  ["A4", "A0"],
  ["iPhone", "aAaa"],
  ["2025年", "00c"],
  ["5月", "0c"],
  ["ＮＨＫ", "AA"],
  ["é", "a"],
  ["ー・", "k・"],
  ["々〆", "cc"],
  ["、", "."],
  ["", ""],
])("the shape of %s is %s", (surface, shape) => {
  expect(shapeOf(surface)).toBe(shape);
});

test.each([
  ["「", 1],
  ["“", 8],
  ["」", -1],
  ["”", -8],
  ["、", 0],
  ["「「", 0],
  ["", 0],
])("%s is the bracket %i", (surface, bracket) => {
  expect(profile(surface).bracket).toBe(bracket);
});

test("names begin and end with nouns, prefixes and unknown words", () => {
  const isNominal = (changes: Partial<Word>) => profile("何か", changes).nominal;
  expect(isNominal({})).toBe(true);
  expect(isNominal({ posDetail: ["代名詞", "一般", "*"] })).toBe(false);
  expect(isNominal({ posDetail: ["非自立", "一般", "*"] })).toBe(false);
  expect(isNominal({ pos: "接頭詞" })).toBe(true);
  expect(isNominal({ pos: "動詞" })).toBe(false);
  expect(isNominal({ pos: "動詞", known: false })).toBe(true);
});

test("all digits are the same", () => {
  expect(profile("1月").hashes).toEqual(profile("9月").hashes);
  expect(profile("1月").hashes).not.toEqual(profile("月1").hashes);
});

test("only words that are long enough have prefixes, suffixes and bigrams", () => {
  // surface, pos, shape, prefix1, suffix1, size
  expect(profile("月").hashes).toHaveLength(6);
  // and prefix2, suffix2, one bigram
  expect(profile("月日").hashes).toHaveLength(9);
  // and prefix3, suffix3, two bigrams
  expect(profile("年月日").hashes).toHaveLength(12);
});

test("bigrams are made of the first eight characters", () => {
  const bigrams = (length: number) => profile("あ".repeat(length)).hashes.length - 10;
  expect([3, 7, 8, 9, 30].map(bigrams)).toEqual([2, 6, 7, 7, 7]);
});

test("the shape distinguishes lengths up to five, the size up to eight", () => {
  const grow = (length: number) => onlyIn("あ".repeat(length), "あ".repeat(length + 1));
  // Other than the surface: the shape below five, and the size below eight.
  expect([3, 4, 5, 6, 7, 8, 9].map(grow)).toEqual([3, 3, 2, 2, 2, 1, 1]);
});

test("pairs are made of the cluster of a word, or else of its part of speech", () => {
  const lists = { ...LISTS, clusters: { classOf: (word: string) => (word === "猫" ? 7 : 0) } };
  expect(profile("猫", {}, { ...SOURCES, lists }).clusterOrPos).toBe(7);
  const other = profile("犬", {}, { ...SOURCES, lists });
  expect(other.clusterOrPos).toBe(other.pos);
});

test("a part of a token has another part of speech than the whole token", () => {
  expect(profileOf("都", token("都内"), 1, SOURCES).pos).not.toBe(profileOf("都", token("都内"), 0, SOURCES).pos);
});
