import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import axe from "axe-core";
import Encoding from "encoding-japanese";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { copyPlayground } from "../../scripts/build/playground";
import type { Service } from "../../src/cli/serve/server";
import { writeLink } from "../../src/playground/link";
import { EMPTY_STATE } from "../../src/playground/state";
import { CHROMIUM, type Page, pageOpener, type View } from "../cli/browser";
import { serviceWith } from "../cli/serve/service";

const TEXT = `日米首脳会談で、石破茂首相は対米投資を1兆ドル(約150兆円)に引き上げる意向を示した。
北斗電機の2025年7〜9月期の純利益は、前年同期比18.2%増の312億円だった。`;
const PAGE = `<html><head><meta charset="Shift_JIS"><title>北斗電機、純利益18.2%増</title></head><body><article>
<h1>北斗電機、純利益18.2%増</h1><p>${"北斗電機が11日に発表した決算は、純利益が前年同期比18.2%増の312億円だった。".repeat(5)}</p></article></body></html>`;
const shiftJis = Encoding.convert(Encoding.stringToCode(PAGE), { to: "SJIS", from: "UNICODE" });

const look = pageOpener();
let service: Service;
const openAt = async (url: string, view: View = { width: 1280 }, language: "ja" | "en" = "ja"): Promise<Page> => {
  const page = await look(Promise.resolve(url), view);
  await page.evaluate(`document.querySelector(".languages [value=${language}]").click()`);
  return page;
};

/** Waits until an expression is true in the page; returns its last value. */
const until = (page: Page, expression: string): Promise<unknown> =>
  page.evaluate(`(async () => {
    let value;
    for (let i = 0; i < 1000 && !(value = ${expression}); i++) await new Promise((resolve) => setTimeout(resolve, 50));
    return value;
  })()`);
const fill = (id: string, text: string) =>
  `(() => { const field = document.getElementById("${id}"); field.value = ${JSON.stringify(text)}; field.dispatchEvent(new Event("input")); })()`;
const drop = (name: string, bytes: readonly number[]) => `(() => {
  const data = new DataTransfer();
  data.items.add(new File([Uint8Array.from(${JSON.stringify(bytes)})], ${JSON.stringify(name)}));
  dispatchEvent(new DragEvent("drop", { dataTransfer: data, cancelable: true }));
})()`;
const rowOf = (written: string) =>
  `[...document.querySelectorAll("#figures tbody tr")].map((row) => [...row.cells].map((cell) => cell.textContent)).find((cells) => cells[6] === ${JSON.stringify(written)})`;

