import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import fc from "fast-check";
import kuromoji, { type IpadicFeatures, type Tokenizer as KuromojiTokenizer } from "kuromoji";
import { beforeAll, describe, expect, test } from "vitest";
import { createAnalyzer, createParser } from "../../src";
import { kuromojiTokenizer } from "../../src/kuromoji";
import { adaptKuromoji } from "../../src/tokens/kuromoji";
import { MAX_CHUNK } from "../../src/tokens/lattice/chunks";
import type { Tokenizer } from "../../src/types";
import { fixtureArticles } from "../fixtures";
import { anyText, RUNS } from "../generated";
import { expectWholeText } from "./whole-text";

type Bare = KuromojiTokenizer<IpadicFeatures> & { tokenizeForSentence(text: string): IpadicFeatures[] };
let bare: Bare;
let tokenizer: Tokenizer;
beforeAll(async () => {
  const dicPath = join(dirname(createRequire(import.meta.url).resolve("kuromoji/package.json")), "dict");
  bare = await new Promise((resolve, reject) => {
    kuromoji.builder({ dicPath }).build((error, built) => (error ? reject(error) : resolve(built as Bare)));
  });
  tokenizer = adaptKuromoji(bare);
});

const surfaces = (text: string) => tokenizer.tokenize(text).map(({ surface }) => surface);

const check = (text: string): void => expectWholeText(tokenizer, text);

test("a token is a word of IPADIC with its own labels", () => {
  const [word] = tokenizer.tokenize("東京");
  expect(word).toEqual({
    surface: "東京",
    start: 0,
    end: 2,
    pos: "名詞",
    posDetail: ["固有名詞", "地域", "一般"],
    conjugationType: "*",
    conjugationForm: "*",
    lemma: "東京",
    reading: "トウキョウ",
    pronunciation: "トーキョー",
    known: true,
  });
  expect(tokenizer.tokenize("走った")[0]).toMatchObject({ pos: "動詞", lemma: "走る", conjugationType: "五段・ラ行" });
});

test("an unknown word has no reading and is its own lemma", () => {
  const [word] = tokenizer.tokenize("ヨミトリン");
  expect(word).toMatchObject({ surface: "ヨミトリン", known: false, lemma: "ヨミトリン" });
  expect(word).not.toHaveProperty("reading");
});

describe("the tokens, joined, are the text", () => {
  test.each([
    "",
    "💡日米同盟の強化、自由で開かれた✅会談",
    "𠮷野家の𩸽定食",
    "lone \ud83d and \udca1 surrogates",
    "NUL\0の後\0",
    "ｶﾞｽとﾊﾟﾝ",
    "一行目\r\n二行目\n\n三行目",
    "　全角 半角\t空白　",
    "3.2%、AI。",
    "👨‍👩‍👧🇯🇵",
    "\ud83d".repeat(50),
    "💡".repeat(3000),
  ])("of %j", check);

  test("of generated text", () => {
    fc.assert(fc.property(anyText, check), RUNS);
  });

  test("of generated text with long runs", () => {
    const long = fc
      .tuple(anyText, fc.integer({ min: 1, max: 60 }))
      .map(([text, times]) => text.replace(/[、。]/g, "").repeat(times));
    fc.assert(fc.property(long, check), { ...RUNS, numRuns: 40 });
  });
});

describe("a long run without punctuation", () => {
  test("of 20,000 ASCII characters does not exhaust the heap", () => check("a".repeat(20_000)));
  test("of 100,000 characters comes to an end", () => check("日本経済の成長".repeat(15_000).slice(0, 100_000)));
  test("is cut only above the cap", () => {
    const text = "日本経済の成長".repeat(200).slice(0, MAX_CHUNK);
    expect(surfaces(text)).toEqual(bare.tokenizeForSentence(text).map((word) => word.surface_form));
  });
});

describe("is kuromoji's own answer wherever the text is plain", () => {
  /** The chunks as kuromoji cuts them. */
  const own = (text: string) =>
    (text.match(/[^、。]*[、。]|[^、。]+$/g) ?? []).flatMap((chunk) => bare.tokenizeForSentence(chunk));
  const same = (text: string) => {
    const words = own(text);
    const tokens = tokenizer.tokenize(text);
    expect(tokens.map(({ surface }) => surface)).toEqual(words.map((word) => word.surface_form));
    expect(tokens.map(({ pos, posDetail }) => [pos, ...posDetail])).toEqual(
      words.map((word) =>
        [word.pos, word.pos_detail_1, word.pos_detail_2, word.pos_detail_3].map(
          (label, i) => label ?? (i === 0 ? "名詞" : "*"),
        ),
      ),
    );
    expect(tokens.map(({ known }) => known)).toEqual(words.map((word) => word.word_type === "KNOWN"));
  };

  test.each(fixtureArticles)("in the article $id", ({ text }) => same(text));
  test("in generated text", () => {
    const plain = anyText.map((text) => text.replace(/[\ud800-\udfff\0]/g, ""));
    fc.assert(fc.property(plain, same), RUNS);
  });
  test("and kuromoji's tokenize cuts the same", () => {
    const text = "すもももももももものうち。日米首脳会談は7日、ワシントンで開かれた。";
    expect(surfaces(text)).toEqual(bare.tokenize(text).map((word) => word.surface_form));
  });
});

test("a summary is the same with kuromoji itself", { timeout: 60_000 }, async () => {
  const [own, original] = [await createAnalyzer(), await createAnalyzer({ tokenizer: "kuromoji" })];
  const texts = ["start.txt", "example.txt"].map((name) =>
    readFileSync(new URL(`../../fixtures/${name}`, import.meta.url), "utf8"),
  );
  for (const article of [...fixtureArticles, ...texts]) expect(original.analyze(article)).toEqual(own.analyze(article));
});

test("kuromoji by its name is the tokenizer of yomitori/kuromoji", { timeout: 60_000 }, async () => {
  const [byName, byObject] = [
    await createParser({ tokenizer: "kuromoji" }),
    await createParser({ tokenizer: await kuromojiTokenizer() }),
  ];
  expect(byName.parse("北斗電機の売上高は3億円だった。")).toEqual(byObject.parse("北斗電機の売上高は3億円だった。"));
});
