/**
 * Every field of a figure and every value of an enumeration is known to all outputs. The tables below are typed by the fields of the result:
 * a new field or value fails to compile here, or fails one of these tests, until each output shows it or is told to leave it out.
 */
import { readFileSync } from "node:fs";
import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { colorsFor } from "../../src/cli/colors";
import { csvFormat } from "../../src/cli/formats/csv";
import { htmlFormat } from "../../src/cli/formats/html";
import { report } from "../../src/cli/report/report";
import * as enumerations from "../../src/enumerations";
import { ENGLISH } from "../../src/present/english";
import { JAPANESE } from "../../src/present/japanese";
import { KINDS, TIME_TYPES, TYPES, WARNINGS } from "../../src/present/japanese-labels";
import type { Wording } from "../../src/present/wording";
import { SummarySchema } from "../../src/schema";
import type { Entity, Figure, Mention, Summary, TimeExpression } from "../../src/types";

const text = "商社甲の売上高は前年同期比約百円増、原油";
const mention = (words: string): Mention => {
  const start = text.indexOf(words);
  return { start, end: start + words.length, text: words, sentence: 0 };
};

/** Each field has a value that occurs in no other. */
const figure: Required<Figure> = {
  ...mention("百円"),
  id: "f1",
  kind: "money",
  decimal: "1234567",
  value: 1234567,
  low: null,
  high: null,
  modifier: "atLeast",
  measuredProperty: mention("売上高"),
  measuredEntity: { ...mention("商社甲"), entity: "e1" },
  unit: { code: "JPY", text: "円" },
  perUnit: { code: "barrel", text: "バレル" },
  conversionOf: "f2",
  changeFrom: "f3",
  partOf: "f4",
  comparison: { basis: "yearOnYear", text: "前年同期比", direction: "up", changeFigure: "f5", signed: "18.2" },
  status: "forecast",
  period: "t1",
};
const other = (id: string, words: string) => ({
  ...mention("原油"),
  ...{ id, text: words, kind: "number", decimal: "1", value: 1, low: null, high: null, modifier: null },
});
const summary = {
  schema: "yomitori/1",
  stats: { characters: text.length, sentences: 1, tokens: 10 },
  sentences: [{ start: 0, end: text.length }],
  keySentences: [],
  keywords: [],
  entities: [],
  figures: [figure, other("f2", "換算元"), other("f3", "以前値"), other("f4", "全体値")],
  times: [
    { ...mention("原油"), id: "t1", type: "date", timex: "2025", anchor: "absolute" },
  ] satisfies TimeExpression[] as readonly TimeExpression[],
  warnings: [],
} as unknown as Summary;

/** The columns of the CSV and the parts of the two reports that show a field; null if it is left out on purpose. */
interface Shown {
  readonly csv: readonly string[] | null;
  readonly text: string | null;
  readonly html: string | null;
}

const SHOWN: Readonly<Record<keyof Figure, Shown>> = {
  id: { csv: ["id"], text: null, html: 'id="a1-f1"' },
  sentence: { csv: ["sentence", "sentenceText"], text: null, html: null },
  start: { csv: ["start"], text: null, html: null },
  end: { csv: ["end"], text: null, html: null },
  text: { csv: ["text"], text: "百円", html: ">百円</mark>" },
  kind: { csv: ["kind"], text: null, html: "金額" },
  decimal: { csv: ["decimal"], text: "1,234,567", html: "1,234,567" },
  // The double nearest to `decimal`, which is exact.
  value: { csv: null, text: null, html: null },
  // In ranges and scores; see figure.test.ts.
  low: { csv: ["low"], text: null, html: null },
  high: { csv: ["high"], text: null, html: null },
  modifier: { csv: ["modifier"], text: "≥", html: "以上" },
  measuredProperty: { csv: ["measuredProperty"], text: "売上高", html: "商社甲 売上高" },
  measuredEntity: { csv: ["measuredEntity"], text: "商社甲", html: "商社甲 売上高" },
  unit: { csv: ["unit.code", "unit.text"], text: "JPY", html: "JPY" },
  perUnit: { csv: ["perUnit.code", "perUnit.text"], text: "/バレル", html: "/バレル" },
  conversionOf: { csv: ["conversionOf"], text: "= 換算元", html: "換算元の換算" },
  changeFrom: { csv: ["changeFrom"], text: "from 以前値", html: "以前値から" },
  partOf: { csv: ["partOf"], text: "of 全体値", html: "全体値のうち" },
  comparison: {
    csv: ["comparison.basis", "comparison.text", "comparison.direction", "comparison.signed"],
    text: "前年同期比 +18.2",
    html: "前年同期比 +18.2",
  },
  status: { csv: ["status"], text: "forecast", html: "予想" },
  period: { csv: ["period", "period.timex"], text: "2025", html: "2025" },
};
/** The columns about the article. */
const COLUMNS_OF_ARTICLE = ["article", "file"];

const source = { file: "a.txt", text };
const written = (format: { result(summary: Summary, from: typeof source): string }) => format.result(summary, source);
const header = csvFormat(false).begin().trim().split(",");

