import fc from "fast-check";
import { expect, test } from "vitest";
import { buildTrie, type Trie } from "../../src/dictionary/double-array";
import { RUNS } from "../generated";

/** The value of each key that the text begins with, shortest first. */
function prefixes({ links, labels, root }: Trie, text: string): number[] {
  const found: number[] = [];
  let base = root;
  for (const c of text) {
    const slot = base + c.charCodeAt(0);
    if (labels[slot] !== c.charCodeAt(0)) break;
    const link = links[slot]!;
    if (link < 0) return [...found, ~link];
    base = link >> 1;
    if (link & 1) found.push(~links[base]!);
  }
  return found;
}

//     root ─ 1 ─ 2*      12 → 0, 1 → 1, 123 → 2; 2 → 3
//        └── 2*          the value of a key that another continues is under the code 0
test("finds all keys that a text begins with", () => {
  const keys = ["\x01", "\x01\x02", "\x01\x02\x03", "\x02"];
  const trie = buildTrie(keys, [1, 0, 2, 3], 3, 8);
  expect(prefixes(trie, "\x01\x02\x03\x01")).toEqual([1, 0, 2]);
  expect(prefixes(trie, "\x01\x03")).toEqual([1]);
  expect(prefixes(trie, "\x02\x02")).toEqual([3]);
  expect(prefixes(trie, "\x03")).toEqual([]);
});

test("finds the keys of any trie, and the code 0 in none", () => {
  const key = fc
    .array(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 6 })
    .map((codes) => String.fromCharCode(...codes));
  fc.assert(
    fc.property(fc.uniqueArray(key, { minLength: 1, maxLength: 60 }), fc.constantFrom(1, 4, 1000), (all, effort) => {
      const keys = all.sort();
      const trie = buildTrie(
        keys,
        keys.map((_, i) => i),
        300,
        effort,
      );
      keys.forEach((own, i) => {
        expect(prefixes(trie, own).at(-1)).toBe(i);
        expect(prefixes(trie, own)).toEqual(keys.flatMap((other, j) => (own.startsWith(other) ? [j] : [])));
        expect(prefixes(trie, `\0${own}`)).toEqual([]);
      });
    }),
    { ...RUNS, numRuns: 200 },
  );
});
