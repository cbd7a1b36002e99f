import { describe, expect, test } from "vitest";
import { tokenize } from "./tokenize";

/** The labels of 北斗電機 with the part of speech of a row. */
async function labels(pos?: string): Promise<string> {
  const [word] = await tokenize(
    [pos === undefined ? { surface: "北斗電機" } : { surface: "北斗電機", pos }],
    "北斗電機",
  );
  return [word!.pos, ...word!.posDetail, word!.conjugationType, word!.conjugationForm].join(",");
}

describe("a part of speech", () => {
  test.each([
    [undefined, "名詞,固有名詞,一般,*,*,*"],
    ["名詞,固有名詞,組織", "名詞,固有名詞,組織,*,*,*"],
    // details that are left out are 一般 or none
    ["名詞", "名詞,一般,*,*,*,*"],
    ["名詞,固有名詞", "名詞,固有名詞,一般,*,*,*"],
    // as in kuromoji's user dictionary
    ["カスタム名詞", "名詞,一般,*,*,*,*"],
  ])("%s is %s", async (pos, expected) => {
    expect(await labels(pos)).toBe(expected);
  });

  test.each(["名刺,固有名詞", "名", "名詞,固有", "名詞,固有名詞,一般,*,*,*,*"])("%s is ERR_DICTIONARY", async (pos) => {
    await expect(labels(pos)).rejects.toMatchObject({
      code: "ERR_DICTIONARY",
      message: expect.stringContaining(`userDictionary[0]: the part of speech "${pos}"`),
    });
  });
});
