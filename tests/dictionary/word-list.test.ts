import fc from "fast-check";
import { expect, test } from "vitest";
import { WordList } from "../../src/dictionary/word-list";
import { RUNS } from "../generated";

const list = new WordList([
  ["円", "money"],
  ["円高", "rise"],
  ["𠮷", "astral"],
  ["円", "later"],
]);

test("finds the longest word that begins at an offset", () => {
  expect(list.longest("3円高", 1)).toEqual({ value: "rise", end: 3 });
  expect(list.longest("3円だ", 1)).toEqual({ value: "money", end: 2 });
  expect(list.longest("𠮷円", 0)).toEqual({ value: "astral", end: 2 });
  expect(list.longest("3円", 0)).toBeNull();
  expect(list.longest("円", 1)).toBeNull();
});

test("finds the longest word that ends at an offset", () => {
  expect(list.longestBefore("の円高", 3)).toEqual({ value: "rise", start: 1 });
  expect(list.longestBefore("の円高", 2)).toEqual({ value: "money", start: 1 });
  expect(list.longestBefore("の円高", 3, 2)).toBeNull();
  expect(list.longestBefore("高", 1)).toBeNull();
  expect(list.longestBefore("円", 0)).toBeNull();
});

test("finds all words that begin at an offset, the shortest first", () => {
  expect(list.all("円高", 0)).toEqual([
    { value: "money", end: 1 },
    { value: "rise", end: 2 },
  ]);
  expect(list.all("高", 0)).toEqual([]);
});

test("finds a word only if it may end at its end", () => {
  expect(list.longest("円高", 0, (end) => end === 1)).toEqual({ value: "money", end: 1 });
  expect(list.longest("円高", 0, () => false)).toBeNull();
});

test("tells whether a word may begin or end as a text does", () => {
  for (const start of ["円", "円高", "円高い", "円い"]) expect(list.mayBegin(start)).toBe(true);
  for (const start of ["高", "い円"]) expect(list.mayBegin(start)).toBe(false);
  expect(new WordList([["円高", 1]]).mayBegin("円い")).toBe(false);
  for (const end of ["円", "高", "円高", "の円高", "の円"]) expect(list.mayEnd(end)).toBe(true);
  for (const end of ["の", "円の", "最高"]) expect(list.mayEnd(end)).toBe(false);
});

test("returns the first characters of its words", () => {
  expect(list.starts.sort()).toEqual(["円", "円高", "𠮷"]);
});

test("agrees with a search through the list, from both sides, also with very long words and ones added later", () => {
  const word = fc.oneof(
    fc.string({ unit: fc.constantFrom("a", "b", "円", "𠮷"), minLength: 1, maxLength: 4 }),
    fc.string({ unit: fc.constantFrom("a", "b"), minLength: 30, maxLength: 36 }),
  );
  fc.assert(
    fc.property(fc.array(word), fc.array(word), word, word, (words, later, text, tail) => {
      const all = [...words, ...later];
      const own = new WordList(words.map((w) => [w, w]));
      const around = text + (all[0] ?? "") + tail;
      const longest = (those: readonly string[]) => those.reduce((a, b) => (b.length > a.length ? b : a), "");
      expect(own.longestBefore(around, around.length)?.value ?? "").toBe(
        longest(words.filter((w) => around.endsWith(w))),
      );
      for (const w of later) own.add(w, w);
      for (let at = 0; at <= around.length; at++) {
        const here = all.filter((w) => around.startsWith(w, at));
        const before = all.filter((w) => around.slice(0, at).endsWith(w));
        expect(own.longest(around, at)?.value ?? "").toBe(longest(here));
        expect(own.longestBefore(around, at)?.value ?? "").toBe(longest(before));
        expect(own.all(around, at).map(({ value }) => value)).toEqual(
          [...new Set(here)].sort((a, b) => a.length - b.length),
        );
        if (here.length > 0) expect(own.mayBegin(around.slice(at))).toBe(true);
        if (here.length > 0) expect(own.mayBegin(around.slice(at, at + 1))).toBe(true);
        if (before.length > 0) expect(own.mayEnd(around.slice(0, at))).toBe(true);
      }
    }),
    RUNS,
  );
});
