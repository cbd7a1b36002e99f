import { describe, expect, test } from "vitest";
import { ENGLISH } from "../../src/present/english";
import {
  changeOf,
  exactValue,
  figureNotes,
  isChange,
  measuredName,
  periodOf,
  unitName,
} from "../../src/present/figure";
import { JAPANESE } from "../../src/present/japanese";
import type { Figure, Mention, Summary } from "../../src/types";

const figure = (fields: Partial<Figure>): Figure =>
  ({ id: "f1", kind: "number", decimal: "1", low: null, high: null, modifier: null, ...fields }) as Figure;
const named = (text: string): Mention => ({ start: 0, end: text.length, text, sentence: 0 });

test.each<[Partial<Figure>, japanese: string, english: string]>([
  [
    { kind: "money", decimal: "150000000000000", modifier: "about", unit: { code: "JPY", text: "円" } },
    "約 150,000,000,000,000 JPY",
    "≈ 150,000,000,000,000 JPY",
  ],
  [{ kind: "quantity", decimal: "5", unit: { text: "元" } }, "5 元", "5 元"],
  [{ kind: "percent", decimal: "3.25", unit: { text: "割" } }, "3.25 %", "3.25 %"],
  [{ kind: "percent", decimal: "3", perUnit: { text: "年" } }, "3 %/年", "3 %/年"],
  [
    { kind: "quantity", decimal: null, low: "10", high: "20000", unit: { text: "人" } },
    "10 〜 20,000 人",
    "10–20,000 人",
  ],
  [{ kind: "ratio", decimal: null, low: "4", high: "3" }, "4 - 3", "4–3"],
  [{ kind: "ordinal", decimal: "3", unit: { text: "回" } }, "3 回", "no. 3"],
  [{ kind: "ordinal", decimal: "3", unit: { text: "位" }, modifier: "atMost" }, "3 位 以下", "≤ no. 3"],
  [{ kind: "number", decimal: "-1234.5678" }, "-1,234.5678", "-1,234.5678"],
  [{ kind: "quantity", decimal: "999", unit: { code: "meter", text: "メートル" } }, "999 メートル", "999 メートル"],
  [
    { kind: "quantity", decimal: "1500000", modifier: "atLeast", unit: { text: "バレル" }, perUnit: { text: "日" } },
    "1,500,000 バレル/日 以上",
    "≥ 1,500,000 バレル/日",
  ],
])("the exact value of %j is %s, in English %s", (fields, japanese, english) => {
  expect(exactValue(figure(fields), JAPANESE)).toBe(japanese);
  expect(exactValue(figure(fields), ENGLISH)).toBe(english);
});

test("the unit of an ordinal is shown unless the language has a prefix for it", () => {
  const third = figure({ kind: "ordinal", unit: { text: "回" }, perUnit: { text: "年" } });
  expect([unitName(third, JAPANESE), unitName(third, ENGLISH)]).toEqual(["回/年", "/年"]);
  expect([unitName(figure({}), JAPANESE), unitName(figure({}), ENGLISH)]).toEqual(["", ""]);
});

test("the name of a figure is its measured entity and property", () => {
  const [measuredEntity, measuredProperty] = [named("日本"), named("輸出額")];
  expect(measuredName(figure({ measuredEntity, measuredProperty }))).toBe("日本 輸出額");
  expect(measuredName(figure({ measuredProperty }))).toBe("輸出額");
  expect(measuredName(figure({ measuredEntity }))).toBe("日本");
  expect(measuredName(figure({}))).toBe("");
});

describe("notes", () => {
  const others = [figure({ id: "f2", text: "1兆ドル" }), figure({ id: "f3", text: "300円" })];
  const summary = { figures: others, times: [{ id: "t1" }, { id: "t2" }] } as unknown as Summary;
  const notes = (fields: Partial<Figure>, wording = JAPANESE) => figureNotes(figure(fields), summary, wording);
  const change = { basis: "yearOnYear", text: "前年同期比" } as const;

  test("are in the order of the language", () => {
    const all: Partial<Figure> = {
      comparison: { ...change, direction: "up", signed: "18.2" },
      conversionOf: "f2",
      changeFrom: "f3",
      partOf: "f2",
      status: "forecast",
    };
    expect(notes(all)).toEqual(["1兆ドルの換算", "300円から", "1兆ドルのうち", "予想"]);
    expect(notes(all, ENGLISH)).toEqual(["= 1兆ドル", "from 300円", "of 1兆ドル", "forecast"]);
    expect(notes({})).toEqual([]);
  });

  test.each([
    [{ direction: "up" }, "前年同期比 ↑", "前年同期比 up"],
    [{ direction: "up", signed: "18.2", changeFigure: "f4" }, "前年同期比 +18.2 %", "前年同期比 +18.2 %"],
    [{ direction: "down", signed: "-1234", changeFigure: "f9" }, "前年同期比 -1,234", "前年同期比 -1,234"],
    [{ direction: "flat", signed: "0", changeFigure: "f4" }, "前年同期比 ±0 %", "前年同期比 ±0 %"],
  ] as const)("show the change %j as %s, in English %s", (fields, japanese, english) => {
    const changed = figure({ decimal: "100", comparison: { ...change, ...fields } });
    const all = { figures: [...others, figure({ id: "f4", kind: "percent" })], times: [] } as unknown as Summary;
    expect(changeOf(changed, all, JAPANESE)).toBe(japanese);
    expect(changeOf(changed, all, ENGLISH)).toBe(english);
  });

  test.each([
    ["3.2", "up", "3.2", "+3.2 %"],
    ["3.2", "down", "-3.2", "-3.2 %"],
    ["-3.2", "down", "-3.2", "-3.2 %"],
    ["0", "flat", "0", "±0 %"],
  ] as const)("a figure of %s that is a change %s by %s is shown as %s", (decimal, direction, signed, value) => {
    const itself = figure({ kind: "percent", decimal, comparison: { ...change, direction, signed } });
    expect(exactValue(itself, ENGLISH)).toBe(value);
    expect(changeOf(itself, summary, ENGLISH)).toBe("前年同期比");
    expect(isChange(itself)).toBe(true);
    expect(isChange(figure({ decimal, comparison: { ...change, direction } }))).toBe(false);
  });

  test("an actual value has no note", () => {
    expect(notes({ status: "actual" })).toEqual([]);
    expect(notes({ status: "actual" }, ENGLISH)).toEqual([]);
  });

  test("the period is the time with its id", () => {
    expect(periodOf(figure({ period: "t2" }), summary)?.id).toBe("t2");
    expect(periodOf(figure({}), summary)).toBeUndefined();
    expect(periodOf(figure({ period: "t3" }), summary)).toBeUndefined();
  });
});
