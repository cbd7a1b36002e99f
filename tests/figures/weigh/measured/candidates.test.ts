import { expect, it } from "vitest";
import { MeasuredCandidates } from "../../../../src/figures/weigh/measured/candidates";
import { rowOf } from "../views-of";

const candidatesOf = (text: string, figure: number): string[] => {
  const row = rowOf(text);
  return new MeasuredCandidates(row).of(figure).map(({ start, end }) => row.document.text.slice(start, end));
};

it("takes no line that holds a figure for an owner", () => {
  const text =
    "■業績\n・売上高　482,356百万円\n・営業利益　45,120百万円\n\n■予想\n　来期の売上高は8%増の5,000億円を見込む。";
  const row = rowOf(text);
  const candidates = new MeasuredCandidates(row);
  row.drafts.forEach((_, figure) => {
    for (const { start, end } of candidates.of(figure))
      expect(row.drafts.filter((draft) => start <= draft.start && draft.end <= end)).toEqual([]);
  });
  expect(candidatesOf(text, 2)).toContain("営業利益");
});

it("takes no word that is a part of another: 約, 増", () => {
  const found = candidatesOf("田中氏によると、総工費約100億円は5%増、社員は30人になった。", 1);
  expect(found).toEqual(expect.arrayContaining(["総工費", "社員"]));
  for (const part of ["約", "増", "総工費約"]) expect(found).not.toContain(part);
});
