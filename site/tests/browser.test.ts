/** The built site in a browser without a network: search in both languages, no serious fault of accessibility, nothing asked of other hosts. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { describe, expect, test } from "vitest";
import { CHROMIUM, type Page, pageOpener } from "../../tests/cli/browser";
import { serveSite } from "./server";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
/** Of each kind of page one, half of them in each language. */
const PAGES = [
  "",
  "start.html",
  "result.html",
  "check.html",
  "api/series.html",
  "en/",
  "en/options.html",
  "en/command-line.html",
  "en/tasks/fact-check.html",
  "en/quality.html",
];

const address = await serveSite();

/** Waits until an expression is true in the page. */
async function until(page: Page, expression: string): Promise<void> {
  for (let i = 0; i < 200; i++) {
    if (await page.evaluate<boolean>(`Boolean(${expression})`).catch(() => false)) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`never true: ${expression}`);
}

/** Opens another page in the same window. */
async function go(page: Page, url: string): Promise<void> {
  await page.evaluate(`window.isLeft = true; setTimeout(() => location.assign(${JSON.stringify(url)}))`);
  await until(page, `!window.isLeft && document.readyState === "complete"`);
}

/** Returns the serious faults that axe finds: the rule, and the first element. */
async function faults(page: Page): Promise<string[]> {
  await page.evaluate(`if (!window.axe) { ${AXE} }`);
  return page.evaluate<string[]>(`axe.run(document, { resultTypes: ["violations"] }).then(({ violations }) =>
    violations.filter(({ impact }) => impact === "serious" || impact === "critical")
      .map(({ id, nodes }) => id + " ×" + nodes.length + ": " + nodes.slice(0, 3).map((node) => node.html.slice(0, 150) + " " + (node.any[0]?.message ?? "")).join(" | ")))`);
}

describe.skipIf(CHROMIUM === undefined)("in Chromium", () => {
  const open = pageOpener();

  test.each([1280, 360])("axe finds no serious fault at %d pixels, light and dark", async (width) => {
    const page = await open(Promise.resolve(address), { width });
    const found: string[] = [];
    for (const path of PAGES) {
      await go(page, address + path);
      for (const mode of ["light", "dark"]) {
        await page.evaluate(`document.documentElement.classList.toggle("dark", ${mode === "dark"})`);
        await until(page, "document.getAnimations().every(({ playState }) => playState !== 'running')");
        for (const fault of await faults(page)) found.push(`${path || "/"} ${mode}: ${fault}`);
        const wide = await page.evaluate<boolean>("document.documentElement.scrollWidth > innerWidth");
        if (wide) found.push(`${path || "/"} ${mode}: wider than the window`);
      }
    }
    expect(found).toEqual([]);
    expect(page.complaints).toEqual([]);
    expect(page.requests.filter((url) => !url.startsWith(address) && !url.startsWith("data:"))).toEqual([]);
  });

  test.each([
    ["", "数値", "数値"],
    ["", "固有名", "固有名"],
    ["", "fiscalYearStart", "fiscalYearStart"],
    ["en/", "figures", "Figures"],
    ["en/", "Shift_JIS", "Pipelines"],
  ])("search of /%s finds %s", async (path, words, wanted) => {
    const page = await open(Promise.resolve(address + path), { width: 1280 });
    await until(page, `document.querySelector(".DocSearch-Button, .VPNavBarSearch button")`);
    await page.evaluate(`document.querySelector(".VPNavBarSearch button").click()`);
    await until(page, `document.activeElement?.matches("#localsearch-input")`);
    await page.type(words);
    await until(page, `document.querySelector("#localsearch-list .result, .results .result")`);
    const results = await page.evaluate<string[]>(
      `[...document.querySelectorAll(".results .result")].map((one) => one.textContent)`,
    );
    expect(results.slice(0, 5).join("\n").toLowerCase()).toContain(wanted.toLowerCase());
    const links = await page.evaluate<string[]>(
      `[...document.querySelectorAll(".results a.result")].map(({ pathname }) => pathname)`,
    );
    const folder = new URL(address + path).pathname;
    expect(links.every((link) => link.startsWith(folder))).toBe(true);
  });

  test.each(["", "en/"])("the playground opens from /%s", async (path) => {
    const page = await open(Promise.resolve(address + path), { width: 1280 });
    await until(page, `document.querySelector(".VPNavBarMenu a[href$='/playground/']")`);
    await page.evaluate(`document.querySelector(".VPNavBarMenu a[href$='/playground/']").click()`);
    await until(
      page,
      `location.href === ${JSON.stringify(`${address}playground/`)} && document.querySelector("textarea")`,
    );
    expect(page.complaints).toEqual([]);
  });
});
