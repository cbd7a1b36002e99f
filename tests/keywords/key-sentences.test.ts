import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { loadDictionary } from "../../src/dictionary/load";
import { createAnalyzer } from "../../src/index";
import { createKeySentenceChooser, type KeySentenceEvidence } from "../../src/keywords/key-sentences";
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

const chooseKeySentences = createKeySentenceChooser(await loadDictionary());

/** Chooses sentences, in which each character is a token, with only the given findings. */
function choose(text: string, count: number, given: Partial<KeySentenceEvidence> = {}) {
  const document = tokenizeDocument(readText(text), { tokenize: tokensOf });
  const found = { document, title: undefined, entities: [], times: [], figures: [], boilerplate: [], keywords: [] };
  return chooseKeySentences({ ...found, ...given }, count);
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
  it("has a score from 0 to 1, of a sentence without a predicate a lower one", () => {
    const [whole] = choose(sentence(20), 1);
    const [fragment] = choose(sentence(20, "会。"), 1);
    expect(fragment!.score).toBeGreaterThan(0);
    expect(whole!.score).toBeGreaterThan(fragment!.score);
    expect(whole!.score).toBeLessThan(1);
  });
  it("prefers what comes early, has keywords, figures and words of the title", () => {
    const text = `${sentence(20)}${sentence(20)}`;
    const chosen = (given: Parameters<typeof choose>[2]) => choose(text, 1, given)[0]!.start;
    expect(chosen({})).toBe(0);
    const mentions = [{ start: 25, end: 26 }];
    expect(chosen({ keywords: [{ term: "市", score: 1, mentions }] })).toBe(20);
    const figures = Array.from(
      { length: 3 },
      () => ({ start: 25, end: 26, text: "市", sentence: 1 }) as unknown as Figure,
    );
    expect(chosen({ figures })).toBe(20);
  });
  it("loses a part of its score if what it is about has been said", () => {
    const text = `${sentence(20)}${sentence(20)}${sentence(20)}`;
    const entity = (...of: number[]) =>
      ({ salience: 1, mentions: of.map((sentence) => ({ sentence })) }) as unknown as Entity;
    const starts = (...entities: Entity[]) => choose(text, 2, { entities }).map(({ start }) => start);
    expect(starts()).toEqual([0, 20]);
    const scores = choose(text, 3).map(({ score }) => score);
    const repeated = choose(text, 3, { entities: [entity(0, 1)] }).map(({ score }) => score);
    expect(repeated[0]).toBe(scores[0]);
    expect(repeated[1]).toBeCloseTo(0.85 * scores[1]!, 3);
    expect(repeated[2]).toBe(scores[2]);
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
