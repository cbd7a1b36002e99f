import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { htmlFormat } from "../../../src/cli/formats/html";
import type { Summary } from "../../../src/types";
import { folderOf, yomitori } from "../spawn";
import { FILE, hostileArticles, PAYLOADS } from "./html/hostile";

/** The lists of a summary in which nothing was found. */
const EMPTY = { sentences: [], keySentences: [], keywords: [], entities: [], figures: [], times: [], warnings: [] };

const HOSTILE = `"'><script>alert(1)</script><!--<script></script--><img src=x onerror=alert(1)> 売上高は3億円。`;

test("no article can add a script or a tag: the page has only its own script, which the policy names by hash", async () => {
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

test("no hostile article, id or file name adds a tag; in a browser html-hostile.test.ts sees to it", async () => {
  const { out } = await yomitori(["--format", "html", FILE], "", folderOf({ [FILE]: hostileArticles() }));
  const withoutScript = out.replace(/<script>.*?<\/script>/s, ""); // which compares with <
  const tags = new Set([...withoutScript.matchAll(/<\/?([^\s>]*)/g)].map(([, tag]) => tag));
  const own = ["a", "article", "aside", "body", "code", "details", "div", "h1", "h2", "h3", "h4", "head", "header"];
  own.push("html", "li", "main", "mark", "meta", "noscript", "p", "script", "section", "span", "strong", "style");
  own.push("summary", "time", "title", "ul", "!doctype");
  expect([...tags].filter((tag) => !own.includes(tag!))).toEqual([]);
  expect(out.match(/<script(?=[ >])/g)).toHaveLength(4 * PAYLOADS.length - 20 + 1);
  expect(out).not.toContain("\0");
});

test("the page is self-contained: its only addresses are those of the text, and they are no links", async () => {
  const { out } = await yomitori(["--format", "html"], "資料はhttps://example.com/a.pdfで3億円。");
  expect(out.match(/(?:src|href)="(?!#)[^"]*"/g)).toBeNull();
  expect(out.match(/https?:\/\/[^\s<]+/g)!.filter((address) => !address.startsWith("https://example.com"))).toEqual([]);
});

test("without scripts the page shows the text with its marks, and failures between the articles", async () => {
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

test("the texts of 20 articles are in the page, those of the others are data until they are opened", () => {
  const { result } = htmlFormat(["a.ndjson"]);
  const article = { ...EMPTY, stats: { characters: 0, sentences: 0, tokens: 0 } } as unknown as Summary;
  const pages = Array.from({ length: 21 }, () => result(article, { file: "a.ndjson", text: "" }));
  expect(pages.map((html) => html.includes('<div class="body">'))).toEqual([...Array(20).fill(true), false]);
  expect(pages.map((html) => html.includes('<script type="text/html" class="body">')).indexOf(true)).toBe(20);
});

test("the title names up to three files", () => {
  const title = (files: readonly string[]) => /<title>(.*?)<\/title>/.exec(htmlFormat(files).begin())![1];
  expect(title(["-"])).toBe("標準入力 – 読み取り");
  expect(title(["news/a.txt", "b.txt", "c.txt"])).toBe("a.txt、b.txt、c.txt – 読み取り");
  expect(title(["a.txt", "b.txt", "c.txt", "d.txt"])).toBe("a.txt、b.txt、c.txt ほか – 読み取り");
});
