import { describe, expect, it } from "vitest";
import { ADVERB, periodsOf } from "../read-figures";

describe("the period of a figure", () => {
  it.each([
    ["9日に誘拐された隊員38人が解放された。", undefined],
    ["9日、誘拐された隊員38人が解放された。", "9日"],
    ["2024年に売れた車は3万台だった。", "2024年"],
    ["2001年以来の5万台となった。", undefined],
    ["2001年から2010年までに5万台が売れた。", "2010年"],
    ["昨年の投資額が前年比3.2%増の8,000億ドルだった。", "昨年"],
  ])("%s: %s", (text, period) => {
    expect(periodsOf(text)[0]).toBe(period);
  });
  it("is the nearest date before it in its sentence", () => {
    expect(periodsOf("2024年3月は10億円、4月は20億円だった。前年に比べ3億円増えた。")).toEqual([
      "2024年3月",
      "4月",
      undefined,
    ]);
  });
  it("is one of the last four dates", () => {
    const text = (months: readonly string[]) =>
      `1月は、${months.map((month) => `${month}に売れた車や`).join("")}売れた車3万台を調べた。`;
    expect(periodsOf(text(["2月", "3月", "4月"]))).toEqual(["1月"]);
    expect(periodsOf(text(["2月", "3月", "4月", "5月"]))).toEqual([undefined]);
  });
  it("a date with a noun of 16 characters is what the figure is compared with, no longer one", () => {
    expect(periodsOf(`昨年の${"大".repeat(16)}に比べ3億円増えた。`)).toEqual([undefined]);
    expect(periodsOf(`昨年の${"大".repeat(17)}に比べ3億円増えた。`)).toEqual(["昨年"]);
  });
  it("a relative clause has at most 80 tokens", () => {
    expect(periodsOf(`9日に${ADVERB.repeat(75)}誘拐された隊員38人が解放された。`)).toEqual([undefined]);
    expect(periodsOf(`9日に${ADVERB.repeat(76)}誘拐された隊員38人が解放された。`)).toEqual(["9日"]);
  });
});
