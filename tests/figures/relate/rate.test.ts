import { describe, expect, it } from "vitest";
import { figuresOf } from "../read-figures";

const perUnitOf = (text: string) => figuresOf(text).at(-1)?.perUnit?.text;

describe("what a figure is counted per", () => {
  it.each([
    ["1人当たり3万円を給付する。", "人"],
    ["1試合平均3.5点を挙げた。", "試合"],
    ["1株当たり中間配当は45円だ。", "株"],
    ["1箱につき平均500円だ。", "箱"],
    ["1人が3万円を払った。", undefined],
    ["2人当たり3万円を給付する。", undefined],
    ["年間約2400万円の収益がある。", "年"],
    ["週4本を放送する。", "週"],
    ["時給1000円で働く。", "時間"],
    ["通話料は30秒あたり21円だ。", "30秒"],
    ["1日当たり300個を作る。", "日"],
    ["1日につき約300個を作る。", "日"],
    ["この3年間500人を採用した。", undefined],
    ["今週4本を放送する。", undefined],
    ["1枚5元で売る。", "枚"],
    ["1箱=20本で売る。", "箱"],
    ["1安打3失点だった。", undefined],
    ["1都3県が応じた。", undefined],
    ["1時間に20本が走る。", "時間"],
    ["毎年約50人が訪れる。", "年"],
    ["この1時間に20人が来た。", undefined],
    ["来月1日20人が集まる。", undefined],
    ["各支部3名が出た。", "支部"],
    ["各務原市3人が出た。", undefined],
    ["各自3個を持つ。", undefined],
    ["1枚5元(約65円)で売る。", "枚"],
    ["150万バレル/日だった。", "日"],
    ["150万バレル/hzだった。", undefined],
  ])("%s: %s", (text, unit) => {
    expect(perUnitOf(text)).toBe(unit);
  });
  it("the words between the two have at most 14 characters", () => {
    expect(perUnitOf(`1株当たり${"あ".repeat(14)}45円だ。`)).toBe("株");
    expect(perUnitOf(`1株当たり${"あ".repeat(15)}45円だ。`)).toBeUndefined();
  });
});
