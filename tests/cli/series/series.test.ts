import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as v from "valibot";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { FigureSeriesSchema } from "../../../src/schema";
import { yomitori } from "../spawn";

const ARTICLES = [
  ["a1", "2024-08-07", "北斗電機の2024年4〜6月期の売上高は312億円だった。"],
  ["a2", "2024-11-07", "北斗電機の2024年7〜9月期の売上高は330億円だった。"],
  ["a3", "2024-11-08", "北斗電機の2024年7〜9月期の売上高は340億円だった。"],
] as const;
const NDJSON = ARTICLES.map(([id, publishedAt, text]) => `${JSON.stringify({ id, publishedAt, text })}\n`).join("");

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "yomitori-"));
  writeFileSync(join(folder, "a.ndjson"), NDJSON);
});
afterAll(() => rmSync(folder, { recursive: true }));

describe("yomitori series", () => {
  it("prints a table for each series", async () => {
    const { code, out, err } = await yomitori(["series", "a.ndjson"], "", folder);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toBe(`北斗電機 売上高 (JPY)
  2024-Q2  31,200,000,000                a1
  2024-Q3  33,000,000,000                a2
           34,000,000,000  disagreement  a3
`);
  });

  it("reads summaries of the command line, and answers the same", async () => {
    const { out: summaries } = await yomitori(["--format", "ndjson"], NDJSON);
    const from = (input: string, ...words: string[]) => yomitori(["series", "--format", "ndjson", ...words], input);
    const [read, written] = await Promise.all([from(NDJSON, "--input", "ndjson"), from(summaries, "--summaries")]);
    expect(written).toEqual(read);
    const [line, ...rest] = read.out.trimEnd().split("\n");
    expect(rest).toEqual([]);
    expect(v.parse(FigureSeriesSchema, JSON.parse(line!)).periods).toHaveLength(2);
  });

  it("writes a row of CSV for each source", async () => {
    const { out } = await yomitori(["series", "--format", "csv", "--bom", "a.ndjson"], "", folder);
    const lines = out.split("\r\n");
    expect(lines[0]).toMatch(/^\uFEFFentity,property,period\.timex,/);
    expect(lines[1]).toMatch(/^北斗電機,売上高,2024-Q2,2024-04-01,2024-07-01,31200000000,,,,JPY,actual,first,/);
    expect(lines).toHaveLength(5);
  });

  it("writes a page with a chart for each series, in which no text is markup", async () => {
    const hostile = NDJSON.replace('"a1"', '"<script>1</script>"');
    const { out } = await yomitori(["series", "--format", "html", "--input", "ndjson"], hostile);
    expect(out.match(/<svg /g)).toHaveLength(1);
    expect(out.match(/<circle /g)).toHaveLength(2);
    expect(out).not.toContain("<script");
    expect(out).toContain("default-src 'none'");
  });

  it("leaves out series of fewer periods", async () => {
    expect((await yomitori(["series", "--min-periods", "3", "a.ndjson"], "", folder)).out).toBe("");
    const single = JSON.stringify({ text: ARTICLES[0][2] });
    const { out } = await yomitori(["series", "--min-periods", "1", "--input", "ndjson"], single);
    expect(out).toContain("standard input:1");
  });

  it("reports what cannot be read, and goes on", async () => {
    const { code, out, err } = await yomitori(["series", "none.ndjson", "a.ndjson"], "", folder);
    expect(code).toBe(1);
    expect(out).toContain("2024-Q3");
    expect(err).toContain("none.ndjson");
    const lines = `{"id":null,"line":1,"error":{"code":"ERR_INPUT","message":"no text"}}\n{"id":"x"}\n`;
    const summaries = await yomitori(["series", "--summaries"], lines);
    expect(summaries.code).toBe(1);
    expect(summaries.err).toMatch(/standard input:1: no text\n.*standard input:2: the line is no summary/);
    expect((await yomitori(["series", "--summaries", "none.ndjson"], "", folder)).code).toBe(1);
  });

  it.each([
    [["--format", "json"]],
    [["--bom"]],
    [["--lang", "en"]],
    [["--min-periods", "x"]],
    [["--summaries", "--input", "csv"]],
    [["-", "-"]],
  ])("%j is wrong use", async (words) => {
    expect((await yomitori(["series", ...words], "")).code).toBe(2);
  });
});
