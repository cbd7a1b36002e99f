import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { createAnalyzer, createTokenizer } from "../../../src/index";
import { tokenize } from "../user/tokenize";

const home = mkdtempSync(join(tmpdir(), "yomitori-words-"));
afterAll(() => rmSync(home, { recursive: true }));

test("a user dictionary is read from a CSV", async () => {
  const path = join(home, "words.csv");
  writeFileSync(path, "令和,1288,1288,5904,名詞,固有名詞,一般,*,*,*,令和,レイワ,レイワ\n北斗電機,北斗 電機,,名詞\n");
  const words = await tokenize(path, "令和の北斗電機");
  expect(words.map(({ surface, reading }) => [surface, reading])).toEqual([
    ["令和", "レイワ"],
    ["の", "ノ"],
    ["北斗電機", undefined],
  ]);
});

test("a file that is not there is ERR_DICTIONARY, another value ERR_OPTION", async () => {
  await expect(createTokenizer({ userDictionary: join(home, "none.csv") })).rejects.toMatchObject({
    code: "ERR_DICTIONARY",
  });
  await expect(createTokenizer({ userDictionary: 3 as unknown as string })).rejects.toMatchObject({
    code: "ERR_OPTION",
  });
});

test("the analyzer has the words of dict/words.csv and those of the user", async () => {
  const analyzer = await createAnalyzer({ userDictionary: [{ surface: "ほげ太郎", pos: "名詞,固有名詞,人名" }] });
  const text = "令和の脱炭素とほげ太郎。";
  expect(analyzer.analyze(text).stats.tokens).toBeLessThan((await tokenize(undefined, text)).length);
});
