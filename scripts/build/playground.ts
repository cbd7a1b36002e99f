/** Completes the playground in dist/: the page, the examples, the list of its files. `copyPlayground` makes a folder that any server can serve. */
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { BIG_FILE, browserCode } from "../../src/playground/browser-code";
import { PLAYGROUND_LABELS, type PlaygroundTexts } from "../../src/playground/labels";

const root = fileURLToPath(new URL("../../", import.meta.url));
const dist = join(root, "dist");

/** Nothing runs but the page's own scripts, and nothing is asked for but files beside it. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; worker-src 'self'; img-src data:; base-uri 'none'; form-action 'none'";

const PAGE = "playground.html";
const SERVICE_WORKER = "playground-sw.js";
/** The files from which all others are found, by the names in them. */
const FIRST_FILES = [
  "playground.css",
  "playground.js",
  "playground-examples.json",
  "playground-licenses.txt",
  BIG_FILE,
];
const NAMED = /["'`]\.?\/?([\w-]+\.(?:js|json|bin))["'`]/g;
const TYPES: Readonly<Record<string, string>> = {
  html: "text/html; charset=utf-8",
  css: "text/css; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  json: "application/json",
  txt: "text/plain; charset=utf-8",
  bin: "application/octet-stream",
};

/** Builds the page, the examples, the list of files and the service worker that keeps them. */
export function buildPlayground(): void {
  const texts = PLAYGROUND_LABELS.ja;
  write(PAGE, filled(read(join(root, "src/playground/index.html")), texts));
  write("playground-examples.json", JSON.stringify(examples()));
  const names = [PAGE, ...reachable(FIRST_FILES)].sort();
  const hashes = Object.fromEntries(names.map((name) => [name, hashOf(name)]));
  const worker = read(join(dist, SERVICE_WORKER)).trim().split("\n").at(-1);
  if (!worker?.includes("FILES")) throw new Error(`${SERVICE_WORKER} uses no list of files`);
  write(SERVICE_WORKER, `const FILES=${JSON.stringify(hashes)};\n${worker}`);
  const files = [...names, SERVICE_WORKER].map((name) => [name, { type: typeOf(name), hash: hashOf(name) }]);
  write("playground.json", JSON.stringify({ policy: POLICY, page: PAGE, files: Object.fromEntries(files) }));
}

/**
 * Copies the playground into a folder, its page as index.html. The folder needs no network, and of its server only that it serves files.
 * @param from the folder of the built package
 */
export function copyPlayground(target: string, from = dist): void {
  const { page, files } = JSON.parse(read(join(from, "playground.json"))) as { page: string; files: object };
  mkdirSync(target, { recursive: true });
  for (const name of Object.keys(files))
    writeFileSync(join(target, name === page ? "index.html" : name), servedBytes(join(from, name)));
}

/** Fills in the texts that elements name, in Japanese; the script of the page has those of the other language. */
function filled(page: string, texts: PlaygroundTexts): string {
  const textOf = (name: string): string => {
    const text = texts[name as keyof PlaygroundTexts];
    if (typeof text !== "string") throw new Error(`src/playground/index.html: there is no text "${name}"`);
    return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
  };
  return page
    .replace("{{policy}}", POLICY)
    .replace("{{title}}", textOf("documentTitle"))
    .replace(/(data-text="(\w+)"[^>]*>)/g, (tag, _, name: string) => tag + textOf(name))
    .replace(/data-label="(\w+)"/g, (found, name: string) => `${found} aria-label="${textOf(name)}"`)
    .replace(/data-placeholder="(\w+)"/g, (found, name: string) => `${found} placeholder="${textOf(name)}"`);
}

interface ExampleFile {
  readonly title: string;
  readonly publishedAt: string;
  readonly text: string;
}

/** Texts that say something else than their article, to compare with it, by the id of the article. */
const CLAIMS: Readonly<Record<string, string>> = {
  results: "北斗電機の7〜9月期の純利益は18.2%減の312億円だった。売上高は4,832億円で、3年ぶりに最高を更新した。",
};

/** Returns the articles of fixtures/, our own: those with a claim first. */
function examples(): object[] {
  const folder = join(root, "fixtures/articles");
  const all = readdirSync(folder).map((file) => {
    const { title, publishedAt, text } = JSON.parse(read(join(folder, file))) as ExampleFile;
    const claim = CLAIMS[file.replace(".json", "")];
    return { title, publishedAt, text, ...(claim === undefined ? {} : { claim }) };
  });
  return all.sort((a, b) => Number("claim" in b) - Number("claim" in a));
}

/** Returns the names of files of dist/, and of all that these name: imports, workers, data. */
function reachable(names: readonly string[]): string[] {
  const there = new Set(readdirSync(dist));
  const found = new Set(names);
  for (const name of found) {
    if (!name.endsWith(".js")) continue;
    for (const [, other] of read(join(dist, name)).matchAll(NAMED)) if (there.has(other!)) found.add(other!);
  }
  for (const name of NEVER_ASKED_FOR) found.delete(name);
  return [...found];
}

/** Files that the library names, and the playground needs none of: what the command line reads, and the service worker. */
const NEVER_ASKED_FOR = [SERVICE_WORKER, "schema.json", "report.js", "report-style.css", "package.json"];

const read = (file: string): string => readFileSync(file, "utf8");
const write = (name: string, content: string): void => writeFileSync(join(dist, name), content);
const typeOf = (name: string): string => TYPES[name.split(".").at(-1)!]!;
const hashOf = (name: string): string =>
  `sha256-${createHash("sha256")
    .update(servedBytes(join(dist, name)))
    .digest("base64")}`;

/** Returns a file as browsers get it. */
const servedBytes = (file: string): string | Buffer =>
  file.endsWith(".js") ? browserCode(read(file)) : readFileSync(file);

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [, , target] = process.argv;
  buildPlayground();
  if (target) copyPlayground(target);
}
