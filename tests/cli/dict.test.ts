import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createAnalyzer, createTokenizer } from "../../src";
import { folderOf, yomitori } from "./spawn";

const CSV =
  "北斗電機,北斗 電機,ホクト デンキ,カスタム名詞\nＡＢ理研,,,5000,名詞,固有名詞,組織,*,*,*,*,エービーリケン,エービーリケン\n";

test("dict build compiles a CSV, and the compiled file is read like the CSV", async () => {
  const folder = folderOf({ "words.csv": CSV });
  const [from, to] = [join(folder, "words.csv"), join(folder, "words.bin")];
  expect(await yomitori(["dict", "build", from, to])).toEqual({ code: 0, out: "", err: "" });
  const text = "北斗電機とＡＢ理研の会見。";
  const [rows, compiled] = [
    await createTokenizer({ userDictionary: from }),
    await createTokenizer({ userDictionary: to }),
  ];
  expect(compiled.tokenize(text)).toEqual(rows.tokenize(text));
  expect(compiled.tokenize(text)[0]).toMatchObject({ surface: "北斗電機", reading: "ホクトデンキ" });
  const analyzer = await createAnalyzer({ userDictionary: to });
  const article = "令和の北斗電機とAB理研。";
  expect(analyzer.analyze(article).stats.tokens).toBe(6);
  writeFileSync(join(folder, "article.txt"), article);
  for (const dict of [from, to]) {
    const { out } = await yomitori(["--dict", dict, "--format", "json", join(folder, "article.txt")]);
    expect(JSON.parse(out).stats.tokens).toBe(6);
  }
});

test("a bad row ends with 1 and its line, and a broken file is ERR_DICTIONARY", async () => {
  const folder = folderOf({ "words.csv": "# none\na,b\n" });
  const [from, to] = [join(folder, "words.csv"), join(folder, "words.bin")];
  const { code, out, err } = await yomitori(["dict", "build", from, to]);
  expect([code, out]).toEqual([1, ""]);
  expect(err).toContain("words.csv:2: 2 columns");
  const words = readFileSync(new URL("../../dist/news-words.bin", import.meta.url));
  for (const [name, bytes, why] of [
    ["half.bin", words.subarray(0, words.length >> 1), "is not whole"],
    ["old.bin", words.map((byte, i) => (i === 8 ? 99 : byte)), "its version is 99"],
  ] as const) {
    writeFileSync(join(folder, name), bytes);
    await expect(createTokenizer({ userDictionary: join(folder, name) })).rejects.toMatchObject({
      code: "ERR_DICTIONARY",
      message: expect.stringMatching(`${name} cannot be read: .*${why}`),
    });
  }
});
