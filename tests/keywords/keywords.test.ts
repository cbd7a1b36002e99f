import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { createAnalyzer } from "../../src/index";
import type { Analyzer, Article, Keyword } from "../../src/types";
import { fixtureArticles } from "../fixtures";

let analyzer: Analyzer;
beforeAll(async () => {
  analyzer = await createAnalyzer();
});

const keywords = (article: string | Article): readonly Keyword[] => analyzer.analyze(article).keywords;
const terms = (article: string | Article): string[] => keywords(article).map((keyword) => keyword.term);

const BRIDGE =
  "海浜市は5日、老朽化した中央大橋の架け替え工事を来年度に始めると発表した。架け替え工事の費用は約120億円。" +
  "中央大橋は1965年に完成し、1日に3万台が通る。市は今後、工事の期間中の交通規制について住民に説明する。";

describe("candidates", () => {
  it("are maximal noun phrases and names", () => {
    expect(terms(BRIDGE)).toEqual(expect.arrayContaining(["中央大橋", "架け替え工事", "交通規制"]));
  });
  it("are no figures, no times and no function nouns", () => {
    for (const term of terms(BRIDGE)) expect(term).not.toMatch(/億|円|台|年|今後|[0-9]|^期間|^住民$|^費用$/);
  });
  it("do not begin or end inside a name or a pair of country letters", () => {
    const found = terms("日米貿易協定の交渉が始まった。日米貿易協定は来年に発効する。日米貿易協定に両国が署名した。");
    expect(found[0]).toBe("日米貿易協定");
    expect(found).not.toContain("米貿易");
  });
  it("are no part that occurs in longer phrases only", () => {
    const found = terms(
      "日独同盟を強める。日独同盟は柱だ。同盟国は歓迎した。日独同盟の会議が開かれた。首相は日独同盟を語った。",
    );
    expect(found).toContain("日独同盟");
    expect(found).not.toContain("同盟");
  });
  it("leave out names that are only a source", () => {
    const found = terms(
      "山川新聞によると、湖畔市で花火大会が開かれた。山川新聞によると、花火大会には多くの人が訪れた。",
    );
    expect(found[0]).toBe("花火大会");
    expect(found).not.toContain("山川新聞");
  });
  it("include a quoted phrase that recurs", () => {
    expect(terms("政府は「強くしなやかな物流」を掲げた。「強くしなやかな物流」のため、港を整える。")).toContain(
      "強くしなやかな物流",
    );
  });
  it("name a person once, by the office if the article mostly does", () => {
    const text =
      "田中一郎首相は会見した。田中首相は減税を表明した。田中首相は野党にも協力を求めた。田中首相は近く訪米する。";
    const persons = terms(text).filter((term) => term.includes("田中"));
    expect(persons).toEqual(["田中首相"]);
  });
  it("name a person in full if the article uses 氏 or 容疑者", () => {
    const text = "警察は詐欺の疑いで佐藤健二容疑者を逮捕した。佐藤容疑者は容疑を認めている。佐藤容疑者は会社役員。";
    const persons = terms(text).filter((term) => term.includes("佐藤"));
    expect(persons).toEqual(["佐藤健二"]);
  });
});

describe("the title", () => {
  it("may have a keyword that the text does not", () => {
    const found = keywords({ title: "海浜市、中央大橋を架け替え 渋滞緩和へ", text: BRIDGE });
    expect(found.find((keyword) => keyword.term === "渋滞緩和")?.mentions).toEqual([]);
  });
  it("is not counted twice if the text begins with it", () => {
    const title = "海浜市、中央大橋を架け替え";
    const once = keywords({ title, text: BRIDGE }).find((keyword) => keyword.term === "中央大橋");
    const twice = keywords({ title, text: `${title}\n${BRIDGE}` }).find((keyword) => keyword.term === "中央大橋");
    expect(once?.mentions).toHaveLength(2);
    expect(twice?.mentions).toHaveLength(3);
  });
});

describe("the result", () => {
  it("has readings in hiragana if every word has one", () => {
    const found = keywords(
      "高速道路の渋滞が続く。高速道路の渋滞は夜まで続く見込み。LNG輸出の船も遅れた。LNG輸出は伸びている。",
    );
    expect(found.find((keyword) => keyword.term === "高速道路の渋滞")?.reading).toBe("こうそくどうろのじゅうたい");
    const gas = found.find((keyword) => keyword.term === "LNG輸出");
    expect(gas).toBeDefined();
    expect(gas).not.toHaveProperty("reading");
  });
  it("has at most the number of the option", async () => {
    const few = await createAnalyzer({ keywords: { max: 2 } });
    const none = await createAnalyzer({ keywords: { max: 0 } });
    expect(few.analyze(BRIDGE).keywords).toEqual(keywords(BRIDGE).slice(0, 2));
    expect(none.analyze(BRIDGE).keywords).toEqual([]);
  });
  it("is the same every time, whatever is read in between", () => {
    const first = keywords(BRIDGE);
    for (const article of fixtureArticles) keywords(article);
    expect(keywords(BRIDGE)).toEqual(first);
  });
  it("is empty for an empty text and survives names of object properties", () => {
    expect(keywords("")).toEqual([]);
    for (const { score } of keywords("constructor と toString と __proto__ の話。constructor は速い。")) {
      expect(score).toBeGreaterThan(0);
    }
  });
});

const norm = (text: string) => text.normalize("NFKC").replace(/\s+/g, "");

function check(text: string, title?: string): void {
  const { keywords: found, keySentences } = analyzer.analyze(title === undefined ? { text } : { text, title });
  expect(new Set(found.map((keyword) => keyword.term)).size).toBe(found.length);
  found.forEach((keyword, i) => {
    expect(keyword.score).toBe(Math.round(keyword.score * 1e4) / 1e4);
    if (i > 0) expect(keyword.score).toBeLessThanOrEqual(found[i - 1]!.score);
    let last = 0;
    for (const { start, end } of keyword.mentions) {
      expect(start).toBeGreaterThanOrEqual(last);
      expect(end).toBeLessThanOrEqual(text.length);
      expect(norm(text.slice(start, end))).toContain(norm(keyword.term));
      last = end;
    }
    if (keyword.mentions.length === 0) expect(norm(title ?? "")).toContain(norm(keyword.term));
  });
  for (const { start, end, text: shown } of keySentences) expect(text.slice(start, end)).toBe(shown);
}

describe("invariants", () => {
  it("are true of our own articles", () => {
    for (const { text, title } of fixtureArticles) {
      check(text, title);
      check(text);
    }
  });
  it("are true of generated text", () => {
    const piece = fc.constantFrom(
      "日米首脳会談",
      "中央大橋",
      "田中首相",
      "「",
      "」",
      "『",
      "』",
      "。",
      "、",
      "\n",
      " ",
      "ＵＳスチール",
      "㈱山川",
      "ｶﾞｿﾘﾝ",
      "ＤＶＤ",
      "𠮷野家",
      "😀",
      "\ud800",
      "\0",
      "は",
      "の",
      "と",
      "1兆ドル",
      "3月5日",
      "https://example.com/a1",
      "constructor",
      "\r\n",
      "AI",
      "・",
    );
    const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(""));
    fc.assert(
      fc.property(text, fc.option(text, { nil: undefined }), (body, title) => check(body, title)),
      { numRuns: 150 },
    );
  });
});
