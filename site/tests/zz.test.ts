import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { test } from "vitest";
import { pageOpener } from "../../tests/cli/browser";
import { serveSite } from "./server";
const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const address = await serveSite();
const open = pageOpener();
test("x", async () => {
  const page = await open(Promise.resolve(address + "en/"), { width: 1280 });
  await new Promise((r) => setTimeout(r, 1500));
  await page.evaluate(`if (!window.axe) { ${AXE} }`);
  console.log(await page.evaluate(`(axe.setup(document), (() => { const b = document.querySelector(".DocSearch-Button"); const v = axe.utils.getNodeFromTree(b); return [b.outerHTML, axe.commons.text.subtreeText(v), axe.commons.text.visibleVirtual(v)] })())`));
  await page.evaluate(`document.querySelector(".VPNavBarSearch button").click()`);
  await new Promise((r) => setTimeout(r, 500));
  await page.type("exact value");
  await new Promise((r) => setTimeout(r, 1500));
  writeFileSync("/tmp/st-shots/search.png", await page.screenshot());
});
test("ja", async () => {
  const page = await open(Promise.resolve(address), { width: 1280, dark: true });
  await new Promise((r) => setTimeout(r, 1500));
  writeFileSync("/tmp/st-shots/home.png", await page.screenshot(true));
  await page.evaluate(`document.querySelector(".VPNavBarSearch button").click()`);
  await new Promise((r) => setTimeout(r, 500));
  await page.type("数値");
  await new Promise((r) => setTimeout(r, 1500));
  writeFileSync("/tmp/st-shots/searchja.png", await page.screenshot());
});
test("m", async () => {
  const page = await open(Promise.resolve(address), { width: 360 });
  await new Promise((r) => setTimeout(r, 1500));
  writeFileSync("/tmp/st-shots/homem.png", await page.screenshot(true));
});
