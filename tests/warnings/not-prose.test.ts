import { describe, expect, it } from "vitest";
import { warningsOf } from "./check-warnings";

const isFlagged = (text: string): boolean => warningsOf(text).includes("notProse");

const INDEX = `トップ
経済
政治
スポーツ
北斗電機、純利益18.2%増
知事選、3氏が立候補を届け出
新空港の滑走路、来春に供用開始へ
台風接近、鉄道各社が計画運休を検討
もっと見る`;
const TABLE = `品目 2023年 2024年
小麦 1,200 1,350
大豆 800 790
とうもろこし 2,100 2,240
米 7,300 7,120
大麦 410 405`;
const LINKS = `・決算短信の一覧
・有価証券報告書
・適時開示の資料 https://example.com/ir/library
・株主総会の招集通知
・よくある質問
お問い合わせはこちら。`;

describe("a text that is no prose", () => {
  it.each(Object.entries({ INDEX, TABLE, LINKS }))("%s", (_, text) => {
    expect(isFlagged(text)).toBe(true);
  });
});

describe("prose", () => {
  it.each([
    ["a headline", "石破首相訪米"],
    ["a flash of four headlines", INDEX.split("\n").slice(4, 8).join("\n")],
    [
      "an article with a list",
      `北斗電機は新しい工場を千葉県に建てると発表した。投資額は300億円で、雇用は500人を見込む。\n${LINKS}`.replace(
        /お問い.*/,
        "社長は記者会見で、増産で需要に応えると述べた。来春に着工し、二年後の稼働を目指す。完成すれば国内で最大の拠点になる。",
      ),
    ],
    [
      "sentences without full stops",
      Array(6).fill("同社は千葉県に新しい工場を建てて三百億円を投じる計画を明らかにした").join("\n"),
    ],
    ["a dialogue", Array(6).fill("「本当に行くのか。」").join("\n")],
  ])("%s", (_, text) => {
    expect(isFlagged(text)).toBe(false);
  });
});

describe("limits", () => {
  const line = "新しい工場";
  it("five lines are no sentences", () => {
    expect(isFlagged(Array(4).fill(line).join("\n"))).toBe(false);
    expect(isFlagged(Array(5).fill(line).join("\n"))).toBe(true);
  });
  it("sentences have 30 % of the characters", () => {
    // 7 lines of 10 characters, and 30 or 29 of a sentence
    const lines = Array(7).fill("新しい工場の建設計画").join("\n");
    expect(isFlagged(`${lines}\n${"山".repeat(29)}。`)).toBe(false);
    expect(isFlagged(`${lines}\n${"山".repeat(28)}。`)).toBe(true);
  });
  it("a sentence without a full stop has 30 characters", () => {
    const sentence = "同社は千葉県に新しい工場を建てる計画を明らかにした";
    const long = `${"同".repeat(30 - sentence.length)}${sentence}`;
    expect(isFlagged(Array(5).fill(long).join("\n"))).toBe(false);
    expect(isFlagged(Array(5).fill(long.slice(1)).join("\n"))).toBe(true);
  });
});
