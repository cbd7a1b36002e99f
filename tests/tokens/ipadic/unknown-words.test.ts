import { expect, test } from "vitest";
import { createTokenizer } from "../../../src/index";

const kuromoji = await createTokenizer();
const mecab = await createTokenizer({ unknownWords: "mecab" });

test.each(["💡", "한"])("MeCab makes a run of 25 %s one word, and no longer one", (character) => {
  const lengths = (count: number) =>
    mecab.tokenize(character.repeat(count)).map(({ surface }) => surface.length / character.length);
  expect(lengths(25)).toEqual([25]);
  expect(lengths(26)).toEqual([1, 25]);
});

test("kuromoji makes a run of any length one word, but not of a category that char.def does not group", () => {
  expect(kuromoji.tokenize("한".repeat(26))).toHaveLength(1);
  expect(kuromoji.tokenize("龡龢龣")).toHaveLength(3);
});
