import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { describe, expect, test } from "vitest";
import { CHROMIUM, pageOpener } from "../browser";
import { folderOf, yomitori } from "../spawn";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const folder = folderOf({});
const titles = { title: "北斗電機、7〜9月期純利益18.2%増の312億円", published: "2025-11-11" };
const one = CHROMIUM
  ? report("one.html", ["--title", titles.title, "--published", titles.published, "fixtures/start.txt"])
  : Promise.resolve("");
const HOSTILE = `<script>alert(1)</script><img src=x onerror="document.title='broken'">売上高は7億円だった。`;
const batch = CHROMIUM
  ? report(
      "batch.html",
      ["--input", "ndjson"],
      Array.from({ length: 40 }, (_, i) =>
        JSON.stringify({
          id: `n${i}`,
          title: `記事${i}`,
          text: i === 30 ? HOSTILE : `利益は${i + 1}億円、社員は${i}人。2025年に東京都へ。`,
        }),
      ).join("\n"),
    )
  : Promise.resolve("");

const SERIES =
  "甲社の売上高は2023年が100億円、2024年が120億円で、2025年は130億円を見込む。乙社の売上高は2025年に90億円だった。";
const series = CHROMIUM ? report("series.html", [], SERIES) : Promise.resolve("");
const english = CHROMIUM ? report("english.html", ["--lang", "en"], SERIES) : Promise.resolve("");

/** Articles whose tables have wide cells in all columns, with numbers in each: the columns press each other. */
const crowded = CHROMIUM
  ? report(
      "crowded.html",
      ["--input", "ndjson"],
      Array.from({ length: 12 }, (_, i) =>
        JSON.stringify({
          id: `n${i}`,
          title: `令和${i + 1}年度第${i + 10}回定例会、補正予算${i}1,234,567円の内訳を公表 記事番号2025111${i}00${i}号`,
          publishedAt: "2025-11-11T09:30",
          text: `株式会社北斗電機ホールディングス第${i + 10}事業部の2024年10月1日から2025年9月30日までの連結純利益は前年同期比18.2${i}%増の123456789012345678円（約1兆2,345億6,789万円）だった。来期の売上高は前期の31,204,000,000円から1${i}.5%減の２９８億４５６７万円から300億1234万円を見込む。株価は前日比−1,234.56円、二〇二五年度は三百二十億円、ＵＲＬはhttps://example.com/${"a1".repeat(60)}という。`,
        }),
      ).join("\n"),
    )
  : Promise.resolve("");

async function report(name: string, words: readonly string[], input = ""): Promise<string> {
  const file = join(folder, name);
  writeFileSync(file, (await yomitori(["--format", "html", ...words], input, root)).out);
  return pathToFileURL(file).href;
}

const look = pageOpener();
/** The columns of the value and of the figure as written. */
const VALUE = 3;
const WRITTEN = 6;
/** The cells of a column, from 0. */
const column = (n: number) => `[...document.querySelectorAll("tbody tr")].map((row) => row.cells[${n}].textContent)`;
const search = (section: string, words: string) => `(async () => {
  const input = document.querySelector("#${section} input");
  input.value = ${JSON.stringify(words)};
  input.dispatchEvent(new Event("input"));
  for (let i = 0; i < 100 && !/のうち/.test(document.querySelector("#${section} .status").textContent); i++)
    await new Promise((resolve) => setTimeout(resolve, 50));
  return document.querySelector("#${section} .status").textContent;
})()`;
const shown =
  "[document.activeElement.textContent, document.querySelector('#note').hidden, document.querySelector('#note').textContent]";

