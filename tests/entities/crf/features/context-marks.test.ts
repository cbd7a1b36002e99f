import { expect, test } from "vitest";
import type { NameList } from "../../../../src/entities/crf/feature-lists";
import { createContextMarker, type SentenceWords } from "../../../../src/entities/crf/features/context-marks";
import { BEGIN, END, INSIDE, SINGLE } from "../../../../src/entities/crf/labels";
import { noSubtokens, type Subtokens } from "../../../../src/entities/crf/subtokens";
import { entityDraft, RANK } from "../../../../src/entities/draft";
import { CLASS_BITS } from "../../../../src/entities/names/proper-nouns";
import { ENTITY_TYPES } from "../../../../src/enumerations";
import type { EntityType } from "../../../../src/types";

/** Subtokens of these lengths, one behind the other. */
function subtokensOf(...lengths: number[]): Subtokens {
  const subtokens = noSubtokens();
  let at = 0;
  for (const length of lengths) {
    subtokens.starts.push(at);
    at += length;
    subtokens.ends.push(at);
    subtokens.tokens.push(subtokens.length++);
    subtokens.parts.push(0);
  }
  return subtokens;
}
const words = (changes: Partial<SentenceWords> = {}): SentenceWords => ({
  isNominal: () => true,
  bracket: () => 0,
  name: () => 0,
  ...changes,
});
const draft = (start: number, end: number, type: EntityType = ENTITY_TYPES[0], rank: number = RANK.person) =>
  entityDraft({ start, end }, type, rank);
const mark = (value: number, part: number) => value * 4 + part - 1;

test("drafts are marked by their type and the part of each subtoken", () => {
  const { rules } = createContextMarker([]).markRules(subtokensOf(1, 2, 1, 1, 1), words(), [
    draft(0, 4),
    draft(5, 6, ENTITY_TYPES[2]),
  ]);
  expect([...rules.subarray(0, 5)]).toEqual([mark(1, BEGIN), mark(1, INSIDE), mark(1, END), 0, mark(3, SINGLE)]);
});

test("a mark of any type has five bits", () => {
  const last = ENTITY_TYPES.at(-1)!;
  const { rules } = createContextMarker([]).markRules(subtokensOf(1), words(), [draft(0, 1, last)]);
  expect(rules[0]).toBe(mark(ENTITY_TYPES.length, SINGLE));
  expect(rules[0]).toBeLessThan(2 ** 5);
});

test("a subtoken that two names share is marked by the second", () => {
  const { rules } = createContextMarker([]).markRules(subtokensOf(1, 2, 1), words(), [draft(0, 2), draft(2, 4)]);
  expect([...rules.subarray(0, 3)]).toEqual([mark(1, BEGIN), mark(1, BEGIN), mark(1, END)]);
});

test("an origin holds the rule, whether the draft is weak and whether it has a key", () => {
  const { ruleOrigins } = createContextMarker([]).markRules(subtokensOf(1, 1, 1, 1), words(), [
    draft(0, 1),
    entityDraft({ start: 1, end: 2 }, "person", RANK.person, { weak: true }),
    entityDraft({ start: 2, end: 3 }, "person", RANK.person, { key: "name:x" }),
  ]);
  expect([...ruleOrigins.subarray(0, 4)]).toEqual([2, 3, 18, 0]);
});

test("marks do not depend on the sentence before, however long it was", () => {
  const marker = createContextMarker([]);
  marker.markRules(subtokensOf(...Array(300).fill(1)), words(), [draft(0, 300)]);
  const { rules, ruleOrigins } = marker.markRules(subtokensOf(1, 1), words(), []);
  expect([...rules.subarray(0, 2), ...ruleOrigins.subarray(0, 2)]).toEqual([0, 0, 0, 0]);
});

test("a bracket is the one around a subtoken; an opening bracket itself is in none", () => {
  // 「 a ( b ) c 」 d ) e
  const brackets = [1, 0, 2, 0, -2, 0, -1, 0, -2, 0];
  const marks = createContextMarker([]).markRules(
    subtokensOf(...brackets.map(() => 1)),
    words({ bracket: (i) => brackets[i]! }),
    [],
  );
  expect([...marks.brackets.subarray(0, brackets.length)]).toEqual([0, 1, 0, 2, 1, 1, 0, 0, 0, 0]);
});

/** A list that holds runs of subtokens: of two from 1 on, of three from 4 on, where they end in time. */
const LIST: NameList = {
  classOf: () => 0,
  longest: (_text, _subtokens, i, end) => {
    const length = i === 1 ? 2 : i === 4 ? 3 : 0;
    return length > 0 && i + length <= end ? (length << CLASS_BITS) | 9 : 0;
  },
};
function markedNames(open: number[], changes: Partial<SentenceWords> = {}): number[] {
  const subtokens = subtokensOf(...open.map(() => 1));
  const marker = createContextMarker([LIST]);
  const { lists } = marker.markRules(subtokens, words(changes), []);
  marker.markNames("", subtokens, words(changes), Uint8Array.from(open));
  return [...lists[0]!.subarray(0, open.length)];
}

test("listed names are marked in runs of open subtokens", () => {
  const [begin, inside, end] = [BEGIN, INSIDE, END].map((part) => mark(9, part));
  expect(markedNames([1, 1, 1, 1, 1, 1, 1])).toEqual([0, begin, end, 0, begin, inside, end]);
  expect(markedNames([1, 1, 0, 1, 1, 1, 1])).toEqual([0, 0, 0, 0, begin, inside, end]);
  expect(markedNames([1, 0, 1, 1, 1, 1, 0])).toEqual([0, 0, 0, 0, 0, 0, 0]);
  expect(markedNames([1, 1, 1, 1, 1, 1, 1], { isNominal: (i) => i !== 1 }).slice(0, 4)).toEqual([0, 0, 0, 0]);
});

test("an open subtoken alone is marked by the class of its word", () => {
  expect(markedNames([0, 1, 0], { name: () => 5 })).toEqual([0, mark(5, SINGLE), 0]);
});
