import { expect, test } from "vitest";
import { createAnalyzer } from "../../src";
import type { FigureRow } from "../../src/page/data";
import { pageData } from "../../src/page/data";
import { PAGE_LABELS } from "../../src/page/labels";
import { figuresTsv } from "../../src/playground/tsv";

const TEXT = "北斗電機の純利益は前年同期比18.2%増の312億円だった。来場者は3万人から5万人。";

async function tsv(text: string, change: (row: FigureRow) => FigureRow = (row) => row): Promise<string[][]> {
  const summary = (await createAnalyzer()).analyze(text);
  const data = pageData(summary, text, "", "a1", "ja");
  const rows = data.figures.map((figure) => change({ ...figure, article: "" }));
  const figureOf = ({ place }: FigureRow) => summary.figures.find(({ id }) => `a1-${id}` === place);
  return figuresTsv(rows, figureOf, PAGE_LABELS.ja, "単位")
    .trimEnd()
    .split("\n")
    .map((line) => line.split("\t"));
}

test("has the columns of the table, and each exact value as a number with its unit", async () => {
  const [header, ...rows] = await tsv(TEXT);
  expect(header).toEqual(["主体", "項目", "時期", "値", "単位", "増減", "備考", "表記", "種類"]);
  const profit = rows.find((row) => row[7] === "312億円");
  expect(profit?.slice(0, 5)).toEqual(["北斗電機", "純利益", "", "31200000000", "JPY"]);
  expect(rows.every((row) => row.length === header!.length)).toBe(true);
});

test("no cell is a formula, and none has a line end or a tab", async () => {
  const [, ...rows] = await tsv(TEXT, (row) => ({ ...row, owner: "=HYPERLINK(1)", measure: "a\tb\r\nc", notes: "-5" }));
  for (const row of rows) {
    expect(row[0]).toBe("'=HYPERLINK(1)");
    expect(row[1]).toBe("a b c");
    expect(row[6]).toBe("-5");
  }
});
