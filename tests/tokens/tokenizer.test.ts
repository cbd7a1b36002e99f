import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createTokenizer } from "../../src";
import type { WordTokenizer } from "../../src/types";
import { anyText, RUNS } from "../generated";
import { expectWholeText } from "./whole-text";

const kuromoji = await createTokenizer();
const mecab = await createTokenizer({ unknownWords: "mecab" });
const user = await createTokenizer({
  userDictionary: [{ surface: "𠮷野家" }, { surface: "年\r" }, { surface: "ｶﾞｽ" }, { surface: "\0" }],
});
const surfaces = (text: string, tokenizer: WordTokenizer = kuromoji) =>
  tokenizer.tokenize(text).map(({ surface }) => surface);

const tokenizers: [string, WordTokenizer][] = [
  ["kuromoji's unknown words", kuromoji],
  ["MeCab's unknown words", mecab],
  ["a user's words", user],
];
describe.each(tokenizers)("with %s the tokens, joined, are the text, and their offsets are right", (_, tokenizer) => {
  const check = (text: string): void => expectWholeText(tokenizer, text);
  test.each([
    "",
    "💡✅",
    "𠮷野家の𩸽",
    "lone \ud83d and \udca1",
    "NUL\0の\0",
    "ｶﾞｽとﾊﾟﾝ",
    "一行\r\n二行\n\n",
    "　 \t",
    "👨‍👩‍👧🇯🇵",
    "\ud83d".repeat(50),
  ])("of %j", check);
  test("of generated text, long and short", () => {
    fc.assert(fc.property(anyText, check), RUNS);
    const long = fc
      .tuple(anyText, fc.integer({ min: 1, max: 60 }))
      .map(([text, times]) => text.replace(/[、。]/g, "").repeat(times));
    fc.assert(fc.property(long, check), { ...RUNS, numRuns: 40 });
  });
  test("a second call returns the same tokens", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const first = tokenizer.tokenize(text);
        expect(tokenizer.tokenize(text)).toEqual(first);
      }),
      { ...RUNS, numRuns: 100 },
    );
  });
});

test("characters that char.def does not list are unknown words, not spaces; a pair of surrogates is one character", () => {
  expect(kuromoji.tokenize("한국어")).toMatchObject([
    { surface: "한국어", pos: "記号", posDetail: ["一般", "*", "*"], known: false },
  ]);
  expect(kuromoji.tokenize("💡 💡")).toMatchObject([
    { surface: "💡" },
    { posDetail: ["空白", "*", "*"] },
    { surface: "💡" },
  ]);
  expect(kuromoji.tokenize("\r\n")).toMatchObject([{ surface: "\r\n", posDetail: ["空白", "*", "*"] }]);
});

test("cuts after 、 and 。, as kuromoji does, and MeCab does not", () => {
  expect(surfaces("3%、3")).toEqual(["3", "%、", "3"]);
  expect(surfaces("!、!")).toEqual(["!、", "!"]);
  expect(surfaces("!!、!!", mecab).length).toBeLessThan(surfaces("!!、!!。").length + 1);
});

test("a run of any length is not cut, and its words do not depend on distant text", () => {
  const piece = "日本経済の成長は人々の努力による";
  const once = surfaces(piece.repeat(3)).slice(0, -2);
  const long = kuromoji.tokenize(piece.repeat(7000));
  expect(long.at(-1)!.end).toBe(piece.length * 7000);
  expect(long.slice(0, once.length).map(({ surface }) => surface)).toEqual(once);
  for (const run of ["a", "ａ", "ア", "漢", "あ", "1", "💡", "、", " ", "!"]) {
    expect(surfaces(run.repeat(50_000)).join("").length).toBe(run.length * 50_000);
    expect(surfaces(run.repeat(50_000), mecab).join("").length).toBe(run.length * 50_000);
  }
});

test("spans are the tokens as numbers, and ids give the features of words", () => {
  const text = "走った東京都のヨミトリン、💡";
  const spans = kuromoji.spans(text);
  const tokens = kuromoji.tokenize(text);
  expect(spans).toHaveLength(3 * tokens.length);
  tokens.forEach((token, i) => {
    const [start, end, id] = spans.subarray(3 * i, 3 * i + 3) as unknown as [number, number, number];
    const { reading, pronunciation, ...labels } = kuromoji.word(id);
    const kana = reading === undefined ? {} : { reading, pronunciation };
    expect({
      surface: text.slice(start, end),
      start,
      end,
      ...labels,
      lemma: kuromoji.lemma(id, token.surface),
      ...kana,
    }).toEqual(token);
  });
  const kept = kuromoji.spans("東京");
  kuromoji.spans("大阪の人");
  expect([...kept.slice(0, 2)]).toEqual([0, 2]);
});

test("a token cannot be changed where tokens share an object, and is plain JSON", () => {
  const [token] = kuromoji.tokenize("東京");
  expect(() => (token!.posDetail as unknown as string[]).push("x")).toThrow();
  expect(JSON.parse(JSON.stringify(token))).toEqual(token);
});

describe("loading", () => {
  const bytes = readFileSync(new URL("../../dist/words.bin", import.meta.url));
  const data = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer;

  test("from an ArrayBuffer, as in a browser", async () => {
    const own = await createTokenizer({ data });
    expect(own.tokenize("すもももももももものうち")).toEqual(kuromoji.tokenize("すもももももももものうち"));
  });

  test.each([
    ["no bytes", new ArrayBuffer(0), "does not begin with YOMITORI"],
    ["other bytes", new ArrayBuffer(64), "does not begin with YOMITORI"],
    ["half of it", data.slice(0, data.byteLength >> 1), "is not whole"],
    ["a folder without it", "no-such-folder", "no-such-folder/words.bin (there is no such file)"],
  ])("%s is ERR_DICTIONARY", async (_, wrong, why) => {
    await expect(createTokenizer({ data: wrong })).rejects.toMatchObject({
      code: "ERR_DICTIONARY",
      message: expect.stringContaining(why),
    });
  });

  test("an unknown value of unknownWords is ERR_OPTION", async () => {
    await expect(createTokenizer({ unknownWords: "juman" as "mecab" })).rejects.toMatchObject({ code: "ERR_OPTION" });
  });
});
