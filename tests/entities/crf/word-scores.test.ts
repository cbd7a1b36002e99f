import { expect, test } from "vitest";
import { WordList } from "../../../src/dictionary/word-list";
import { EMPTY_LIST } from "../../../src/entities/crf/feature-lists";
import type { ProfileSources } from "../../../src/entities/crf/features/word-features";
import { labelCount } from "../../../src/entities/crf/labels";
import { noSubtokens, type Subtokens } from "../../../src/entities/crf/subtokens";
import { BOUNDARY_BLOCK, WordScores } from "../../../src/entities/crf/word-scores";
import type { TokenizedDocument } from "../../../src/tokens/tokenized-document";

const SOURCES = {
  lexicon: { titles: new WordList([]), suffixes: new WordList([]), roles: new WordList([]) },
  lists: { clusters: EMPTY_LIST, names: [] },
} as unknown as ProfileSources;
const createScores = () => new WordScores(labelCount(1), () => {}, SOURCES);

/** A sentence of one token. */
function sentenceOf(surface: string, changes: object = {}, id = -1): [TokenizedDocument, Subtokens] {
  const token = { surface, pos: "名詞", posDetail: ["一般", "*", "*"], conjugationForm: "*", known: true, ...changes };
  const document = { text: surface, tokens: [token], wordIds: Int32Array.of(id) } as unknown as TokenizedDocument;
  return [document, { ...noSubtokens(), length: 1, starts: [0], ends: [surface.length], tokens: [0], parts: [0] }];
}

test("a word keeps its block, with an id and without one", () => {
  const scores = createScores();
  const first = scores.blockAt(...sentenceOf("犬"), 0);
  expect(first).toBe(scores.layout.size);
  expect(scores.blockAt(...sentenceOf("猫"), 0)).toBe(2 * scores.layout.size);
  expect(scores.blockAt(...sentenceOf("犬"), 0)).toBe(first);
  expect(scores.blockAt(...sentenceOf("犬", {}, 100_000), 0)).toBe(first);
  expect(scores.blockAt(...sentenceOf("犬", {}, 100_000), 0)).toBe(first);
});

test.each([{ known: false }, { pos: "動詞" }, { posDetail: ["一般", "*", "地域"] }, { conjugationForm: "基本形" }])(
  "words of one surface that differ in %o have different blocks",
  (changes) => {
    const scores = createScores();
    const first = scores.blockAt(...sentenceOf("犬"), 0);
    const other = scores.blockAt(...sentenceOf("犬", changes), 0);
    expect(other).not.toBe(first);
    expect(scores.blockAt(...sentenceOf("犬"), 0)).toBe(first);
    expect(scores.blockAt(...sentenceOf("犬", changes), 0)).toBe(other);
  },
);

test("at 65,536 words all are forgotten, and the boundary is written again", () => {
  const scores = createScores();
  const { size } = scores.layout;
  const read = (i: number) => scores.blockAt(...sentenceOf(i.toString(36)), 0);
  for (let i = 1; i < 2 ** 16 - 1; i++) read(i);
  scores.forgetIfFull();
  expect(read(1)).toBe(size);
  expect(read(2 ** 16 - 1)).toBe((2 ** 16 - 1) * size);
  scores.forgetIfFull();
  expect(read(2)).toBe(size);
  expect(scores.blocks[BOUNDARY_BLOCK + scores.layout.pos]).toBe(0);
});