describe.each(Object.entries(SHOWN))("the field %s", (field, shown) => {
  test("has its columns in the CSV, none of them empty", () => {
    const cells = written(csvFormat(false)).split("\r\n")[0]!.split(",");
    for (const column of shown.csv ?? []) {
      expect(header).toContain(column);
      if (figure[field as keyof Figure] !== null) expect(cells[header.indexOf(column)]).not.toBe("");
    }
  });

  test("is shown by the text report and by the HTML report", () => {
    const style = { colors: colorsFor(false, {}), width: 1000, wording: ENGLISH, file: source.file };
    const shownText = report(summary, text, style).replace(/\s+/g, " ");
    if (shown.text !== null) expect(shownText).toContain(shown.text);
    if (shown.html !== null) expect(written(htmlFormat([]))).toContain(shown.html);
  });
});

test("every column of the CSV shows a field", () => {
  const columns = [...COLUMNS_OF_ARTICLE, ...Object.values(SHOWN).flatMap(({ csv }) => csv ?? [])];
  expect([...header].sort()).toEqual([...columns].sort());
});

test("README lists the columns of the CSV in their order", () => {
  const readme = readFileSync(new URL("../../README.md", import.meta.url), "utf8");
  const list = /^`measuredEntity`, .*(?=\. New columns)/m.exec(readme)![0];
  expect([...list.matchAll(/`([^`]+)`/g)].map(([, column]) => column)).toEqual(header);
});

test.each(["README.md", "README.ja.md", "docs/warnings.md"])("%s names every code of a warning", (page) => {
  const text = readFileSync(new URL(`../../${page}`, import.meta.url), "utf8");
  expect(enumerations.WARNING_CODES.filter((code) => !text.includes(`\`${code}\``))).toEqual([]);
});

test("the schema has every field", () => {
  const schema = SummarySchema.entries.figures.item;
  const [fields, measure, amount] = schema.options;
  const parts = [fields, ...measure.options, ...amount.options].map(({ entries }) => Object.keys(entries));
  expect([...new Set(parts.flat())].sort()).toEqual(Object.keys(SHOWN).sort());
  v.assert(schema, figure);
});

describe.each(Object.entries({ ENGLISH, JAPANESE }))("the words in %s", (_, wording: Wording) => {
  test.each([
    ["types of entities", wording.entityTypes, enumerations.ENTITY_TYPES],
    ["modifiers", wording.modifiers, enumerations.MODIFIERS],
    ["statuses", wording.statuses, enumerations.STATUSES],
    ["modifiers of times", wording.timeModifiers, enumerations.TIME_MODIFIERS],
  ] as const)("name all %s, each with a name of its own", (_, words, values) => {
    expect(Object.keys(words)).toEqual([...values]);
    expect(new Set(Object.values(words).map(String)).size).toBe(values.length);
  });

  test("order every note once", () => {
    expect([...wording.noteOrder].sort()).toEqual(["changeFrom", "conversionOf", "partOf", "status"]);
  });
});

test("the labels of the HTML report name all kinds, types and warnings", () => {
  expect(Object.keys(WARNINGS)).toEqual([...enumerations.WARNING_CODES]);
  expect(new Set(Object.values(WARNINGS)).size).toBe(enumerations.WARNING_CODES.length);
  expect(Object.keys(KINDS)).toEqual([...enumerations.FIGURE_KINDS]);
  expect(Object.keys(TYPES)).toEqual([...enumerations.ENTITY_TYPES]);
  expect(Object.keys(TIME_TYPES)).toEqual([...enumerations.TIME_TYPES]);
});

test("the schema accepts every value of every enumeration, and no other", () => {
  const { figures, times, entities, warnings } = SummarySchema.entries;
  const time = summary.times[0]!;
  const entity: Entity = { id: "e1", type: "law", name: "", aliases: [], titles: [], salience: 0, mentions: [] };
  const change = (fields: object) => ({ ...figure, comparison: { ...figure.comparison, ...fields } });
  const cases: readonly [values: readonly string[], accepts: (value: string) => boolean][] = [
    [enumerations.FIGURE_KINDS, (kind) => v.is(figures.item, { ...figure, kind })],
    [enumerations.MODIFIERS, (modifier) => v.is(figures.item, { ...figure, modifier })],
    [enumerations.STATUSES, (status) => v.is(figures.item, { ...figure, status })],
    [enumerations.COMPARISON_BASES, (basis) => v.is(figures.item, change({ basis }))],
    [enumerations.DIRECTIONS, (direction) => v.is(figures.item, change({ direction }))],
    [enumerations.TIME_TYPES, (type) => v.is(times.item, { ...time, type })],
    [enumerations.TIME_MODIFIERS, (mod) => v.is(times.item, { ...time, mod })],
    [enumerations.ANCHORS, (anchor) => v.is(times.item, { ...time, anchor })],
    [enumerations.ENTITY_TYPES, (type) => v.is(entities.item, { ...entity, type })],
    [enumerations.WARNING_CODES, (code) => v.is(warnings.item, { code, message: "" })],
  ];
  for (const [values, accepts] of cases) {
    expect(values.filter((value) => !accepts(value))).toEqual([]);
    expect(accepts("other than these")).toBe(false);
  }
});

test("without leaves out values and keeps the order of the others", () => {
  expect(enumerations.without(enumerations.DIRECTIONS, "down")).toEqual(["up", "flat"]);
  expect(enumerations.without(enumerations.DIRECTIONS)).toEqual(["up", "down", "flat"]);
});
