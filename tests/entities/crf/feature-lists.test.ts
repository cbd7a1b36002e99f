import { expect, test } from "vitest";
import { createHashedList, keyOf } from "../../../src/entities/crf/feature-lists";
import { hashedRows } from "../../../src/entities/crf/hashed-rows";
import { noSubtokens } from "../../../src/entities/crf/subtokens";
import { CLASS_BITS } from "../../../src/entities/names/proper-nouns";

const TEXT = "一二三四五六七八九十";
/** One subtoken for each character. */
const SUBTOKENS = {
  ...noSubtokens(),
  length: TEXT.length,
  starts: Array.from(TEXT, (_, i) => i),
  ends: Array.from(TEXT, (_, i) => i + 1),
};
const listOf = (...words: [string, number][]) =>
  createHashedList(hashedRows(new Map(words.map(([word, value]) => [keyOf(word) >>> 0, [value]]))));
const found = (length: number, value: number) => (length << CLASS_BITS) | value;

test("the key of a text can be continued", () => {
  expect(keyOf("東京", keyOf("北"))).toBe(keyOf("北東京"));
});

test("a listed word has its class, another none", () => {
  const list = listOf(["一二", 7]);
  expect(list.classOf("一二")).toBe(7);
  expect(list.classOf("一")).toBe(0);
});

test("the longest name that ends before the limit is found", () => {
  const list = listOf(["二", 1], ["二三四", 2]);
  expect(list.longest(TEXT, SUBTOKENS, 1, 10)).toBe(found(3, 2));
  expect(list.longest(TEXT, SUBTOKENS, 1, 4)).toBe(found(3, 2));
  expect(list.longest(TEXT, SUBTOKENS, 1, 3)).toBe(found(1, 1));
  expect(list.longest(TEXT, SUBTOKENS, 0, 10)).toBe(0);
});

test("a name has at most eight subtokens", () => {
  const longestOf = (length: number) => listOf([TEXT.slice(0, length), 3]).longest(TEXT, SUBTOKENS, 0, 10);
  expect(longestOf(8)).toBe(found(8, 3));
  expect(longestOf(9)).toBe(0);
});
