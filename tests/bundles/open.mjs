/**
 * Opens a page in Chromium and prints the text of its element #summary, as soon as it has any. What the page complains of goes to stderr, and a
 * page that throws fails.
 * usage: open.mjs FOLDER|URL [--offline]
 * With --offline the page is opened again after the server has ended. What a page asks of the CDN jsDelivr it gets from node_modules.
 */
import { execFileSync } from "node:child_process";
import { createReadStream, existsSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { chromium } from "playwright-core";

const TYPES = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".mjs": "text/javascript",
  ".json": "application/json",
};
const PATIENCE = 60_000;

const [where, offline] = process.argv.slice(2);
const server = where.startsWith("http") ? undefined : await serve(where);
const url = server ? `http://localhost:${server.address().port}/` : where;
const browser = await chromium.launch({
  executablePath: execFileSync("which", ["chromium"], { encoding: "utf8" }).trim(),
  args: ["--no-sandbox"],
});
try {
  const page = await browser.newPage();
  let fail;
  const failed = new Promise((_, reject) => {
    fail = reject;
  });
  failed.catch(() => {});
  page.on("pageerror", (error) => fail(error));
  page.on("console", (message) => console.error(`${message.type()}: ${message.text()}`));
  page.on("response", (response) => response.ok() || console.error(`HTTP ${response.status()} ${response.url()}`));
  const read = async () =>
    Promise.race([
      failed,
      page.waitForFunction(() => document.querySelector("#summary")?.textContent, { timeout: PATIENCE }),
    ]).then((text) => text.jsonValue());
  await page.route("https://cdn.jsdelivr.net/npm/**", (route) => {
    const [, name, path] = /\/npm\/([^@/]+)@[^/]+\/(.+)$/.exec(route.request().url());
    const headers = { "access-control-allow-origin": "*" };
    return route.fulfill({ path: new URL(`node_modules/${name}/${path}`, import.meta.url).pathname, headers });
  });
  await page.goto(url);
  let text = await read();
  if (offline) {
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await page.reload();
    text = await read();
  }
  process.stdout.write(text);
} finally {
  await browser.close();
  server?.closeAllConnections();
  server?.close();
}

/** Serves a folder: a file or status 404, from any origin. */
function serve(folder) {
  const handler = (request, response) => {
    const { pathname } = new URL(request.url, "http://localhost");
    const file = join(
      folder,
      normalize(decodeURIComponent(pathname.endsWith("/") ? `${pathname}index.html` : pathname)),
    );
    const found = existsSync(file) && statSync(file).isFile();
    response.writeHead(found ? 200 : 404, {
      "content-type": TYPES[extname(file)] ?? "application/octet-stream",
      "access-control-allow-origin": "*",
    });
    if (found) createReadStream(file).pipe(response);
    else response.end();
  };
  return new Promise((resolve) => {
    const server = createServer(handler).listen(0, () => resolve(server));
  });
}
