import fc from "fast-check";
import { expect, test } from "vitest";
import { Trie } from "../../src/dictionary/trie";
import { RUNS } from "../generated";

const trie = new Trie([
  ["円", "money"],
  ["円高", "rise"],
  ["𠮷", "astral"],
  ["円", "later"],
]);

test("finds the longest word at a place", () => {
  expect(trie.longest("3円高", 1)).toEqual({ value: "rise", end: 3 });
  expect(trie.longest("3円だ", 1)).toEqual({ value: "money", end: 2 });
  expect(trie.longest("𠮷円", 0)).toEqual({ value: "astral", end: 2 });
  expect(trie.longest("3円", 0)).toBeNull();
  expect(trie.longest("円", 1)).toBeNull();
});

test("finds every word at a place, the shortest first", () => {
  expect([...trie.all("円高", 0)]).toEqual([
    { value: "money", end: 1 },
    { value: "rise", end: 2 },
  ]);
});

test("of the words at a place takes those that end where they may", () => {
  expect(trie.longest("円高", 0, (end) => end === 1)).toEqual({ value: "money", end: 1 });
  expect(trie.longest("円高", 0, () => false)).toBeNull();
});

test("says where a word may begin", () => {
  for (const start of ["円", "円高", "円高い", "円い"]) expect(trie.mayBegin(start)).toBe(true);
  for (const start of ["高", "い円"]) expect(trie.mayBegin(start)).toBe(false);
  expect(new Trie([["円高", 1]]).mayBegin("円い")).toBe(false);
});

test("agrees with a search through the list", () => {
  const word = fc.string({ unit: fc.constantFrom("a", "b", "円", "𠮷"), minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(fc.array(word), word, (words, text) => {
      const longest = words.filter((w) => text.startsWith(w)).sort((a, b) => b.length - a.length)[0];
      expect(new Trie(words.map((w) => [w, w])).longest(text, 0)?.value).toBe(longest);
    }),
    RUNS,
  );
});
