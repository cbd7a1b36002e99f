import { describe, expect, it } from "vitest";
import { tenseOf } from "../../../../src/figures/weigh/words/article-columns";
import { createArticleViews } from "../../../../src/figures/weigh/words/article-view";
import { rowOf, viewOf } from "../views-of";

it("one view is made of an article", () => {
  const views = createArticleViews();
  const row = rowOf("3人が負傷した。");
  expect(views(row)).toBe(views(row));
  expect(views(rowOf("4人が負傷した。"))).not.toBe(views(row));
});

describe("the columns of an article", () => {
  const text = "昨年は3人(うち「2人」が学生)が辞め、5人が入った。翌年は7人が入る。";
  const { row, columns, figures } = viewOf(text);
  const wordAt = (token: number): string => row.document.tokens[token]?.surface ?? "";

  it("count the brackets around a figure", () => {
    expect(figures.map(({ depth }) => depth)).toEqual([0, 2, 0, 0]);
  });

  it("count the clauses before it", () => {
    const clauses = figures.map(({ first }) => columns.clauses[first]!);
    expect(clauses).toEqual([...clauses].sort((a, b) => a - b));
    expect(clauses[2]).toBeGreaterThan(clauses[0]!);
  });

  it("know the next predicate, and the last of the sentence", () => {
    expect(wordAt(columns.predicate[figures[2]!.last]!)).toBe("入っ");
    expect(figures.map(({ first }) => wordAt(columns.last[first]!))).toEqual(["入っ", "入っ", "入っ", "入る"]);
  });

  it.each([
    ["3人が死亡した。", 1],
    ["3人が救助された。", 3],
    ["3人が働いている。", 4],
    ["3人が働いていた。", 5],
    ["3人が働く。", 0],
  ])("tell the tense of a predicate: %s", (sentence, bits) => {
    const view = viewOf(sentence);
    const { document } = view.row;
    expect(tenseOf(document, view.columns.last[0]!, document.firstToken[1]!)).toBe(bits);
  });

  it("have no predicate where there is none", () => {
    const view = viewOf("負傷者は3人。");
    expect(view.columns.last[0]).toBe(-1);
    expect(tenseOf(view.row.document, -1, 3)).toBe(8);
  });
});
