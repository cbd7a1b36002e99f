import { expect, test } from "vitest";
import { type ChartRow, chartsOf } from "../../src/page/chart-data";

const row = (amount: number, fields: Partial<ChartRow> = {}): ChartRow => ({
  amount,
  value: `${amount} JPY`,
  unit: "JPY",
  owner: "甲社",
  measure: "売上高",
  period: "",
  isLevel: true,
  isActual: true,
  mentions: 1,
  place: "a1-f1",
  article: "記事",
  ...fields,
});
const year = (n: number): Partial<ChartRow> => ({ period: `${n}年`, periodStart: `${n}-01-01` });
const read = (...rows: ChartRow[]) =>
  chartsOf(rows).map(({ form, title, points }) => [
    form,
    title,
    ...points.map(({ label, row }) => `${label} ${row.amount}`),
  ]);

test("values of one owner and measure at several times are a line, in order of time", () => {
  expect(read(row(3, year(2025)), row(1, year(2023)), row(2, year(2024)))).toEqual([
    ["line", "甲社 売上高", "2023年 1", "2024年 2", "2025年 3"],
  ]);
});

test("values of several owners at one time are bars, in order of size", () => {
  expect(read(row(1, { owner: "乙社", ...year(2025) }), row(3, year(2025)))).toEqual([
    ["bars", "売上高 2025年", "甲社 3", "乙社 1"],
  ]);
});

test.each<[string, ChartRow[]]>([
  ["one value", [row(1, year(2025))]],
  ["one time", [row(1, year(2025)), row(2, year(2025))]],
  ["two units", [row(1, year(2024)), row(2, { unit: "%", ...year(2025) })]],
  ["two measures", [row(1, year(2024)), row(2, { measure: "利益", ...year(2025) })]],
  ["no measure", [row(1, { measure: "", ...year(2024) }), row(2, { measure: "", ...year(2025) })]],
  ["a change", [row(1, year(2024)), row(2, { isLevel: false, ...year(2025) })]],
  ["two times of two owners", [row(1, year(2024)), row(2, { owner: "乙社", ...year(2025) })]],
  [
    "owners that are not known, in two articles",
    [row(1, { owner: "", ...year(2024) }), row(2, { owner: "", article: "別の記事", ...year(2025) })],
  ],
])("%s makes no chart", (_, rows) => {
  expect(chartsOf(rows)).toEqual([]);
});

test("of two values for one time the actual one stands, then the one that is told more often", () => {
  const rows = [
    row(9, { ...year(2025), isActual: false, mentions: 5 }),
    row(3, year(2025)),
    row(4, { ...year(2025), mentions: 2 }),
    row(1, year(2024)),
  ];
  expect(read(...rows)).toEqual([["line", "甲社 売上高", "2024年 1", "2025年 4"]]);
});

test("a chart has twelve points, the latest, and a page 24 charts", () => {
  const years = (n: number) => Array.from({ length: n }, (_, i) => row(i, year(2000 + i)));
  expect(chartsOf(years(12))[0]!.points).toHaveLength(12);
  expect(chartsOf(years(13))[0]!.points.map(({ row }) => row.amount)[0]).toBe(1);
  const owners = (n: number) =>
    Array.from({ length: n }, (_, i) =>
      [1, 2].map((k) => row(k, { owner: `社${i}`, ...year(2000 + k + 2 * i) })),
    ).flat();
  expect(chartsOf(owners(24))).toHaveLength(24);
  expect(chartsOf(owners(25))).toHaveLength(24);
});
