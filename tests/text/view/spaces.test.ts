import { describe, expect, test } from "vitest";
import { normalizedView } from "../../../src/text/view/normalized-view";
import { typographicSpaces } from "../../../src/text/view/spaces";

const view = (source: string): string => normalizedView(source).text;

describe("spaces that typography puts in", () => {
  test.each([
    ["between a digit and a Japanese character", "2016 年 1 月 12 日", "2016年1月12日"],
    ["between a Latin letter and a Japanese character", "NTT データは AI を", "NTTデータはAIを"],
    ["between a wide letter and a Japanese character", "ＮＴＴ データ", "NTTデータ"],
    ["around a kanji outside the BMP", "𠮷 3 𠮷", "𠮷3𠮷"],
    ["within a numeral", "12 兆 3,456 億 円", "12兆3,456億円"],
    ["before a sign of a unit", "5.2 ％ と 38 ℃", "5.2%と38℃"],
    ["around a decimal point", "38 . 5 度", "38.5度"],
    ["around a mark of a range or a score", "10 〜 20 人が 5 - 3 で", "10〜20人が5-3で"],
    ["after a sign", "− 5 度、△ 5.2%", "−5度、△5.2%"],
    ["after a comma", "売上高は、 前年より", "売上高は、前年より"],
    ["by a bracket", "売上高 (連結) は", "売上高(連結)は"],
  ])("%s are left out: %s", (_, source, expected) => {
    expect(view(source)).toBe(expected);
  });

  test.each(
    [..."\u00A0\u2000\u2002\u2003\u2009\u200A\u202F\u205F\u3000"].map((c) => [c.charCodeAt(0).toString(16), c]),
  )("U+%s is one of them", (_, space) => {
    expect(view(`2016${space}年${space}1${space}月、約${space}3${space}万${space}人`)).toBe("2016年1月、約3万人");
  });

  test.each([..."\u00AD\u200B\u2060\uFEFF"].map((c) => [c.charCodeAt(0).toString(16), c]))(
    "U+%s shows nothing and is left out anywhere",
    (_, invisible) => {
      expect(view(`${invisible}石破${invisible}首相 a${invisible}b 3${invisible}億`)).toBe("石破首相ab 3億");
    },
  );

  test.each([["\u00A0"], ["\u2009"], ["\u202F"]])("groups of three digits: 12%s345", (space) => {
    expect(view(`12${space}345${space}678人`)).toBe("12345678人");
    expect(view(`12${space}3456人`)).toBe(`12${space}3456人`);
    expect(view(`1234${space}567人`)).toBe(`1234${space}567人`);
  });
});

test("groups of three digits with ordinary spaces, if one begins with 0", () => {
  expect(view("100 000円、2 050 300人")).toBe("100000円、2050300人");
  expect(view("100 000 5円、1000 000円")).toBe("100 000 5円、1000 000円");
});

test("two groups of digits with an ordinary space, if one counter follows both and they are no columns", () => {
  expect(view("定員12 500人、3 200円")).toBe("定員12500人、3200円");
  expect(view("12 500キロ、1000 500人")).toBe("12 500キロ、1000 500人");
});

describe("spaces that separate", () => {
  test.each([
    ["Japanese words", "東京 大阪　京都"],
    ["Latin words", "Bank of Japan"],
    ["numbers", "1,234 5,678"],
    ["numbers with kanji", "1億2000万　37万と"],
    ["an equal scale", "3億 2億"],
    ["columns, which two spaces set", "人口  3  万"],
    ["columns, which a tab sets", "人口\t3\t万"],
    ["the title of a section", "第５　経理の状況"],
    ["the title of a section in a line", "状況　３　経営者による分析"],
    ["Latin words by a bracket", "Bank (BOJ)"],
    ["the number of an item", "(2) 売上高\n 3) 利益\n1. 配当"],
  ])("stay between %s: %s", (_, source) => {
    expect(typographicSpaces(source)).toEqual([]);
  });

  test("stay at both ends of a line", () => {
    expect(view("　2016年は\n　3人が 5人 ")).toBe("　2016年は\n　3人が5人 ");
  });

  test("a text with spaces before its counters has no titles", () => {
    expect(view("１　経営は、2016　年に")).toBe("1経営は、2016年に");
    expect(view("3 対 2で")).toBe("3対2で");
    expect(view("１　経営は、2016年に")).toBe("1　経営は、2016年に");
  });
});