describe.skipIf(!CHROMIUM)("in a browser (skipped where there is no chromium)", () => {
  test("one article: the text first, then the tables; the browser reports no problem", async () => {
    const { evaluate, complaints } = await look(one);
    expect(await evaluate("[...document.querySelectorAll('main > section')].map(({ id }) => id)")).toEqual([
      "articles",
      "figures",
      "timeline",
      "entities",
    ]);
    expect(await evaluate("document.title")).toBe(`${titles.title} – 読み取り`);
    expect(complaints).toEqual([]);
  });

  test("the arrow keys move from mark to mark, each shows its value; Escape hides the note", async () => {
    const { evaluate, press } = await look(one);
    await evaluate("document.querySelector('article summary').focus()");
    await press("Tab");
    expect(await evaluate(shown)).toEqual(["北斗電機", false, "北斗電機組織"]);
    for (let i = 0; i < 4; i++) await press("ArrowRight");
    expect(await evaluate(shown)).toEqual([
      "18.2%",
      false,
      "+18.2 %割合 · 北斗電機 純利益 · 2025年7月 〜 9月 · 前年同期比",
    ]);
    await press("ArrowLeft");
    expect(await evaluate("document.activeElement.textContent")).toBe("2025年7〜9月期");
    await press("Escape");
    expect(await evaluate("document.querySelector('#note').hidden")).toBe(true);
  });

  test("a header sorts: values within their unit, up, down and back", async () => {
    const { evaluate } = await look(batch);
    const sort = (n: number) => `document.querySelectorAll(".sort")[${n}].click()`;
    const before = await evaluate(column(VALUE));
    await evaluate(sort(VALUE));
    const up = await evaluate<string[]>(column(VALUE));
    expect(up.slice(0, 2)).toEqual(["100,000,000 JPY", "200,000,000 JPY"]);
    await evaluate(sort(VALUE));
    expect((await evaluate<string[]>(column(VALUE)))[0]).toBe("4,000,000,000 JPY");
    expect(await evaluate(`document.querySelectorAll('th')[${VALUE}].ariaSort`)).toBe("descending");
    await evaluate(sort(VALUE));
    expect(await evaluate(column(VALUE))).toEqual(before);
  });

  test("a search filters the table; full and half width are the same", async () => {
    const { evaluate } = await look(batch);
    expect(await evaluate(search("figures", "記事１２ １３億"))).toBe("79件のうち1件");
    expect(await evaluate(column(WRITTEN))).toEqual(["13億円"]);
  });

  test("a row links to its figure, in an article that was never opened", async () => {
    const { evaluate } = await look(batch);
    expect(await evaluate("document.querySelector('#a40 .body').tagName")).toBe("SCRIPT");
    await evaluate("location.hash = 'a40-f1'");
    await evaluate("new Promise((resolve) => setTimeout(resolve, 100))");
    expect(await evaluate("[document.activeElement.id, document.activeElement.textContent]")).toEqual([
      "a40-f1",
      "40億円",
    ]);
  });

  test("a hostile article is shown as text", async () => {
    const { evaluate, complaints } = await look(batch);
    await evaluate("location.hash = 'a31-f1'");
    await evaluate("new Promise((resolve) => setTimeout(resolve, 100))");
    expect(await evaluate("document.querySelector('#a31 .text').textContent")).toBe(HOSTILE);
    expect(await evaluate("document.querySelectorAll('img, .text script').length")).toBe(0);
    expect(complaints).toEqual([]);
  });

  test("entities of many articles are counted together", async () => {
    const { evaluate } = await look(batch);
    expect(await evaluate("document.querySelector('.entities li').textContent")).toBe("東京都地名39回 / 39本");
  });

  test.each([
    ["a phone", 390, false],
    ["a phone in the dark", 390, true],
    ["a desk", 1280, false],
  ])("nothing is wider than %s, and all text is legible", async (_, width, dark) => {
    const { evaluate } = await look(one, { width, dark });
    expect(await evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(width);
    expect(await evaluate<number>(LEAST_CONTRAST)).toBeGreaterThanOrEqual(4.5);
  });

  test.each([1280, 768, 375].flatMap((width) => [[width, false] as const, [width, true] as const]))(
    "no number is cut by the end of a line in %i pixels (dark: %s), and nothing is wider",
    async (width, dark) => {
      const { evaluate } = await look(crowded, { width, dark });
      const numbers = await evaluate<Record<"whole" | "cut", string[]>>(NUMBERS);
      expect(numbers.whole.length).toBeGreaterThan(100);
      expect(numbers.whole).toContain("123,456,789,012,345,678");
      expect(numbers.cut).toEqual([]);
      expect(await evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(width);
      expect(await evaluate<number>(LEAST_CONTRAST)).toBeGreaterThanOrEqual(4.5);
    },
  );

  test.each([false, true])("a series is drawn, with its values for a screen reader (dark: %s)", async (dark) => {
    const { evaluate, complaints } = await look(series, { width: 390, dark });
    expect(await evaluate("document.querySelector('.charts svg').getAttribute('role')")).toBe("img");
    expect(await evaluate("document.querySelector('.charts svg').getAttribute('aria-label')")).toMatch(
      /売上高: 2023年 10,000,000,000 JPY、2024年 12,000,000,000 JPY/,
    );
    expect(await evaluate<number>("document.querySelectorAll('.charts circle').length")).toBeGreaterThan(1);
    expect(await evaluate("document.querySelector('.charts a').hash")).toMatch(/^#a1-f\d$/);
    expect(await evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(390);
    expect(await evaluate<number>(LEAST_CONTRAST)).toBeGreaterThanOrEqual(4.5);
    expect(complaints).toEqual([]);
  });

  test("the page is in English if told so, the text of the article stays", async () => {
    const { evaluate } = await look(english);
    expect(await evaluate("document.documentElement.lang")).toBe("en");
    expect(await evaluate("[...document.querySelectorAll('h2')].map(({ textContent }) => textContent)")).toEqual([
      "Articles",
      "Figures",
      "Timeline",
      "Names",
    ]);
    expect(await evaluate("document.querySelector('.text').textContent")).toBe(SERIES);
    const own = await evaluate<string>(
      "document.querySelector('nav').textContent + document.querySelector('.controls').textContent",
    );
    expect(own).not.toMatch(/[ぁ-んァ-ヶ一-龠]/);
  });

  test("without scripts the text and its marks are shown", async () => {
    const { evaluate } = await look(one, { width: 390, scripts: false });
    expect(await evaluate("document.querySelectorAll('mark.figure').length")).toBe(27);
    expect(await evaluate("document.querySelector('noscript').textContent")).toContain("JavaScript");
  });
});

/** The least contrast (WCAG) of any text with what is behind it. */
const LEAST_CONTRAST = `(() => {
  const rgb = (color) => color.match(/[\\d.]+/g).map(Number);
  const light = (color) => {
    const [r, g, b] = rgb(color).map((c) => (c / 255 <= 0.03928 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const behind = (node) => {
    for (let at = node; at; at = at.parentElement) {
      const color = getComputedStyle(at).backgroundColor;
      if (rgb(color)[3] !== 0) return color;
    }
    return "rgb(255, 255, 255)";
  };
  const texts = [...document.querySelectorAll("body *")].filter((node) =>
    node.checkVisibility() && [...node.childNodes].some((child) => child.nodeType === 3 && child.data.trim()));
  return Math.min(...texts.map((node) => {
    const [a, b] = [light(getComputedStyle(node).color), light(behind(node))].sort((a, b) => b - a);
    return (a + 0.05) / (b + 0.05);
  }));
})()`;

/** The numbers of the tables and lists that stand on one line, and those that a line end cuts. A number of more than 28 characters may be. */
const NUMBERS = `(() => {
  const found = { whole: [], cut: [] };
  for (const part of document.querySelectorAll("#figures table, #figures .charts, #timeline ol, #entities ol")) {
    const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
    for (let node; (node = walker.nextNode()); ) {
      for (const { 0: number, index } of node.data.matchAll(/\\p{Nd}+(?:[.,]\\p{Nd}+)*/gu)) {
        if (number.length > 28) continue;
        const range = document.createRange();
        range.setStart(node, index);
        range.setEnd(node, index + number.length);
        const lines = new Set([...range.getClientRects()].map(({ bottom }) => Math.round(bottom)));
        if (lines.size > 0) found[lines.size === 1 ? "whole" : "cut"].push(number);
      }
    }
  }
  return found;
})()`;
