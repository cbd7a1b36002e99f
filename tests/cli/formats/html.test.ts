import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { escapeHtml, scriptJson } from "../../../src/cli/formats/html/escape";
import { type HtmlMark, markText } from "../../../src/cli/formats/html/marks";
import { folderOf, yomitori } from "../spawn";

const mark = (start: number, end: number, name = "m"): HtmlMark => ({
  start,
  end,
  tag: "mark",
  attributes: { class: name },
});
/** HTML without its tags and entities. */
const read = (html: string) =>
  html
    .replace(/<[^>]*>/g, "")
    .replace(
      /&(amp|lt|gt|quot|#39);/g,
      (_, name: string) => ({ amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" })[name]!,
    );

describe("marks", () => {
  test("one inside another stands inside it, the longer outside", () => {
    expect(markText("abcd", [mark(1, 2, "x"), mark(1, 4, "y")])).toBe(
      'a<mark class="y"><mark class="x">b</mark>cd</mark>',
    );
  });

  test("of two that cross the later is cut, and only its first piece has the id", () => {
    expect(markText("abcd", [mark(0, 2, "x"), { ...mark(1, 3, "y"), id: "i" }])).toBe(
      '<mark class="x">a<mark id="i" class="y">b</mark></mark><mark class="y">c</mark>d',
    );
  });

  test("whatever the spans: the text is whole, and tags are nested", () => {
    const spans = fc.array(fc.tuple(fc.nat(20), fc.integer({ min: 1, max: 9 })), { maxLength: 12 });
    fc.assert(
      fc.property(fc.string({ minLength: 29, maxLength: 40, unit: "binary" }), spans, (text, starts) => {
        const html = markText(
          text,
          starts.map(([start, length]) => mark(start, start + length)),
        );
        expect(read(html)).toBe(text);
        let depth = 0;
        for (const [tag] of html.matchAll(/<\/?mark/g)) {
          depth += tag === "<mark" ? 1 : -1;
          expect(depth).toBeGreaterThanOrEqual(0);
        }
        expect(depth).toBe(0);
      }),
    );
  });
});

test("nothing of a text is a tag, an attribute or the end of a script", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(escapeHtml(text)).not.toMatch(/[<>"']/);
      expect(read(escapeHtml(text))).toBe(text);
      expect(scriptJson(text)).not.toContain("<");
      expect(JSON.parse(scriptJson(text))).toBe(text);
    }),
  );
});

const HOSTILE = `"'><script>alert(1)</script><!--<script></script--><img src=x onerror=alert(1)> 売上高は3億円。`;

test("an article cannot leave its place: no script but the page's own, which the policy names by hash", async () => {
  const line = JSON.stringify({ id: HOSTILE, title: HOSTILE, text: HOSTILE });
  const { out, code } = await yomitori(
    ["--input", "ndjson", "--format", "html"],
    `${`${line}\n`.repeat(30)}{"id":"</script>"}\n`,
  );
  expect(code).toBe(1);
  expect(out).not.toMatch(/<img|<!--/);
  const tags = [...out.matchAll(/<script[^>]*>/g)].map(([tag]) => tag);
  expect([...new Set(tags)].sort()).toEqual([
    '<script type="application/json" class="data">',
    '<script type="text/html" class="body">',
    "<script>",
  ]);
  expect(tags.filter((tag) => tag === "<script>")).toHaveLength(1);
  const policy = /Content-Security-Policy" content="([^"]*)"/.exec(out)![1]!;
  for (const name of ["script", "style"]) {
    const content = new RegExp(`<${name}>([^]*?)</${name}>`).exec(out)![1]!;
    expect(policy).toContain(`${name}-src 'sha256-${createHash("sha256").update(content).digest("base64")}'`);
  }
  expect(policy).toMatch(/^default-src 'none';/);
});

test("it needs nothing beside it: no address but the text's own, and those are no links", async () => {
  const { out } = await yomitori(["--format", "html"], "資料はhttps://example.com/a.pdfで3億円。");
  expect(out.match(/(?:src|href)="(?!#)[^"]*"/g)).toBeNull();
  expect(out.match(/https?:\/\/[^\s<]+/g)!.filter((address) => !address.startsWith("https://example.com"))).toEqual([]);
});

test("without scripts the text stands there with its marks; what could not be read stands in its place", async () => {
  const folder = folderOf({
    "a.ndjson": '{"id":"1","title":"決算","text":"売上高は3億円。"}\n!\n{"id":"2","text":"円"}\n',
  });
  const { out, err } = await yomitori(["--format", "html", "a.ndjson"], "", folder);
  expect(out).toMatch(/^<!doctype html>\n<html lang="ja">/);
  expect(out).toMatch(/<mark id="a1-f1" class="figure"[^>]*data-value="300,000,000 JPY"[^>]*>3億円<\/mark>/);
  const places = ["<h3>決算</h3>", "2行目は読めませんでした", "<h3>2</h3>"].map((part) => out.indexOf(part));
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(Math.min(...places)).toBeGreaterThan(0);
  expect(err).toBe("yomitori: 1 of 3 articles could not be read\n");
});
