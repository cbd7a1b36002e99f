import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { createAnalyzer, createTokenizer, type TokenizerOptions } from "../../../src/index";
import { readUserCsv } from "../../../src/tokens/user/user-rows";

const home = mkdtempSync(join(tmpdir(), "yomitori-words-"));
afterAll(() => rmSync(home, { recursive: true }));
const file = (content: string) => {
  const path = join(home, "words.csv");
  writeFileSync(path, content);
  return path;
};
const read = async (userDictionary: TokenizerOptions["userDictionary"], text: string) =>
  (await createTokenizer(userDictionary === undefined ? {} : { userDictionary })).tokenize(text);
const surfaces = async (userDictionary: TokenizerOptions["userDictionary"], text: string) =>
  (await read(userDictionary, text)).map(({ surface }) => surface);

test("a word wins against its parts, wherever it stands", async () => {
  const word = "北斗電機";
  for (const text of [word, `${word}は`, `その${word}の株`, `、${word}が、`, `東京${word}社長`, `株式会社${word}`]) {
    expect(await surfaces(undefined, text)).not.toContain(word);
    expect(await surfaces([{ surface: word }], text)).toContain(word);
  }
});

test("it has the labels and the reading it was given", async () => {
  const [word] = await read([{ surface: "北斗電機", reading: "ホクトデンキ", pos: "名詞,固有名詞,組織" }], "北斗電機");
  expect(word).toEqual({
    surface: "北斗電機",
    start: 0,
    end: 4,
    pos: "名詞",
    posDetail: ["固有名詞", "組織", "*"],
    conjugationType: "*",
    conjugationForm: "*",
    lemma: "北斗電機",
    reading: "ホクトデンキ",
    pronunciation: "ホクトデンキ",
    known: true,
  });
  expect((await read([{ surface: "北斗電機" }], "北斗電機"))[0]).not.toHaveProperty("reading");
});

test("a cost that is given is the cost: a dear word stands back", async () => {
  expect(await surfaces([{ surface: "東京都庁", cost: 30000 }], "東京都庁")).toEqual(["東京", "都庁"]);
});

test("a word beyond the BMP, one of new characters, and one that goes on behind another", async () => {
  expect(await surfaces([{ surface: "𠮷野家" }], "「𠮷野家」💡")).toEqual(["「", "𠮷野家", "」", "💡"]);
  expect(await surfaces([{ surface: "한국" }, { surface: "한국어" }], "한국어と한국")).toEqual([
    "한국어",
    "と",
    "한국",
  ]);
});

test("the columns of IPADIC and of kuromoji are both read", async () => {
  const path = file(
    '\uFEFF# words\n令和,1288,1288,5904,名詞,固有名詞,一般,*,*,*,令和,レイワ,レイワ\r\n\n"北斗電機",,,,名詞,固有名詞,組織,*,*,*,*,*,*\n関西国際空港,関西 国際 空港,カンサイ コクサイ クウコウ,カスタム名詞\n',
  );
  const words = await read(path, "令和の北斗電機と関西国際空港");
  expect(words.map(({ surface, posDetail, reading }) => [surface, posDetail[1], reading])).toEqual([
    ["令和", "一般", "レイワ"],
    ["の", "*", "ノ"],
    ["北斗電機", "組織", undefined],
    ["と", "*", "ト"],
    ["関西国際空港", "*", "カンサイコクサイクウコウ"],
  ]);
});

describe("a bad row is ERR_DICTIONARY with its file and line", () => {
  test.each([
    ["a,b", "2 columns"],
    ["令和,1,2,3,名詞,固有名詞,一般,*,*,*,*,*,*", "the contexts 1 and 2 differ"],
    ["令和,x,x,3,名詞,固有名詞,一般,*,*,*,*,*,*", 'the context is "x"'],
    ["令和,9999,9999,3,名詞,固有名詞,一般,*,*,*,*,*,*", "the context 9999 does not exist"],
    ["令和,,,1e9,名詞,固有名詞,一般,*,*,*,*,*,*", 'the cost is "1e9"'],
    ["令和,,,99999,名詞,固有名詞,一般,*,*,*,*,*,*", "the cost is 99999"],
    ["令和,,,,名刺,固有名詞,一般,*,*,*,*,*,*", "the part of speech"],
    [",,,,名詞,固有名詞,一般,*,*,*,*,*,*", 'the surface is ""'],
    ["令和,令 輪,レイ ワ,名詞", 'the parts "令 輪"'],
    ['"令和,令 和,レイ ワ,名詞', "a quote"],
  ])("%s", async (row, why) => {
    const path = file(`# one\n${row}\n`);
    const error = await createTokenizer({ userDictionary: path }).catch((error: unknown) => error);
    expect(error).toMatchObject({ code: "ERR_DICTIONARY" });
    expect((error as Error).message).toContain(`${path}:2: ${why}`);
  });

  test("of rows by their index; and a file that is not there", async () => {
    await expect(createTokenizer({ userDictionary: [{ surface: "a" }, { surface: "" }] })).rejects.toMatchObject({
      code: "ERR_DICTIONARY",
      message: expect.stringContaining("userDictionary[1]:"),
    });
    await expect(createTokenizer({ userDictionary: join(home, "none.csv") })).rejects.toMatchObject({
      code: "ERR_DICTIONARY",
    });
    await expect(createTokenizer({ userDictionary: 3 as unknown as string })).rejects.toMatchObject({
      code: "ERR_OPTION",
    });
  });
});

test("the analyzer reads the words of dict/words.csv and those of the user", async () => {
  const analyzer = await createAnalyzer({ userDictionary: [{ surface: "ほげ太郎", pos: "名詞,固有名詞,人名" }] });
  const plain = await createTokenizer();
  const text = "令和の脱炭素とほげ太郎。";
  expect(analyzer.analyze(text).stats.tokens).toBeLessThan(plain.tokenize(text).length);
});

test("100,000 rows are read", () => {
  const content = Array.from({ length: 100_000 }, (_, i) => `語${i},語${i},ゴ,名詞`).join("\n");
  expect(readUserCsv(content, "many.csv")).toHaveLength(100_000);
});
