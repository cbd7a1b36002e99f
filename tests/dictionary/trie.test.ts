import fc from "fast-check";
import { expect, test } from "vitest";
import { BackwardTrie, Trie } from "../../src/dictionary/trie";
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

describe("BackwardTrie", () => {
  const trie = new BackwardTrie([
    ["約", "about"],
    ["契約", "contract"],
    ["少なくとも", "at least"],
  ]);
  it.each([
    ["契約", 2, { value: "contract", start: 0 }],
    ["予約", 2, { value: "about", start: 1 }],
    ["契約3つ", 3, null],
    ["約", 0, null],
    ["", 0, null],
  ])("the longest word of %s that ends at %i", (text, end, found) => {
    expect(trie.longest(text, end)).toEqual(found);
  });
});
