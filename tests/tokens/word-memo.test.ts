import { expect, test } from "vitest";
import { readText } from "../../src/text/document";
import { readWords } from "../../src/tokens/reading";
import { createNewsTokenizer } from "../../src/tokens/tokenizer";
import { createWordMemo } from "../../src/tokens/word-memo";

const reader = await createNewsTokenizer(undefined);

test("asks once about a word of the dictionaries, each time about an unknown one", () => {
  const asked: string[] = [];
  const lengthOf = createWordMemo(({ surface }) => {
    asked.push(surface);
    return surface.length - 1;
  });
  for (const text of ["首相は首相だ。", "ゾフロニカは首相だ。ゾフロニカだ。"]) {
    const reading = readWords(readText(text), reader);
    reading.tokens.forEach(({ surface }, at) => {
      expect(lengthOf(reading, at)).toBe(surface.length - 1);
    });
  }
  expect(asked.filter((surface) => surface === "首相")).toHaveLength(1);
  expect(asked.filter((surface) => surface === "ゾフロニカ")).toHaveLength(2);
});
