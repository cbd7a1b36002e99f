import fc from "fast-check";
import { expect, it } from "vitest";
import { FeatureRows } from "../../../../src/figures/weigh/feature-rows";
import { periodCandidates } from "../../../../src/figures/weigh/period/candidates";
import { createPeriodField } from "../../../../src/figures/weigh/period/field";
import { createArticleViews } from "../../../../src/figures/weigh/words/article-view";
import { indexOf, rowOf, viewOf } from "../views-of";

/** The texts of the times that the figure with a text may hold for. */
function candidatesOf(text: string, figure: string): string[] {
  const view = viewOf(text);
  return periodCandidates(view, indexOf(view, figure)).map((k) => view.row.context.times[k]!.text);
}

it.each([
  ["2月7日に3人が来た。", "3人", ["2月7日"]],
  ["3人が2月7日に来て、2月8日に帰った。2月9日は雨。", "3人", ["2月7日", "2月8日"]],
  ["2月7日は雨だった。2月8日は晴れた。3人が来た。", "3人", ["2月7日", "2月8日"]],
  ["3人が来た。2月7日のことだった。", "3人", []],
])("the times of its sentence and of those before may be the period: %s", (text, figure, expected) => {
  expect(candidatesOf(text, figure)).toEqual(expected);
});

it("of many times the first two of the article and the nearest are candidates", () => {
  const days = Array.from({ length: 9 }, (_, i) => `2月${i + 1}日は晴れた。`).join("");
  expect(candidatesOf(`${days}3人が来た。`, "3人")).toEqual([
    "2月1日",
    "2月2日",
    "2月6日",
    "2月7日",
    "2月8日",
    "2月9日",
  ]);
});

/** The candidates as they are told in words, by a look at all times of an article. */
function candidatesByAll(view: ReturnType<typeof viewOf>, figure: number): number[] {
  const { start, end, sentence } = view.figures[figure]!;
  const all = view.row.context.times.map((time, k) => ({ ...time, k }));
  const before = all.filter((time) => time.end <= start);
  const after = all.filter((time) => time.start >= end && time.sentence === sentence);
  const earlier = before.filter((time) => time.sentence < sentence);
  const own = before.filter((time) => time.sentence === sentence).slice(-8);
  return [...new Set([...earlier.slice(0, 2), ...earlier.slice(-4), ...own, ...after.slice(0, 2)])].map(({ k }) => k);
}

it("they are found by halves as by a look at all", () => {
  const part = fc.constantFrom("2月7日に", "3人が", "来て、", "来た。", "2025年、", "4台", "雨だった。\n");
  fc.assert(
    fc.property(fc.array(part, { maxLength: 60 }), (parts) => {
      const view = viewOf(`${parts.join("")}5人が来た。`);
      for (const i of view.figures.keys()) expect(periodCandidates(view, i)).toEqual(candidatesByAll(view, i));
    }),
    { numRuns: 40 },
  );
});

it("no period is the first candidate, and each candidate has features", () => {
  const rows = new FeatureRows();
  const field = createPeriodField(createArticleViews());
  const row = rowOf("2月7日に3人が来た。");
  expect(field.candidates(row, 0, rows)).toEqual([null, "t1"]);
  expect(rows.count).toBe(2);
  expect(rows.featuresOf(1).length).toBeGreaterThan(rows.featuresOf(0).length);
});