describe.skipIf(!CHROMIUM)("the playground in a browser (skipped where there is no chromium)", () => {
  beforeAll(async () => {
    service = await serviceWith();
  });
  afterAll(() => service.stop());

  test("reads a pasted article as one types: 150兆円 is the conversion of 1兆ドル", async () => {
    const page = await openAt(`${service.url}/`);
    await page.evaluate("document.getElementById('text').focus()");
    await page.type(TEXT);
    const [, ...row] = (await until(page, rowOf("150兆円"))) as string[];
    expect(row).toEqual(["対米投資", "", "約 150,000,000,000,000 JPY", "", "1兆ドルの換算、計画", "150兆円", "金額"]);
    const [yen, dollars] = await page.evaluate<string[]>(
      `["150兆円", "1兆ドル"].map((text) => [...document.querySelectorAll("mark.figure")].find((mark) => mark.textContent === text).id)`,
    );
    expect(await page.evaluate(`document.getElementById("${yen}").dataset.tied`)).toBe(dollars);
    await page.evaluate(`document.getElementById("${yen}").focus()`);
    expect(await page.evaluate(`document.getElementById("${dollars}").classList.contains("tied")`)).toBe(true);
    expect(await page.evaluate("document.activeElement.id")).toBe(yen);
    expect(page.complaints).toEqual([]);
    expect(page.requests.every((url) => url.startsWith(`${service.url}/`))).toBe(true);
  });

  test("shows the last of many texts", async () => {
    const page = await openAt(`${service.url}/`);
    for (let i = 1; i <= 20; i++) await page.evaluate(fill("text", `売上高は${i}億円だった。`));
    expect(await until(page, rowOf("20億円"))).toBeTruthy();
    await page.evaluate(fill("text", "   "));
    await until(page, "document.querySelector('.empty')");
    expect(await page.evaluate("document.querySelector('.empty h2').textContent")).toBe("まだ本文がありません");
  });

  test("reads a dropped page in Shift_JIS, and says what is wrong with a PDF", async () => {
    const page = await openAt(`${service.url}/`);
    await page.evaluate(drop("page.html", shiftJis));
    expect(await until(page, rowOf("312億円 ×5"))).toBeTruthy();
    expect(await page.evaluate("document.getElementById('title').value")).toBe("北斗電機、純利益18.2%増");
    await page.evaluate(drop("a.pdf", [...Buffer.from("%PDF-1.7\n")]));
    await until(page, "document.querySelector('.failure')");
    expect(await page.evaluate("document.querySelector('.failure').textContent")).toMatch(
      /a\.pdf は読めませんでした.*貼り付けてください/,
    );
    expect(page.complaints).toEqual([]);
  });

  test("lists the articles of a file; the chosen one is read", async () => {
    const page = await openAt(`${service.url}/`);
    const lines = Array.from({ length: 30 }, (_, i) => `{"title":"記事${i}","text":"売上高は${i + 1}億円。"}`);
    await page.evaluate(drop("a.ndjson", [...Buffer.from(lines.join("\n"))]));
    await until(page, "document.querySelector('.several button')");
    expect(await page.evaluate("document.querySelectorAll('.several button').length")).toBe(20);
    await page.evaluate("document.querySelectorAll('.several button')[4].click()");
    expect(await until(page, rowOf("5億円"))).toBeTruthy();
    expect(await page.evaluate("document.querySelector('.headline').textContent")).toBe("記事4");
  });

  test("compares two texts: what the article says otherwise is marked in both", async () => {
    const page = await openAt(`${service.url}/`);
    await page.evaluate("document.querySelector('.modes [value=compare]').click()");
    await page.evaluate(fill("text", TEXT));
    await page.evaluate(fill("claim", "北斗電機の純利益は321億円だった。"));
    await until(page, "document.querySelector('.pair')");
    const marked = "[...document.querySelectorAll('.pair .text .contradicted')].map((mark) => mark.textContent)";
    expect(await page.evaluate(marked)).toEqual(["321億円", "312億円"]);
    await page.evaluate("document.querySelector('.pair .claim .text .contradicted').click()");
    expect(await page.evaluate("document.activeElement.textContent")).toBe("312億円");
  });

  test("the link holds all; opened, it restores it; the text is in no request", async () => {
    const state = { ...EMPTY_STATE, text: TEXT, title: "見出し", publishedAt: "2025-02-08" };
    const page = await openAt(`${service.url}/${await writeLink(state)}`);
    expect(await until(page, rowOf("312億円"))).toBeTruthy();
    const fields = "['text', 'title', 'publishedAt'].map((id) => document.getElementById(id).value)";
    expect(await page.evaluate(fields)).toEqual([TEXT, "見出し", "2025-02-08"]);
    await page.evaluate(fill("title", "別の見出し"));
    expect(await page.evaluate("location.hash")).toBe("");
    await page.evaluate("document.getElementById('link').click()");
    await until(page, "location.hash.length > 9");
    await page.evaluate("document.getElementById('title').value = ''");
    await reload(page);
    await until(page, "document.getElementById('title')?.value === '別の見出し'");
    expect(page.requests.filter((url) => url.includes("#"))).toEqual([]);
    await page.evaluate("location.hash = '#1.broken'");
    await until(page, "document.querySelector('.failure')");
    expect(await page.evaluate("document.querySelector('.failure').textContent")).toContain("リンクが");
  });

  test("a long text is drawn in parts; a link into another part turns to it", async () => {
    const page = await openAt(`${service.url}/`);
    const lines = Array.from(
      { length: 900 },
      (_, i) => `北斗電機の第${i}工場の純利益は${i + 1}億円だった。平年並み、横ばいである。`,
    );
    await page.evaluate(fill("text", lines.join("\n")));
    await until(page, "document.querySelector('.parts')");
    expect(await page.evaluate("document.querySelector('.parts').textContent")).toContain("1 / 2");
    expect(await page.evaluate("document.querySelector('.text').textContent.length")).toBeLessThan(20_001);
    await page.evaluate("document.querySelectorAll('.parts button')[1].click()");
    expect(await page.evaluate("document.querySelector('.parts').textContent")).toContain("2 / 2");
    await page.evaluate("document.querySelector('#figures tbody a').click()");
    expect(
      await page.evaluate("[document.querySelector('.parts span').textContent, document.activeElement.tagName]"),
    ).toEqual(["1 / 2", "MARK"]);
  });

  test("two megabytes of text: the page answers, and a short text need not wait for them", async () => {
    const page = await openAt(`${service.url}/`);
    await until(page, "document.getElementById('state').textContent === '準備ができました'");
    const long = '"北斗電機の純利益は312億円だった。\\n".repeat(38_000)';
    await page.evaluate(
      `(() => { const field = document.getElementById("text"); field.value = ${long}; field.dispatchEvent(new Event("input")); })()`,
    );
    await until(page, "document.getElementById('state').textContent === '読み取っています…'");
    expect(await page.evaluate("document.querySelector('.text').textContent.length")).toBe(20_000);
    await page.evaluate("new Promise((resolve) => setTimeout(resolve, 2000))");
    expect(await page.evaluate("document.querySelector('#figures')")).toBe(null);
    await page.evaluate(fill("text", "売上高は7億円だった。"));
    expect(await until(page, rowOf("7億円"))).toBeTruthy();
  });

  test.each(
    (["ja", "en"] as const).flatMap((language) =>
      [1440, 360].flatMap((width) => [false, true].map((dark) => [language, width, dark] as const)),
    ),
  )("axe finds nothing serious in %s, %i pixels, dark: %s; nothing is wider", async (language, width, dark) => {
    const page = await openAt(`${service.url}/`, { width, dark }, language);
    await page.evaluate(axe.source);
    const faults = async () =>
      page.evaluate(`axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }).then(({ violations }) =>
        violations.filter(({ impact }) => ["serious", "critical"].includes(impact))
          .map(({ id, nodes }) => [id, nodes.map(({ html, failureSummary }) => html.slice(0, 200) + failureSummary)]))`);
    const wide = () => page.evaluate<number>("document.documentElement.scrollWidth");
    await until(page, "document.querySelector('.offered button')");
    expect(await faults()).toEqual([]);
    await page.evaluate("document.getElementById('more').open = true");
    await page.evaluate(fill("publishedAt", "昨日"));
    await page.evaluate("document.querySelector('.offered button').click()");
    await until(page, "document.querySelector('#figures tbody tr')");
    expect(await faults()).toEqual([]);
    expect(await wide()).toBeLessThanOrEqual(width);
    await page.evaluate("document.querySelector('.modes [value=compare]').click()");
    await page.evaluate(fill("claim", "純利益は321億円だった。売上高は5倍になった。"));
    await until(page, "document.querySelector('.pair')");
    expect(await faults()).toEqual([]);
    expect(await wide()).toBeLessThanOrEqual(width);
    expect(page.complaints).toEqual([]);
  });
});

