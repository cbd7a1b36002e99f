import { expect, test } from "vitest";
import type { FeatureTable } from "../../../src/tokens/ipadic/feature-table";
import { createWordReader } from "../../../src/tokens/ipadic/word-reader";
import { NO_WORD_ID } from "../../../src/tokens/words";

/** Features of `count` words, of which those from `firstUnknown` on are unknown. */
const featuresOf = (count: number, firstUnknown = count): FeatureTable => ({
  count,
  of: (id) => ({
    pos: "名詞",
    posDetail: ["一般", "*", "*"],
    conjugationType: "*",
    conjugationForm: "*",
    reading: undefined,
    pronunciation: undefined,
    known: id < firstUnknown,
  }),
  lemma: (_, surface) => surface,
});
const view = (surface: string) => surface;

test("numbers words in the order in which they are met, and keeps them", () => {
  const read = createWordReader(featuresOf(3), view);
  const [first, second] = [read(2, "東京都", 0, 2), read(0, "東京都", 2, 3)];
  expect([first.surface, first.id, second.surface, second.id]).toEqual(["東京", 0, "都", 1]);
  expect(read(2, "東京都", 0, 2)).toBe(first);
});

test("keeps 65,535 words; a later one is read anew each time, and has no id", () => {
  const read = createWordReader(featuresOf(0x10000), view);
  for (let id = 0; id < 0xfffe; id++) read(id, "語", 0, 1);
  const last = read(0xfffe, "語", 0, 1);
  expect(last.id).toBe(0xfffe);
  expect(read(0xfffe, "語", 0, 1)).toBe(last);
  const later = read(0xffff, "語", 0, 1);
  expect(later.id).toBe(NO_WORD_ID);
  expect(read(0xffff, "語", 0, 1)).not.toBe(later);
});

test("an unknown word has no id, and its own surface each time", () => {
  const read = createWordReader(featuresOf(1, 0), (surface) => surface.toUpperCase());
  const words = [read(0, "ab", 0, 2), read(0, "cd", 0, 2)];
  expect(words.map(({ surface, id }) => [surface, id])).toEqual([
    ["ab", NO_WORD_ID],
    ["cd", NO_WORD_ID],
  ]);
  expect(words[1]!.lemma).toBe("CD");
});
