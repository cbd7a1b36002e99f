import fc from "fast-check";
import { expect, test } from "vitest";
import { createAnalyzer, createTokenizer } from "../../src/index";
import { readText } from "../../src/text/document";
import { tokenizeDocument } from "../../src/tokens/tokenized-document";
import type { Token, Tokenizer } from "../../src/types";
import { anyText, RUNS } from "../generated";

const own = await createTokenizer();
const changed = (change: (tokens: Token[]) => unknown) =>
  ({ tokenize: (text: string) => change(own.tokenize(text)) }) as Tokenizer;

test("what a tokenizer leaves out becomes tokens: the tokens of a sentence, joined, are that sentence", () => {
  fc.assert(
    fc.property(anyText, fc.nat(7), (source, left) => {
      const leaving = changed((tokens) => tokens.filter((_, i) => i % 8 !== left));
      const { text, tokens, starts, ends, firstToken, sentences } = tokenizeDocument(readText(source), leaving);
      sentences.forEach(({ start, end }, i) => {
        const words = tokens.slice(firstToken[i], firstToken[i + 1]);
        expect(words.map(({ surface }) => surface).join("")).toBe(text.slice(start, end));
      });
      tokens.forEach(({ surface }, i) => {
        expect(text.slice(starts[i], ends[i])).toBe(surface);
      });
    }),
    RUNS,
  );
});

test("left-out white space is white space, other text an unknown word", () => {
  const words = (text: string) =>
    tokenizeDocument(
      readText(text),
      changed(() => []),
    ).tokens.map(({ pos, known }) => [pos, known]);
  expect(words("円")).toEqual([["名詞", false]]);
  const spaces = changed((tokens) => tokens.filter(({ pos }) => pos !== "記号"));
  expect(tokenizeDocument(readText("New York Times"), spaces).tokens.map(({ surface, pos }) => [surface, pos])).toEqual(
    [
      ["New", "名詞"],
      [" ", "記号"],
      ["York", "名詞"],
      [" ", "記号"],
      ["Times", "名詞"],
    ],
  );
});

test("a function with `tokenize` as a property is a tokenizer", async () => {
  const callable = Object.assign(() => {}, own);
  const analyzer = await createAnalyzer({ tokenizer: callable as never });
  expect(analyzer.analyze("売上高は3億円。").figures).toMatchObject([{ decimal: "300000000" }]);
});

const with2 = (field: object) => (tokens: Token[]) =>
  tokens.map((token, i) => (i === 2 ? { ...token, ...field } : token));
test.each<[string, (tokens: Token[]) => unknown, RegExp]>([
  [
    "spans that run backwards",
    (tokens) => [...tokens].reverse(),
    /token 1 of "売上高は3億円。", start: 6 given, wanted an offset that is not before 8/,
  ],
  ["spans that overlap", with2({ start: 1 }), /token 2 .*, start: 1 given, wanted an offset that is not before 3,/],
  ["a span outside", with2({ end: 99 }), /token 2 .*, end: 99 given, wanted a whole number from 4 to 8/],
  ["a huge span", with2({ end: 2 ** 40 }), /, end: 1099511627776 given/],
  ["NaN", with2({ start: Number.NaN }), /, start: NaN given/],
  ["an empty span", with2({ end: 3 }), /, end: 3 given/],
  ["another surface", with2({ surface: "x" }), /, surface: "x" given, wanted "は", the text from 3 to 4/],
  ["no part of speech", with2({ pos: undefined }), /, pos: undefined given, wanted text/],
  ["two details", with2({ posDetail: ["*", "*"] }), /, posDetail: an array given, wanted three texts/],
  ["null", () => null, /null given, wanted an array of tokens/],
  ["a promise", async (tokens) => tokens, /a Promise given, .* it cannot be a promise/],
  ["kuromoji's own tokens", () => [{ word_position: 1, surface_form: "売上" }], /, start: undefined given/],
])("%s is ERR_OPTION that names the token and the field", async (_, change, message) => {
  const analyzer = await createAnalyzer({ tokenizer: changed(change) });
  expect(() => analyzer.analyze("売上高は3億円。")).toThrowError(
    expect.objectContaining({ code: "ERR_OPTION", message: expect.stringMatching(message) }),
  );
});

test("what a tokenizer throws is the cause", async () => {
  const cause = new RangeError("too long");
  const analyzer = await createAnalyzer({
    tokenizer: changed(() => {
      throw cause;
    }),
  });
  expect(() => analyzer.analyze("円")).toThrowError(expect.objectContaining({ name: "AnalyzerError", cause }));
});