describe.skipIf(!CHROMIUM)("without a network after the first visit", () => {
  let stop = async () => {};
  afterEach(() => stop());

  test("of the service", async () => {
    const own = await serviceWith();
    stop = () => own.stop();
    const page = await openAt(`${own.url}/`);
    await until(page, "document.getElementById('offline').textContent !== ''");
    await own.stop();
    stop = async () => {};
    await reloadAndRead(page);
    await page.evaluate(drop("page.html", shiftJis));
    expect(await until(page, rowOf("312億円 ×5"))).toBeTruthy();
  });

  test("of a folder of files below another", async () => {
    const { server, url, folder } = await serveFolder();
    stop = async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      rmSync(folder, { recursive: true, force: true });
    };
    const page = await openAt(`${url}/docs/playground/`);
    await until(page, "document.getElementById('offline').textContent !== ''");
    await stop();
    stop = async () => {};
    await reloadAndRead(page);
  });
});

/** Reloads the page; its answers are lost while it goes. */
async function reload(page: Page): Promise<void> {
  await page.evaluate("document.body.id = 'old'; setTimeout(() => location.reload())");
  for (let i = 0; i < 100; i++) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    const isThere =
      "document.readyState === 'complete' && document.body.id === '' && document.getElementById('text') !== null";
    if (await page.evaluate(isThere).catch(() => false)) return;
  }
  throw new Error("the page did not load again");
}

async function reloadAndRead(page: Page): Promise<void> {
  await reload(page);
  await page.evaluate(fill("text", TEXT));
  expect(await until(page, rowOf("312億円"))).toBeTruthy();
}

/** Serves the playground as a host of static files does, in a folder below the root. */
async function serveFolder(): Promise<{ server: Server; url: string; folder: string }> {
  const folder = mkdtempSync(join(tmpdir(), "yomitori-playground-"));
  copyPlayground(join(folder, "docs/playground"));
  const types: Readonly<Record<string, string>> = {
    ".html": "text/html",
    ".js": "text/javascript",
    ".css": "text/css",
  };
  const server = createServer(({ url = "" }, response) => {
    const [path] = url.split("?") as [string];
    const file = join(folder, path.endsWith("/") ? `${path}index.html` : path);
    if (!existsSync(file)) return void response.writeHead(404).end();
    response.writeHead(200, { "content-type": types[extname(file)] ?? "application/octet-stream" });
    response.end(readFileSync(file));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, folder };
}
