import { expect, test } from "vitest";
import { csvFormat } from "../../../src/cli/formats/csv";
import type { Summary } from "../../../src/types";
import { folderOf, yomitori } from "../spawn";

const HEADER =
  "article,file,id,sentence,start,end,text,kind,decimal,low,high,modifier,unit.code,unit.text,perUnit.code,perUnit.text," +
  "measuredEntity,measuredProperty,conversionOf,changeFrom,partOf,comparison.basis,comparison.text,comparison.direction," +
  "comparison.signed,status,period,period.timex,sentenceText";

/** Reads CSV after RFC 4180, as a spreadsheet does. */
function readCsv(csv: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, plain, end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    row.push(quoted?.replaceAll('""', '"') ?? plain!);
    if (end === ",") continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

test("a row for each figure under a fixed header", async () => {
  const folder = folderOf({
    "a.txt": '売上高は3億円。\n社長は「約150,"兆"円」と言う。',
    "b.ndjson": '{"id":"b","text":"10〜20%"}\n!',
  });
  const { code, out, err } = await yomitori(["--format", "csv", "a.txt", "b.ndjson"], "", folder);
  expect(code).toBe(1);
  expect(err).toMatch(/^yomitori: b\.ndjson:2: the line is not JSON/);
  const [header, first, ...rest] = readCsv(out);
  expect(header!.join(",")).toBe(HEADER);
  expect(first!.slice(0, 10)).toEqual(["", "a.txt", "f1", "0", "4", "7", "3億円", "money", "300000000", ""]);
  expect(rest.at(-1)!.slice(0, 11)).toEqual([
    "b",
    "b.ndjson",
    "f1",
    "0",
    "0",
    "6",
    "10〜20%",
    "percent",
    "",
    "10",
    "20",
  ]);
  expect(out.endsWith("\r\n")).toBe(true);
});

test("--bom begins the file with a byte order mark", async () => {
  expect((await yomitori(["--format", "csv", "--bom"], "")).out).toBe(`\uFEFF${HEADER}\r\n`);
  expect((await yomitori(["--format", "csv"], "")).out).toBe(`${HEADER}\r\n`);
});

test("only cells with commas, quotes or line ends are quoted", () => {
  const text = '=1,"a"\r\nb';
  const figure = {
    start: 0,
    end: text.length,
    text,
    sentence: 0,
    id: "f1",
    kind: "number",
  } as Summary["figures"][number];
  const summary = { sentences: [{ start: 0, end: text.length }], figures: [figure], times: [] } as unknown as Summary;
  const row = csvFormat(false).summary(summary, { file: "-", text });
  expect(row).toContain('"=1,""a""\r\nb"');
  expect(readCsv(row)[0]!.at(-1)).toBe(text);
});
