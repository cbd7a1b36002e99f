import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { createAnalyzer } from "../../../src/index";
import type { Analyzer, Figure } from "../../../src/types";

let analyzer: Analyzer;
beforeAll(async () => {
  analyzer = await createAnalyzer();
});

const figures = (text: string): readonly Figure[] => analyzer.analyze(text).figures;
const of = (text: string, name: "conversionOf" | "changeFrom" | "partOf") => {
  const all = figures(text);
  return all.flatMap((f) => (f[name] ? [`${f.text} ${name} ${all.find((g) => g.id === f[name])?.text}`] : []));
};

describe("relations", () => {
  it("a sum in brackets in other money converts the one before it", () => {
    expect(of("対米投資を1兆ドル(約150兆円)に増やす。", "conversionOf")).toEqual(["150兆円 conversionOf 1兆ドル"]);
    expect(of("賞金は100ドル(約1万5000円)で、手数料は3ドル。", "conversionOf")).toEqual([
      "1万5000円 conversionOf 100ドル",
    ]);
  });
  it("the same money in brackets converts nothing", () => {
    expect(of("売上高は100億円(うち国内60億円)だった。", "conversionOf")).toEqual([]);
  });
  it("a new value points to the old one", () => {
    expect(of("価格を300円から330円に上げる。", "changeFrom")).toEqual(["330円 changeFrom 300円"]);
    expect(of("300円から330円の範囲で売る。", "changeFrom")).toEqual([]);
  });
  it.each([
    ["逮捕された6人のうち3人は有罪となった。", ["3人 partOf 6人"]],
    ["6人の取締役のうちの3人が逮捕された。", ["3人 partOf 6人"]],
    ["殺人事件414件中237件は銃による。", ["237件 partOf 414件"]],
    ["16人が煙を吸うなどの被害を受け、うち5人が死亡した。", ["5人 partOf 16人"]],
    ["死者は20人(男性15人、女性5人)だった。", ["15人 partOf 20人", "5人 partOf 20人"]],
    ["死者は20人で、内訳は男性15人、女性5人だった。", ["15人 partOf 20人", "5人 partOf 20人"]],
    ["死者は20人(前日は15人)だった。", []],
    ["男性15人と女性5人がけがをした。", []],
  ])("a part points to its whole: %s", (text, expected) => {
    expect(of(text, "partOf")).toEqual(expected);
  });
});

describe("comparison", () => {
  const compared = (text: string) =>
    figures(text).flatMap((f, _, all) => {
      if (!f.comparison) return [];
      const { basis, direction, signed, changeFigure } = f.comparison;
      const by = changeFigure ? ` by ${all.find((g) => g.id === changeFigure)?.text}` : "";
      return [`${f.text} ${basis} ${direction} ${signed}${by}`];
    });
  it.each([
    ["売上高は100億円(前年同期比3.2%増)だった。", ["100億円 yearOnYear up 3.2 by 3.2%", "3.2% yearOnYear up 3.2"]],
    ["前日比150円安の3万円で終えた。", ["150円 previousDay down -150", "3万円 previousDay down -150 by 150円"]],
    ["出荷は前月比で約5%減った。", ["5% monthOnMonth down -5"]],
    ["計画を2割下回った。", ["2割 plan down -20"]],
    ["昨年の1.5倍に増えた。", ["1.5倍 yearOnYear up undefined"]],
    ["前期比で横ばいの5%となった。", []],
    ["同じ5%増を見込む。", []],
    ["同3.9%増の20億円。", ["3.9% other up 3.9", "20億円 other up 3.9 by 3.9%"]],
    ["前年同期比で売上高は9.6%増、純利益は5%減。", ["9.6% yearOnYear up 9.6", "5% yearOnYear down -5"]],
    ["純利益は前年同期比5%増だった。売上高は9.6%増だった。", ["5% yearOnYear up 5", "9.6% yearOnYear up 9.6"]],
    ["貸出は前月比0.2%減だった。残高(前年7月比2.7%減)も減った。", ["0.2% monthOnMonth down -0.2"]],
    ["前年比16.5%と売り上げを伸ばした。", ["16.5% yearOnYear up 16.5"]],
    ["人口は2000年より3万人減少した。", ["3万人 other down -30000"]],
    ["純利益は100億円で過去最高だった。", ["100億円 other up undefined"]],
    ["過去最少の3件だった。", ["3件 other down undefined"]],
    ["過去最多100件に上った。", ["100件 other up undefined"]],
    ["支持率は45%と3カ月連続で低下した。", ["45% other down undefined"]],
    ["3年連続で100人が参加した。", []],
    ["売上高は5%増だった。", []],
  ])("%s", (text, expected) => {
    expect(compared(text)).toEqual(expected);
  });
  it("what is measured is the figure's before the bracket, never the basis", () => {
    const [, change] = figures("営業利益は100億円(前年同期比3.2%増)だった。");
    expect(change?.measuredProperty?.text).toBe("営業利益");
  });
});

