import { describe, expect, test } from "vitest";
import { createTokenizer } from "../../../src/index";
import { readUserCsv, readUserRows, withWideForms } from "../../../src/tokens/user/user-rows";
import { tokenize } from "./tokenize";

const isBad = (message: string) =>
  expect.objectContaining({ code: "ERR_DICTIONARY", message: expect.stringContaining(message) });

describe("a CSV", () => {
  test("has the columns of IPADIC, those of kuromoji, or both in different rows", () => {
    const csv =
      '\uFEFF# words\n令和,1288,1288,5904,名詞,固有名詞,一般,*,*,*,令和,レイワ,レイワ\r\n\n"北斗電機",,,,名詞,固有名詞,組織,*,*,*,*,*,*\n関西国際空港,関西 国際 空港,カンサイ コクサイ クウコウ,カスタム名詞\n';
    expect(readUserCsv(csv, "words.csv")).toEqual([
      {
        location: "words.csv:2",
        surface: "令和",
        context: 1288,
        cost: 5904,
        pos: "名詞,固有名詞,一般,*,*,*",
        lemma: "令和",
        reading: "レイワ",
        pronunciation: "レイワ",
      },
      { location: "words.csv:4", surface: "北斗電機", pos: "名詞,固有名詞,組織,*,*,*" },
      {
        location: "words.csv:5",
        surface: "関西国際空港",
        reading: "カンサイコクサイクウコウ",
        pos: "カスタム名詞",
      },
    ]);
  });

  test.each([
    ["a,b", "2 columns"],
    ["令和,1,2,3,名詞,固有名詞,一般,*,*,*,*,*,*", "the contexts 1 and 2 differ"],
    ["令和,x,x,3,名詞,固有名詞,一般,*,*,*,*,*,*", 'the context is "x"'],
    ["令和,,,1e9,名詞,固有名詞,一般,*,*,*,*,*,*", 'the cost is "1e9"'],
    [",,,,名詞,固有名詞,一般,*,*,*,*,*,*", 'the surface is ""'],
    ["令和,令 輪,レイ ワ,名詞", 'the parts "令 輪"'],
    ['"令和,令 和,レイ ワ,名詞', "a quote"],
  ])("with the row %s is ERR_DICTIONARY with file and line", (row, why) => {
    expect(() => readUserCsv(`# one\n${row}\n`, "words.csv")).toThrowError(isBad(`words.csv:2: ${why}`));
  });

  test("may have 100,000 rows", () => {
    const content = Array.from({ length: 100_000 }, (_, i) => `語${i},語${i},ゴ,名詞`).join("\n");
    expect(readUserCsv(content, "many.csv")).toHaveLength(100_000);
  });
});

describe("rows", () => {
  test.each([
    [3, "it is 3"],
    [{ surface: "" }, 'the surface is ""'],
    [{ surface: "\ud842" }, "the surface holds half a character"],
    [{ surface: "語", reading: 3 }, "its reading is 3"],
    [{ surface: "語", pos: 3 }, "its pos is 3"],
    [{ surface: "語", cost: 1.5 }, "the cost is 1.5"],
  ])("%j is ERR_DICTIONARY with its index", async (row, why) => {
    const rows = [{ surface: "語" }, row] as never;
    expect(() => readUserRows(rows)).toThrowError(isBad(`userDictionary[1]: ${why}`));
    await expect(createTokenizer({ userDictionary: rows })).rejects.toThrowError(isBad("userDictionary[1]:"));
  });

  test("have a surface of at most 255 code units", () => {
    const row = (length: number) => readUserRows([{ surface: "語".repeat(length) }]);
    expect(row(255)).toHaveLength(1);
    expect(() => row(256)).toThrowError(isBad("the surface has 256 characters, wanted at most 255"));
  });

  test("have a cost of 16 bits", () => {
    const row = (cost: number) => readUserRows([{ surface: "語", cost }]);
    for (const cost of [-32768, 32767]) expect(row(cost)).toMatchObject([{ cost }]);
    for (const cost of [-32769, 32768]) expect(() => row(cost)).toThrowError(isBad(`the cost is ${cost}`));
  });
});

test("a word with half-width letters or signs is found in full width too", async () => {
  const rows = readUserRows([{ surface: "AI部" }, { surface: "ＡＩ部" }, { surface: "A-1" }, { surface: "北斗" }]);
  expect(withWideForms(rows).map(({ surface }) => surface)).toEqual(["AI部", "ＡＩ部", "A-1", "北斗", "Ａ－1"]);
  const words = await tokenize([{ surface: "A-1" }], "Ａ－1");
  expect(words.map(({ surface }) => surface)).toEqual(["Ａ－1"]);
});
