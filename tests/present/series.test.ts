import { expect, test } from "vitest";
import { seriesOf } from "../../src/present/series";
import type { Figure, Mention, Summary } from "../../src/types";

const named = (text: string): Mention => ({ start: 0, end: text.length, text, sentence: 0 });
const times = [
  { id: "t1", timex: "2024" },
  { id: "t2", timex: "2025" },
];
const entities = [{ id: "e1", name: "石破茂" }];
let count = 0;
/** Some fields of a figure; they need not go together. */
type Fields = { readonly [K in keyof Figure]?: Figure[K] };
const figure = (decimal: string, fields: Fields = {}): Figure =>
  ({
    id: `f${++count}`,
    text: decimal,
    kind: "money",
    unit: { code: "JPY", text: "円" },
    decimal,
    low: null,
    high: null,
    modifier: null,
    ...fields,
  }) as Figure;
const of = (owner: string, measure: string): Fields => ({
  ...(owner ? { measuredEntity: named(owner) } : {}),
  ...(measure ? { measuredProperty: named(measure) } : {}),
});
const read = (...figures: Figure[]) =>
  seriesOf({ figures, times, entities } as unknown as Summary).map(({ owner, measure, rows }) => [
    [owner, measure].join("/"),
    ...rows.map(({ figure, mentions }) => `${figure.decimal}${figure.period ?? ""}×${mentions.length}`),
  ]);

test("the figures of one owner and measure stand together, those of neither last", () => {
  expect(
    read(
      figure("9"),
      figure("1", of("甲", "売上高")),
      figure("2", of("乙", "売上高")),
      figure("3", of("甲", "売上高")),
    ),
  ).toEqual([
    ["甲/売上高", "1×1", "3×1"],
    ["乙/売上高", "2×1"],
    ["/", "9×1"],
  ]);
});

test("an owner that is a known entity has its full name, however the article calls it there", () => {
  const calls = (text: string) => ({ ...of("", "資産"), measuredEntity: { ...named(text), entity: "e1" } });
  expect(read(figure("1", calls("石破茂")), figure("2", calls("石破")), figure("3", of("石破", "資産")))).toEqual([
    ["石破茂/資産", "1×1", "2×1"],
    ["石破/資産", "3×1"],
  ]);
});

test("equal figures are one row, with what any of them tells", () => {
  const a = figure("1", of("甲", "売上高"));
  const b = figure("1", { ...of("甲", "売上高"), period: "t1", status: "plan" });
  const c = figure("1", { ...of("甲", "売上高"), status: "plan" });
  const [series] = seriesOf({ figures: [a, b, c], times, entities } as unknown as Summary);
  expect(series!.rows).toEqual([{ figure: b, mentions: [a, b, c] }]);
});

test.each<[string, Fields, Fields]>([
  ["periods", { period: "t1" }, { period: "t2" }],
  ["statuses", { status: "plan" }, { status: "forecast" }],
  ["units", {}, { unit: { code: "USD", text: "ドル" } }],
  ["modifiers", { modifier: "about" }, {}],
  ["kinds", { kind: "quantity" }, {}],
  ["rates", { perUnit: { text: "株" } }, {}],
  [
    "comparisons",
    { comparison: { basis: "yearOnYear", text: "前年比", direction: "up" } },
    { comparison: { basis: "yearOnYear", text: "前年比", direction: "down" } },
  ],
])("equal values of two %s are two rows", (_, one, other) => {
  const figures = [figure("1", { ...of("甲", "売上高"), ...one }), figure("1", { ...of("甲", "売上高"), ...other })];
  expect(read(...figures)[0]).toHaveLength(3);
});

test("a relation to another figure is told apart by the text of that figure", () => {
  const dollars = [figure("5", { text: "5ドル" }), figure("6", { text: "6ドル" })];
  const yen = dollars.map(({ id }) => figure("750", { ...of("", "額"), conversionOf: id }));
  expect(read(...dollars, ...yen)[0]).toEqual(["/額", "750×1", "750×1"]);
});
