import { expect, test } from "vitest";
import { readText } from "../../src/text/document";
import { tokenizeDocument } from "../../src/tokens/tokenized-document";
import { createNewsTokenizer } from "../../src/tokens/tokenizer";
import { createWordMemo, withCapacity } from "../../src/tokens/word-memo";

const reader = await createNewsTokenizer(undefined);

test("computes the number of a word of the dictionaries once, that of an unknown one each time", () => {
  const computed: string[] = [];
  const lengthOf = createWordMemo(({ surface }) => {
    computed.push(surface);
    return surface.length - 1;
  });
  for (const text of ["首相は首相だ。", "ゾフロニカは首相だ。ゾフロニカだ。"]) {
    const document = tokenizeDocument(readText(text), reader);
    document.tokens.forEach(({ surface }, at) => {
      expect(lengthOf(document, at)).toBe(surface.length - 1);
    });
  }
  expect(computed.filter((surface) => surface === "首相")).toHaveLength(1);
  expect(computed.filter((surface) => surface === "ゾフロニカ")).toHaveLength(2);
});

test("keeps any whole number from 0 to 2³¹ − 2", () => {
  const document = tokenizeDocument(readText("首相は首相だ。"), reader);
  for (const number of [0, 0xffff, 2 ** 31 - 2]) {
    const memo = createWordMemo(() => number);
    expect([memo(document, 0), memo(document, 0)]).toEqual([number, number]);
  }
});

test("a column with capacity for an id keeps its numbers", () => {
  for (const column of [Int32Array.of(1, 2), Float64Array.of(0.5, 2)]) {
    expect(withCapacity(column, 1)).toBe(column);
    const longer = withCapacity(column, 9);
    expect(longer.constructor).toBe(column.constructor);
    expect(longer.length).toBeGreaterThan(9);
    expect([...longer.subarray(0, 3)]).toEqual([...column, 0]);
  }
});
