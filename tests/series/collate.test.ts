import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import type { Figure, FigureStatus, Summary, TimeExpression } from "../../src/index";
import { collate, createObserver, seriesOfKey } from "../../src/series/index";

interface Told {
  readonly owner?: string;
  readonly property?: string;
  readonly text: string;
  readonly decimal: string;
  readonly year?: number;
  readonly status?: FigureStatus;
  readonly modifier?: "about";
  readonly changeFrom?: string;
  readonly partOf?: string;
}

const mention = (text: string) => ({ start: 0, end: text.length, text, sentence: 0 });

/** A summary that tells these figures and nothing else. */
function summaryOf(id: string, publishedAt: string, told: readonly Told[], title?: string): Summary {
  const times: TimeExpression[] = told.flatMap(({ year }, i) =>
    year === undefined
      ? []
      : [
          {
            ...mention(`${year}年`),
            id: `t${i}`,
            type: "date" as const,
            timex: String(year),
            range: { start: `${year}-01-01`, end: `${year + 1}-01-01` },
            anchor: null,
          },
        ],
  );
  const figures = told.map(
    ({ owner = "北斗電機", property = "売上高", text, decimal, year, modifier = null, ...rest }, i) => ({
      ...mention(text),
      id: `f${i}`,
      kind: "money",
      decimal,
      value: Number(decimal),
      low: null,
      high: null,
      modifier,
      unit: { code: "JPY", text: "円" },
      ...(property !== "" && { measuredProperty: mention(property) }),
      ...(owner !== "" && { measuredEntity: mention(owner) }),
      ...(year !== undefined && { period: `t${i}` }),
      ...rest,
    }),
  ) as unknown as Figure[];
  return {
    schema: "yomitori/1",
    id,
    ...(title !== undefined && { title }),
    publishedAt,
    stats: { characters: 0, sentences: 1, tokens: 0 },
    sentences: [],
    keySentences: [],
    keywords: [],
    entities: [],
    figures,
    times,
    warnings: [],
  };
}

const valuesOf = (...summaries: Summary[]) =>
  collate(summaries).flatMap(({ periods }) =>
    periods.flatMap(({ timex, values }) =>
      values.map((value) => [timex, value.decimal, value.relation, value.sources.length]),
    ),
  );
const one = { text: "312億円", decimal: "31200000000", year: 2024 };

describe("values of one period", () => {
  it("are one where one of them is rounded", () => {
    const exact = { text: "311億9500万円", decimal: "31195000000", year: 2024 };
    expect(valuesOf(summaryOf("a", "2025-02-01", [one]), summaryOf("b", "2025-02-02", [exact]))).toEqual([
      ["2024", "31195000000", "first", 2],
    ]);
  });

  it("disagree where two articles tell two outcomes", () => {
    const other = { ...one, text: "313億円", decimal: "31300000000" };
    expect(valuesOf(summaryOf("a", "2025-02-01", [one]), summaryOf("b", "2025-02-02", [other]))).toEqual([
      ["2024", "31200000000", "first", 1],
      ["2024", "31300000000", "disagreement", 1],
    ]);
    // A round number does not stand for everything up to the next.
    const [coarse, fine] = [
      { text: "2兆円", decimal: "2000000000000", year: 2024 },
      { text: "2兆3000億円", decimal: "2300000000000", year: 2024 },
    ];
    expect(valuesOf(summaryOf("a", "2025-02-01", [coarse]), summaryOf("b", "2025-02-02", [fine]))).toHaveLength(2);
  });

  it("are revised by later forecasts and by the outcome", () => {
    const forecast = (text: string, decimal: string) => ({ ...one, text, decimal, status: "forecast" as const });
    const told = [
      summaryOf("c", "2025-02-01", [one]),
      summaryOf("a", "2024-05-01", [forecast("300億円", "30000000000")]),
      summaryOf("b", "2024-11-01", [forecast("330億円", "33000000000")]),
    ];
    expect(valuesOf(...told)).toEqual([
      ["2024", "30000000000", "first", 1],
      ["2024", "33000000000", "revision", 1],
      ["2024", "31200000000", "revision", 1],
    ]);
  });

  it("are no outcome where the property says so", () => {
    const told = [{ ...one, property: "売上高予想", status: "actual" as const }, one];
    expect(valuesOf(summaryOf("a", "2025-02-01", told)).map((row) => row[2])).toEqual(["first", "revision"]);
  });

  it("are a revision in one article where it says so, else a variant", () => {
    const before = { text: "300億円", decimal: "30000000000", year: 2024 };
    expect(valuesOf(summaryOf("a", "2024-11-01", [{ ...one, changeFrom: "f1" }, before])).map((row) => row[2])).toEqual(
      ["first", "revision"],
    );
    expect(valuesOf(summaryOf("a", "2024-11-01", [one, before])).map((row) => row[2])).toEqual(["first", "variant"]);
  });
});

