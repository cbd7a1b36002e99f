import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { createAnalyzer } from "../../src/index";
import type { Analyzer, Article } from "../../src/types";

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
  it("are three, in order of appearance, with what the article is about", () => {
    expect(sentences([LEAD, FILLER, COST, LAST].join(""))).toEqual([LEAD, COST, LAST]);
  });
  it("are as many as asked for, or as there are", async () => {
    const one = await createAnalyzer({ keySentences: 1 });
    const none = await createAnalyzer({ keySentences: 0 });
    expect(one.analyze(LEAD + COST).keySentences.map((s) => s.text)).toEqual([LEAD]);
    expect(none.analyze(LEAD + COST).keySentences).toEqual([]);
    expect(sentences(LEAD)).toEqual([LEAD]);
    expect(sentences("")).toEqual([]);
  });
  it("do not say one thing twice", () => {
    const again = "海浜市は5日、老朽化した中央大橋の架け替え工事を来年度に始めると明らかにした。";
    expect(sentences([LEAD, again, COST, LAST].join(""))).toEqual([LEAD, COST, LAST]);
  });
  it("are no headings and no questions while there is prose", () => {
    const text = `中央大橋の架け替え工事\n中央大橋の架け替え工事の費用は?\n${LEAD}\n${COST}`;
    expect(sentences({ text, title: "中央大橋の架け替え工事" })).toEqual([LEAD, COST]);
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
  it("gives no keywords", () => {
    const text = `${LEAD}\n海浜日報『中央大橋架け替えに待望論』。海浜日報、2024年5月6日。`;
    expect(analyzer.analyze(text).keywords.map((keyword) => keyword.term)).not.toContain("海浜日報");
  });
});
