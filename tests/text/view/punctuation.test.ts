import { describe, expect, test } from "vitest";
import { japanesePunctuation } from "../../../src/text/view/punctuation";

describe("punctuation of Western form", () => {
  test.each([
    ["売上高は，前年より増えた．利益も", "売上高は、前年より増えた。利益も"],
    ["順位は１，２，３位", "順位は１、２、３位"],
    ["７，８日に", "７、８日に"],
    ["１，２３４５", "１、２３４５"],
    ["人数は50．次は", "人数は50。次は"],
    ["増えた, 減った. ", "増えた、 減った。 "],
    ["開発したのはＩＢＭ．次に", "開発したのはＩＢＭ。次に"],
    ["増えた．300人が", "増えた。300人が"],
    ["3,4日と1,2,3月", "3、4日と1、2、3月"],
  ])("%s becomes %s", (source, expected) => {
    expect(japanesePunctuation(source)).toBe(expected);
  });

  test.each([
    ["a number", "１，２３４．５万円、1，234，567円"],
    ["an abbreviation", "Ｕ．Ｓ．Ａとｗｗｗ．ａ．ｊｐ"],
    ["an initial", "Ｊ．ローリング"],
    ["an abbreviation before a Japanese word", "Ａｐｐｌｅ Ｉｎｃ．は"],
    ["the number of a heading", "１．はじめに\n２．次に\n(３．終わりに"],
    ["the letter of an item", "ア．売上高\nイ．利益"],
    ["a batting average", "打率．３１２の選手"],
    ["Latin words", "A，B"],
    ["an amount", "3,5億円と1,234日、1,23,456日"],
    ["narrow marks in Latin text", "a, b. c"],
    ["a narrow point within a name", "ドット.コムと価格.com"],
    ["a narrow comma before a digit", "約1,234円、は,5"],
  ])("stays in %s: %s", (_, source) => {
    expect(japanesePunctuation(source)).toBe(source);
  });
});
