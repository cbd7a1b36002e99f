import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { createAnalyzer } from "../../src/index";
import { chooseKeySentences } from "../../src/keywords/key-sentences";
import { readText } from "../../src/text/document";
import { tokenizeDocument } from "../../src/tokens/tokenized-document";
import type { Analyzer, Article, Entity, Figure, Token } from "../../src/types";

let analyzer: Analyzer;
beforeAll(async () => {
  analyzer = await createAnalyzer();
});
const sentences = (article: string | Article): string[] => analyzer.analyze(article).keySentences.map((s) => s.text);

const LEAD = "海浜市は5日、老朽化した中央大橋の架け替え工事を来年度に始めると発表した。";
const COST = "架け替え工事の費用は約120億円で、国が半分を負担する。";
const FILLER = "この日は朝から晴れていた。";
const LAST = "中央大橋は1965年に完成し、1日に3万台が通る。";

describe("key sentences", () => {
  it("are three, in order of appearance, about the topics of the article", () => {
    expect(sentences([LEAD, FILLER, COST, LAST].join(""))).toEqual([LEAD, COST, LAST]);
  });
  it("are as many as the option says, or as there are", async () => {
    const one = await createAnalyzer({ keySentences: 1 });
    const none = await createAnalyzer({ keySentences: 0 });
    expect(one.analyze(LEAD + COST).keySentences.map((s) => s.text)).toEqual([LEAD]);
    expect(none.analyze(LEAD + COST).keySentences).toEqual([]);
    expect(sentences(LEAD)).toEqual([LEAD]);
    expect(sentences("")).toEqual([]);
  });
  it("do not repeat each other", () => {
    const again = "海浜市は5日、老朽化した中央大橋の架け替え工事を来年度に始めると明らかにした。";
    expect(sentences([LEAD, again, COST, LAST].join(""))).toEqual([LEAD, COST, LAST]);
  });
  it("are no headings and no questions while there is prose", () => {
    const text = `中央大橋の架け替え工事\n中央大橋の架け替え工事の費用は?\n${LEAD}\n${COST}`;
    expect(sentences({ text, title: "中央大橋の架け替え工事" })).toEqual([LEAD, COST]);
  });
});

/** Chooses sentences, in which each character is a token, with only the given findings. */
function choose(text: string, count: number, given: Partial<Parameters<typeof chooseKeySentences>[0]> = {}) {
  const document = tokenizeDocument(readText(text), { tokenize: tokensOf });
  const found = { document, title: undefined, entities: [], figures: [], boilerplate: [], keywords: [], ...given };
  return chooseKeySentences(found, count);
}
/** One noun for each character, and one verb for た. */
const tokensOf = (text: string): Token[] =>
  Array.from(text, (surface, start) => ({
    surface,
    start,
    end: start + 1,
    pos: surface === "た" ? "動詞" : surface === "。" ? "記号" : "名詞",
    posDetail: ["一般", "*", "*"],
    conjugationType: "*",
    conjugationForm: "*",
    lemma: surface,
    known: true,
  }));
const sentence = (length: number, end = "た。") => `${"市".repeat(length - end.length)}${end}`;
/** The score of a sentence that comes at `index`, by the weight of its concepts. */
const expected = (length: number, weight = 0, index = 0): number => {
  const early = (4 * 0.7) / (0.7 + index);
  return Math.round(((weight * (1 + early) + early / 100) / length ** 0.1) * 1e4) / 1e4;
};

describe("a choice", () => {
  it("needs 12 characters while there is a longer sentence", () => {
    const texts = (length: number) => choose(`${sentence(length)}${sentence(20)}`, 2).map(({ text }) => text.length);
    expect(texts(12)).toEqual([12, 20]);
    expect(texts(11)).toEqual([20]);
  });
  it.each([..."。!」』)"])("needs an end such as %s", (end) => {
    const chosen = choose(`${sentence(20, `た${end}`)}\n${sentence(30)}`, 2);
    expect(chosen).toHaveLength(2);
  });
  it.each([..."?市、"])("is not a sentence that ends with %s", (end) => {
    expect(choose(`${sentence(20, `た${end}`)}\n${sentence(30)}`, 2)).toHaveLength(1);
  });
  it("scores by position and length", () => {
    const scores = choose(`${sentence(20)}${sentence(30)}`, 2).map(({ score }) => score);
    expect(scores).toEqual([expected(20), expected(30, 0, 1)]);
  });
  it("multiplies the score of a sentence without a predicate by 0.35", () => {
    const [fragment] = choose(sentence(20, "会。"), 1);
    expect(fragment!.score).toBe(Math.round(0.35 * ((4 + 0.04 - 4) / 20 ** 0.1) * 1e4) / 1e4);
  });
  it("weighs the best keyword 1, the most salient entity 0.25 and a figure 0.1", () => {
    const mention = { start: 0, end: 1, text: "市", sentence: 0 };
    const keyword = (score: number) => ({ term: "市", score, mentions: [mention] });
    const score = (given: Parameters<typeof choose>[2]) => choose(sentence(20), 1, given)[0]!.score;
    expect(score({ keywords: [keyword(3)] })).toBe(expected(20, 1));
    expect(score({ keywords: [keyword(4), keyword(2)] })).toBe(expected(20, 1.5));
    const entity = (salience: number) => ({ salience, mentions: [mention, mention] }) as unknown as Entity;
    expect(score({ entities: [entity(0.4)] })).toBe(expected(20, 0.25));
    expect(score({ entities: [entity(0.2), entity(0.4)] })).toBe(expected(20, 0.375));
    expect(score({ figures: [mention as unknown as Figure] })).toBe(expected(20, 0.1));
  });
  it("counts a concept in the first sentence that has it", () => {
    const mentions = [0, 20].map((start) => ({ start, end: start + 1 }));
    const scores = choose(`${sentence(20)}${sentence(20)}`, 2, { keywords: [{ term: "市", score: 1, mentions }] });
    expect(scores.map(({ score }) => score)).toEqual([expected(20, 1), expected(20, 0, 1)]);
  });
  it("is no boilerplate and not the title", () => {
    const text = `${sentence(20)}${sentence(30)}`;
    expect(choose(text, 2, { boilerplate: [{ start: 0, end: 20 }] })).toHaveLength(1);
    const title = tokenizeDocument(readText(sentence(20)), { tokenize: tokensOf });
    expect(choose(text, 2, { title })).toHaveLength(1);
    const other = tokenizeDocument(readText(sentence(19)), { tokenize: tokensOf });
    expect(choose(text, 2, { title: other })).toHaveLength(2);
  });
});

describe("boilerplate", () => {
  it.each(
    readFileSync(new URL("../../fixtures/cases/boilerplate.tsv", import.meta.url), "utf8")
      .split("\n")
      .filter((line) => line && !line.startsWith("#"))
      .map((line) => line.split("\t") as [string, string]),
  )("%s: %s", (what, sentence) => {
    const found = sentences(`${LEAD}\n${sentence}\n${COST}`);
    if (what === "story") expect(found).toContain(sentence);
    else expect(found).toEqual([LEAD, COST]);
  });
  it("has no keywords", () => {
    const text = `${LEAD}\n海浜日報『中央大橋架け替えに待望論』。海浜日報、2024年5月6日。`;
    expect(analyzer.analyze(text).keywords.map((keyword) => keyword.term)).not.toContain("海浜日報");
  });
});
