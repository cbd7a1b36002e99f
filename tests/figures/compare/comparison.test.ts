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
    ["同じ5%増を見込む。", []],
    ["同3.9%増の20億円。", ["3.9% other up 3.9", "20億円 other up 3.9 by 3.9%"]],
    ["共同3.9%増の20億円。", []],
    ["前年同期比で売上高は9.6%増、純利益は5%減。", ["9.6% yearOnYear up 9.6", "5% yearOnYear down -5"]],
    ["純利益は前年同期比5%増だった。売上高は9.6%増だった。", ["5% yearOnYear up 5", "9.6% yearOnYear up 9.6"]],
    ["貸出は前月比0.2%減だった。残高(前年7月比2.7%減)も減った。", ["0.2% monthOnMonth down -0.2"]],
    ["前年比16.5%と売り上げを伸ばした。", ["16.5% yearOnYear up 16.5"]],
    ["人口は2000年より3万人減少した。", ["3万人 other down -30000"]],
    ["売上高は5%増だった。", []],
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
  it("an earlier basis ends at most 60 characters before the figure", () => {
    const text = (filler: number) => `前年同期比で${"大".repeat(filler)}は9.6%増えた。`;
    expect(comparisonsOf(text(56))).toEqual(["9.6% yearOnYear up 9.6"]);
    expect(comparisonsOf(text(57))).toEqual([]);
  });
});
