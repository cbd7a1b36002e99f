import fc from "fast-check";
import { expect, test } from "vitest";
import { readText } from "../../src/text/document";
import { anyText, RUNS } from "../generated";

const sentencesOf = (source: string) => {
  const { text, sentences } = readText(source);
  return sentences.map(({ start, end }) => text.slice(start, end));
};

test.each([
  ["売上高は3億円。利益は1億円。", ["売上高は3億円。", "利益は1億円。"]],
  ["彼は「行く。待て。」と話した。帰った。", ["彼は「行く。待て。」と話した。", "帰った。"]],
  ["首相(67。元防衛相)は出席した。", ["首相(67。元防衛相)は出席した。"]],
  ["「終わった。」首相は言った。", ["「終わった。」", "首相は言った。"]],
  ["行方は!?今後に注目!次へ", ["行方は!?", "今後に注目!", "次へ"]],
  ["Yahoo!ニュースによると", ["Yahoo!ニュースによると"]],
  ["どうなる?との声", ["どうなる?との声"]],
  ["だろう…そうだ。", ["だろう…そうだ。"]],
  ["「閉じない。次の文。", ["「閉じない。", "次の文。"]],
  ["見出し\n本文だ。", ["見出し", "本文だ。"]],
  ["一行目\r\n二行目\r三行目\u2028四行目", ["一行目", "二行目", "三行目", "四行目"]],
  ["詳細はhttps://example.jp/a?b=1.5。以上。", ["詳細はhttps://example.jp/a?b=1.5。", "以上。"]],
  [" \n\u3000", []],
  ["", []],
])("%j is split into %j", (source, expected) => {
  expect(sentencesOf(source)).toEqual(expected);
});

test("a bracket has its partner among the last 8 that are open", () => {
  const text = (between: number) => `「${"(".repeat(between)}一。二」と話した。`;
  expect(sentencesOf(text(7))).toEqual([text(7)]);
  expect(sentencesOf(text(8))).toEqual([`「${"(".repeat(8)}一。`, "二」と話した。"]);
});

test.each([
  ["💡 同盟の強化", "同盟の強化", "bullet"],
  ["✅ 会談を行った。", "会談を行った。", "bullet"],
  ["・売上高 3億円", "売上高3億円", "bullet"],
  ["① 第一に", "第一に", "bullet"],
  ["- 項目", "項目", "bullet"],
  ["日米首脳会談の行方", "日米首脳会談の行方", "heading"],
  ["会談を行った。", "会談を行った。", "prose"],
  ["-3度だった。", "-3度だった。", "prose"],
  ["1.5倍になった。", "1.5倍になった。", "prose"],
])("%s is %s, a %s", (source, text, kind) => {
  const document = readText(source);
  expect(document.sentences.map((s) => [document.text.slice(s.start, s.end), s.kind])).toEqual([[text, kind]]);
});

test("sentences are in order, do not overlap, are not empty, are trimmed, and contain every letter", () => {
  fc.assert(
    fc.property(anyText, (source) => {
      const { text, sentences } = readText(source);
      let end = 0;
      for (const sentence of sentences) {
        expect(sentence.start >= end && sentence.end > sentence.start && sentence.end <= text.length).toBe(true);
        expect(text.slice(sentence.start, sentence.end).trim()).toHaveLength(sentence.end - sentence.start);
        // Between two sentences are only white space, line ends and bullets.
        expect(text.slice(end, sentence.start)).not.toMatch(/[\p{Letter}]/u);
        end = sentence.end;
      }
      expect(text.slice(end)).not.toMatch(/[\p{Letter}]/u);
    }),
    RUNS,
  );
});

test("nested lists and headings of Markdown and in brackets are blocks", () => {
  const { text, sentences } = readText(
    "## 業績\n- 売上高\n  - 国内 3億円\n    1. 東京\n  (2) 海外\n【見通し】\n来期も増収を見込む。",
  );
  expect(sentences.map(({ start, end, kind }) => [text.slice(start, end), kind])).toEqual([
    ["業績", "heading"],
    ["売上高", "bullet"],
    ["国内3億円", "bullet"],
    ["東京", "bullet"],
    ["海外", "bullet"],
    ["【見通し】", "heading"],
    ["来期も増収を見込む。", "prose"],
  ]);
});