describe("rate, standing, period", () => {
  it("1人当たり3万円 is counted per 人", () => {
    expect(figures("1人当たり3万円を給付する。")).toMatchObject([
      { text: "1人" },
      { text: "3万円", perUnit: { text: "人" }, status: "plan" },
    ]);
    expect(figures("1人が3万円を払った。")[1]?.perUnit).toBeUndefined();
  });
  it.each([
    ["年間約2400万円の収益がある。", "年"],
    ["週4本を放送する。", "週"],
    ["時給1000円で働く。", "時間"],
    ["通話料は30秒あたり21円だ。", "30秒"],
    ["1日当たり300個を作る。", "日"],
    ["この3年間500人を採用した。", undefined],
    ["今週4本を放送する。", undefined],
  ])("%s counts per %s", (text, per) => {
    expect(figures(text).at(-1)?.perUnit?.text).toBe(per);
  });
  it("1試合平均3.5点 is counted per 試合", () => {
    expect(figures("1試合平均3.5点を挙げた。")[1]?.perUnit?.text).toBe("試合");
  });
  it.each([
    ["9日に誘拐された隊員38人が解放された。", undefined],
    ["9日、誘拐された隊員38人が解放された。", "9日"],
    ["2024年に売れた車は3万台だった。", "2024年"],
    ["2001年以来の5万台となった。", undefined],
    ["2001年から2010年までに5万台が売れた。", "2010年"],
    ["昨年の投資額が前年比3.2%増の8,000億ドルだった。", "昨年"],
  ])("the period of the figure in %s is %s", (text, period) => {
    const { figures: found, times } = analyzer.analyze({ text, publishedAt: "2025-02-08" });
    expect(times.find((t) => t.id === found[0]?.period)?.text).toBe(period);
  });
  it.each([
    ["売上高は100億円だった。", "actual"],
    ["売上高は100億円だったが、来期は減る見通しだ。", "actual"],
    ["来期は120億円を見込む。", "forecast"],
    ["10億円を目標とする。", "target"],
    ["被害は10億円とみられる。", "estimate"],
    ["10億円ではない。", "denied"],
    ["10億円の行方。", undefined],
  ])("%s is %s", (text, status) => {
    expect(figures(text)[0]?.status).toBe(status);
  });
  it("the nearest date before it in its sentence governs a figure", () => {
    const { figures: found, times } = analyzer.analyze("2024年3月は10億円、4月は20億円だった。前年に比べ3億円増えた。");
    expect(found.map((f) => times.find((t) => t.id === f.period)?.text)).toEqual(["2024年3月", "4月", undefined]);
  });
  it.each([
    ["体重は60キロだった。", "kilogram"],
    ["全長は60キロだった。", "kilometer"],
    ["60キロだった。", undefined],
  ])("キロ in %s is %s", (text, code) => {
    expect(figures(text)[0]?.unit?.code).toBe(code);
  });
});

describe("properties", () => {
  const amount = fc.bigInt(1n, 10n ** 17n);
  it("money in digits reads back exactly with its code", () => {
    fc.assert(
      fc.property(
        amount,
        fc.constantFrom(["円", "JPY"], ["ドル", "USD"], ["ユーロ", "EUR"], ["ウォン", "KRW"]),
        (n, [unit, code]) => {
          expect(figures(`支出は${n}${unit}だった。`)).toMatchObject([
            { kind: "money", decimal: String(n), unit: { code } },
          ]);
        },
      ),
      { numRuns: 50 },
    );
  });
  it("adversarial runs end, and figures neither overlap nor leave the text", () => {
    const piece = fc.constantFrom(
      "一",
      "十",
      "万",
      "億",
      "1",
      "0",
      ",",
      ".",
      "〜",
      "-",
      "、",
      "(",
      ")",
      "第",
      "約",
      "円",
      "%",
      "人",
      "数",
      "分の",
      "から",
      "ドル",
      "・",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), fc.constantFrom(1, 1, 1, 40), (pieces, times) => {
        const text = pieces.join("").repeat(times);
        let last = 0;
        for (const f of figures(text)) {
          expect(f.start).toBeGreaterThanOrEqual(last);
          expect(text.slice(f.start, f.end)).toBe(f.text);
          last = f.end;
        }
      }),
      { numRuns: 200 },
    );
  });
});
