import { existsSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll } from "vitest";

/** The folder of the built site. */
export const DIST = fileURLToPath(new URL("../dist/", import.meta.url));

/** The path for which it was built. */
export const BASE = /href="([^"]*)assets\//.exec(readFileSync(join(DIST, "index.html"), "utf8"))![1]!;

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
};

/** Serves the built site as any host of static files does, until the tests of the file have run. Returns its address. */
export async function serveSite(): Promise<string> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://site").pathname);
    const wanted = join(DIST, path.slice(BASE.length - 1), path.endsWith("/") ? "index.html" : "");
    const found = path.startsWith(BASE) && existsSync(wanted) && statSync(wanted).isFile();
    const file = found ? wanted : join(DIST, "404.html");
    response.writeHead(found ? 200 : 404, { "content-type": TYPES[extname(file)] ?? "application/octet-stream" });
    response.end(readFileSync(file));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  afterAll(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}${BASE}`;
}
