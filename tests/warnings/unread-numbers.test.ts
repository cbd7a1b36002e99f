import { describe, expect, it } from "vitest";
import { createAnalyzer } from "../../src/index";
import { warningsOf } from "./check-warnings";

const unread = (text: string): string[] => warningsOf(text).map((warning) => warning.replace(/^unreadNumber /, ""));

describe("a broken number", () => {
  it.each([
    ["予算は1,23,4億円だ。", "1,23,4億円"],
    ["予算は3.4.5億円だ。", "3.4.5億円"],
    ["利益は12,34円だ。", "12,34円"],
    ["利益は１２,３４円だ。", "１２,３４円"],
    ["予算は3億4億円だ。", "3億4億円"],
    ["予算は1兆2,345億67億円だ。", "1兆2,345億67億円"],
    ["集まったのは5万3万人だ。", "5万3万"],
    ["価格は1.234,56ユーロだ。", "1.234,56ユーロ"],
    ["価格は1.234.567ユーロだ。", "1.234.567ユーロ"],
    ["価格は1,000,00円だ。", "1,000,00円"],
    ["価格は5,3億円だ。", "5,3億円"],
    ["価格は$1,00だ。", "$1,00"],
    ["価格は$1.2.3だ。", "$1.2.3"],
    ["成長率は3.4.5%だった。", "3.4.5%"],
    ["人口は1,23,456人だ。", "1,23,456"],
  ])("%s", (text, span) => {
    expect(unread(text)).toEqual([span]);
  });

  it.each([
    "利益は1,234,567円だ。",
    "利益は1,234.5億円だ。",
    "参加費は2,3億円か10,15万円だ。",
    "上昇率は3,7,12%だった。",
    "倍率は1.5,2.3倍だ。",
    "400,800,1500mを走った。",
    "3,4人と30,40代と1,2,3位が並んだ。",
    "バージョン1.2.3を公開した。",
    "電話は03-1234-5678だ。",
    "20京都の寺を回り、5万市民が集まった。",
    "3億4000万円と1億万円を使う。",
    "2012.3.11に円高が進んだ。",
  ])("is not in: %s", (text) => {
    expect(unread(text)).toEqual([]);
  });

  it.each([
    ["a list rises to ten times at most", "定員は5,50人だ。費用は5,50万円だ。", []],
    ["no more", "費用は5,55万円だ。", ["5,55万円"]],
    ["two numbers of a list may be round", "費用は10,15万円だ。", []],
    ["or follow each other", "費用は11,12万円だ。", []],
    ["else they are one number", "費用は11,13万円だ。", ["11,13万円"]],
    ["a long run is looked at", `番号は${"1,".repeat(18)}123,4円だ。`, [`${"1,".repeat(18)}123,4円`]],
    ["a longer one is not", `番号は${"1,".repeat(18)}1234,5円だ。`, []],
  ])("%s", (_, text, expected) => {
    expect(unread(text)).toEqual(expected);
  });
});

describe("a scale that is not known", () => {
  it.each([
    ["同社は$4.6 zillionを投じる。", "$4.6 zillion"],
    ["同社は$4.6zillionを投じる。", "$4.6zillion"],
    ["売上高は5.5 Mzn €だった。", "5.5 Mzn €"],
    ["売上高は€5.5 Mznだった。", "€5.5 Mzn"],
    ["売上高は€5.5Mzn、利益は不明だ。", "€5.5Mzn"],
    ["予算は500 gazillion yenだ。", "500 gazillion yen"],
    ["予算は5Xドルだ。", "5Xドル"],
    ["予算は5ガジリオンドルだ。", "5ガジリオンドル"],
    ["予算は1恒河沙円だ。", "1恒河沙円"],
    ["予算は500 zillionだ。", "500 zillion"],
    ["数は3那由他だ。", "3那由他"],
    ["数は5無量大数だ。", "5無量大数"],
  ])("%s", (text, span) => {
    expect(unread(text)).toEqual([span]);
  });

  it.each([
    "$500 Amazonギフト券と$100 LINEポイントと$300 iPadを配る。",
    "$100 USDと$5 per monthと$20 gift cardを払う。",
    "収入は1.25USドル、100万USドル、50カナダドルだ。",
    "10GB $30で売る。",
    "5メートル円形の池と400メートルハードルを見る。",
    "$5Mの調達と$1.2Bの評価額、US$30Kの費用。",
    "5億円LINEペイに入れた。",
    "https://example.com/5zillionを見る。",
  ])("is not in: %s", (text) => {
    expect(unread(text)).toEqual([]);
  });
});

describe("a unit that is not known", () => {
  it.each([
    ["含有量は4.6Fooだった。", "4.6Foo"],
    ["含有量は4.6 foobarだった。", "4.6 foobar"],
    ["中には12万Fooがある。", "12万Foo"],
    ["中には1,234Fooがある。", "1,234Foo"],
  ])("%s", (text, span) => {
    expect(unread(text)).toEqual([span]);
  });

  it.each([
    "Web2.0とUSB 3.2対応とバージョン4.0版を公開した。",
    "3.11震災と9.11テロと2005.12発売の本を語る。",
    "6.4事件と5.3集会を語る。",
    "12Fooと2塁と300系と5ナンバーを見た。",
    "特許474,230号と13.5番線を調べた。",
    "3.0LV6エンジンを積む。",
    "得点(175.23)は高い。",
    "2.1Foo\n本文が続く。",
    "数万の国民が集まった。",
    "長さは3.5メートル、1,234人、12万円だ。",
  ])("is not in: %s", (text) => {
    expect(unread(text)).toEqual([]);
  });
});

it("a finding of the user, and a time, is read", async () => {
  const recognize = () => [{ start: 0, end: 6, kind: "number" as const, decimal: "4.6" }];
  const analyzer = await createAnalyzer({ recognizers: { figures: [{ name: "mine", recognize }] } });
  expect(analyzer.analyze({ text: "4.6Fooだ。", publishedAt: "2025-11-01" }).warnings).toEqual([]);
  expect(unread("2025.11.1に会う。")).toEqual([]);
});

it("the span is one of the source", () => {
  expect(unread("㈱北の㍍法では、額は￥４．６　ｚｉｌｌｉｏｎだ。")).toEqual(["￥４．６　ｚｉｌｌｉｏｎ"]);
});
