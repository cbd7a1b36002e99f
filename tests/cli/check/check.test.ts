import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { ClaimReportSchema, FailureSchema } from "../../../src/schema";
import { folderOf, readNdjson, yomitori } from "../spawn";

const SOURCE = "トヨタ自動車は7日、7〜9月期の純利益が前年同期比18.2%増の312億円だったと発表した。";
const folder = folderOf({
  "a.txt": SOURCE,
  "b.ndjson": '{"id":"b","title":"死者4人に","text":"けが人は12人。"}\n',
  "claim.txt": "純利益は321億円。",
});
const run = (args: readonly string[], input = "") => yomitori(["check", ...args], input, folder);

describe("yomitori check", () => {
  test("prints what is contradicted first, with the words of the source, and ends with 1", async () => {
    const { code, out, err } = await run(["--source", "a.txt", "純利益は18%減の312億円。昨年の売上高は9億円だった。"]);
    expect([code, err]).toEqual([1, ""]);
    expect(out).toMatch(
      /^純利益は18%減の312億円。昨年の売上高は9億円だった。\n1 supported, 1 contradicted, 2 unsupported\n/,
    );
    expect(out).toMatch(/^contradicted\n {2}✗ {2}18%減 .*direction .*\[18\.2%\]増の/m);
    expect(out).toMatch(/^supported\n {2}✓ {2}312億円 .*増の\[312億円\]だった/m);
  });

  test("ends with 0 where nothing is contradicted", async () => {
    expect(await run(["--source", "a.txt", "純利益は312億円。"])).toMatchObject({ code: 0, err: "" });
    expect(await run(["-s", "a.txt", "--", "別の話。"])).toMatchObject({ code: 0, err: "" });
  });

  test("the claim may stand before or behind the sources, be a file or standard input", async () => {
    const args = [
      ["--source", "a.txt", "b.ndjson", "claim.txt"],
      ["claim.txt", "--source", "a.txt", "b.ndjson"],
      ["--source", "a.txt", "--source", "b.ndjson", "--", "claim.txt"],
    ];
    const outs = await Promise.all(args.map((words) => run(["--format", "json", ...words])));
    for (const { out, code } of outs) {
      expect(code).toBe(1);
      const report = JSON.parse(out);
      v.assert(ClaimReportSchema, report);
      expect(report.findings).toMatchObject([{ text: "321億円", verdict: "contradicted", field: "value" }]);
    }
    const piped = await run(["--source", "a.txt", "--format", "json", "--", "-"], "純利益は321億円。");
    expect(JSON.parse(piped.out)).toEqual(JSON.parse(outs[0]!.out));
  });

  test("--lang ja reports in Japanese, and --published dates sources and claim", async () => {
    const { out } = await run([
      "-s",
      "a.txt",
      "-l",
      "ja",
      "-p",
      "2025-11-08",
      "2025年11月7日に発表した。昨日のことだ。",
    ]);
    expect(out).toContain("一致2、相違0、根拠なし0");
  });

  test("--format html is a page with both texts side by side and no script", async () => {
    const { out, code } = await run(["-s", "a.txt", "b.ndjson", "-f", "html", "死者は4人。純利益は<b>321億円</b>。"]);
    expect(code).toBe(1);
    expect(out).toMatch(/^<!doctype html>/);
    expect(out).not.toContain("<script");
    expect(out).toContain("&lt;b&gt;");
    expect(out).toMatch(/<a id="c1-f1" class="contradicted" title="[^"]+" href="#c1-f1e0">321億円<\/a>/);
    expect(out).toMatch(/<a id="c1-f1e0" class="contradicted" title="[^"]+" href="#c1-f1">312億円<\/a>/);
    expect(out).toMatch(/<h3>死者<a id="c1-f0e0" [^>]+>4人<\/a>に<\/h3>/);
    const ids = [...out.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, target] of out.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(target);
  });
});

describe("yomitori check --input ndjson", () => {
  const lines = [
    '\uFEFF{"id":1,"sources":[{"text":"死者は3人。","title":"事故"}],"claim":{"text":"死者は4人。"}}',
    "",
    "{",
    '{"id":"x","sources":[{"text":3}],"claim":{"text":"死者は4人。"}}',
    '{"id":"y","claim":{"text":"死者は4人。"}}',
    '{"id":"z","sources":[]}',
    "[]",
    '{"sources":["死者は3人。"],"claim":"死者は3人。","more":1}',
  ];

  test("has a line for each, in order, with errors in place", async () => {
    const { code, out, err } = await run(["--input", "ndjson", "--format", "ndjson"], lines.join("\n"));
    expect([code, err]).toEqual([1, ""]);
    const [first, ...others] = readNdjson(out);
    expect(first).toEqual({
      id: "1",
      findings: [
        {
          kind: "figure",
          start: 3,
          end: 5,
          text: "4人",
          verdict: "contradicted",
          field: "value",
          evidence: [{ source: 0, start: 3, end: 5, text: "3人" }],
        },
      ],
    });
    for (const failure of others.slice(0, 5)) v.assert(FailureSchema, failure);
    expect(others).toMatchObject([
      { id: null, line: 3, error: { code: "ERR_INPUT" } },
      { id: "x", line: 4, error: { message: "sources[0]: text is a number, wanted a string" } },
      {
        id: "y",
        line: 5,
        error: { message: 'sources is missing, wanted an array of articles such as [{"text": "…"}]' },
      },
      { id: "z", line: 6, error: { message: 'claim is missing, wanted an object such as {"text": "…"}' } },
      { id: null, line: 7, error: { code: "ERR_INPUT" } },
      { findings: [{ verdict: "supported" }] },
    ]);
  });

  test("the other formats say failures on standard error or in the array, and no claim gives no findings", async () => {
    const text = await run(["--input", "ndjson"], lines.slice(0, 3).join("\n"));
    expect(text.code).toBe(1);
    expect(text.err).toMatch(/^yomitori: standard input:3: the line is not JSON/);
    const json = await run(["--input", "ndjson", "--format", "json"], lines.slice(0, 3).join("\n"));
    expect(JSON.parse(json.out)).toMatchObject([{ id: "1" }, { line: 3 }]);
    expect(await run(["--input", "ndjson", "--format", "json"], "")).toEqual({ code: 0, out: "[]\n", err: "" });
  });
});

test.each([
  [["円"], /no sources, wanted --source FILE\.\.\. CLAIM/],
  [["--source", "a.txt"], /no sources/],
  [["a", "b", "--source", "a.txt"], /more than one claim/],
  [["-", "--source", "-"], /standard input \(-\) can be read only once/],
  [["--input", "ndjson", "--source", "a.txt"], /exclude each other/],
  [["--input", "ndjson", "--published", "2025-02-08"], /'--published' is not for --input ndjson/],
  [["円", "--source", "a.txt", "--published", "gestern"], /wanted an ISO 8601 date/],
  [["円", "--source", "a.txt", "--lang", "ja", "--format", "json"], /'--lang' needs --format text or html/],
  [["--format", "csv"], /'csv' is invalid\. Allowed choices are text, json, ndjson, html/],
])("wrong use %j ends with 2", async (words, message) => {
  const { code, out, err } = await run(words);
  expect([code, out]).toEqual([2, ""]);
  expect(err).toMatch(message);
});

test("a source that cannot be read is named", async () => {
  const { code, err } = await run(["円", "--source", "missing.txt"]);
  expect([code, err]).toEqual([1, "yomitori: missing.txt: there is no such file\n"]);
});
