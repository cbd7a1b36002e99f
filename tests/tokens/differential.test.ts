/** Compares the tokenizer with kuromoji 0.1.2, word for word and feature for feature. */
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { createTokenizer } from "../../src";
import type { Tokenizer } from "../../src/types";
import { fixtureArticles } from "../fixtures";
import { anyText, RUNS } from "../generated";
import { corpora, corpus, line, loadOracle } from "./oracle";

let kuromoji: Tokenizer;
let own: Tokenizer;
beforeAll(async () => {
  [kuromoji, own] = await Promise.all([loadOracle(), createTokenizer()]);
}, 60_000);

/** The first token that differs, kuromoji's and ours; undefined if none does. */
function difference(text: string): [string | undefined, string | undefined] | undefined {
  const theirs = kuromoji.tokenize(text).map(line);
  const ours = own.tokenize(text).map(line);
  const at = theirs.findIndex((token, i) => token !== ours[i]);
  if (at >= 0 || ours.length !== theirs.length) return [theirs[at], ours[at]];
  return undefined;
}

test.each(fixtureArticles)("the article $id", ({ text }) => expect(difference(text)).toBeUndefined());

test("long runs without 、 and 。, which are read stretch by stretch", () => {
  const all = fixtureArticles.map(({ text }) => text.replace(/[、。]/g, "")).join("");
  for (let start = 0; start < all.length; start += 4000)
    expect(difference(all.slice(start, start + 4000))).toBeUndefined();
});

describe.runIf(corpora.length > 0)("of the corpora of ../shared", () => {
  // All news articles, and about 300 texts of each of the other corpora. DIFFERENTIAL=1 reads every text of all.
  test.each(corpora)("%s", { timeout: 900_000 }, (name) => {
    const texts = corpus(name);
    const step = process.env.DIFFERENTIAL || name.startsWith("jawikinews") ? 1 : Math.ceil(texts.length / 300);
    for (let i = 0; i < texts.length; i += step) {
      const found = difference(texts[i]!);
      if (found) expect([i, ...found]).toEqual([]);
    }
  });
});

test("generated text", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(difference(text)).toBeUndefined();
    }),
    { ...RUNS, numRuns: 2000 },
  );
});

test("generated text of the characters of the dictionary", () => {
  const characters = [
    ..."はがをにでともしたいるれらりあさす日本人大会東京都年月一二三ＡＢａ０１ａbc12アイウンーｱｲ・「」（）％、。 　\t\n𠮷💡한국",
  ];
  const mixed = fc.array(fc.constantFrom(...characters), { maxLength: 40 }).map((all) => all.join(""));
  fc.assert(
    fc.property(mixed, (text) => {
      expect(difference(text)).toBeUndefined();
    }),
    { ...RUNS, numRuns: 3000 },
  );
});
