import { expect, test } from "vitest";
import { colorsFor } from "../../../src/cli/colors";
import { innerWidth, section, table } from "../../../src/cli/report/layout";
import { ENGLISH } from "../../../src/present/english";

const style = (width: number) => ({ colors: colorsFor(false, {}), width, wording: ENGLISH });

test("a section is indented by two columns, and an empty one is left out", () => {
  expect(section("Figures", "a\n\nb", style(80))).toBe("Figures\n  a\n\n  b\n");
  expect(section("Figures", "", style(80))).toBe("");
  expect(innerWidth(style(80))).toBe(78);
});

test("a table aligns its columns, leaves out empty ones and ends no line with a space", () => {
  const rows = [
    ["売上高", "", "3億円", "a"],
    ["", "", "12億円", ""],
  ];
  expect(table(rows, [{}, {}, { align: "right" }, {}], style(80))).toBe("売上高   3億円  a\n        12億円");
  expect(table([], [], style(80))).toBe("");
});

test("a table that fits exactly is not wrapped, one that is a column too wide is", () => {
  const row = ["a".repeat(20), "b".repeat(8)];
  expect(table([row], [{}, {}], style(2 + 20 + 2 + 8)).split("\n")).toHaveLength(1);
  expect(table([row], [{}, {}], style(2 + 20 + 2 + 7)).split("\n")).toHaveLength(2);
});

test.each([
  [2 + 8 + 2 + 8, 8],
  [2 + 8 + 2 + 7, 8],
  [2 + 9 + 2 + 9, 9],
])("in %i columns no column is narrower than %i", (width, narrowest) => {
  const lines = table([["a".repeat(30), "b".repeat(30)]], [{}, {}], style(width)).split("\n");
  expect(lines[0]).toBe(`${"a".repeat(narrowest)}  ${"b".repeat(narrowest)}`);
});

test("heads stand above the columns; a column that is empty but for its head is left out", () => {
  const columns = [{ head: "owner" }, { head: "change" }, { head: "value", align: "right" as const }];
  expect(table([["甲社", "", "3 JPY"]], columns, style(80))).toBe("owner  value\n甲社   3 JPY");
});

test.each([
  [2 + 12 + 2 + 12 + 2 + 4, true],
  [2 + 12 + 2 + 12 + 2 + 3, false],
])("in %i columns a column that is extra is shown: %j", (width, isShown) => {
  const row = ["a".repeat(20), "b".repeat(20), "c".repeat(4)];
  expect(table([row], [{}, {}, { isExtra: true }], style(width)).includes("cccc")).toBe(isShown);
});

test("a whole column keeps its numbers on a line and breaks between the ends of a range", () => {
  const columns = [{}, { align: "right" as const, isWhole: true }];
  const lines = table([["あ".repeat(10), "100,000,000–200,000,000 JPY"]], columns, style(30)).split("\n");
  expect(
    lines.map((line) =>
      line
        .trim()
        .split(/\s{2,}/)
        .at(-1),
    ),
  ).toEqual(["100,000,000–", "200,000,000 JPY"]);
});