describe("a series", () => {
  it("has synonyms under one name, and a loss as a negative value", () => {
    const told = [
      { property: "最終利益", text: "3億円", decimal: "300000000", year: 2023 },
      { property: "純損失", text: "2億円", decimal: "200000000", year: 2024 },
    ];
    expect(collate([summaryOf("a", "2025-02-01", told)])).toMatchObject([
      {
        property: "純利益",
        periods: [{ values: [{ decimal: "300000000" }] }, { values: [{ decimal: "-200000000" }] }],
      },
    ]);
  });

  it("knows the owner by 同社 and by the headline", () => {
    const told = [one, { ...one, owner: "同社", property: "純利益" }];
    expect(collate([summaryOf("a", "2025-02-01", told)]).map(({ entity }) => entity)).toEqual(["北斗電機", "北斗電機"]);
    const headless = summaryOf("a", "2025-02-01", [{ ...one, owner: "" }], "みなと海運、売上高312億円");
    expect(collate([headless])[0]!.entity).toBe("みなと海運");
  });

  it("leaves out what it is not sure of", () => {
    const doubtful: Told[] = [
      { ...one, owner: "" },
      { ...one, property: "" },
      { ...one, owner: "全国の主な企業" },
      { ...one, property: "死者" },
      { ...one, property: "達成" },
      { ...one, status: "denied" },
    ];
    for (const told of doubtful) expect(collate([summaryOf("a", "2025-02-01", [told])])).toEqual([]);
    const part = { text: "100億円", decimal: "10000000000", year: 2024, partOf: "f0" };
    expect(valuesOf(summaryOf("a", "2025-02-01", [one, part]))).toHaveLength(1);
  });

  it("carries a period on to the next figure, and says so", () => {
    const { year: _, ...undated } = { ...one, property: "純利益" };
    const [, sales] = collate([summaryOf("a", "2025-02-01", [one, undated])]).reverse();
    expect(sales).toBeDefined();
    const profit = collate([summaryOf("a", "2025-02-01", [one, undated])]).find(
      ({ property }) => property === "純利益",
    );
    expect(profit!.periods).toMatchObject([{ timex: "2024", values: [{ sources: [{ carriedPeriod: true }] }] }]);
  });
});

test("the order of the articles changes nothing, and observations by key make the same series", () => {
  const told = fc.record({
    text: fc.constantFrom("3億円", "4億円", "5億円"),
    year: fc.integer({ min: 2020, max: 2023 }),
    owner: fc.constantFrom("北斗電機", "青葉製薬"),
    forecast: fc.boolean(),
  });
  const articles = fc.array(fc.array(told, { maxLength: 3 }), { maxLength: 6 }).map((all) =>
    all.map((figures, i) =>
      summaryOf(
        `a${i}`,
        `2025-02-${10 + i}`,
        figures.map(({ text, forecast, ...rest }) => ({
          ...rest,
          text,
          decimal: `${text[0]}00000000`,
          ...(forecast && { status: "forecast" as const }),
        })),
      ),
    ),
  );
  fc.assert(
    fc.property(articles, (summaries) => {
      const series = collate(summaries);
      expect(collate([...summaries].reverse())).toEqual(series);
      const observe = createObserver();
      const observations = summaries.flatMap((summary) => observe(summary));
      const keys = [...new Set(observations.map(({ key }) => key))].sort();
      expect(keys.map((key) => seriesOfKey(observations.filter((each) => each.key === key)))).toEqual(series);
      const sources = series.flatMap(({ periods }) =>
        periods.flatMap(({ values }) => values.flatMap((v) => v.sources)),
      );
      expect(sources).toHaveLength(observations.length);
      for (const { periods } of series)
        expect(periods).toEqual([...periods].sort((a, b) => (a.start! < b.start! ? -1 : 1)));
    }),
  );
});

test("a quarter without a year is over when its outcome is told", () => {
  const summary = summaryOf("a", "2025-02-09", [one]);
  const [time] = summary.times;
  const quarter = { ...time!, text: "10〜12月期", timex: "2025-Q4", range: { start: "2025-10-01", end: "2026-01-01" } };
  const periodOf = (status: FigureStatus) => {
    const figures = summary.figures.map((figure) => ({ ...figure, status })) as Figure[];
    return collate([{ ...summary, figures, times: [quarter] }])[0]!.periods[0];
  };
  expect(periodOf("actual")).toMatchObject({ timex: "2024-Q4", start: "2024-10-01", end: "2025-01-01" });
  expect(periodOf("forecast")).toMatchObject({ timex: "2025-Q4" });
});

test.each([
  ["a text", () => collate("記事" as never), "ERR_INPUT"],
  ["a stream", () => collate((async function* () {})() as never), "ERR_INPUT"],
  ["nothing", () => collate(undefined as never), "ERR_INPUT"],
  ["an article", () => collate([{ text: "記事" } as never]), "ERR_INPUT"],
  ["minPeriods -1", () => collate([], { minPeriods: -1 }), "ERR_OPTION"],
  ["another option", () => collate([], { periods: 1 } as never), "ERR_OPTION"],
])("%s is refused", (_, run, code) => {
  expect(run).toThrow(expect.objectContaining({ code }));
});
