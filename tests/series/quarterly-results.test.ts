import { readFileSync } from "node:fs";
import * as v from "valibot";
import { beforeAll, describe, expect, it } from "vitest";
import { createAnalyzer, type Summary } from "../../src/index";
import { collate, type FigureSeries } from "../../src/series/index";
import { FigureSeriesSchema } from "../../src/series/schema";

const fixture = (name: string) =>
  readFileSync(new URL(`../../fixtures/series/${name}`, import.meta.url), "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"));

/** 2023年10〜12月期 is 2023-Q4. */
const quarterOf = (period: string): string => {
  const [, year, month] = /^(\d{4})年(\d+)〜/.exec(period)!;
  return `${year}-Q${(Number(month) + 2) / 3}`;
};

let summaries: Summary[];
let series: FigureSeries[];
beforeAll(async () => {
  const analyzer = await createAnalyzer();
  summaries = fixture("quarterly-results.ndjson").map((line) => analyzer.analyze(JSON.parse(line)));
  series = collate(summaries);
}, 60_000);

const find = (entity: string, property: string) =>
  series.find((each) => each.entity === entity && each.property === property && each.change === undefined)!;

describe("five companies over eight quarters, 40 articles", () => {
  it("puts every value in its place", () => {
    const rows = fixture("quarterly-results.tsv").map(
      (line) => line.split("\t") as [string, string, string, string, string],
    );
    expect(rows).toHaveLength(80);
    const found = rows.map(([entity, property, period]) => {
      const { values } = find(entity, property).periods.find(({ timex }) => timex === quarterOf(period))!;
      const outcome = values.find(({ status }) => status !== "forecast")!;
      return [entity, property, period, outcome.decimal, outcome.sources[0]!.article];
    });
    expect(found).toEqual(rows);
  });

  it("makes ten series of eight quarters and nothing else", () => {
    expect(series.map(({ periods, unit }) => [periods.length, unit])).toEqual(Array(10).fill([8, "JPY"]));
    for (const each of series) v.parse(FigureSeriesSchema, each);
    expect(collate(summaries, { minPeriods: 9 })).toEqual([]);
  });

  it("finds the planted revisions, disagreements and repeats, and no others", () => {
    const told = series.flatMap(({ entity, property, periods }) =>
      periods
        .filter(({ values }) => values.length > 1 || values[0]!.sources.length > 1)
        .map(({ timex, values }) => [
          `${entity} ${property} ${timex}`,
          ...values.map(({ relation, status, sources }) => `${relation} ${status} ${sources.map(({ text }) => text)}`),
        ]),
    );
    expect(told).toEqual([
      ["みなと海運 純利益 2023-Q3", "first forecast 580億円", "revision actual 540億円"],
      ["北斗電機 純利益 2024-Q1", "first forecast 320億円", "revision actual 341億円"],
      ["南洋食品 純利益 2023-Q4", "first actual 92億円", "disagreement actual 95億円"],
      ["東都鉄道 売上高 2024-Q4", "first forecast 3,650億円", "revision actual 3688億円"],
      ["青葉製薬 売上高 2024-Q3", "first actual 1,377億円", "disagreement actual 1,397億円"],
      ["青葉製薬 純利益 2023-Q2", "first actual 182億円,182億円"],
    ]);
  });
});
