/** The invariants of the design, for generated text and, if it is next to the project, for the whole news corpus. */
import { existsSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import fc from "fast-check";
import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { createAnalyzer, createTokenizer } from "../src/index";
import { SummarySchema } from "../src/schema";
import type { Article, Recognizers, Span, Summary } from "../src/types";
import { fixtureArticles } from "./fixtures";
import { anyText, RUNS } from "./generated";
import { violations } from "./violations";

const tokenizer = await createTokenizer();
const analyzer = await createAnalyzer({ tokenizer });

/** Returns the sentences whose tokens, joined, are not the sentence. */
function lostWords({ text }: Article, { sentences }: Summary): string[] {
  return sentences
    .map(({ start, end }) => text.slice(start, end))
    .filter(
      (sentence) =>
        tokenizer
          .tokenize(sentence)
          .map(({ surface }) => surface)
          .join("") !== sentence,
    );
}

const article = fc.record({
  text: anyText,
  title: fc.option(anyText, { nil: undefined }),
  publishedAt: fc.option(
    fc.constantFrom("2025-02-10", "2024-02-29", "2025-01-01T00:10:00+09:00", "0001-01-01", "9999-12-31"),
    { nil: undefined },
  ),
}) as fc.Arbitrary<Article>;

describe("generated text", () => {
  test("spans are right, nothing is lost, nothing throws, the summary fits its schema", () => {
    fc.assert(
      fc.property(article, (article) => {
        const summary = analyzer.analyze(article);
        expect(violations(article, summary)).toEqual([]);
        expect(lostWords(article, summary)).toEqual([]);
        v.assert(SummarySchema, summary);
      }),
      { ...RUNS, numRuns: 1500 },
    );
  });

  test("the invariants are true whatever the user's recognizers return", async () => {
    let found: Span[][] = [];
    const recognizers: Recognizers = {
      figures: [{ name: "f", recognize: () => found[0]!.map((s) => ({ ...s, kind: "number", decimal: "1" })) }],
      times: [{ name: "t", recognize: () => found[1]!.map((s) => ({ ...s, type: "date", timex: "XXXX" })) }],
      entities: [{ name: "e", recognize: () => found[2]!.map((s) => ({ ...s, type: "event" })) }],
    };
    const analyzer = await createAnalyzer({ tokenizer, recognizers });
    const span = fc.tuple(fc.nat(60), fc.nat(8)).map(([start, length]) => ({ start, end: start + length }));
    const spans = fc.array(span, { maxLength: 6 });
    fc.assert(
      fc.property(article, fc.tuple(spans, spans, spans), (article, anything) => {
        found = anything;
        const summary = analyzer.analyze(article);
        expect(violations(article, summary)).toEqual([]);
        v.assert(SummarySchema, summary);
      }),
      RUNS,
    );
  });

  test("the same input gives the same bytes, from any analyzer and after any other input", async () => {
    const other = await createAnalyzer({ tokenizer });
    fc.assert(
      fc.property(article, article, (one, two) => {
        const first = JSON.stringify(analyzer.analyze(one));
        analyzer.analyze(two);
        expect(JSON.stringify(analyzer.analyze(one))).toBe(first);
        expect(JSON.stringify(other.analyze(one))).toBe(first);
      }),
      { ...RUNS, numRuns: 150 },
    );
  });
});

test("the summary depends on no clock, locale or time zone of the machine", () => {
  const read = () => fixtureArticles.map((article) => JSON.stringify(analyzer.analyze(article)));
  const before = read();
  const { TZ, LANG } = process.env;
  const RealDate = globalThis.Date;
  try {
    process.env.TZ = "Pacific/Apia";
    process.env.LANG = "tr_TR.UTF-8";
    globalThis.Date = class extends RealDate {
      constructor(...words: []) {
        if (words.length === 0) throw new Error("the clock was read");
        super(...words);
      }
      static override now(): number {
        throw new Error("the clock was read");
      }
    } as DateConstructor;
    expect(read()).toEqual(before);
  } finally {
    globalThis.Date = RealDate;
    process.env.TZ = TZ ?? "";
    process.env.LANG = LANG ?? "";
    if (TZ === undefined) delete process.env.TZ;
    if (LANG === undefined) delete process.env.LANG;
  }
});

describe("texts that are no news", () => {
  test.each([
    ["an empty text", ""],
    ["white space", " \t\r\n\u3000"],
    ["a NUL", "\0"],
    ["a lone surrogate", "\ud83d"],
    ["emoji only", "💡✅👨‍👩‍👧🇯🇵".repeat(50)],
    ["punctuation only", "。、「」（）!?".repeat(50)],
    ["brackets that never close", "「（『【".repeat(500)],
    ["digits only", "1234567890".repeat(500)],
    ["kanji numerals only", "一二三四五六七八九十百千万億兆".repeat(300)],
    ["separators only", "1,".repeat(2000)],
    ["a long chain of ranges", "1〜".repeat(2000)],
    ["one word again and again", "東京都".repeat(2000)],
    ["one date again and again", "2025年2月7日".repeat(1000)],
    ["ASCII without a break", "a".repeat(20_000)],
    ["one address", `https://example.jp/${"a1".repeat(5000)}`],
    ["line ends only", "\r\n".repeat(5000)],
  ])("%s", (_, text) => {
    const summary = analyzer.analyze({ text, title: text, publishedAt: "2025-02-10" });
    expect(violations({ text }, summary)).toEqual([]);
    v.assert(SummarySchema, summary);
    if (text.trim() === "") expect(summary.warnings).toMatchObject([{ code: "empty" }]);
  });

  test.each([
    ["kanji", "日本経済成長率"],
    ["figures", "売上高は3億2,000万円で前年同期比3.2%増と"],
    ["hiragana", "すもももももももものうち"],
    ["digits", "1234567890"],
    ["names", "石破茂首相とトランプ大統領と"],
    ["times", "2025年2月7日午後3時から"],
  ])("50,000 characters of %s without a break", (_, piece) => {
    const text = piece.repeat(50_000 / piece.length);
    expect(violations({ text }, analyzer.analyze(text))).toEqual([]);
  });

  test("1,000,000 characters without a break", { timeout: 300_000 }, () => {
    const text = "石破茂首相は7日に3億2,000万円を".repeat(60_000).slice(0, 1_000_000);
    expect(violations({ text }, analyzer.analyze(text))).toEqual([]);
  });

  test("one character more than maxCharacters is ERR_INPUT, not a hang", () => {
    expect(() => analyzer.analyze("円".repeat(1_000_001))).toThrowError(expect.objectContaining({ code: "ERR_INPUT" }));
  });
});

const corpus = new URL("../../shared/corpora/jawikinews.shared.jsonl.gz", import.meta.url);
if (!existsSync(corpus)) console.warn("invariants: ../shared/corpora is not here; the news corpus is left out");

test.skipIf(!existsSync(corpus))("all articles of the news corpus", { timeout: 600_000 }, () => {
  const lines = gunzipSync(readFileSync(corpus)).toString("utf8").split("\n").filter(Boolean);
  const wrong: Record<string, string[]> = {};
  for (const line of lines) {
    const { id, headline, text, sourceDate } = JSON.parse(line);
    const article = { id, text, title: headline, ...(sourceDate ? { publishedAt: sourceDate } : {}) };
    const summary = analyzer.analyze(article);
    const found = [...violations(article, summary), ...lostWords(article, summary)];
    if (!v.is(SummarySchema, summary)) found.push("the summary does not fit the schema");
    if (found.length > 0) wrong[id] = found;
  }
  expect(lines).toHaveLength(3123);
  expect(wrong).toEqual({});
});
