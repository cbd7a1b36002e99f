import { expect, test } from "vitest";
import { createAnalyzer } from "../../src/index";

const analyzer = await createAnalyzer();
const termsOf = (text: string): string[] => analyzer.analyze(text).keywords.map(({ term }) => term);

const LINES = [
  "北斗電機、純利益18.2%増",
  "知事選、3氏が立候補を届け出",
  "新空港の滑走路、来春に供用開始へ",
  "台風接近、鉄道各社が計画運休を検討",
  "台風の進路、気象庁が会見",
  "もっと見る",
];

test("a list of headlines has few keywords, only such that recur, and a warning", () => {
  const { keywords, warnings } = analyzer.analyze(LINES.join("\n"));
  expect(warnings.map(({ code }) => code)).toContain("notProse");
  expect(keywords.map(({ term }) => term)).toEqual(["台風"]);
});

test("the same in sentences has more", () => {
  const text = LINES.map((line) => `${line}すると北斗電機と気象庁が5日に発表した。`).join("\n");
  expect(termsOf(text).length).toBeGreaterThan(3);
});

test("a word of an adverb, a bare verbal noun and a count are no keywords", () => {
  const text =
    "海浜市の中央大橋で5日、架け替え工事が始まった。工事には延べ3000人が参加し、それぞれ安全を確認した。" +
    "市によると、中央大橋は1965年に完成した。市は来年度までに目標を達成したいとしている。";
  const terms = termsOf(text);
  expect(terms.slice(0, 3)).toEqual(expect.arrayContaining(["中央大橋", "海浜市"]));
  for (const dull of ["延べ", "それぞれ", "達成", "参加"]) expect(terms).not.toContain(dull);
});
