import { expect, test } from "vitest";
import { textFormat } from "../../../src/cli/formats/text";
import type { Summary } from "../../../src/types";
import { folderOf, yomitori } from "../spawn";

test("several articles have a line between them", async () => {
  const folder = folderOf({ "a.txt": "売上高は3億円。", "b.txt": "売上高は4億円。" });
  const { out } = await yomitori(["a.txt", "b.txt"], "", folder);
  expect(out.match(/^─+$/gm)).toHaveLength(1);
  expect(out).not.toContain("\u001b");
});

/** Returns the width of the line between two articles in a terminal of so many columns. */
function widthFor(columns: number | undefined): number {
  const format = textFormat({ write: async () => {}, columns, isTerminal: false });
  const lists = { sentences: [], keySentences: [], keywords: [], entities: [], figures: [], times: [], warnings: [] };
  const summary = { ...lists, stats: { characters: 0, sentences: 0, tokens: 0 } } as unknown as Summary;
  const print = () => format.result(summary, { file: "a.txt", text: "" });
  print();
  return /─+/.exec(print())![0].length;
}

test.each([
  [59, 60],
  [60, 60],
  [61, 61],
  [99, 99],
  [100, 100],
  [101, 100],
  [undefined, 80],
])("in a terminal of %j columns the report has %i", (columns, width) => {
  expect(widthFor(columns)).toBe(width);
});
