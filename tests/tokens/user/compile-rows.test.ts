import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { compileUserDictionary, createTokenizer } from "../../../src/index";
import { surfaces, tokenize } from "./tokenize";

const home = mkdtempSync(join(tmpdir(), "yomitori-words-"));
afterAll(() => rmSync(home, { recursive: true }));

test("a word has the labels and the reading of its row", async () => {
  const row = { surface: "北斗電機", reading: "ホクトデンキ", pos: "名詞,固有名詞,組織" };
  expect(await tokenize([row], "北斗電機")).toEqual([
    {
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
    },
  ]);
  expect((await tokenize([{ surface: "北斗電機" }], "北斗電機"))[0]).not.toHaveProperty("reading");
});

test("a surface has at most 255 rows", async () => {
  const rows = (count: number) => Array.from({ length: count }, () => ({ surface: "北斗電機" }));
  expect(await surfaces(rows(255), "北斗電機")).toEqual(["北斗電機"]);
  await expect(surfaces(rows(256), "北斗電機")).rejects.toMatchObject({
    code: "ERR_DICTIONARY",
    message: "userDictionary[255]: more than 255 rows for 北斗電機",
  });
});

test.each([
  ["令和,9999,9999,3,名詞,固有名詞,一般,*,*,*,*,*,*", "the context 9999 does not exist"],
  ["令和,,,99999,名詞,固有名詞,一般,*,*,*,*,*,*", "the cost is 99999"],
  ["令和,,,,名刺,固有名詞,一般,*,*,*,*,*,*", "the part of speech"],
])("the row %s is ERR_DICTIONARY with file and line", async (row, why) => {
  const path = join(home, "words.csv");
  writeFileSync(path, `# one\n${row}\n`);
  await expect(createTokenizer({ userDictionary: path })).rejects.toMatchObject({
    code: "ERR_DICTIONARY",
    message: expect.stringContaining(`${path}:2: ${why}`),
  });
});

test("a compiled file gives the tokens of its rows", async () => {
  const rows = [
    { surface: "北斗電機", reading: "ホクトデンキ" },
    { surface: "北斗", cost: -5000 },
    { surface: "A-1", reading: "エーワン" },
  ];
  const path = join(home, "words.dict");
  writeFileSync(path, new Uint8Array(await compileUserDictionary(rows)));
  for (const text of ["北斗電機の北斗", "A-1とＡ－1"])
    expect(await tokenize(path, text)).toEqual(await tokenize(rows, text));
});
