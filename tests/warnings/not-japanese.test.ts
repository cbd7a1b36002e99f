import { describe, expect, it, test } from "vitest";
import { isNotJapanese } from "../../src/warnings/not-japanese";
import { warningsOf } from "./check-warnings";

const isForeign = (text: string): boolean => isNotJapanese({ text, addresses: [] });

describe("a text in another language", () => {
  it.each([
    ["English", "The company said on Friday that it would invest 4.6 billion dollars in a new factory."],
    ["English with a name in kanji", "The company 北斗電機 said on Friday that it would invest in a new factory."],
    ["Korean", "회사는 금요일에 새 공장에 투자한다고 밝혔다."],
    ["Russian", "Компания сообщила в пятницу."],
    ["Chinese, simplified", "公司在星期五说，将在北方的城市建设新的工厂。"],
    ["Chinese, traditional", "公司在星期五說，將在北方的城市建設新的工廠。"],
    ["Latin letters in full width", "Ｔｈｅ　ｃｏｍｐａｎｙ　ｓａｉｄ　ｉｔ　ｗｏｕｌｄ　ｉｎｖｅｓｔ．"],
  ])("%s", (_, text) => {
    expect(warningsOf(text)).toEqual(["notJapanese"]);
  });

  it("is said nothing else of", () => {
    expect(warningsOf("The company will invest $4.6 zillion on 03/04/05 in a new factory.", {})).toEqual([
      "notJapanese",
    ]);
  });
});

test.each([
  "石破首相訪米",
  "日米首脳会談終了",
  "東京都知事選告示、新人五氏立候補",
  "iPhone 16 ProとGalaxy Z Fold6発売",
  "Swan and Hunter社とWigham Richardson社は合併した。",
  "代表取締役社長 山田太郎\n常務取締役 鈴木一郎\n取締役 佐藤次郎\n監査役 高橋三郎",
  "https://example.com/news/2025/11/01/articles/of-the-day",
  "鎌倉幕府初代将軍(在職1192年-1199年)、将軍家の祖。",
  "NHK",
  "3.5%",
])("Japanese, or too short: %s", (text) => {
  expect(warningsOf(text)).not.toContain("notJapanese");
});

describe("limits", () => {
  it("of 40 letters, 15 % are Japanese", () => {
    expect(isForeign(`${"あ".repeat(6)}${"x".repeat(34)}`)).toBe(false);
    expect(isForeign(`${"あ".repeat(5)}${"x".repeat(35)}`)).toBe(true);
  });
  it("with fewer than 40 letters, a share says nothing", () => {
    expect(isForeign(`あ${"x".repeat(38)}`)).toBe(false);
    expect(isForeign(`あ${"x".repeat(39)}`)).toBe(true);
  });
  it("without kana and kanji, 10 letters are enough", () => {
    expect(isForeign("x".repeat(9))).toBe(false);
    expect(isForeign("x".repeat(10))).toBe(true);
  });
  it("Chinese has two function words", () => {
    expect(isForeign(`的${"山".repeat(20)}`)).toBe(false);
    expect(isForeign(`的的${"山".repeat(20)}`)).toBe(true);
  });
  it("3 % of the kanji", () => {
    expect(isForeign(`的的的${"山".repeat(97)}`)).toBe(true);
    expect(isForeign(`的的的${"山".repeat(98)}`)).toBe(false);
  });
  it("and at most 5 % kana", () => {
    expect(isForeign(`的的的${"山".repeat(16)}あ`)).toBe(true);
    expect(isForeign(`的的的${"山".repeat(15)}あ`)).toBe(false);
  });
  it("addresses do not count", () => {
    const text = "xxxxxxxxxx山";
    expect(isNotJapanese({ text: `${text}${"y".repeat(40)}`, addresses: [{ start: 11, end: 51 }] })).toBe(false);
  });
});
