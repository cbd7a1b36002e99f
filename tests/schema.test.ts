import { readFileSync } from "node:fs";
import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { createAnalyzer } from "../src/index";
import type { Failure } from "../src/node/answer";
import { FailureSchema, OutputLineSchema, ParsedTextSchema, SummarySchema } from "../src/schema";
import { fixtureArticles } from "./fixtures";

const analyzer = await createAnalyzer();

test.each(fixtureArticles)("the summary of $id fits the schema and is plain JSON", (article) => {
  const summary = analyzer.analyze(article);
  v.assert(SummarySchema, summary);
  expect(JSON.parse(JSON.stringify(summary))).toEqual(summary);
});

test.each(fixtureArticles)("ids of $id count up, and references point to existing items", (article) => {
  const { figures, times, entities, sentences } = analyzer.analyze(article);
  for (const [letter, list] of [
    ["f", figures],
    ["t", times],
    ["e", entities],
  ] as const) {
    expect(list.map(({ id }) => id)).toEqual(list.map((_, i) => `${letter}${i + 1}`));
  }
  const known = new Set([...figures, ...times, ...entities].map(({ id }) => id));
  const pointers = [
    ...figures.flatMap((f) => [
      f.conversionOf,
      f.changeFrom,
      f.partOf,
      f.period,
      f.measuredEntity?.entity,
      f.comparison?.changeFigure,
    ]),
    ...times.map(({ rangeTo }) => rangeTo),
  ].filter((id) => id !== undefined);
  expect(pointers.filter((id) => !known.has(id))).toEqual([]);
  for (const m of [...figures, ...times, ...entities.flatMap(({ mentions }) => mentions)]) {
    expect(m.start).toBeGreaterThanOrEqual(sentences[m.sentence]!.start);
    expect(m.end).toBeLessThanOrEqual(sentences[m.sentence]!.end);
  }
});

describe("the schema", () => {
  const summary = analyzer.analyze("売上高は3億円。") as v.InferOutput<typeof SummarySchema>;

  test("accepts unknown keys at every depth and keeps them", () => {
    const more = { ...summary, later: 1, figures: summary.figures.map((figure) => ({ ...figure, later: { a: 1 } })) };
    expect(v.parse(SummarySchema, more)).toEqual(more);
  });

  test.each([
    ["another version", { schema: "yomitori/2" }],
    ["a negative offset", { sentences: [{ start: -1, end: 3 }] }],
    ["an offset between characters", { sentences: [{ start: 0.5, end: 3 }] }],
    ["a number as decimal", { figures: [{ ...summary.figures[0], decimal: 300000000 }] }],
    ["separators in a decimal", { figures: [{ ...summary.figures[0], decimal: "300,000,000" }] }],
    ["an unknown kind", { figures: [{ ...summary.figures[0], kind: "length" }] }],
    ["money without a currency", { figures: [{ ...summary.figures[0], unit: { text: "円" } }] }],
    ["a value and the end of a range", { figures: [{ ...summary.figures[0], high: "400000000" }] }],
    ["neither a value nor a range", { figures: [{ ...summary.figures[0], decimal: null, value: null }] }],
    ["an age without a unit", { figures: [{ ...summary.figures[0], kind: "age", unit: undefined }] }],
    ["a missing list", { times: undefined }],
    ["a null in place of an absent field", { title: null }],
  ])("refuses %s", (_, change) => {
    expect(v.is(SummarySchema, { ...summary, ...change })).toBe(false);
  });

  test("distinguishes a failure from a summary", () => {
    const failure: Failure = { id: null, line: 3, error: { code: "ERR_INPUT", message: "text is missing" } };
    v.assert(FailureSchema, failure);
    v.assert(OutputLineSchema, failure);
    expect(v.is(SummarySchema, failure)).toBe(false);
    expect(v.is(FailureSchema, { ...failure, line: 0 })).toBe(false);
    expect(v.is(FailureSchema, { ...failure, error: { code: "ERR_OTHER", message: "" } })).toBe(false);
  });
});

test("the JSON Schema in the package is that of the summary", () => {
  const schema = JSON.parse(readFileSync(new URL("../dist/schema.json", import.meta.url), "utf8"));
  expect(schema).toMatchObject({ title: "yomitori/1", type: "object", $defs: { failure: { type: "object" } } });
  expect(schema.$schema).toMatch(/json-schema\.org/);
  expect(schema.required).toEqual(
    Object.keys(SummarySchema.entries).filter((key) => !["id", "title", "publishedAt"].includes(key)),
  );
  expect(schema.properties.figures.items.allOf[0].properties.kind.enum).toContain("money");
  expect(schema.additionalProperties).not.toBe(false);
  expect(schema.$defs.parse.required).toEqual(Object.keys(ParsedTextSchema.entries).filter((key) => key !== "id"));
});
