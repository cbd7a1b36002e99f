import { gzipSync } from "node:zlib";
import Encoding from "encoding-japanese";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseRows as rowsOfNode } from "../../../src/node/files/records/csv-rows";
import { parseRows } from "../../../src/playground/workers/csv-rows";
import { readFile } from "../../../src/playground/workers/file-articles";

const PAGE = `<!doctype html><html lang="ja"><head><meta charset="Shift_JIS"><title>北斗電機、純利益18.2%増 - 例新聞</title>
<meta property="article:published_time" content="2025-11-11T15:00:00+09:00"></head><body><nav>記事一覧 会社案内</nav>
<article><h1>北斗電機、純利益18.2%増</h1><p>${"電子部品大手の北斗電機が11日に発表した決算は、純利益が前年同期比18.2%増の312億円だった。".repeat(4)}</p></article></body></html>`;

const shiftJis = (text: string) =>
  Uint8Array.from(Encoding.convert(Encoding.stringToCode(text), { to: "SJIS", from: "UNICODE" }));
const file = (name: string, content: string | Uint8Array) => new File([content as never], name);

/** Returns what was read of a file that has articles. */
async function articlesOf(given: File) {
  const reply = await readFile(given);
  if (!("articles" in reply)) throw new Error(reply.problem.message);
  return reply;
}

describe("a file that a person drops", () => {
  test("a page in Shift_JIS", async () => {
    const { articles } = await articlesOf(file("page.html", shiftJis(PAGE)));
    expect(articles).toHaveLength(1);
    expect(articles[0]).toMatchObject({ title: "北斗電機、純利益18.2%増", publishedAt: "2025-11-11T15:00:00+09:00" });
    expect(articles[0]!.text).toContain("312億円");
    expect(articles[0]!.text).not.toContain("会社案内");
  });

  test.each(["EUCJP", "JIS", "UTF16LE"] as const)("a text in %s", async (to) => {
    const text = "売上高は前年同期比9.6%増の4,823億円で、3年ぶりに四半期の過去最高を更新した。\n".repeat(3);
    const bytes = Uint8Array.from(Encoding.convert(Encoding.stringToCode(text), { to, from: "UNICODE" }));
    expect((await articlesOf(file("a.txt", bytes))).articles[0]!.text).toBe(text);
  });

  test("a feed, NDJSON, CSV and gzip, each with its articles", async () => {
    const feed = `<?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>例</title>
<item><title>一</title><description>&lt;p&gt;3億円&amp;nbsp;だった。&lt;/p&gt;</description><dc:date>2025-11-11</dc:date></item>
<item><title>二</title><description>5人。</description></item></channel></rss>`;
    expect((await articlesOf(file("feed.xml", feed))).articles.map(({ title, text }) => [title, text])).toEqual([
      ["一", "3億円\u00a0だった。"],
      ["二", "5人。"],
    ]);
    const lines = '{"text":"3億円。","title":"一"}\nx\n{"text":"5人。"}\n';
    expect(await articlesOf(file("a.ndjson", lines))).toEqual({
      articles: [
        { text: "3億円。", title: "一", publishedAt: "" },
        { text: "5人。", title: "", publishedAt: "" },
      ],
      unread: 1,
      isCut: false,
    });
    const csv = '見出し,本文,公開日\r\n一,"3億円、\n5人",2025/11/11\r\n二,7%,\r\n';
    const read = await articlesOf(file("a.csv.gz", gzipSync(csv)));
    expect(read.articles.map(({ text, publishedAt }) => [text, publishedAt])).toEqual([
      ["3億円、\n5人", "2025-11-11"],
      ["7%", ""],
    ]);
  });

  test("lists no more articles than a person can choose from", async () => {
    const lines = Array.from({ length: 2001 }, (_, i) => `{"text":"${i}円"}`).join("\n");
    const read = await articlesOf(file("a.ndjson", lines));
    expect([read.articles.length, read.isCut]).toEqual([2000, true]);
    const fits = await articlesOf(file("a.ndjson", lines.slice(0, lines.lastIndexOf("\n"))));
    expect([fits.articles.length, fits.isCut]).toEqual([2000, false]);
  });

  test.each([
    ["a.pdf", "%PDF-1.7\n%âãÏÓ", /a PDF/],
    ["a.txt", Uint8Array.from([0x82, 0xff, 0xff, 0x80, 0x80, 0xfe]), /not /],
    ["a.html", "<html><body></body></html>", /no article was found/],
    ["a.json", '{"headline": "一"}', /text is missing/],
    ["a.csv", "a,b\n1,2\n", /no column/],
    ["a.gz", Uint8Array.from([0x1f, 0x8b, 8, 0, 1, 2, 3]), /cannot be read/],
  ])("%s says what is wrong", async (name, content, message) => {
    const reply = await readFile(file(name, content));
    expect(reply).toHaveProperty("problem.message", expect.stringMatching(message));
  });
});

describe("the rows of CSV without streams of Node", () => {
  async function collected(rows: AsyncIterable<{ record: readonly string[]; info: { lines: number } }>) {
    const found: unknown[] = [];
    try {
      for await (const { record, info } of rows) found.push([record, info.lines]);
    } catch (error) {
      found.push((error as Error).message);
    }
    return found;
  }
  async function* parts(text: string) {
    for (let at = 0; at < text.length; at += 7) yield text.slice(at, at + 7);
  }

  test("are those with them, line numbers and errors included", async () => {
    const cell = fc.string({ unit: fc.constantFrom("a", '"', ",", "\n", "\r\n", "\t", "億", " ") });
    await fc.assert(
      fc.asyncProperty(fc.array(cell, { maxLength: 12 }), fc.constantFrom(",", "\t"), async (cells, delimiter) => {
        const text = cells.join(delimiter);
        const found = await collected(parseRows(parts(text), delimiter as ",", 1000));
        const ofNode = await collected(await rowsOfNode(parts(text), delimiter as ",", 1000));
        expect(found.at(-1)).toEqual(ofNode.at(-1));
        // A stream of Node that fails drops the rows that wait in it.
        const failed = typeof ofNode.at(-1) === "string";
        expect(failed ? found.slice(0, ofNode.length - 1) : found).toEqual(failed ? ofNode.slice(0, -1) : ofNode);
      }),
      { numRuns: 200 },
    );
  });
});
