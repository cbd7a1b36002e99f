/** The search over a dictionary of six words, with its lattice drawn and every cost checked. */
import { expect, test } from "vitest";
import { buildTrie } from "../../../src/dictionary/double-array";
import { packCharInfo, packEntry, packRange, WordEntry } from "../../../src/tokens/ipadic/format";
import type { WordDictionary } from "../../../src/tokens/ipadic/word-dictionary";
import { createLattice } from "../../../src/tokens/lattice/lattice";

/** Surface, context, cost; the i-th has the id i. Context 0 is the two ends of a text. */
const WORDS = [
  ["東", 1, 30],
  ["東京", 2, 20],
  ["京", 1, 30],
  ["京都", 2, 10],
  ["都", 3, 10],
  ["に", 4, 5],
] as const;
/** The cost of going from a context (row) to a context (column). */
const CONNECTIONS = [
  [0, 5, 10, 99, 99],
  [20, 40, 15, 10, 9],
  [10, 50, 30, 6, 7],
  [10, 30, 30, 30, 3],
  [2, 9, 9, 9, 9],
];
const UNKNOWN = { context: 3, cost: 100 };
const CHARACTERS = ["", ..."東京都に"];

const size = CONNECTIONS.length;
const code = (c: string) => String.fromCharCode(CHARACTERS.indexOf(c));
const rows = WORDS.map(([surface], id) => ({ key: [...surface].map(code).join(""), id })).sort((a, b) =>
  a.key < b.key ? -1 : 1,
);
const entries = Int32Array.from([
  ...WORDS.map(([, context, cost]) => packEntry(context, 0, cost)),
  packEntry(UNKNOWN.context, 0, UNKNOWN.cost),
]);
const dictionary = {
  trie: buildTrie(
    rows.map(({ key }) => key),
    rows.map(({ id }) => packRange(id, 1)),
    CHARACTERS.length,
    8,
  ),
  entries,
  words: WORDS.length,
  matrix: Int16Array.from({ length: size * size }, (_, i) => CONNECTIONS[i % size]![Math.floor(i / size)]!),
  size,
  ends: 0,
  // One category, whose unknown words are single characters, and only if no word is known.
  file: { rules: Uint8Array.of(0, 0, 0), unknown: Uint16Array.of(0, 1) },
} as unknown as WordDictionary;
const charInfo = Int32Array.from({ length: 0x10000 }, (_, code) =>
  packCharInfo(Math.max(0, CHARACTERS.indexOf(String.fromCharCode(code))), 0, 0, 1),
);
const lattice = createLattice(dictionary, entries, charInfo, "kuromoji");

/** The ids on the cheapest path, and its cost with the connections. */
function read(text: string): { ids: number[]; cost: number } {
  const { words, length } = lattice.search(text, 0, text.length);
  const ids = [...words.subarray(0, length)].filter((_, i) => i % 3 === 2);
  const contexts = [0, ...ids.map((id) => entries[id]! & WordEntry.ContextMask), 0];
  const steps = contexts.slice(1).map((right, i) => CONNECTIONS[contexts[i]!]![right]!);
  const costs = ids.map((id) => entries[id]! >> WordEntry.CostShift);
  return { ids, cost: [...steps, ...costs].reduce((sum, cost) => sum + cost, 0) };
}

//  0         1         2         3         4       the cheapest cost of each word with all before it:
//  ├─ 東 ────┼─ 京 ────┤         │         │         東      0 +  5 + 30 =  35       京    35 + 40 + 30 = 105
//  ├─ 東京 ────────────┼─ 都 ────┼─ に ────┤         東京    0 + 10 + 20 =  30       都    30 +  6 + 10 =  46
//  │         ├─ 京都 ────────────┤         │         京都   35 + 15 + 10 =  60
//                                                    に     46 +  3 +  5 =  54 behind 都, 60 + 7 + 5 = 72 behind 京都
//  the end: 54 + 2 = 56 behind に; of 東京都 alone 46 + 10 = 56 behind 都, 60 + 10 = 70 behind 京都
test.each([
  ["東", [0], 0 + 5 + 30 + 20],
  ["東京", [1], 0 + 10 + 20 + 10],
  ["東京都", [1, 4], 30 + 6 + 10 + 10],
  ["東京都に", [1, 4, 5], 46 + 3 + 5 + 2],
  ["京都に", [3, 5], 10 + 10 + 7 + 5 + 2],
  ["都に", [4, 5], 99 + 10 + 3 + 5 + 2],
  // 人 is no word: 0 ─ 99 ─ unknown, 100 ─ 3 ─ に, 5 ─ 2 ─ end
  ["人に", [6, 5], 99 + 100 + 3 + 5 + 2],
])("%s", (text, ids, cost) => {
  expect(read(text)).toEqual({ ids, cost });
});

test("a long text, read in stretches, has the same path again and again", () => {
  expect(read("東京都に".repeat(1000)).ids).toEqual(Array.from({ length: 1000 }, () => [1, 4, 5]).flat());
});
