/** The packed search is a faster form of the plain one: both find the same words. */
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { packRange, WordEntry } from "../../../src/tokens/ipadic/format";
import type { UnknownWords } from "../../../src/tokens/ipadic/unknown-words";
import { openDictionary } from "../../../src/tokens/ipadic/word-dictionary";
import { createWordFinder } from "../../../src/tokens/ipadic/word-finder";
import { createLattice } from "../../../src/tokens/lattice/lattice";
import { createPackedSearch, Packed } from "../../../src/tokens/lattice/packed-search";
import { createPath, STRIDE } from "../../../src/tokens/lattice/path";
import { createPlainSearch } from "../../../src/tokens/lattice/plain-search";
import { fixtureArticles } from "../../fixtures";
import { anyText, RUNS } from "../../generated";

const bytes = readFileSync(new URL("../../../dist/words.bin", import.meta.url));
const dictionary = openDictionary(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length));
const { entries, file, ends } = dictionary;

/** The elements of `chars` for a text without 、 and 。, with the 0 at its end. */
const charsOf = (text: string) =>
  Int32Array.from({ length: text.length + 1 }, (_, i) => (i < text.length ? file.charInfo[text.charCodeAt(i)]! : 0));

function plainWords(text: string, unknownWords: UnknownWords): number[] {
  const finder = createWordFinder(dictionary, unknownWords);
  const search = createPlainSearch(dictionary, entries, finder, unknownWords === "mecab");
  const path = createPath();
  finder.begin(text, 0);
  let end = 0;
  let context = ends;
  while (end < text.length) {
    end = search(charsOf(text), end, text.length, context, path);
    context = entries[path.words[path.length - 1]!]! & WordEntry.ContextMask;
  }
  return [...path.words.subarray(0, path.length)];
}

/** Text without the characters that the lattice treats itself: the marks at which it cuts, and final white space. */
const inner = (text: string) => text.replace(/[、。\s]/g, "");

describe.each<UnknownWords>(["kuromoji", "mecab"])("with %s's unknown words", (unknownWords) => {
  const lattice = createLattice(dictionary, entries, file.charInfo, unknownWords);
  const words = (text: string): number[] => {
    const { words, length } = lattice.search(text, 0, text.length);
    return [...words.subarray(0, length)];
  };

  test("both searches find the same words in articles", () => {
    for (const { text } of fixtureArticles) {
      const article = inner(text);
      expect(words(article)).toEqual(plainWords(article, unknownWords));
    }
  });

  test("both find the same words in generated text", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(words(inner(text))).toEqual(plainWords(inner(text), unknownWords));
      }),
      { ...RUNS, numRuns: 100 },
    );
  });
});

test("the packed search reads a run of 250 code units, and leaves a longer one to the plain search", () => {
  const finder = createWordFinder(dictionary, "kuromoji");
  const search = createPackedSearch(dictionary, entries, finder, false);
  const stop = (length: number) => {
    const text = "한".repeat(length);
    finder.begin(text, 0);
    return search(charsOf(text), 0, length, ends, createPath());
  };
  expect(stop(250)).toBe(250);
  expect(stop(251)).toBe(Packed.TooMuch);
});

test("the packed search reads 64 words with one end, and leaves more to the plain search", () => {
  const stop = (count: number) => {
    const finder = createWordFinder(dictionary, "kuromoji");
    const find = (_: Int32Array, at: number, __: number, next: number) => {
      finder.found[next] = packRange(0, count);
      finder.found[next + 1] = at + 1;
      return next + 2;
    };
    const search = createPackedSearch(dictionary, entries, { ...finder, find }, false);
    return search(Int32Array.of(1, 1, 0), 0, 2, ends, createPath());
  };
  expect(stop(64)).toBe(2);
  expect(stop(65)).toBe(Packed.TooMuch);
});

test("a path grows for its words", () => {
  const text = "の".repeat(2000);
  const { length } = createLattice(dictionary, entries, file.charInfo, "kuromoji").search(text, 0, text.length);
  expect(length).toBeGreaterThan(STRIDE * 1024);
});
