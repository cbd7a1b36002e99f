import fc from "fast-check";
import { expect, test } from "vitest";
import { createTokenizer } from "../../src/index";
import { readText } from "../../src/text/document";
import { tokenizeDocument } from "../../src/tokens/tokenized-document";
import { createNewsTokenizer } from "../../src/tokens/tokenizer";
import { classOf } from "../../src/tokens/word-class";
import { NO_WORD_ID } from "../../src/tokens/words";
import { anyText, RUNS } from "../generated";

const tokenizer = await createTokenizer();
const read = (source: string) => tokenizeDocument(readText(source), tokenizer);

test("tokens are in their sentences, with the text of the normalised view", () => {
  const { text, tokens, firstToken, sentences, tokenAt, sentenceAt, mention } = read("💡 日米同盟。\n売上高は３億円。");
  expect(sentences).toHaveLength(2);
  expect(tokens.map(({ surface }) => surface).join("")).toBe("日米同盟。売上高は3億円。");
  expect(tokens[firstToken[1]!]).toMatchObject({ surface: "売上" });
  expect(firstToken.at(-1)).toBe(tokens.length);
  const at = text.indexOf("3億円");
  expect(tokens[tokenAt(at)]!.surface).toBe("3");
  expect(tokenAt(0)).toBe(-1);
  expect(tokenAt(text.length)).toBe(-1);
  expect([sentenceAt(0), sentenceAt(at)]).toEqual([0, 1]);
  expect(mention(at, at + 3)).toEqual({ start: at, end: at + 3, text: "3億円", sentence: 1 });
});

test("the tokens of a sentence, joined, are that sentence", () => {
  fc.assert(
    fc.property(anyText, (source) => {
      const { text, tokens, starts, ends, firstToken, sentences, tokenAt } = read(source);
      sentences.forEach(({ start, end }, i) => {
        const own = tokens.slice(firstToken[i], firstToken[i + 1]);
        expect(own.map(({ surface }) => surface).join("")).toBe(text.slice(start, end));
        expect([starts[firstToken[i]!], ends[firstToken[i + 1]! - 1]]).toEqual([start, end]);
      });
      tokens.forEach(({ surface }, i) => {
        expect(text.slice(starts[i], ends[i])).toBe(surface);
        expect([tokenAt(starts[i]!), tokenAt(ends[i]! - 1)]).toEqual([i, i]);
      });
    }),
    RUNS,
  );
});

test("the columns have the class and the word id of each token", async () => {
  const reader = await createNewsTokenizer(undefined);
  for (const words of [reader, tokenizer]) {
    const { tokens, classes, wordIds } = tokenizeDocument(
      readText("石破首相は3日、ゾフロニカ社を訪れた。\n首相は語った。"),
      words,
    );
    tokens.forEach((token, i) => {
      expect(classes[i]).toBe(classOf(token));
      if (words === tokenizer || !token.known) expect(wordIds[i]).toBe(NO_WORD_ID);
    });
    const ids = tokens.flatMap(({ surface }, i) => (surface === "首相" ? [wordIds[i]] : []));
    expect(ids).toHaveLength(2);
    expect(ids[0]).toBe(ids[1]);
    expect(ids[0] === NO_WORD_ID).toBe(words === tokenizer);
  }
});
