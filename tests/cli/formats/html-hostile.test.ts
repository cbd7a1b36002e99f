import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, test } from "vitest";
import { CHROMIUM, pageOpener } from "../browser";
import { folderOf, yomitori } from "../spawn";
import { FILE, hostileArticles, PAYLOADS } from "./html/hostile";

const folder = folderOf({
  [FILE]: hostileArticles(),
  "many.txt": Array.from({ length: 10_000 }, (_, i) => `工場の生産額は${i + 1}万円。`).join("\n"),
});

async function report(name: string, file: string, expected: number): Promise<string> {
  const { code, out } = await yomitori(["--format", "html", file], "", folder);
  expect(code).toBe(expected);
  writeFileSync(join(folder, name), out);
  return pathToFileURL(join(folder, name)).href;
}
const hostile = CHROMIUM ? report("hostile.html", FILE, 1) : Promise.resolve("");
const many = CHROMIUM ? report("many.html", "many.txt", 0) : Promise.resolve("");

const look = pageOpener();

/** Opens all articles, the waiting ones too, and moves over all that reacts. */
const USE_EVERYTHING = `(async () => {
  const pause = () => new Promise((resolve) => setTimeout(resolve, 100));
  for (let more; (more = [...document.querySelectorAll(".more")].find((button) => !button.hidden)); ) more.click();
  for (const details of document.querySelectorAll("details")) details.open = true;
  await pause();
  for (const button of document.querySelectorAll(".sort, .toggle")) button.click();
  for (const mark of document.querySelectorAll("mark[data-of], .text [tabindex]")) {
    mark.dispatchEvent(new PointerEvent("pointerover", { bubbles: true }));
    mark.focus();
  }
  // A browser follows no more than 200 links in a row.
  for (const link of [...document.querySelectorAll("main a")].slice(0, 100)) link.click();
  for (const button of document.querySelectorAll(".toggle")) button.click();
  await pause();
})()`;

/** The elements and attributes of the page that are not of yomitori's making. */
const FOREIGN = `(() => {
  const own = /^(html|head|meta|title|style|body|header|p|span|h[1-4]|nav|a|b|main|section|article|details|summary|div|aside|ul|ol|li|mark|strong|time|code|script|noscript|button|input|select|option|table|thead|tbody|tr|th|td)$/i;
  const attributes = /^(lang|charset|http-equiv|content|name|class|id|open|data-of|data-note|data-value|tabindex|title|type|href|role|aria-[a-z]+|placeholder|value|hidden|scope|style)$/;
  return [...document.querySelectorAll("*")].flatMap((node) => [
    ...(own.test(node.localName) ? [] : [node.localName]),
    ...node.getAttributeNames().filter((name) => !attributes.test(name)),
    ...(node.hasAttribute("href") && !/^#[\\w-]+$/.test(node.getAttribute("href")) ? [node.getAttribute("href")] : []),
    ...(node.hasAttribute("style") && !/^(width: [\\d.]+%;|left: [-\\d.]+px; top: [-\\d.]+px;)$/.test(node.getAttribute("style")) ? [node.getAttribute("style")] : []),
  ]);
})()`;

describe.skipIf(!CHROMIUM)("hostile articles in a browser (skipped where there is no chromium)", () => {
  test("nothing of them runs, asks the network, or reaches the console, however the page is used", async () => {
    const { evaluate, complaints, requests } = await look(hostile);
    await evaluate(USE_EVERYTHING);
    expect(await evaluate("typeof ran")).toBe("undefined");
    expect(await evaluate(FOREIGN)).toEqual([]);
    expect(await evaluate("document.querySelectorAll('script').length")).toBe(1);
    expect(complaints).toEqual([]);
    expect(requests).toEqual([]);
    expect(await evaluate("location.pathname.endsWith('/hostile.html')")).toBe(true);
  });

  test("they would run if the page let them: the browser sees it", async () => {
    const file = join(folder, "open.html");
    writeFileSync(file, `<script>function ran(n) { console.log(n) }</script>${PAYLOADS[0]}${PAYLOADS[6]}`);
    const { evaluate, complaints, requests } = await look(Promise.resolve(pathToFileURL(file).href));
    await evaluate("new Promise((resolve) => setTimeout(resolve, 300))");
    expect(complaints.length).toBeGreaterThan(1);
    expect(requests).toEqual(["https://attacker.example/i.png"]);
  });

  test("each is shown as it was written, also one that waits to be opened", async () => {
    const { evaluate } = await look(hostile);
    await evaluate(USE_EVERYTHING);
    const texts = await evaluate<string[]>("[...document.querySelectorAll('.text')].map((node) => node.textContent)");
    expect(texts).toHaveLength(2 * PAYLOADS.length);
    texts.forEach((text, i) => {
      // Files and pages know no NUL, no half of a character and no CR.
      const payload = PAYLOADS[i % PAYLOADS.length]!.replaceAll("\0", "\uFFFD").replaceAll(/\p{Cs}/gu, "\uFFFD");
      expect(text).toContain(payload);
    });
    expect(await evaluate("document.querySelectorAll('.failure strong').length")).toBe(2);
    expect(await evaluate("document.querySelector('h1').textContent")).toBe(FILE);
  });

  test.each([
    [1280, false],
    [375, true],
  ])(
    "the page stays usable in %i pixels: no sideways scrolling, search, sorting and links work",
    async (width, dark) => {
      const { evaluate } = await look(hostile, { width, dark });
      await evaluate(USE_EVERYTHING);
      expect(await evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(width);
      // Whatever turns the direction in an article ends with it.
      expect(await evaluate("getComputedStyle(document.querySelector('nav')).direction")).toBe("ltr");
      await evaluate("location.hash = 'a45-f1'");
      await evaluate("new Promise((resolve) => setTimeout(resolve, 100))");
      expect(await evaluate("document.activeElement.closest('article').id")).toBe("a45");
    },
  );

  test("10,000 figures: shown in steps, searched and sorted", async () => {
    const { evaluate, complaints, requests } = await look(many);
    const status = "document.querySelector('#figures .status').textContent";
    const rows = "document.querySelectorAll('#figures tbody tr').length";
    const found = Number((await evaluate<string>(status)).replace(/\D/g, ""));
    expect(found).toBeGreaterThanOrEqual(10_000);
    expect(await evaluate(rows)).toBe(100);
    await evaluate("document.querySelector('#figures .more').click()");
    expect(await evaluate(rows)).toBe(200);
    await evaluate("document.querySelectorAll('.sort')[3].click(); document.querySelectorAll('.sort')[3].click()");
    const cells = await evaluate<string[]>(
      "[...document.querySelectorAll('#figures tbody tr')].map((row) => row.cells[3].textContent)",
    );
    expect(cells).toContain("100,000,000 JPY");
    expect([complaints, requests]).toEqual([[], []]);
  });
});
