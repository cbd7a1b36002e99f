import { describe, expect, it } from "vitest";
import { figuresOf } from "../read-figures";

/** The comparisons of a text: "figure basis direction signed", and the change that a figure points to. */
const comparisonsOf = (text: string) =>
  figuresOf(text).flatMap((figure, _, all) => {
    if (!figure.comparison) return [];
    const { basis, direction, signed, changeFigure } = figure.comparison;
    const by = changeFigure ? ` by ${all.find((g) => g.id === changeFigure)?.text}` : "";
    return [`${figure.text} ${basis} ${direction} ${signed}${by}`];
  });

describe("comparison", () => {
  it.each([
    ["売上高は100億円(前年同期比3.2%増)だった。", ["100億円 yearOnYear up 3.2 by 3.2%", "3.2% yearOnYear up 3.2"]],
    ["前日比150円安の3万円で終えた。", ["150円 previousDay down -150", "3万円 previousDay down -150 by 150円"]],
    ["出荷は前月比で約5%減った。", ["5% monthOnMonth down -5"]],
    ["計画を2割下回った。", ["2割 plan down -20"]],
    ["昨年の1.5倍に増えた。", ["1.5倍 yearOnYear up undefined"]],
    ["前期比で横ばいの5%となった。", []],
    ["同じ5%増を見込む。", ["5% other up 5"]],
    ["同3.9%増の20億円。", ["3.9% other up 3.9", "20億円 other up 3.9 by 3.9%"]],
    ["前年は8億円だった。共同3.9%増の20億円。", ["3.9% other up 3.9", "20億円 other up 3.9 by 3.9%"]],
    ["前年同期比で売上高は9.6%増、純利益は5%減。", ["9.6% yearOnYear up 9.6", "5% yearOnYear down -5"]],
    ["純利益は前年同期比5%増だった。売上高は9.6%増だった。", ["5% yearOnYear up 5", "9.6% yearOnYear up 9.6"]],
    [
      "貸出は前月比0.2%減だった。残高(前年7月比2.7%減)も減った。",
      ["0.2% monthOnMonth down -0.2", "2.7% other down -2.7"],
    ],
    ["前年比16.5%と売り上げを伸ばした。", ["16.5% yearOnYear up 16.5"]],
    ["人口は2000年より3万人減少した。", ["3万人 other down -30000"]],
    ["売上高は5%増だった。", ["5% other up 5"]],
    ["前年の39%から3ポイント上がった。", ["3ポイント yearOnYear up 3"]],
    ["死者は2人増えて9名になった。", ["2人 other up 2", "9名 other up 2 by 2人"]],
    ["議席を21議席削減して109議席から88議席に減らした。", ["21議席 other down -21", "88議席 other down undefined"]],
    ["2位に3ポイントの差をつけて20点を挙げた。", ["3ポイント other up 3"]],
    ["3点差の20点を挙げた。", []],
    ["広告は前年と比べ大きく伸びた。売上高は9億円だった。", []],
  ])("%s", (text, expected) => {
    expect(comparisonsOf(text)).toEqual(expected);
  });
  it("what is measured is the figure's before the bracket, never the basis", () => {
    const [, change] = figuresOf("営業利益は100億円(前年同期比3.2%増)だった。");
    expect(change?.measuredProperty?.text).toBe("営業利益");
  });
  it("the word of direction begins at most 20 characters after the figure", () => {
    const text = (filler: number) => `前年に比べ16.5%と${"大".repeat(filler)}増加した。`;
    expect(comparisonsOf(text(18))).toEqual(["16.5% yearOnYear up 16.5"]);
    expect(comparisonsOf(text(19))).toEqual([]);
  });
  it("and in its clause", () => {
    expect(comparisonsOf("前年に比べ16.5%と、大きく増加した。")).toEqual([]);
  });
  it("a basis goes on in its sentence, and for a rate 200 characters further", () => {
    const text = (filler: number, change: string) => `前年同期比で伸びた。${"大".repeat(filler)}。${change}。`;
    expect(comparisonsOf(text(180, "店は9.6%増"))).toEqual(["9.6% yearOnYear up 9.6"]);
    expect(comparisonsOf(text(200, "店は9.6%増"))).toEqual(["9.6% other up 9.6"]);
    expect(comparisonsOf(text(0, "店は9億円増"))).toEqual(["9億円 other up 900000000"]);
  });
  it("the words of a change without a basis are its text", () => {
    const [figure] = figuresOf("知事は報酬の20%削減を決めた。");
    expect(figure?.comparison).toEqual({ basis: "other", text: "削減", direction: "down", signed: "-20" });
  });
  it("同 is the first basis that follows where none is before, at most 1000 characters away", () => {
    const text = (filler: number) => `売上高は同5%増だった。${"大".repeat(filler)}。利益は前期比3%減だった。`;
    expect(comparisonsOf(text(0))[0]).toBe("5% previousTerm up 5");
    expect(comparisonsOf(text(1000))[0]).toBe("5% other up 5");
  });
});
